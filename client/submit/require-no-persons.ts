import { invalid } from '../../domain/user-error.ts';
import { findPersonLists } from '../documents/person-rows.ts';

/** @throws UserError `invalid` for words that hold a list of persons */
export function requireNoPersons(field: string, text: string): void {
  const refused = findPersonLists([{ path: [field], text }]).find(({ severity }) => severity === 'error');
  if (refused) throw invalid(field, refused.message, refused.remedy);
}
