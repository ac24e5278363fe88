/** Tables of tasks, mostly in an appendix: one row, one task. */

import type { AgencyContext } from '../agencies/context.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import type { Who } from '../agencies/find-agencies.ts';
import { isLeadIn, splitInline } from '../duties/lead-in.ts';
import { makeNote } from '../make-note.ts';
import type { DraftNote } from '../plan-draft.ts';
import { BARE } from '../outline/levels.ts';
import type { Outline } from '../outline/sections.ts';
import { LONGEST_HEAD } from '../text/cell-lines.ts';
import { isAllCaps } from '../text/fold.ts';
import { ITEM } from '../text/markers.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { alignRow, beginsHead, continueRow, numbersColumns } from './align-row.ts';
import { readNamed } from './labels.ts';
import type { TasksRead } from './labelled-tasks.ts';
import { inferColumns } from './infer-columns.ts';
import { readHeader, type Columns } from './table-header.ts';

/** A row whose leader's cell is empty though it has a number: the cell is one with that above, or nobody is named. */
export interface TableTasks extends TasksRead {
  /** Indexes of rows that took their leader from the row above. */
  merged: Set<number>;
  /** Indexes of rows with work and without anybody to do it. */
  leaderless: Set<number>;
}

/** A row may be counted twice: in its table, and in its part. */
const MOST_COUNTS = 2;
/** Marks of a column that stands for one unit: it leads, or supports. */
const LEADS = /^(?:x|v|✓|✔|ct|chủ trì|c)$/iu;
const SUPPORTS = /^(?:p|ph|phối hợp|o)$/iu;

function readMarks(cells: readonly string[], { units }: Columns): Who {
  const marked = (pattern: RegExp): Who['leads'] =>
    units.filter(({ column }) => pattern.test(cells[column] ?? '')).map(({ mention }) => mention);
  const [leads, supports] = [marked(LEADS), marked(SUPPORTS)];
  return leads.length > 0 ? { leads, supports } : { leads: supports, supports: [] };
}

function readRow(
  cell: (column: number) => string,
  cells: readonly string[],
  at: Columns,
  context: AgencyContext,
): Who {
  if (at.units.length > 0) return readMarks(cells, at);
  const [lead = '', helping = cell(at.support)] = at.isShared
    ? cell(at.lead).split(/\s?\/\s?/u)
    : [cell(at.lead)];
  const who = readNamed(lead, context);
  const helpers = readNamed(helping, context);
  return { leads: who.leads, supports: [...who.supports, ...helpers.leads, ...helpers.supports] };
}

function isNumberedRow(cells: readonly string[], { number }: Columns): boolean {
  return number >= 0 && /^\d{1,3}(?:\.\d{1,2})*[.)]?$/.test(cells[number] ?? '');
}

/** "I | Công tác chuẩn bị": a row that only heads those below it. */
function isGroupRow(cells: readonly string[], at: Columns): boolean {
  const { task, lead, time } = at;
  const isNumbered = isNumberedRow(cells, at);
  const says = (column: number): boolean => (cells[column] ?? '') !== '';
  const isWhole = says(task) && (says(lead) || says(time) || goesOn(cells, at));
  return cells.filter((each) => each !== '').length <= 2 && !isNumbered && !isWhole;
}

/** "3 | Chuẩn hóa hệ thống thông tin, bao gồm: | |" above "a) | …": a numbered row whose work stands in those below it. */
function headsRows(text: string, { leads }: Who, next: Paragraph | undefined): boolean {
  const isFirstBelow = next?.cells?.slice(0, MOST_COUNTS).some((cell) => /^a[).]?$/.test(cell)) ?? false;
  return isFirstBelow && (leads.length === 0 || text.endsWith(':'));
}

/** "| | | - Mở phiên chợ |": more work of the agency above, whose cell stands before the work and runs over the row. */
function goesOn(cells: readonly string[], { number, task, lead }: Columns): boolean {
  const text = cells[task] ?? '';
  const isBelow = number >= 0 && cells[number] === '' && (lead < task || /^[-+•*]/.test(text));
  return lead >= 0 && isBelow && !isAllCaps(text);
}

/** "- Lập sổ; - Cắm biển": each dash in a cell is work of its own. */
function itemsOf(text: string): string[] {
  const items = ITEM.test(text) ? splitInline(text) : [text];
  // "- Rà soát chính sách: - Chính sách thuế; - …": what a sentence introduces is no work by itself.
  return items.some((item) => isLeadIn(item)) ? [text] : items;
}

/** What the rows read so far leave to the next one: a cell that runs over several rows stands in the first of them. */
interface Above {
  leads: Who['leads'];
  text: string;
  cells: readonly string[];
}

const NOTHING: Above = { leads: [], text: '', cells: [] };

