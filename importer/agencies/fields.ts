/** Names of offices that list their fields of work: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công". */

import { startsUpper, type Word } from '../text/fold.ts';
import { headNounAt, opensDuty } from './lexicon.ts';
import { longestName } from './lookup.ts';

/** Offices that are called by what they deal with. */
const OFFICE = /^(?:cuc|vu|ban|phong|vien|van|trung|chi)$/;
const MOST_WORDS = 6;
const FEWEST_WORDS = 2;

/** Index after one field: a capital, then small letters; -1 where none starts here, or where another body does. */
function fieldEnd(text: string, words: readonly Word[], at: number, head: string): number {
  const first = words[at];
  if (!first || !startsUpper(text.slice(first.start, first.end))) return -1;
  const isBody =
    longestName(words, at) !== null ||
    longestName(words, at, [head]) !== null ||
    headNounAt(text, words, at) > 0;
  if (isBody) return -1;
  let end = at + 1;
  for (let word = words[end]; word && end - at < MOST_WORDS; word = words[end]) {
    const isPlain = /^\s+$/.test(word.gap) && !startsUpper(text.slice(word.start, word.end));
    // The first two words of a field may look like an order: "Giám sát".
    const isOrder = end - at >= FEWEST_WORDS && opensDuty(word.fold, words[end + 1]?.fold ?? '');
    const isCountry = word.fold === 'viet' && words[end + 1]?.fold === 'nam' && end - at >= FEWEST_WORDS;
    if (isCountry) return end + 2;
    if (!isPlain || isOrder || word.fold === 'va') break;
    end += 1;
  }
  return end - at >= FEWEST_WORDS ? end : -1;
}

/**
 * Where such a name ends.
 *
 * @param from index of its first word
 * @param to index after what is known of it
 * @returns the index after its last word; `to` where the name does not go on
 */
export function fieldsEnd(text: string, words: readonly Word[], from: number, to: number): number {
  const head = words[from]?.fold ?? '';
  if (!OFFICE.test(head)) return to;
  let isListed = text.slice(words[from]?.start, words[to - 1]?.end).includes(',');
  for (let at = to; ;) {
    const word = words[at];
    const isLast = word?.fold === 'va' && /^\s+$/.test(word.gap);
    if (!word || !(isLast || /^\s*,\s*$/.test(word.gap))) return to;
    const end = fieldEnd(text, words, isLast ? at + 1 : at, head);
    if (end < 0) return to;
    if (!isLast) isListed = true;
    else return isListed && endsHere(words, end) ? end : to;
    at = end;
  }
}

/** Whether a name may end before a word: a mark stands there, or an order begins. */
export function endsHere(words: readonly Word[], end: number): boolean {
  const next = words[end];
  return !next || /^\s*[:;,.(]/.test(next.gap) || opensDuty(next.fold, words[end + 1]?.fold ?? '');
}
