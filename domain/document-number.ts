/**
 * The number of an official document, as Decree 30/2020/NĐ-CP (Annex I) and older practice write it: `15/UBND-VX`,
 * `05/BC-SLĐTBXH`, `123`, `06/2024/QĐ-UBND`, `15-CV/TU`. It travels to workflows and stands in timelines, so that it can
 * hold no other words.
 */
import { both } from './bilingual.ts';
import { cleanText } from './clean-text.ts';

/** Longest number, in characters. */
export const LONGEST_NUMBER = 60;
/**
 * The serial number: no register of an agency comes to a million in a year. Two or three documents may be named
 * together: `12, 13/BC-SYT`.
 */
const SERIAL = String.raw`(?:\d{1,6}[a-z]?|\d{1,4}(?:, \d{1,4}){1,2}(?=/))`;
/** An abbreviation: capitals without tone marks and digits, perhaps with small letters at the end (`TTg`, `TTr`). */
const LETTERS = String.raw`[A-ZĂÂĐÊÔƠƯ][A-ZĂÂĐÊÔƠƯ0-9]{0,14}[a-z]{0,2}`;
const ABBREVIATIONS = String.raw`${LETTERS}(?:[-.&]${LETTERS}){0,4}`;
const NUMBER = new RegExp(
  String.raw`^${SERIAL}(?:-${ABBREVIATIONS})?(?:/(?:19|20)\d{2})?(?:/${ABBREVIATIONS}(?:/${ABBREVIATIONS})?)?$`,
  'u',
);

const WORDS = {
  message: both('Số văn bản chưa đúng dạng.', 'This is not the number of a document.'),
  remedy: both(
    'Chỉ ghi số và ký hiệu, ví dụ 15/UBND-VX, 06/2024/QĐ-UBND hoặc 123; chữ viết tắt viết hoa.',
    'Give number and signs only, e.g. 15/UBND-VX, 06/2024/QĐ-UBND or 123, with abbreviations in capitals.',
  ),
} as const;

export type DocumentNumberReading =
  { number: string; problem: null } | { number: null; problem: typeof WORDS };

/**
 * Reads the number of a document as somebody typed it: without “Số:” before it, spaces around its signs off, every
 * dash a hyphen.
 * @returns its one spelling, or what is wrong and how to correct it
 */
export function readDocumentNumber(typed: string): DocumentNumberReading {
  const number = cleanText(typed)
    .slice(0, 4 * LONGEST_NUMBER)
    .replace(/^số(?:\s*:|\s)\s*/iu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s{0,9}([/&.-])\s{0,9}/g, '$1')
    .replace(/\s{0,9},\s{0,9}/g, ', ');
  return number.length <= LONGEST_NUMBER && NUMBER.test(number)
    ? { number, problem: null }
    : { number: null, problem: WORDS };
}

/**
 * The number of a report as it stands on it, `05/BC-SYT`, from what the registry gave: `5`, `05` or the whole. Below ten
 * it has a leading zero (Decree 30/2020/NĐ-CP, Annex I).
 * @param abbreviation of the agency that issues it
 */
export function fullReportNumber(given: string, abbreviation: string): string {
  const [serial = '', ...signs] = given.trim().split('/');
  const padded = /^\d$/.test(serial) ? `0${serial}` : serial;
  return [padded, ...(signs.length > 0 ? signs : [`BC-${abbreviation.replace(/^\/?BC-/, '')}`])].join('/');
}
