/** An address typed into a form, by the one rule for all doors. */
import { readMailAddress } from '../../domain/mail-address.ts';
import type { FormProblem } from './form.ts';
import type { Say } from './say.ts';

/** What is wrong with an address, told beside its field; nothing where it is right. */
export function addressProblems(field: string, typed: string, say: Say): FormProblem[] {
  const { problem } = readMailAddress(typed);
  if (problem === null) return [];
  const { message, remedy } = problem;
  return [{ field, text: say(`${message.vi} ${remedy.vi}`, `${message.en} ${remedy.en}`) }];
}
