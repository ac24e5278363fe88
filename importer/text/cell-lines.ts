/**
 * Tables whose cells stand one to a line, as PDF and pasted pages have them: the head's cells, then row after row,
 * each begun by its number. The lines become rows again.
 */

import { headNounAt } from '../agencies/lexicon.ts';
import { fold, startsUpper, wordsOf } from './fold.ts';
import { ITEM, readMarker } from './markers.ts';
import { NO_ROW, nextRow, type RowOrder } from './row-order.ts';
import type { Line } from './source-lines.ts';

const NUMBER_HEAD = /^(?:tt|stt|so tt|so thu tu)$/;
const HEAD =
  /noi dung|nhiem vu|cong viec|hoat dong|chu tri|thuc hien|phoi hop|thoi gian|thoi han|tien do|hoan thanh|san pham|ket qua|ghi chu|kinh phi|don vi|co quan|phan cong|chi tieu|muc tieu|chi tiet|nam 20\d\d|^trach nhiem(?: thuc hien)?$/;
const MOST_HEAD_LINES = 14;
/** So many names of columns that nobody foresaw may stand behind those that are known: "Theo dõi, đôn đốc". */
const MOST_UNKNOWN = 2;
const FEWEST_COLUMNS = 3;
/** A row with fewer cells is the title of a group. */
const FEWEST_FILLED = 3;
/** Lines of such a row: what it is counted by, and its title, which may be cut where a letter or Roman number counts it. */
const TITLE = 2;
const LONGEST_TITLE = 4;
const GROUP_SIGN = /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/;
/** A row of narrow columns has no more lines. */
const LONGEST_ROW = 80;
/** No column is called by more letters. */
export const LONGEST_HEAD = 60;

interface Head {
  size: number;
  columns: number;
}

/** Whether a text may be what a column of tasks is called: "STT", "Cơ quan chủ trì". */
export function isColumnName(text: string): boolean {
  const folded = fold(text);
  return text.length <= LONGEST_HEAD && (NUMBER_HEAD.test(folded) || HEAD.test(folded));
}

/** A cell that is cut goes on with a small letter or a bracket. */
function continues(text: string): boolean {
  return !startsUpper(text) || text.startsWith('(');
}

/**
 * How many lines the head has, and how many columns: from "STT" to the line before the first row, null
 * where no head stands here.
 *
 * @param last the count of the table before, which a head said again on the next page goes on with
 */
function headAt(lines: readonly Line[], from: number, last: RowOrder): Head | null {
  if (!NUMBER_HEAD.test(fold(lines[from]?.text ?? '')) || lines[from]?.cells) return null;
  let columns = 1;
  let unknown = 0;
  for (let size = 1; size <= MOST_HEAD_LINES; size += 1) {
    const line = lines[from + size];
    if (!line || line.cells) return null;
    // The page says its head again right below: the second is as good as the first.
    if (NUMBER_HEAD.test(fold(line.text))) {
      const again = headAt(lines, from + size, last);
      return again && { size: size + again.size, columns: again.columns };
    }
    const begins = nextRow(line.text, NO_ROW) ?? nextRow(line.text, { ...last, isFull: false });
    if (begins || isGroupTitle(lines, from + size, NO_ROW))
      return columns >= FEWEST_COLUMNS ? { size, columns } : null;
    const goesOn = size > 1 && continues(line.text);
    if (!goesOn) columns += 1;
    if (!goesOn && !HEAD.test(fold(line.text))) unknown += 1;
    const isName = unknown === 0 || (unknown <= MOST_UNKNOWN && columns - unknown > FEWEST_COLUMNS);
    if (line.text.length > LONGEST_HEAD || !isName) return null;
  }
  return null;
}

