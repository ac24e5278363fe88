/** A document named in one line: number and date. */
import { both } from '../../domain/bilingual.ts';
import { readDocumentNumber } from '../../domain/document-number.ts';
import { isIsoDate } from '../../domain/schemas/instant.ts';
import { invalid } from '../../domain/user-error.ts';
import type { DocumentReference } from './read-submission.ts';

/** `2024-06-18` or `18/6/2024`, as ISO; null if it is no day that exists. */
function toIsoDate(written: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const date = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written;
  return isIsoDate(date) ? date : null;
}

/**
 * Reads what `--document` and `--basis` take: `12/BC-SYT, 2024-06-18`. The date may be written `18/6/2024`, too.
 *
 * @param written - number and date, split by the last comma
 * @throws UserError `invalid` where the number or an existing date is missing
 */
export function parseDocumentReference(written: string): DocumentReference {
  const comma = written.lastIndexOf(',');
  const typed = written.slice(0, Math.max(comma, 0));
  const date = toIsoDate(
    written
      .slice(comma + 1)
      .trim()
      .replace(/^ngày\s+/iu, ''),
  );
  if (typed.trim() && date) {
    const { number, problem } = readDocumentNumber(typed);
    if (problem === null) return { number, date };
    throw invalid(null, problem.message, problem.remedy);
  }
  throw invalid(
    null,
    both(
      `Không đọc được số và ngày văn bản từ “${written}”.`,
      `No document number and date can be read from “${written}”.`,
    ),
    both('Viết như "12/BC-SYT, 2024-06-18".', 'Write it like "12/BC-SYT, 2024-06-18".'),
  );
}
