/** The text of a Word part: paragraphs with the labels of their lists, tables flattened, deleted text left out. */
import type { Budget } from '../refuse/budget.ts';
import type { ListPlace } from './docx-styles.ts';
import type { Table } from './flatten-table.ts';
import { markOf } from './docx-marks.ts';
import { flattenTable } from './flatten-table.ts';
import type { Mark, MarkedLine } from './marked-line.ts';
import { markLine, marksOf, NO_MARKS } from './marked-line.ts';
import { readXml } from './xml.ts';

export interface Lists {
  /** The list that a paragraph of this style belongs to. */
  placeOf(style: string): ListPlace | null;
  /** The label of the next paragraph there. */
  nextLabel(list: string, depth: number): string;
}

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  depth: number | null;
  marks: Set<Mark>;
}

interface Run {
  isHidden: boolean;
  isCapital: boolean;
}

/** Alternatives drawn for old programs, deleted and moved text, and what is no text of the document. */
const LEFT_OUT = new Set(['Fallback', 'del', 'moveFrom', 'instrText', 'sectPr', 'pPrChange', 'rPrChange']);
const SIGNS = new Map([
  ['tab', ' '],
  ['ptab', ' '],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

function placeOf(paragraph: Paragraph, lists: Lists): ListPlace | null {
  // A list of 0 takes the paragraph out of the list that its style is in.
  if (paragraph.list === '0') return null;
  const styled = paragraph.style === null ? null : lists.placeOf(paragraph.style);
  const list = paragraph.list ?? styled?.list;
  return list === undefined ? null : { list, depth: paragraph.depth ?? styled?.depth ?? 0 };
}

/** @param isCell an empty paragraph of a cell shows the label of its list: so tables number their rows */
function textsOf(paragraph: Paragraph, lists: Lists, isCell: boolean): string[] {
  const place = placeOf(paragraph, lists);
  const label = place ? lists.nextLabel(place.list, place.depth) : '';
  const [first = '', ...rest] = paragraph.text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim());
  return first === '' && rest.length === 0 && !isCell ? [''] : [`${label} ${first}`.trim(), ...rest];
}

function linesOf(paragraph: Paragraph, lists: Lists, isCell: boolean): MarkedLine[] {
  const texts = textsOf(paragraph, lists, isCell);
  // Frames and lines drawn around nothing are boxes, too.
  if (texts.every((text) => text === '')) paragraph.marks.delete('box');
  const marks = paragraph.marks.size > 0 ? paragraph.marks : NO_MARKS;
  return texts.map((text) => ({ text, marks }));
}

/** `w:val="0"` switches a property off. */
function isOn(attribute: (name: string) => string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(attribute('val') ?? '1');
}

/**
 * Reads the main part, a header or a footer.
 * @param xml the part
 * @param lists its lists
 * @param budget what the document may still use
 * @returns lines in reading order, one for each paragraph or row of a table, with what was decided about them
 * @throws SourceRefused `unsafe`, `damaged`, `too-large`
 */
export function readBody(xml: string, lists: Lists, budget: Budget): MarkedLine[] {
  const result: MarkedLine[] = [];
  /** Where finished paragraphs go: the document, or the innermost cell. */
  const targets: MarkedLine[][] = [result];
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  let run: Run = { isHidden: false, isCapital: false };
  /** Marks of what stands between paragraphs, as a deleted row does, for the next one. */
  const pending = new Set<Mark>();
  let boxes = 0;
  let skipped = 0;
  let isText = false;
  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && run.isHidden && text.trim() !== '') paragraph.marks.add('hidden');
    if (paragraph && !run.isHidden) paragraph.text += run.isCapital ? text.toLocaleUpperCase('vi') : text;
  };
  const put = (lines: MarkedLine[]): void => {
    budget.spend('pieces', lines.length);
    targets.at(-1)?.push(...lines);
  };
  const format = (name: string, attribute: (name: string) => string | undefined): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'pStyle') paragraph.style = attribute('val') ?? null;
    if (name === 'numId') paragraph.list = attribute('val') ?? null;
    if (name === 'ilvl') paragraph.depth = Number(attribute('val'));
    if (name === 'vanish' && isOn(attribute)) run.isHidden = true;
    if (name === 'caps' && isOn(attribute)) run.isCapital = true;
    if (name === 'br') add(attribute('type') === 'page' ? ' ' : '\n');
  };
  const begin = (): void => {
    const marks = new Set(pending);
    pending.clear();
    if (boxes > 0) marks.add('box');
    paragraphs.push({ text: '', style: null, list: null, depth: null, marks });
  };
  const endTable = (): void => {
    const table = tables.pop() ?? [];
    const lines = flattenTable(table);
    if (lines.length === 0) for (const mark of marksOf(table.flat(2))) pending.add(mark);
    put(lines);
  };
  const open = (name: string, attribute: (name: string) => string | undefined): void => {
    const mark = skipped === 0 ? markOf(name) : undefined;
    if (mark) (paragraphs.at(-1)?.marks ?? pending).add(mark);
    if (skipped > 0 || LEFT_OUT.has(name)) {
      skipped += 1;
      return;
    }
    const table = tables.at(-1);
    if (name === 'p') begin();
    else if (name === 'r' || name === 'pPr') run = { isHidden: false, isCapital: false };
    else if (name === 't') isText = true;
    else if (name === 'txbxContent') boxes += 1;
    else if (name === 'tbl') tables.push([]);
    else if (name === 'tr') table?.push([]);
    else if (name === 'tc') {
      const cell: MarkedLine[] = [];
      table?.at(-1)?.push(cell);
      targets.push(cell);
    } else if (SIGNS.has(name)) add(SIGNS.get(name) ?? '');
    else format(name, attribute);
  };
  const close = (name: string): void => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    if (name === 't') isText = false;
    else if (name === 'pPr') run = { isHidden: false, isCapital: false };
    else if (name === 'p') {
      const paragraph = paragraphs.pop();
      if (paragraph) put(linesOf(paragraph, lists, tables.length > 0));
    } else if (name === 'tc') targets.pop();
    else if (name === 'txbxContent') boxes -= 1;
    else if (name === 'tbl') endTable();
  };
  const text = (piece: string): void => {
    if (isText && skipped === 0) add(piece);
  };
  readXml(xml, { open, close, text }, budget);
  const last = result.pop();
  if (last) result.push(markLine(last, pending));
  return result;
}
