/** What options and arguments must look like; each throws what commander shows as a usage error. */
import { InvalidArgumentError } from 'commander';

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `YYYY-MM-DD` that exists in the calendar. */
export function parseDate(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year && month && day && isRealDate(Number(year), Number(month), Number(day))) return value;
  throw new InvalidArgumentError('cần một ngày có thật dạng 2024-06-14 · an existing date, YYYY-MM-DD.');
}

/** ISO 8601 with offset, e.g. `2024-06-10T07:00:00+07:00`. */
export function parseInstant(value: string): string {
  const [, date] =
    /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(value) ?? [];
  if (date !== undefined && !Number.isNaN(Date.parse(value))) {
    parseDate(date);
    return value;
  }
  throw new InvalidArgumentError('cần dạng 2024-06-10T07:00:00+07:00 · ISO 8601 with offset.');
}

/** An e-mail address, as the directory of officials holds it. */
export function parseEmail(value: string): string {
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(value) && value.length <= 254) return value;
  throw new InvalidArgumentError('cần một địa chỉ thư điện tử · an e-mail address.');
}

/** The caller's own key of an act: 1 to 200 printable characters. */
export function parseKey(value: string): string {
  if (/^[^\p{Cc}]{1,200}$/u.test(value) && value.trim() !== '') return value;
  throw new InvalidArgumentError('cần từ 1 đến 200 ký tự · 1 to 200 printable characters.');
}

/** A text that says something. */
export function parseText(value: string): string {
  if (value.trim() !== '') return value.trim();
  throw new InvalidArgumentError('không được để trống · must not be empty.');
}

/** An official document as it is cited. */
export interface DocumentReference {
  number: string;
  date: string;
}

/**
 * A document's number and date, e.g. `123/BC-SYT, 2024-06-17` or `123/BC-SYT, 17/6/2024`.
 * @returns its parts, the date as `YYYY-MM-DD`
 */
export function parseDocument(value: string): DocumentReference {
  const [, number, date] = /^\s*(\S.*?)\s*,\s*([^,]+?)\s*$/.exec(value) ?? [];
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date ?? '') ?? [];
  const iso = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : date;
  if (number && iso) return { number, date: parseDate(iso) };
  throw new InvalidArgumentError('cần dạng "123/BC-SYT, 17/6/2024" · number, date.');
}
