/** What options and arguments must look like; each throws what commander shows as a usage error. */
import { both } from '../domain/bilingual.ts';
import { WrongValue } from './wrong-value.ts';
import { readMailAddress, spellAddress } from '../domain/mail-address.ts';
import { isIsoDate } from '../domain/schemas/instant.ts';
import { UserError } from '../domain/user-error.ts';
import { parseDocumentReference } from '../client/documents/document-reference.ts';
import type { DocumentReference } from '../client/documents/read-submission.ts';

/** `YYYY-MM-DD` that exists in the calendar. */
export function parseDate(value: string): string {
  if (isIsoDate(value)) return value;
  throw new WrongValue(
    both('cần một ngày có thật dạng 2024-06-14.', 'give a date that exists, as YYYY-MM-DD.'),
  );
}

/** ISO 8601 with offset, e.g. `2024-06-10T07:00:00+07:00`. */
export function parseInstant(value: string): string {
  const [, date] =
    /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(value) ?? [];
  if (date !== undefined && !Number.isNaN(Date.parse(value))) {
    parseDate(date);
    return value;
  }
  throw new WrongValue(
    both(
      'cần dạng 2024-06-10T07:00:00+07:00.',
      'write it in ISO 8601 with an offset, as 2024-06-10T07:00:00+07:00.',
    ),
  );
}

/**
 * An e-mail address, as the directory of officials holds it. The façade judges those that are new to it; what is no
 * address at all is told here.
 */
export function parseEmail(value: string): string {
  const address = spellAddress(value);
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(address) && address.length <= 254) return address;
  const { message, remedy } = readMailAddress(value).problem!;
  throw new WrongValue(both(`${message.vi} ${remedy.vi}`, `${message.en} ${remedy.en}`));
}

/** The caller's own key of an act: 1 to 200 printable characters. */
export function parseKey(value: string): string {
  if (/^[^\p{Cc}]{1,200}$/u.test(value) && value.trim() !== '') return value;
  throw new WrongValue(both('cần từ 1 đến 200 ký tự.', 'give 1 to 200 printable characters.'));
}

/** Number of a version, from 1. */
export function parseVersion(value: string): number {
  const version = Number(value);
  if (Number.isSafeInteger(version) && version > 0 && version < 2 ** 31) return version;
  throw new WrongValue(both('cần một số từ 1 trở lên.', 'give a number from 1 upward.'));
}

/** What somebody says aloud that they know. */
export function parseConsent(value: string): 'ok' {
  if (value === 'ok') return value;
  throw new WrongValue(both('chỉ nhận "ok".', 'give "ok".'));
}

/** A text that says something. */
export function parseText(value: string): string {
  if (value.trim() !== '') return value.trim();
  throw new WrongValue(both('không được để trống.', 'it must not be empty.'));
}

/**
 * A document's number and date, e.g. `123/BC-SYT, 2024-06-17` or `123/BC-SYT, 17/6/2024`.
 * @returns its parts, the date as `YYYY-MM-DD`
 */
export function parseDocument(value: string): DocumentReference {
  try {
    return parseDocumentReference(value);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new WrongValue(
      both(
        'cần dạng "123/BC-SYT, 17/6/2024": số và ký hiệu, rồi ngày.',
        'write number and symbol, then the date, e.g. "123/BC-SYT, 17/6/2024".',
      ),
    );
  }
}
