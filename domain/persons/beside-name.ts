/** What stands behind a name and makes a person of it: a birth, an age, a place to live, a long number. */
import type { Token } from './tokens.ts';

/** What may stand between a name and what is told of it. */
const SEPARATOR = /^[ ,;:|\t()[\]–—\-./]{1,8}$/;
const SEX = new Set(['nam', 'nữ', 'male', 'female']);
const BORN = new Set(['sinh', 'sn', 'ns', 'born', 'ngày', 'năm', 'tháng', 'ngay', 'nam']);
/** Only people live and come from somewhere; offices have addresses, too. */
const PEOPLE_LIVE = new Set(['trú', 'ngụ', 'thường', 'tạm', 'cư', 'hktt', 'quê', 'hộ']);
const LIVES = ['trú', 'ngụ', 'thường', 'tạm', 'cư', 'hktt', 'địa', 'quê', 'hộ', 'ở', 'nơi', 'address'];
const LIVES_NEXT = new Set(['tại', 'trú', 'chỉ', 'quán', 'khẩu', 'ở', 'ấp', 'thôn', 'xã', 'số', '']);

export interface Beside {
  kind: 'born' | 'day' | 'year' | 'age' | 'lives' | 'stands' | 'number';
  /** Of a birth; 0 where none is told. */
  year: number;
  /** What parts it from the name. */
  separator: string;
}

function yearOf(token: Token | undefined): number {
  const year = token?.kind === 'number' && token.text.length === 4 ? Number(token.text) : 0;
  return year >= 1920 && year <= 2099 ? year : 0;
}

function isShort(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length <= 2;
}

/** A day written with figures, or in words; the year in it, else 0. */
function dayAt(tokens: Token[], at: number): number {
  const [a, between, b, sign, c] = tokens.slice(at, at + 5);
  const joins = (one: Token | undefined): boolean => /^ ?[./-] ?$/.test(one?.text ?? '');
  if (isShort(a) && isShort(b) && joins(between) && joins(sign)) return yearOf(c);
  if (yearOf(a) && joins(between) && isShort(b) && joins(sign) && isShort(c)) return yearOf(a);
  // 1 tháng 2 năm 1985
  const inWords = tokens.slice(at, at + 9).filter(({ kind }) => kind !== 'between');
  const [day, month, number, year, value] = inWords;
  const isWritten = isShort(day) && month?.lower === 'tháng' && isShort(number) && year?.lower === 'năm';
  return isWritten ? yearOf(value) : 0;
}

function livesAt(tokens: Token[], at: number): boolean {
  const word = tokens[at];
  if (word?.kind !== 'word' || !LIVES.includes(word.lower)) return false;
  const next = tokens[at + 2];
  return word.lower === 'hktt' || LIVES_NEXT.has(next?.kind === 'word' ? next.lower : 'none');
}

/** Between a name and what is told of it there may be the person's sex, in at most so many tokens. */
const REACH = 4;

/**
 * What is told of the name that ends before a place.
 *
 * @param at - of the token behind the name
 */
export function besideName(tokens: Token[], at: number): Beside | null {
  const first = tokens[at];
  if (first?.kind !== 'between' || !SEPARATOR.test(first.text)) return null;
  const separator = first.text;
  let here = at + 1;
  if (SEX.has(tokens[here]?.lower ?? '') && tokens[here + 1]?.kind === 'between') here += 2;
  const words = here;
  while (BORN.has(tokens[here]?.lower ?? '') && here - words < REACH * 2) {
    here += 1;
    if (tokens[here]?.kind === 'between' && SEPARATOR.test(tokens[here]!.text)) here += 1;
  }
  const isBorn = here > words;
  const day = dayAt(tokens, here);
  const year = day || yearOf(tokens[here]);
  if (year > 0) return { kind: isBorn ? 'born' : day > 0 ? 'day' : 'year', year, separator };
  const token = tokens[here];
  if (token?.kind === 'number' && token.text.length <= 3 && tokens[here + 2]?.lower === 'tuổi') {
    return { kind: 'age', year: 0, separator };
  }
  if (livesAt(tokens, words)) {
    return { kind: PEOPLE_LIVE.has(tokens[words]!.lower) ? 'lives' : 'stands', year: 0, separator };
  }
  const isLong = token?.kind === 'number' && token.text.length >= 9 && token.text.length <= 12;
  const ends = /^[ ]*[\t|;]|^$/.test(tokens[here + 1]?.text ?? '');
  return isLong && ends && /[\t|]/.test(separator) ? { kind: 'number', year: 0, separator } : null;
}