/** Reads all tables of tasks. */
export function readTaskTables(
  paragraphs: readonly Paragraph[],
  from: number,
  outline: Outline,
  context: AgencyContext,
): TableTasks {
  const read: TableTasks = { tasks: [], used: new Set(), merged: new Set(), leaderless: new Set() };
  let columns: Columns | null = null;
  let appendix = '';
  /** A section's title stood between the rows read so far and this one. */
  let isTitled = false;
  let above = NOTHING;
  for (let i = from; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i];
    if (!paragraph) continue;
    if (paragraph.marker?.kind === 'appendix')
      appendix = `PL${paragraph.marker.label ? ` ${paragraph.marker.label}` : ''}`;
    const { cells } = paragraph;
    if (!cells) {
      if (endsTable(paragraph)) columns = null;
      else if ((outline.levels[i] ?? BARE) <= 2) isTitled = true;
      continue;
    }
    // A numbered row below a head is no head, whatever its cells name.
    const header: Columns | null =
      columns && isNumberedRow(cells, columns) ? null : readHeader(cells, context);
    if (header || beginsHead(cells)) {
      const both: string[] | null = header ? secondHead(cells, paragraphs[i + 1]) : null;
      columns = both ? readHeader(both, context) : (header ?? inferColumns(paragraphs, i, context));
      isTitled = false;
      above = NOTHING;
      if (columns) read.used.add(i);
      if (both) read.used.add((i += 1));
      continue;
    }
    if (columns && isTitled && !goesOnBelowTitle(cells, columns, context)) columns = null;
    isTitled = false;
    if (!columns) continue;
    const at: Columns = columns;
    read.used.add(i);
    if (numbersColumns(cells)) continue;
    const row = alignRow(cells, at, context) ?? continueRow(cells, above.cells, at, context);
    if (!row) {
      // A row cut in two, or one that heads those below: nothing is read into its columns.
      if (!/^(?:[IVX]{0,5}|[A-H])[.)]?$/.test(cells[0] ?? '')) read.leaderless.add(i);
      continue;
    }
    const cell = (column: number): string => (column < 0 ? '' : (row[column] ?? ''));
    const who = readRow(cell, row, at, context);
    const isKnown = who.leads.some(({ body, kind }) => body !== null || kind === 'class');
    if (isGroupRow(row, at) && !isKnown) continue;
    const text = cell(at.task) || (isKnown ? above.text : '');
    if (text === '') continue;
    if (headsRows(text, who, paragraphs[i + 1])) {
      above = { leads: who.leads, text, cells: row };
      continue;
    }
    if (who.leads.length === 0) {
      if (above.leads.length > 0 && at.units.length === 0) {
        who.leads = above.leads;
        read.merged.add(i);
      } else read.leaderless.add(i);
    }
    if (who.leads.length === 0) continue;
    above = { leads: who.leads, text, cells: row };
    const time = cell(at.time);
    const label = cell(at.number) || String(read.tasks.length + 1);
    const task = {
      number: [appendix || sectionNumber(outline, i), label].filter((part) => part !== '').join('.'),
      leads: who.leads,
      supports: who.supports,
      time: time === '' ? null : time,
    };
    for (const item of itemsOf(text))
      read.tasks.push({ ...task, text: item, lines: [paragraph.lines[0], paragraph.lines[1]] });
  }
  return read;
}

const SECOND_HEAD = /^(?:đơn vị |cơ quan )?(?:chủ trì|phối hợp)(?: thực hiện)?$/iu;

/** "Phân công thực hiện | |" above "Chủ trì | Phối hợp": both rows of a head as one; null where the next row is none. */
function secondHead(cells: readonly string[], next: Paragraph | undefined): string[] | null {
  const said = (next?.cells ?? []).filter((cell) => cell !== '');
  const isHead =
    said.length > 1 && said.every((cell) => cell.length <= LONGEST_HEAD) && SECOND_HEAD.test(said[0] ?? '');
  // The cell that runs over them stands in the first of its columns.
  const first = cells.findIndex(
    (cell, column) => cell !== '' && said.every((_, k) => k === 0 || cells[column + k] === ''),
  );
  if (!isHead || first < 0) return null;
  return cells.map((cell, column) => said[column - first] ?? cell);
}

/** A new appendix or form: the rows behind it belong to another table. */
function endsTable({ marker, text }: Paragraph): boolean {
  return marker?.kind === 'appendix' || /^(?:Biểu|Mẫu|Bảng|Phụ biểu)\s(?:số\s)?[\dIVX]/u.test(text);
}

/** "II. HOÀN THIỆN CHÍNH SÁCH" between two rows: the table goes on where the next row is one of its own. */
function goesOnBelowTitle(cells: readonly string[], at: Columns, context: AgencyContext): boolean {
  if (cells.length !== at.width || at.lead < 0 || !isNumberedRow(cells, at)) return false;
  return parseAgencies(cells[at.lead] ?? '', context).mentions.length > 0;
}

/** Rows that were read as going on with the leader above. */
export function noteMerged(paragraphs: readonly Paragraph[], merged: ReadonlySet<number>): DraftNote[] {
  return [...merged].flatMap((i) => {
    const lines = paragraphs[i]?.lines;
    if (!lines) return [];
    const words = {
      vi: `Dòng ${lines[0]} của bảng để trống ô đơn vị: hiểu là ô gộp với dòng trên.`,
      en: `Line ${lines[0]} of the table leaves the unit’s cell empty: read as one with the row above.`,
    };
    return [makeNote('row-without-unit', words, lines)];
  });
}

/** The number of the section a table stands in. */
function sectionNumber(outline: Outline, index: number): string {
  const around = outline.sections.filter((section) => section.from < index && index < section.to);
  return around.sort((a, b) => a.from - b.from)[0]?.number ?? '';
}
