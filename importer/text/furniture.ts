/** What a page or a web site adds to a document: page numbers, running heads, menus, related news. */

import type { LineRange } from '../plan-draft.ts';
import { isColumnName } from './cell-lines.ts';
import { fold, startsUpper } from './fold.ts';
import { readMarker } from './markers.ts';
import type { Line } from './source-lines.ts';

const PAGE_NUMBER =
  /^(?:[-–—]\s*)?(?:(?:trang|page)\s*)?\d{1,3}(?:\s*(?:\/|of|trên)\s*\d{1,3})?(?:\s*[-–—])?$/iu;
/** A line of a table of contents: dots and a page number. */
const CONTENTS = /(?:\.{4,200}|…{2,200}|_{4,200})\s{0,9}\d{1,3}$/;
/** From here on a web page speaks of other things. */
const ASIDE =
  /^(tin (lien quan|moi nhat|moi|khac|cung chuyen muc|da dua|noi bat)|cac tin (khac|lien quan|da dua)|bai (viet )?(lien quan|khac|moi)|van ban (lien quan|khac|cung linh vuc|goc|duoc huong dan)|thuoc tinh van ban|luoc do( van ban)?|y kien( ban doc)?|binh luan|chia se( bai viet)?|tim kiem|ve dau trang|tro ve dau trang|tu khoa|ban quyen|copyright|gui phan hoi|danh gia bai viet)\b.{0,40}$/;
/** Before one of these the document is not over. */
const PART = /^(?:[IVX]{1,5}\.\s|PHỤ LỤC(?!\p{L})|Điều \d)/u;
/** Single lines of menus and tools. */
const TOOLS =
  /^(dang (nhap|ky|ngay|luc)\b.*|trang chu( [>»/|].*)?|gioi thieu|lien he|so do (site|cong).*|english|tieng viet|in (trang|bai|van ban).*|tai (ve|xuong|van ban).*|xem (pdf|noi dung|them|tiep).*|luot (xem|truy cap).*|so luot truy cap.*|\d+ (nguoi|luot) .*online.*|facebook|zalo|twitter|chia se.*|luu bai viet|font size.*|co chu.*|a[+-]|tom tat|toan van|noi dung|thuoc tinh|hieu luc|\d{1,3}%|°|menu|tim kiem.*|cong thong tin dien tu.*|nguon:.*|tac gia:.*)$/;

/** What is longer is a sentence: "Chia sẻ dữ liệu dân cư với …", "Đăng ký khai sinh cho …". */
const LONGEST_TOOL = 60;
/** What is longer may be a page's running head: "Kế hoạch thực hiện …". */
const LONGEST_COLUMN_NAME = 25;

/** True for a line that is only a page number. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

/** "CÔNG BÁO/Số 286/Ngày 18-4-2024": what the gazette prints above each page. */
const GAZETTE = /^CÔNG BÁO\s?\/\s?Số\s/u;

/**
 * Drops the gazette's running heads with the numbers of their pages, before tables are put together of which they stand
 * in the middle.
 */
export function dropGazetteHeads(lines: readonly Line[]): Line[] {
  const isHead = (i: number): boolean => GAZETTE.test(lines[i]?.text ?? '');
  return lines.filter(
    ({ text }, i) => !isHead(i) && !(isPageNumber(text) && (isHead(i - 1) || isHead(i + 1))),
  );
}

/** The lines of the document itself, and where on the page other things follow it; null where none do. */
export interface Kept {
  lines: Line[];
  rest: LineRange | null;
}

/**
 * Drops page furniture and site chrome.
 *
 * @param hasChrome true for pages saved from a site, whose tools are dropped too
 */
export function dropFurniture(lines: readonly Line[], hasChrome: boolean): Kept {
  const heads = runningHeads(lines);
  const kept: Line[] = [];
  let pageBroke = false;
  const lastPart = lines.findLastIndex(({ text }) => PART.test(text));
  for (const [i, line] of lines.entries()) {
    const folded = fold(line.text);
    const isShort = line.text.length <= LONGEST_TOOL && !/[.;]$/.test(line.text);
    const tools = (hasChrome || kept.length === 0) && isShort && TOOLS.test(folded);
    if (isPageNumber(line.text) || CONTENTS.test(line.text) || tools || heads.has(line.text)) {
      pageBroke = true;
      continue;
    }
    const isAside = ASIDE.test(folded) && startsUpper(line.text) && readMarker(line.text) === null;
    if (isAside && i > lastPart && kept.length > 5)
      return { lines: kept, rest: [line.n, lines.at(-1)?.n ?? line.n] };
    kept.push(pageBroke ? { ...line, afterBlank: true } : line);
    pageBroke = false;
  }
  return { lines: kept, rest: null };
}

/** "STT", "Sản phẩm": what a table says again on each page stands beside the number of a row. */
function isHead({ text }: Line): boolean {
  return text.length <= LONGEST_COLUMN_NAME && isColumnName(text);
}

/** Lines that stand beside page numbers again and again. */
function runningHeads(lines: readonly Line[]): Set<string> {
  const beside = new Map<string, number>();
  lines.forEach((line, i) => {
    if (!isPageNumber(line.text)) return;
    for (const neighbour of [lines[i - 1], lines[i + 1]]) {
      if (
        neighbour &&
        neighbour.text.length < 100 &&
        readMarker(neighbour.text) === null &&
        !isHead(neighbour)
      ) {
        beside.set(neighbour.text, (beside.get(neighbour.text) ?? 0) + 1);
      }
    }
  });
  return new Set([...beside].filter(([, times]) => times >= 2).map(([text]) => text));
}
