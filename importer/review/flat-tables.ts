/**
 * Tables that reached the importer as running text, their columns told apart by nothing ("STT Nội dung Đơn vị chủ trì Thời
 * hạn" on one line) or by lines whose rows nothing counts: no row of them can be read, so somebody is asked about the whole.
 */

import { makeUnassigned } from '../duties/general.ts';
import { endsText } from '../outline/sections.ts';
import type { DraftGeneralDuty } from '../plan-draft.ts';
import { isColumnName } from '../text/cell-lines.ts';
import { fold, startsUpper } from '../text/fold.ts';
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
/** So many paragraphs of a copied page stand between the first name of a column and the last. */
const MOST_SCATTERED = 60;

/** What stands there as a head: a line, or the names of columns one below the other. */
function headAt(paragraphs: readonly Paragraph[], at: number): string {
  const lines: string[] = [];
  for (const { text, cells } of paragraphs.slice(at, at + MOST_HEAD_LINES)) {
    if (cells !== null || (lines.length > 0 && !isColumnName(text))) break;
    lines.push(text);
  }
  return lines.join(' ').slice(0, LONGEST_HEAD);
}

/** The names of columns between what stands in them, as a page that is copied column by column has them. */
function scatteredHead(paragraphs: readonly Paragraph[], at: number): string {
  const isCount = ({ text }: Paragraph): boolean => HEAD.test(`${fold(text)} `);
  const [first, ...near] = paragraphs.slice(at, at + MOST_SCATTERED);
  if (!first || !isCount(first)) return '';
  const isName = ({ text, cells }: Paragraph): boolean =>
    cells === null && isColumnName(text) && startsUpper(text);
  const names = near.filter((one) => isName(one) && !isCount(one));
  return ['STT', ...new Set(names.map(({ text }) => text))].join(' ').slice(0, LONGEST_HEAD);
}

function isHead(text: string): boolean {
  const folded = fold(text);
  return HEAD.test(folded) && COLUMNS.filter((column) => column.test(folded)).length >= FEWEST_COLUMNS;
}

/** The head of a table that begins there; `goesOn` where it may be the next page of the one before. */
function tableHead(paragraphs: readonly Paragraph[], at: number): { text: string; goesOn: boolean } | null {
  const text = headAt(paragraphs, at);
  if (isHead(text)) return { text, goesOn: false };
  const scattered = scatteredHead(paragraphs, at);
  return isHead(scattered) ? { text: scattered, goesOn: true } : null;
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
    const head = tableHead(paragraphs, i);
    const isNext = head !== null && !(open && head.goesOn);
    if (isNext || endsTable(paragraph)) open = null;
    if (open) open.lines = [open.lines[0], paragraph.lines[1]];
    if (!isNext) return;
    open = makeUnassigned(head.text, [...paragraph.lines]);
    found.push(open);
  });
  return found;
}
