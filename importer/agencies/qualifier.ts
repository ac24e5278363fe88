/** What follows a stem: "tỉnh", "thành phố Vị Thanh", "cấp xã", "các xã, phường". */

import { startsUpper, type Word } from '../text/fold.ts';
import { AREAS, opensDuty } from './lexicon.ts';

export type AreaTier = 'province' | 'district' | 'commune';

export interface Qualifier {
  /** Kinds of territory named, in order ("xã", "phường"). */
  areas: { word: string; tier: AreaTier }[];
  /** Name of the territory, e.g. `Hồng Phong`. */
  place: string | null;
  /** True where it speaks of many: "các xã", "cấp huyện", a list of kinds. */
  many: boolean;
  /** True for "các cấp". */
  allTiers: boolean;
  /** Index after the last word used. */
  to: number;
}

const JOINS = /^\s{0,9}(?:,|-|–|\/|;)?\s{0,9}$/;

/** Folding makes these one with a kind of territory: "Quản lý", "tình hình", "xả thải". */
const OTHER_WORDS = /^(?:quản|quân|tình|tính|xả)$/iu;

export function areaAt(
  text: string,
  words: readonly Word[],
  at: number,
): { word: string; tier: AreaTier; size: number } | null {
  const first = words[at];
  if (first && OTHER_WORDS.test(text.slice(first.start, first.end))) return null;
  for (const area of AREAS) {
    if (
      area.words.every(
        (word, i) => words[at + i]?.fold === word && (i === 0 || /^\s+$/.test(words[at + i]?.gap ?? '')),
      )
    ) {
      return { word: area.word, tier: area.tier, size: area.words.length };
    }
  }
  return null;
}

/** "huyện, thị xã" goes on, "tỉnh, Tỉnh đoàn" names another body. */
function continues(text: string, words: readonly Word[], from: number, next: number): boolean {
  const [before, word] = [words[from - 1], words[next]];
  if (!before || !word || /^(?:doan|uy)$/.test(words[next + 1]?.fold ?? '')) return false;
  const isUpper = (each: Word): boolean => startsUpper(text.slice(each.start, each.end));
  return !isUpper(word) || isUpper(before);
}

/** Reads a run of capitalised words, the name of a place; gives the index after it. */
export function readPlaceName(text: string, words: readonly Word[], at: number): number {
  let i = at;
  while (i < words.length && i - at < 5) {
    const word = words[i];
    if (!word || !/^\s+$/.test(word.gap)) break;
    if (!startsUpper(text.slice(word.start, word.end)) && !/^\d+$/.test(word.fold)) break;
    // "MẶT TRẬN TỔ QUỐC TỈNH VÀ CÁC ĐOÀN THỂ": capitals throughout.
    if (/^(?:va|cac)$/.test(word.fold) && /^(?:VÀ|CÁC)$/u.test(text.slice(word.start, word.end))) break;
    // "báo cáo UBND tỉnh 6 tháng"
    if (/^(?:thang|quy|nam|lan|ngay)$/.test(words[i + 1]?.fold ?? '') && /^\d+$/.test(word.fold)) break;
    if (opensDuty(word.fold, words[i + 1]?.fold ?? '')) break;
    i += 1;
  }
  // "khu vực Phú Ninh - Tam Kỳ": two places that one office serves.
  const [next, last] = [words[i], words[i + 1]];
  const isPair = i > at && next && last && /^\s[-–]\s$/.test(next.gap) && /^\s$/.test(last.gap);
  const isPlace = isPair && [next, last].every((word) => startsUpper(text.slice(word.start, word.end)));
  return isPlace && words[at - 1]?.fold === 'vuc' ? i + 2 : i;
}

/** Reads the territory after a stem; null where there is none. */
export function readQualifier(text: string, words: readonly Word[], from: number): Qualifier | null {
  let i = from;
  let many = false;
  const first = words[i];
  if (!first || !/^[\s(]*$/.test(first.gap)) return null;
  if (first.fold === 'cac' || first.fold === 'moi') {
    many = true;
    i += 1;
    if (words[i]?.fold === 'cap') return { areas: [], place: null, many: true, allTiers: true, to: i + 1 };
  } else if (first.fold === 'cap') {
    many = true;
    i += 1;
  } else if (/^\d{1,3}$/.test(first.fold) && areaAt(text, words, i + 1)) {
    // "UBND 15 xã, phường"
    many = true;
    i += 1;
  }
  // "Mặt trận Tổ quốc Việt Nam tại địa phương"
  if (/^\s*tại địa phương(?!\p{L})/iu.test(text.slice(first.start)))
    return { areas: [], place: null, many: true, allTiers: true, to: i + 3 };
  // "Tòa án nhân dân hai cấp tỉnh": that of the province and those below it.
  if (/^(?:hai|2|ba|3)$/.test(first.fold) && words[i + 1]?.fold === 'cap') {
    const own = areaAt(text, words, i + 2);
    return { areas: [], place: null, many: true, allTiers: true, to: i + 2 + (own?.size ?? 0) };
  }
  const areas: Qualifier['areas'] = [];
  for (let area = areaAt(text, words, i); area; area = areaAt(text, words, i)) {
    areas.push({ word: area.word, tier: area.tier });
    i += area.size;
    // "các huyện, thị xã Bình An và thành phố Bình Sơn": one of the list by its name, and the list goes on.
    const named = many ? readPlaceName(text, words, i) : i;
    const linked = words[named]?.fold === 'va' ? named + 1 : named;
    if (
      named > i &&
      areaAt(text, words, linked) &&
      (linked > named || (words[named]?.gap ?? '').includes(','))
    )
      i = named;
    let next = i;
    const gap = words[next]?.gap ?? '';
    if (words[next]?.fold === 'va' && /^\s{0,9},?\s{0,9}$/.test(gap)) next += 1;
    else if (words[next]?.fold === 'cap' && gap.includes(',')) next += 1;
    else if (!JOINS.test(gap) || !/[,\-–/;]/.test(gap)) break;
    if (words[next]?.fold === 'cac' || words[next]?.fold === 'cap') next += 1;
    if (!areaAt(text, words, next) || !continues(text, words, i, next)) break;
    // "Công an tỉnh, xã …" names one territory and then something else only where a place follows.
    i = next;
  }
  if (areas.length === 0) return null;
  if (areas.length > 1) many = true;
  const last = areas.at(-1);
  if (words[i]?.fold === 'truc' && words[i + 1]?.fold === 'thuoc') {
    i += 2;
    if (words[i]?.fold === 'trung' && words[i + 1]?.fold === 'uong') i += 2;
    else if (words[i]?.fold === 'tw') i += 1;
    if (last) last.tier = 'province';
    many = true;
  }
  // "các xã, phường, đặc khu Hoàng Sa": the last of the list may be named.
  const named = !many || last?.word === 'đặc khu' || last?.word === 'thành phố';
  const placeEnd = named ? readPlaceName(text, words, i) : i;
  const place = placeEnd > i ? text.slice(words[i]?.start, words[placeEnd - 1]?.end) : null;
  return { areas, place, many, allTiers: false, to: placeEnd };
}
