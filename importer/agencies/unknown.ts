/** Names that look like those of agencies but are not in the registry: nearest known name, or a new unit. */

import Fuse from 'fuse.js';
import type { Body } from '../registry/body.ts';
import { fold, isAllCaps, slug, startsUpper, type Word } from '../text/fold.ts';
import { ofEach } from './groups.ts';
import { beginsPublic } from './public.ts';
import { headNounAt, opensDuty } from './lexicon.ts';
import { allNames, longestName } from './lookup.ts';
import { skipRole } from './member-role.ts';
import { ownPurposeEnd, purposeEnd } from './purpose.ts';

const LIKENESS = {
  keys: ['key'],
  includeScore: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 0.34,
};

type Name = ReturnType<typeof allNames>[number];

/** A name is only ever taken for one that begins with the same word, so each word has an index of its own. */
const indexes = new Map<string, Fuse<Name>>();
for (const name of allNames()) {
  const word = firstWord(name.key);
  const index = indexes.get(word) ?? new Fuse<Name>([], LIKENESS);
  index.add(name);
  indexes.set(word, index);
}

function firstWord(key: string): string {
  return key.split(' ')[0] ?? '';
}

/** Below this likeness a name is never taken for a registered one. */
const ALIKE = 0.85;
const MAX_WORDS = 18;

/** An office of a body by its noun in small letters: "phòng Tổ chức bộ máy". */
const OFFICE = /^(?:phòng|vụ|cục|khoa)\s+\p{Lu}/u;
/** No name goes on with these; folded, "khí" of "Dầu khí" would be one. */
const ENDS_NAME = /^(?:là|được|phải|sẽ|khi|nếu|theo|để|tại|do|vào|trước|hàng|hằng|qua)$/u;

/** "Văn phòng Ban Chỉ đạo và cơ quan thường trực": who is not named goes on in no name. */
const OTHERS =
  /^(?:,| và|, và) (?:cơ quan|đơn vị|tổ chức) (?:thường trực|chức năng|(?:có )?liên quan)(?![\p{L}])/u;

/** "… hằng năm" ends a name, "Ngành hàng lúa gạo" goes on with it. */
function endsName(text: string, word: Word, next: Word | undefined): boolean {
  const isGoods = word.fold === 'hang' && !/^(?:nam|quy|thang|tuan|ngay)$/.test(next?.fold ?? '');
  return !isGoods && ENDS_NAME.test(text.slice(word.start, word.end));
}

