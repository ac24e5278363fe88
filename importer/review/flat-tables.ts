/**
 * Tables that reached the importer as running text, their columns told apart by nothing ("STT Nội dung Đơn vị chủ trì Thời
 * hạn" on one line) or by lines whose rows nothing counts: no row of them can be read, so somebody is asked about the whole.
 */

import { makeUnassigned } from '../duties/general.ts';
import { endsText } from '../outline/sections.ts';
import type { DraftGeneralDuty } from '../plan-draft.ts';
import { isColumnName } from '../text/cell-lines.ts';
import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';

const COLUMNS = [
  /noi dung|nhiem vu|cong viec|hoat dong|chi tieu/,
  /chu tri|(?:nguoi|don vi|co quan|trach nhiem) thuc hien|phu trach/,
  /phoi hop/,
  /thoi gian|thoi han|tien do|hoan thanh/,
  /ket qua|san pham/,
  /ghi chu/,
];
const FEWEST_COLUMNS = 3;
const HEAD = /^(?:so tt|stt|tt)\s/;
const LONGEST_HEAD = 200;
const MOST_HEAD_LINES = 8;

/** What stands there as a head: a line, or the names of columns one below the other. */
function headAt(paragraphs: readonly Paragraph[], at: number): string {
  const lines: string[] = [];
  for (const { text, cells } of paragraphs.slice(at, at + MOST_HEAD_LINES)) {
    if (cells !== null || (lines.length > 0 && !isColumnName(text))) break;
    lines.push(text);
  }
  return lines.join(' ').slice(0, LONGEST_HEAD);
}

function beginsTable(paragraphs: readonly Paragraph[], at: number): boolean {
  const folded = fold(headAt(paragraphs, at));
  const columns = COLUMNS.filter((column) => column.test(folded)).length;
  return HEAD.test(folded) && columns >= FEWEST_COLUMNS;
}

/** Whether a table that began above is over there. */
function endsTable(paragraph: Paragraph): boolean {
  const isElsewhere = paragraph.marker?.kind === 'appendix' || paragraph.cells !== null;
  return isElsewhere || endsText(paragraph);
}

/** Finds such tables, each from its head up to the next appendix or the end of its text. */
export function findFlatTables(paragraphs: readonly Paragraph[]): DraftGeneralDuty[] {
  const found: DraftGeneralDuty[] = [];
  let open: DraftGeneralDuty | null = null;
  paragraphs.forEach((paragraph, i) => {
    const begins = beginsTable(paragraphs, i);
    if (begins || endsTable(paragraph)) open = null;
    if (open) open.lines = [open.lines[0], paragraph.lines[1]];
    if (!begins) return;
    open = makeUnassigned(headAt(paragraphs, i), [...paragraph.lines]);
    found.push(open);
  });
  return found;
}
