/** "Số: 15/KH-UBND" and "Đông Lâm, ngày 06 tháng 3 năm 2024" in the letterhead. */

import type { LineRange } from '../plan-draft.ts';
import { isAllCaps } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Line } from '../text/source-lines.ts';
import { isoDate } from './citations.ts';
import type { DocumentHead } from './head.ts';

const NUMBER =
  /(?:^|[\s|])Số\s{0,9}:?[\s.…_]{0,40}(\d{1,20}[a-zA-Z]?)?[\s.…_]{0,40}[/\\]\s{0,9}((?:KH|QĐ|NQ|CTr|CTHĐ|PA|ĐA|KHPH|KHLN|CT|CĐ|KHHĐ)\s{0,9}[-–]\s{0,9}[\p{Lu}\d][\p{L}\d&]{0,200}(?:\s{0,9}-\s{0,9}[\p{Lu}\d]{1,200})*)/u;
const PLACE_DATE =
  /([\p{Lu}][\p{L}. ]{1,40}?)\s{0,9},\s{0,9}ngày\s{0,9}(?:(\d ?\d?)?[\s.…]{0,200}tháng\s{0,9}(\d ?\d?)?[\s.…]{0,200}năm\s{0,9}(\d{2} ?\d{2})?|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))/u;
const DATE_LINE =
  /^(?!.*(?:\/|Căn cứ|Thực hiện|số))[\p{Lu}][\p{L}. ]{1,40},\s*ngày\s.{0,40}$|^[\p{Lu}][\p{L}. ]{1,40},\s*ngày\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;

/** Finds a pattern in a few lines read as one; the lines it stands on are given back. */
function find(lines: readonly Line[], pattern: RegExp): { match: RegExpExecArray; lines: LineRange } | null {
  let text = '';
  const starts: [number, number][] = [];
  for (const line of lines) {
    starts.push([text.length, line.n]);
    text += `${line.text.replace(/\s{0,9}\|\s{0,9}/g, ' ')} `;
  }
  const match = pattern.exec(text);
  if (!match) return null;
  const lineAt = (at: number): number => starts.filter(([start]) => start <= at).at(-1)?.[1] ?? 1;
  return {
    match,
    lines: [lineAt(match.index + match[0].search(/\S/)), lineAt(match.index + match[0].length - 1)],
  };
}

function headLines(head: DocumentHead): Line[] {
  return head.letterhead.slice(0, 40);
}

/** The Party writes "Số 41-KH/TU". */
const PARTY_NUMBER =
  /(?:^|[\s|])Số\s{0,9}:?[\s.…_]{0,40}(\d{1,20})?\s{0,9}[-–]\s{0,9}((?:KH|QĐ|CTr|CTHĐ|ĐA|CT|NQ)\s{0,9}\/\s{0,9}\p{Lu}{1,12}\d{0,4}(?:-\p{Lu}{1,12})?)/u;

/** A letter's number names the office that wrote it: "Số: 1207/UBND-KTN". */
const LETTER_NUMBER =
  /(?:^|[\s|])Số\s{0,9}:?[\s.…_]{0,40}(\d{1,20})?[\s.…_]{0,40}\/\s{0,9}(\p{Lu}[\p{Lu}\d]{0,20}(?:-[\p{L}\d]{1,20}){0,3})/u;

/** Reads the number; its symbol alone where the number itself is blank. */
export function readNumber(head: DocumentHead): {
  value: string | null;
  symbol: string | null;
  lines: LineRange | null;
} {
  const spellings: [RegExp, string][] = [
    [NUMBER, '/'],
    [PARTY_NUMBER, '-'],
    ...(head.kind === 'letter' ? ([[LETTER_NUMBER, '/']] as [RegExp, string][]) : []),
  ];
  for (const [pattern, link] of spellings) {
    const found = find(headLines(head), pattern);
    if (!found) continue;
    const [, digits, written = ''] = found.match;
    const symbol = written.replace(/\s+/g, '').replace('–', '-');
    return { value: digits ? `${digits}${link}${symbol}` : null, symbol, lines: found.lines };
  }
  return { value: null, symbol: null, lines: null };
}

interface PlaceDate {
  date: string | null;
  place: string | null;
  lines: LineRange | null;
}

/** Before the place stand the end of a symbol or of a title, where pages have columns: "TTg Hà Nội", "KẾ HOẠCH Hà Nội". */
const BESIDE = /^(?!TP\.|TT\.|TX\.)\S{0,40}\p{Lu}\S{0,40}\p{Lu}/u;

function placeOf(text: string): string | null {
  const words = text
    .replace(/^.{0,500}(?:Hạnh phúc|phúc)\s{1,9}/u, '')
    .trim()
    .split(/\s+/);
  const isCapitals = isAllCaps(words.join(' '));
  const from = isCapitals ? 0 : words.findLastIndex((word) => BESIDE.test(word)) + 1;
  return words.slice(from).join(' ') || null;
}

/** The date line stands in the letterhead; where pages were cut into columns, anywhere before the first section. */
export function readPlaceDate(
  head: DocumentHead,
  lines: readonly Line[],
  paragraphs: readonly Paragraph[],
): PlaceDate {
  const body = paragraphs[head.bodyFrom]?.lines[0] ?? Infinity;
  const own = lines
    .filter((line) => line.n < body && DATE_LINE.test(line.text))
    .map((line) => ({ ...line, text: line.text }));
  const found = find(headLines(head), PLACE_DATE) ?? find(own.slice(0, 1), PLACE_DATE);
  if (!found) return { date: null, place: null, lines: null };
  const [, place = ''] = found.match;
  const [day, month, year] = [
    found.match[2] ?? found.match[5],
    found.match[3] ?? found.match[6],
    found.match[4] ?? found.match[7],
    // "26 tháng 0 6 năm 2018": what was set apart in the page is one number.
  ].map((digits) => Number(digits?.replace(' ', '')));
  const date = day && month && year ? isoDate(day, month, year) : null;
  return { date, place: placeOf(place), lines: found.lines };
}
