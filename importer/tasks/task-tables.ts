/** Tables of tasks, mostly in an appendix: one row, one task. */

import type { AgencyContext } from '../agencies/context.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { fold } from '../text/fold.ts';
import type { Outline } from '../outline/sections.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { TasksRead } from './labelled-tasks.ts';

interface Columns {
  task: number;
  lead: number;
  support: number;
  time: number;
  number: number;
  width: number;
}

const LEAD =
  /chu tri|don vi thuc hien|co quan thuc hien|phan cong|don vi phu trach|^co quan$|^don vi$|co quan, don vi$/;
const SUPPORT = /phoi hop/;
const TIME = /thoi gian|thoi han|tien do|hoan thanh|lo trinh/;
const TASK = /nhiem vu|noi dung|hoat dong|cong viec|ten /;

/** Reads a header row: where tasks, leaders, supporters and times stand; null where it is none. */
function readHeader(cells: readonly string[]): Columns | null {
  const folded = cells.map((cell) => fold(cell));
  const find = (pattern: RegExp): number =>
    folded.findIndex((cell) => pattern.test(cell) && cell.length < 60);
  const lead = find(LEAD);
  const task = folded.findIndex((cell, i) => i !== lead && TASK.test(cell) && cell.length < 60);
  if (lead < 0 || task < 0) return null;
  return {
    task,
    lead,
    support: find(SUPPORT),
    time: find(TIME),
    number: find(/^(tt|stt|so tt)$/),
    width: cells.length,
  };
}

/** Reads all tables of tasks. */
export function readTaskTables(
  paragraphs: readonly Paragraph[],
  from: number,
  outline: Outline,
  context: AgencyContext,
): TasksRead {
  const read: TasksRead = { tasks: [], used: new Set() };
  let columns: Columns | null = null;
  let appendix = '';
  for (let i = from; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i];
    if (!paragraph) continue;
    if (paragraph.marker?.kind === 'appendix')
      appendix = `PL${paragraph.marker.label ? ` ${paragraph.marker.label}` : ''}`;
    if (!paragraph.cells) continue;
    const header = readHeader(paragraph.cells);
    if (header) {
      columns = header;
      read.used.add(i);
      continue;
    }
    if (!columns) continue;
    const at = columns;
    // A cell that runs over two rows leaves its column out: the number is missing on the left.
    const shift = paragraph.cells.length < at.width ? paragraph.cells.length - at.width : 0;
    const cell = (column: number): string =>
      column < 0 ? '' : (paragraph.cells?.[column + (column > 0 ? shift : 0)] ?? '');
    const leads = parseAgencies(cell(at.lead), context);
    const text = cell(at.task);
    read.used.add(i);
    if (leads.mentions.length === 0 || text === '') continue;
    const time = cell(at.time);
    const label = cell(at.number) || String(read.tasks.length + 1);
    read.tasks.push({
      number: [appendix || sectionNumber(outline, i), label].filter((part) => part !== '').join('.'),
      text,
      lines: [paragraph.lines[0], paragraph.lines[1]],
      leads: leads.mentions,
      supports: parseAgencies(cell(at.support), context).mentions,
      time: time === '' ? null : time,
    });
  }
  return read;
}

/** The number of the section a table stands in. */
function sectionNumber(outline: Outline, index: number): string {
  const around = outline.sections.filter((section) => section.from < index && index < section.to);
  return around.sort((a, b) => a.from - b.from)[0]?.number ?? '';
}
