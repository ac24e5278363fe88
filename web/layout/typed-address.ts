/** An address typed into a form, by the one rule for all doors. */
import type { Translate } from '../../domain/bilingual.ts';
import { readMailAddress } from '../../domain/mail-address.ts';
import { withRemedy, type FormProblem } from './form.ts';

/** What is wrong with an address, shown beside its field; nothing where it is right. */
export function addressProblems(field: string, typed: string, t: Translate): FormProblem[] {
  const { problem } = readMailAddress(typed);
  return problem === null ? [] : [{ field, text: withRemedy(problem, t) }];
}