/** The end of a name that starts at a word; -1 where no name of an agency can start here. */
function nameEnd(text: string, words: readonly Word[], from: number): number {
  const first = words[from];
  const after = words[from + 1];
  // "Thanh tra Sở, phòng Tổ chức bộ máy": the capital comes with the second word.
  const isLower = first && after && OFFICE.test(text.slice(first.start, after.end));
  if (!first || !(startsUpper(text.slice(first.start, first.end)) || isLower)) return -1;
  const head = headNounAt(text, words, from);
  // Folding makes "Quý IV" and "Quỹ Bảo trợ trẻ em" one.
  if (first.fold === 'quy' && !/^quỹ/iu.test(text.slice(first.start))) return -1;
  const second = words[from + 1];
  const third = words[from + 2];
  // "Thanh tra Sở" is a body, "Thanh tra việc …" an order.
  const isBody = head === 2 && third !== undefined && startsUpper(text.slice(third.start, third.end));
  if (head === 0 || (opensDuty(first.fold, second?.fold ?? '') && !isBody)) return -1;
  if (head === 1 && !(second && startsUpper(text.slice(second.start, second.end)))) return -1;
  let i = purposeEnd(text, words, from, from + head);
  if (i > from + head) return i;
  while (i < words.length && i - from < MAX_WORDS) {
    const word = words[i];
    if (!word || /[;:.()"]/.test(word.gap)) break;
    const next = words[i + 1];
    const isUpper = startsUpper(text.slice(word.start, word.end));
    // "Cục Quản lý Dược", "Trung tâm Truyền thông": a capital goes on with the name, whatever the word.
    const named = isUpper && !isAllCaps(text) && (/^\s+$/.test(word.gap) || endsAfterDash(text, words, i));
    // "Văn phòng thường trực Ban Chỉ đạo"
    const standing = i === from + head && word.fold === 'thuong' && next?.fold === 'truc';
    // "Trung tâm Công nghệ thông tin", "Trung tâm Giáo dục truyền thông"
    // "Ban Quản lý dự án đầu tư xây dựng", "Quỹ Đầu tư phát triển"
    const field = /^(?:nghe thong|duc truyen|tu (?:xay|phat))$/.test(`${words[i - 1]?.fold} ${word.fold}`);
    const orders =
      opensDuty(word.fold, next?.fold ?? '') &&
      !/^(?:phong|xuc|bao (?!dam))/.test(`${word.fold} ${next?.fold}`);
    // "Vụ Các vấn đề chung về xây dựng pháp luật": what is done is what it is named for.
    const isBound = /^(?:về|của)$/u.test(text.slice(words[i - 1]?.start, words[i - 1]?.end));
    if (!named && !field && !standing && !isBound && orders) {
      const end = ownPurposeEnd(text, words, i);
      if (end > i) return end;
      break;
    }
    if (
      !isUpper &&
      i > from + head &&
      endsTerritory(words, i) &&
      /^\s+$/.test(word.gap) &&
      word.fold !== 'va'
    )
      break;
    const opens = headNounAt(text, words, i) > 0 && isUpper;
    const office = next !== undefined && OFFICE.test(text.slice(word.start, next.end));
    if (
      word.gap.includes(',') &&
      (opens ||
        office ||
        /^(?:cac|ubnd)$/.test(word.fold) ||
        isUpper ||
        ofEach(words, i) > 0 ||
        beginsPublic(text.slice(word.start)))
    )
      break;
    if (isNextNumber(text, words, i) || OTHERS.test(text.slice(words[i - 1]?.end))) break;
    if (word.fold === 'va' && next) {
      const nextUpper = startsUpper(text.slice(next.start, next.end));
      // "Ban Quản lý Khu kinh tế và các Khu công nghiệp" is one body.
      const isKhu = next.fold === 'cac' && /^Khu(?=\s)/u.test(text.slice(words[i + 2]?.start ?? text.length));
      if ((next.fold === 'cac' && !isKhu) || next.fold === 'ubnd') break;
      if (nextUpper && (longestName(words, i + 1) || opensName(text, words, i + 1))) break;
    }
    if (!isUpper && endsName(text, word, next)) break;
    i += 1;
  }
  if (words[i - 1]?.fold === 'va') i -= 1;
  return i - from >= 2 ? i : -1;
}

/** "… và Phòng, chống thiên tai": a noun of one syllable opens a name only before another word of it. */
function opensName(text: string, words: readonly Word[], at: number): boolean {
  const size = headNounAt(text, words, at);
  const second = words[at + 1];
  if (size !== 1 || !second) return size > 0;
  return startsUpper(text.slice(second.start, second.end)) && /^\s+$/.test(second.gap);
}

/** "Tổ dân phố số 1, số 2 và 3", "Khu phố 3, khu phố 4": the number of the next one. */
function isNextNumber(text: string, words: readonly Word[], at: number): boolean {
  const isNumber = (i: number): boolean => /^\d{1,2}$/.test(words[i]?.fold ?? '');
  const isLinked = words[at]?.fold === 'va' || words[at]?.gap.includes(',') === true;
  const from = words[at]?.fold === 'va' ? at + 1 : at;
  const number = from + (words[from]?.fold === 'so' ? 1 : headNounAt(text, words, from));
  return isLinked && isNumber(at - 1) && isNumber(number);
}

/** "Hội Công chứng viên tỉnh cử …": behind its territory a name is over; "xã hội" and "tỉnh ủy" are none. */
function endsTerritory(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.fold ?? '';
  const isArea =
    /^(?:tinh|huyen|xa|phuong)$/.test(before) || (before === 'pho' && words[at - 2]?.fold === 'thanh');
  return isArea && !/^(?:(?:hoi|uy|doan|doi|ly|lo|vien|thue)$|\d)/.test(words[at]?.fold ?? '');
}

/** "Phòng Kế hoạch - Tổng hợp: …": two words behind a dash with which the name ends. */
function endsAfterDash(text: string, words: readonly Word[], at: number): boolean {
  const second = words[at + 1];
  if (skipRole(text, words[at - 1]?.end ?? 0) > (words[at - 1]?.end ?? 0)) return false;
  if (!second || !/^\s[-–]\s$/.test(words[at]?.gap ?? '')) return false;
  return /^\s*(?:[:;,.)]|$)/.test(text.slice(second.end)) && /^\s+$/.test(second.gap);
}

export interface Unknown {
  to: number;
  name: string;
  id: string;
  /** The registered body it is most alike, where alike enough. */
  near: { body: Body; likeness: number } | null;
}

/** Reads a name that the registry does not hold as written; null where none starts here. */
export function readUnknown(text: string, words: readonly Word[], from: number): Unknown | null {
  const to = nameEnd(text, words, from);
  if (to < 0) return null;
  const name = text.slice(words[from]?.start, words[to - 1]?.end);
  return { to, name, id: slug(name), near: nearest(name) };
}

function nearest(name: string): Unknown['near'] {
  const key = fold(name);
  let best: Unknown['near'] = null;
  for (const { item } of indexes.get(firstWord(key))?.search(key.slice(0, 60), { limit: 8 }) ?? []) {
    const likeness = 1 - editDistance(key, item.key) / Math.max(key.length, item.key.length);
    if (likeness >= ALIKE && isMisspelt(key, item.key) && (best === null || likeness > best.likeness))
      best = { body: item.body, likeness };
  }
  return best;
}

/** Word by word the same but for a slip: "tọa" for "tạo", never "Sở" for "Bộ". */
function isMisspelt(key: string, known: string): boolean {
  const [words, others] = [key.split(/[\s,-]+/), known.split(/[\s,-]+/)];
  if (words.length !== others.length) return true;
  return words.every((word, i) => {
    const other = others[i] ?? '';
    return word === other || (Math.min(word.length, other.length) >= 3 && editDistance(word, other) <= 2);
  });
}

/** Levenshtein distance of two short strings. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
