/** Documents named beside an act: the issuer's, the unit's own, the registry's entry. */
import { both } from '../../domain/bilingual.ts';
import { readDocumentNumber } from '../../domain/document-number.ts';
import { isIsoDate } from '../../domain/schemas/instant.ts';
import { severalInvalid, type ErrorDetail } from '../../domain/user-error.ts';
import type { DocumentNamed } from '../engine.ts';

/**
 * The document in its one spelling. Its number may travel to a workflow, where it has to be a number and no other words.
 * @param path the argument or form field it came in
 * @throws UserError `invalid` with what is wrong with its number, its date, or both
 */
export function requireDocument({ number: typed, date }: DocumentNamed, path: string): DocumentNamed {
  const { number, problem } = readDocumentNumber(typed);
  const details: ErrorDetail[] = [];
  if (problem !== null) {
    details.push({
      ...{ path: path === '' ? 'number' : `${path}.number`, line: null },
      ...problem,
    });
  }
  if (!isIsoDate(date)) {
    details.push({
      ...{ path: path === '' ? 'date' : `${path}.date`, line: null },
      message: both('Ngày văn bản không phải là một ngày có thật.', 'The document’s date does not exist.'),
      remedy: both('Viết như 2024-06-17.', 'Write it like 2024-06-17.'),
    });
  }
  if (details.length === 0 && number !== null) return { number, date };
  throw severalInvalid(details);
}
