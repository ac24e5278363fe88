/** The number of a document typed into a form, by the one rule for all doors. */
import type { Translate } from '../../domain/bilingual.ts';
import { readDocumentNumber } from '../../domain/document-number.ts';
import { withRemedy, type FormProblem } from './form.ts';

/** What is wrong with a number, shown beside its field; nothing where it is right or left out. */
export function documentNumberProblems(
  field: string,
  typed: string | undefined,
  t: Translate,
): FormProblem[] {
  const { problem } = readDocumentNumber(typed ?? '');
  return !typed || problem === null ? [] : [{ field, text: withRemedy(problem, t) }];
}
