/** Lists that go on behind what the registry knows of them, in a title or before a colon. */

import { slug, wordsOf } from '../text/fold.ts';
import { AREAS } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { AgencyList } from './parse-list.ts';
import { readUnnamed } from './unnamed.ts';

const MOST_DASHED = 6;
const LONGEST_NAME = 90;
const NO_NAME = /^(?:chủ trì|phối hợp|cơ quan|đơn vị|thường trực|đầu mối|thực hiện|tham mưu)/iu;

/**
 * Completes a list of agencies.
 *
 * @param list as far as it was read
 * @returns null where it is complete, or where a sentence follows it
 */
export function completeList(text: string, list: AgencyList): AgencyList | null {
  const last = list.mentions.at(-1);
  return last ? (withSecondHalf(text, list, last) ?? withNeighbours(text, list, last)) : null;
}

/** "Cục Kinh tế - Quản lý đầu tư xây dựng": the second half of a name looks like an order. */
function withSecondHalf(text: string, list: AgencyList, last: Mention): AgencyList | null {
  const dashed = /^[-–]\s+(?<half>\p{Lu}[\p{L}\s,]{2,60}?)\s*(?:$|:\s*)/u.exec(list.rest);
  const half = dashed?.groups?.['half'] ?? '';
  const isName = last.kind === 'unit' && text.slice(last.end, list.end).trim() === '' && !NO_NAME.test(half);
  if (!dashed || !isName || wordsOf(half).length > MOST_DASHED) return null;
  const name = `${last.written} - ${half}`;
  const end = list.end + dashed[0].length;
  const mention: Mention = {
    ...{ id: slug(name), name, written: name, body: null, kind: 'unit', confidence: 0.5 },
    reason: 'Tên không có trong danh bạ cơ quan',
    end: last.end + (text.slice(last.end).indexOf(half) + half.length),
  };
  return { ...list, mentions: [...list.mentions.slice(0, -1), mention], rest: text.slice(end).trim(), end };
}

/** "Sở Y tế, Viettel Bắc Hải: …": behind those that are known, names that no register holds. */
function withNeighbours(text: string, list: AgencyList, last: Mention): AgencyList | null {
  const colon = list.rest.indexOf(':');
  const tail = (colon < 0 ? list.rest : list.rest.slice(0, colon)).replace(/^và\s+(?=\p{Lu})/u, '');
  const links = /^(?:\s*[,;]\s*|\s+và\s+)$/u.test(text.slice(last.end, list.end)) || tail !== list.rest;
  const isSentence = /[.]/.test(tail) || (colon < 0 && /[;.]\s*$/.test(text));
  if (!links || isSentence || tail.length > LONGEST_NAME || beginsTerritory(tail)) return null;
  const named = tail
    .split(/\s{0,9}[,;]\s{0,9}|\s{1,9}và\s{1,9}(?=\p{Lu})/u)
    .map((piece) => readUnnamed(piece));
  const end = colon < 0 ? text.length : list.end + colon + 1;
  const more = named.flatMap((mention) => (mention ? [{ ...mention, end }] : []));
  if (more.length === 0 || more.length < named.length) return null;
  return { ...list, mentions: [...list.mentions, ...more], rest: text.slice(end).trim(), end };
}

/** "UBND các xã, phường và Đặc khu Hòn Vọng": a territory more, and no body of its own. */
function beginsTerritory(text: string): boolean {
  const words = wordsOf(text);
  return AREAS.some((area) => area.words.every((word, i) => words[i]?.fold === word));
}