/** "II. HẠ TẦNG" above a row: the title of a group in one line; a section's has no row below it. */
function isGroupTitle(lines: readonly Line[], at: number, last: RowOrder): boolean {
  if (!/^(?:[IVX]{1,5}|[A-HĐ])[.)]\s+\p{Lu}/u.test(lines[at]?.text ?? '')) return false;
  return nextRow(lines[at + 1]?.text ?? '', { ...last, isGroup: true }) !== null;
}

const TIME =
  /^(?:Năm|Quý|Tháng|Giai đoạn|Từ|Đến|Trước|Hằng|Hàng|Thường xuyên|Định kỳ|Theo|Khi|Sau)(?=\s|$)|^\d/u;

/** Whether a text begins a cell of its own: a body, a group, a time, a mark, or what a column is called. */
function opensCell(text: string): boolean {
  const opens = TIME.test(text) || ITEM.test(text) || /^Các\s/u.test(text) || isColumnName(text);
  return opens || headNounAt(text, wordsOf(text), 0) > 0;
}

/** What ends so goes on in the next line: a post wants its body. */
const WANTS_MORE =
  /[,;–-]$|(?:^|\s)(?:và|của|các|tại|cho|[Ll]ãnh đạo|[Gg]iám đốc|[Tt]hủ trưởng|[Cc]hủ tịch)$/u;

/** The lines of one row, joined to as many cells as the head has. */
function cellsOf(lines: readonly Line[], columns: number): string[] {
  const cells = lines.map(({ text }) => text);
  for (let i = cells.length - 1; i > 1 && cells.length > columns; i -= 1) {
    const goesOn = continues(cells[i] ?? '') || WANTS_MORE.test(cells[i - 1] ?? '');
    if (goesOn) cells.splice(i - 1, 2, `${cells[i - 1]} ${cells[i]}`);
  }
  // "Bộ Công" / "Thương": a piece of a name.
  for (let i = cells.length - 1; i > 2 && cells.length > columns; i -= 1) {
    if (!opensCell(cells[i] ?? '')) cells.splice(i - 1, 2, `${cells[i - 1]} ${cells[i]}`);
  }
  // What is still too much belongs to the first text, the longest of most rows.
  while (cells.length > columns && cells.length > 2) cells.splice(1, 2, `${cells[1]} ${cells[2]}`);
  return cells;
}

/** "II" / "Bến bãi trên các sông" / "và hồ": the title of a group, on one line or more. */
function isCutTitle(first: Line | undefined, lines: number): boolean {
  return lines <= LONGEST_TITLE && GROUP_SIGN.test(first?.text ?? '');
}

/** What a row of so many lines is. */
function filled(
  first: Line | undefined,
  lines: number,
  columns: number,
): Pick<RowOrder, 'isGroup' | 'isFull'> {
  return { isGroup: lines === TITLE || isCutTitle(first, lines), isFull: lines >= columns };
}

/** Whether a row begins there: a number out of its turn is one of a page where the next in turn stands below it. */
function beginsRow(lines: readonly Line[], at: number, last: RowOrder): boolean {
  const inTurn = { ...last, isFull: false };
  const text = lines[at]?.text ?? '';
  if (nextRow(text, inTurn)) return true;
  return nextRow(text, last) !== null && nextRow(lines[at + 1]?.text ?? '', inTurn) === null;
}

/** "b) Đối với các xã:" behind a full row: text between two tables that have the same head; null where there is none. */
function textBetween(lines: readonly Line[], from: number, to: number): number | null {
  const at = lines.slice(from, to).findIndex(({ text }) => {
    const marker = readMarker(text);
    const isItem = marker?.kind === 'letter' || marker?.kind === 'arabic';
    return isItem && startsUpper(text.slice(marker.length));
  });
  return at < 0 ? null : from + at;
}

