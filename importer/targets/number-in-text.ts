import { readNumber } from '../../domain/figures/read-number.ts';

/**
 * A number of a Vietnamese document: where somebody who types would be asked, the document means decimals, since it
 * is written throughout as such documents are.
 *
 * @param written - digits with their separators, as the patterns of figures find them
 */
export function numberInText(written: string): number {
  const reading = readNumber(written);
  return 'value' in reading ? reading.value : Number(written.replace(',', '.'));
}

/** Four digits that may be a year. */
export const YEAR = /^(?:19|20)\d\d$/;
const BEFORE_YEAR = /(?:nam|thoi ky|giai doan|nhiem ky|thang|quy)\s{0,3}$|(?:19|20)\d\d\s?[-–]\s?$/;
const RANGE_OF_YEARS = /^(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d/;

/**
 * Whether a number is a year and counts nothing: "năm 2024 để …", "thời kỳ 2021-2030, tầm nhìn".
 *
 * @param number its digits
 * @param folded the text that it stands in
 * @param at where it begins
 */
export function isYear(number: string, folded: string, at: number): boolean {
  if (!YEAR.test(number)) return false;
  return BEFORE_YEAR.test(folded.slice(0, at)) || RANGE_OF_YEARS.test(folded.slice(at));
}
