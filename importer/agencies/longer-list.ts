/** Lists that go on behind what the registry knows of them, in a title or before a colon. */

import { slug, wordsOf } from '../text/fold.ts';
import { areaSize, opensDuty } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { ASKED_BEHIND, type AgencyList } from './parse-list.ts';
import { postMention } from './posts.ts';
import { PURPOSE } from './purpose.ts';
import { readCrowd, readUnnamed } from './unnamed.ts';

const MOST_DASHED = 6;
const LONGEST_NAME = 90;
const MOST_IN_GROUP = 6;
const NO_NAME = /^(?:chủ trì|phối hợp|cơ quan|đơn vị|thường trực|đầu mối|thực hiện|tham mưu)/iu;

/**
 * Completes a list of agencies.
 *
 * @param list as far as it was read
 * @returns null where it is complete, or where a sentence follows it
 */
export function completeList(text: string, list: AgencyList): AgencyList | null {
  const last = list.mentions.at(-1);
  if (!last) return null;
  return withSecondHalf(text, list, last) ?? withTail(text, list, last) ?? withNeighbours(text, list, last);
}

const LONGEST_TAIL = 70;

/** "Quỹ Hỗ trợ phát triển hợp tác xã tỉnh: Cho vay …": before a colon and an order the whole is the name. */
function withTail(text: string, list: AgencyList, last: Mention): AgencyList | null {
  const tail = /^(?<name>[^,;:.()]{5,})(?:$|:\s+(?=["“]?\p{Lu}))/u.exec(list.rest);
  const name = tail?.groups?.['name']?.trim() ?? '';
  const isName = last.body === null && last.kind === 'unit' && text.slice(last.end, list.end).trim() === '';
  if (!tail || !isName || !PURPOSE.test(name) || name.length > LONGEST_TAIL) return null;
  const written = `${last.written} ${name}`;
  const end = list.end + tail[0].length;
  const mention = { ...last, id: slug(written), name: written, written, end: list.end + name.length };
  return { ...list, mentions: [...list.mentions.slice(0, -1), mention], rest: text.slice(end).trim(), end };
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
    .map((piece) => readUnnamed(piece) ?? readCrowd(piece) ?? readFew(piece));
  const requested = list.requested || ASKED_BEHIND.test(tail);
  const end = colon < 0 ? text.length : list.end + colon + 1;
  const more = named.flatMap((mention) => (mention ? [{ ...mention, end }] : []));
  if (more.length === 0 || more.length < named.length) return null;
  return { mentions: [...list.mentions, ...more], requested, rest: text.slice(end).trim(), end };
}

/** What a kind of firms or persons is called: "nhà đầu tư", "chủ đập". */
const KIND = /^(?:nhà|chủ|hộ)\s\p{Ll}/u;

/** "Hiệp hội Vận tải tỉnh, các bến xe: …": a group by the words of the text, beside names that are known. */
function readFew(piece: string): Mention | null {
  const words = wordsOf(piece);
  const isKind = KIND.test(piece);
  // "nhà cung cấp dịch vụ": what they do is what they are called.
  const isOrder = words.some(
    ({ fold }, i) => i > (isKind ? 1 : 0) && opensDuty(fold, words[i + 1]?.fold ?? ''),
  );
  const isGroup = isKind || /^các\s\p{Ll}/iu.test(piece);
  if (!isGroup || words.length > MOST_IN_GROUP || isOrder) return null;
  const mention = postMention(piece);
  return { ...mention, kind: 'class', confidence: 0.6, reason: 'Nhóm đơn vị theo lời văn bản' };
}

/** "UBND các xã, phường và Đặc khu Hòn Vọng": a territory more, and no body of its own. */
function beginsTerritory(text: string): boolean {
  return areaSize(wordsOf(text), 0) > 0;
}
