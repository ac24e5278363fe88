/**
 * Tables that reached the importer as running text, their columns told apart by nothing ("STT Nội dung Đơn vị chủ trì Thời
 * hạn" on one line): no row of them can be read, so somebody is asked about the whole.
 */

import { makeUnassigned } from '../duties/general.ts';
import { endsText } from '../outline/sections.ts';
import type { DraftGeneralDuty } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';

const COLUMNS = [
  /noi dung|nhiem vu|cong viec|hoat dong|chi tieu/,
  /chu tri/,
  /phoi hop/,
  /thoi gian|thoi han|tien do|hoan thanh/,
  /ket qua|san pham/,
];
const FEWEST_COLUMNS = 3;
const HEAD = /^(?:so tt|stt|tt)\s/;
const LONGEST_HEAD = 200;

function beginsTable({ text, cells }: Paragraph): boolean {
  const folded = fold(text.slice(0, LONGEST_HEAD));
  const columns = COLUMNS.filter((column) => column.test(folded)).length;
  return cells === null && HEAD.test(folded) && columns >= FEWEST_COLUMNS;
}

/** Whether a table that began above is over there. */
function endsTable(paragraph: Paragraph): boolean {
  const isElsewhere = paragraph.marker?.kind === 'appendix' || paragraph.cells !== null;
  return isElsewhere || endsText(paragraph) || beginsTable(paragraph);
}

/** Finds such tables, each from its head up to the next appendix or the end of its text. */
export function findFlatTables(paragraphs: readonly Paragraph[]): DraftGeneralDuty[] {
  const found: DraftGeneralDuty[] = [];
  let open: DraftGeneralDuty | null = null;
  for (const paragraph of paragraphs) {
    if (endsTable(paragraph)) open = null;
    if (open) open.lines = [open.lines[0], paragraph.lines[1]];
    if (!beginsTable(paragraph)) continue;
    open = makeUnassigned(paragraph.text, [...paragraph.lines]);
    found.push(open);
  }
  return found;
}
