import { readMailAddress } from '../../domain/mail-address.ts';
import { invalid } from '../../domain/user-error.ts';

/**
 * The one spelling of an address that is to be used from now on.
 * @param path the field it was typed in
 * @throws UserError `invalid` with what is wrong and how to correct it
 */
export function requireAddress(typed: string, path: string): string {
  const { address, problem } = readMailAddress(typed);
  if (problem === null) return address;
  throw invalid(path, problem.message, problem.remedy);
}