/** The end of a row: where the next begins, or the table ends. */
function rowEnd(
  lines: readonly Line[],
  from: number,
  last: RowOrder,
  columns: number,
  head: readonly string[],
): number {
  for (let i = from + 1; i < lines.length; i += 1) {
    if (isAgain(lines, i, head)) {
      const between = textBetween(lines, from + columns, i);
      if (between !== null) return between;
      i += head.length - 1;
      continue;
    }
    const text = lines[i]?.text ?? '';
    const opensSection = /^(?:[IVX]{1,5}\.\s|PHỤ LỤC|Nơi nhận|Trên đây)/u.test(text);
    const begins = beginsRow(lines, i, { ...last, ...filled(lines[from], i - from, columns) });
    const isHead = NUMBER_HEAD.test(fold(text));
    if (begins || opensSection || isHead || lines[i]?.cells || i - from > LONGEST_ROW) return i;
  }
  return lines.length;
}

/** Where the last row ends: after its last cell, and what goes on with a small letter. */
function lastRowEnd(lines: readonly Line[], from: number, end: number, columns: number): number {
  let cells = 0;
  for (let i = from; i < end; i += 1) {
    const text = lines[i]?.text ?? '';
    const isCut = !startsUpper(text) && !/^[\d-]/.test(text);
    const goesOn = i > from && (isCut || WANTS_MORE.test(lines[i - 1]?.text ?? ''));
    if (!goesOn) cells += 1;
    if (cells > columns) return i;
  }
  return end;
}

/** Whether the head of the table is said again there, as on each page. */
function isAgain(lines: readonly Line[], at: number, head: readonly string[]): boolean {
  return head.every((text, k) => lines[at + k]?.text === text);
}

/** The lines of a row without the head that a page says again in the middle of it. */
function dropAgain(row: readonly Line[], head: readonly string[]): Line[] {
  const at = row.findIndex((_, i) => isAgain(row, i, head));
  return at < 0 ? [...row] : [...row.slice(0, at), ...row.slice(at + head.length)];
}

/** Puts tables together again that were read cell by cell. */
export function joinCellLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let before = NO_ROW;
  for (let i = 0; i < lines.length;) {
    const head = headAt(lines, i, before);
    const line = lines[i];
    if (!head) {
      if (line) joined.push(line);
      i += 1;
      continue;
    }
    const { size, columns } = head;
    joined.push(rowOf(lines.slice(i, i + size), columns));
    const said = lines.slice(i, i + size).map(({ text }) => text);
    i += size;
    const goesOn = nextRow(lines[i]?.text ?? '', NO_ROW) === null;
    let last = goesOn ? before : NO_ROW;
    while (i < lines.length) {
      if (isGroupTitle(lines, i, last)) {
        joined.push(rowOf(lines.slice(i, i + 1), columns));
        last = { ...last, isGroup: true };
        i += 1;
        continue;
      }
      const order = nextRow(lines[i]?.text ?? '', last);
      if (!order) break;
      const end = rowEnd(lines, i, order, columns, said);
      // The last row has none after it: it has as many cells as the head, and no more.
      const after = { ...order, ...filled(lines[i], end - i, columns) };
      const isLast = !beginsRow(lines, end, after) && !isGroupTitle(lines, end, after);
      const stop = isLast ? lastRowEnd(lines, i, end, columns) : end;
      joined.push(rowOf(dropAgain(lines.slice(i, stop), said), columns));
      last = after;
      i = stop;
    }
    before = last;
  }
  return joined;
}

function rowOf(lines: readonly Line[], columns: number): Line {
  const first = lines[0] as Line;
  const isTitle = isCutTitle(first, lines.length) && lines.length < columns;
  const rest = lines.slice(1).map(({ text }) => text);
  const cells = isTitle ? [first.text, rest.join(' ')] : cellsOf(lines, columns);
  // A title is alone in its row.
  if (cells.length < FEWEST_FILLED) cells.push(...Array<string>(columns - cells.length).fill(''));
  return {
    ...first,
    to: lines.at(-1)?.n ?? first.n,
    text: cells.filter(Boolean).join(' | '),
    cells,
    marked: false,
  };
}
