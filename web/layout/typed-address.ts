/** An address typed into a form, by the one rule for all doors. */
import type { Translate } from '../../domain/bilingual.ts';
import { readMailAddress } from '../../domain/mail-address.ts';
import type { FormProblem } from './form.ts';

/** What is wrong with an address, told beside its field; nothing where it is right. */
export function addressProblems(field: string, typed: string, t: Translate): FormProblem[] {
  const { problem } = readMailAddress(typed);
  if (problem === null) return [];
  const { message, remedy } = problem;
  return [{ field, text: t(`${message.vi} ${remedy.vi}`, `${message.en} ${remedy.en}`) }];
}
