/** The number of a document typed into a form, by the one rule for all doors. */
import type { Translate } from '../../domain/bilingual.ts';
import { readDocumentNumber } from '../../domain/document-number.ts';
import type { FormProblem } from './form.ts';

/** What is wrong with a number, told beside its field; nothing where it is right or left out. */
export function documentNumberProblems(
  field: string,
  typed: string | undefined,
  t: Translate,
): FormProblem[] {
  const { problem } = readDocumentNumber(typed ?? '');
  if (!typed || problem === null) return [];
  const { message, remedy } = problem;
  return [{ field, text: t(`${message.vi} ${remedy.vi}`, `${message.en} ${remedy.en}`) }];
}
