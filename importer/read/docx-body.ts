/** The text of a Word part: paragraphs with the labels of their lists, tables flattened, deleted text left out. */
import type { Budget } from '../refuse/budget.ts';
import type { ListPlace } from './docx-styles.ts';
import type { Table } from './flatten-table.ts';
import { flattenTable } from './flatten-table.ts';
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
}

interface Run {
  isHidden: boolean;
  isCapital: boolean;
}

/** Alternatives drawn for old programs, deleted and moved text, and what is no text of the document. */
const LEFT_OUT = new Set(['Fallback', 'del', 'moveFrom', 'instrText', 'sectPr', 'pPrChange', 'rPrChange']);
const SIGNS: Record<string, string> = { tab: ' ', ptab: ' ', cr: '\n', noBreakHyphen: '-' };

function placeOf(paragraph: Paragraph, lists: Lists): ListPlace | null {
  // A list of 0 takes the paragraph out of the list that its style is in.
  if (paragraph.list === '0') return null;
  const styled = paragraph.style === null ? null : lists.placeOf(paragraph.style);
  const list = paragraph.list ?? styled?.list;
  return list === undefined ? null : { list, depth: paragraph.depth ?? styled?.depth ?? 0 };
}

function linesOf(paragraph: Paragraph, lists: Lists): string[] {
  const place = placeOf(paragraph, lists);
  const label = place ? lists.nextLabel(place.list, place.depth) : '';
  const [first = '', ...rest] = paragraph.text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim());
  return first === '' && rest.length === 0 ? [''] : [`${label} ${first}`.trim(), ...rest];
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
 * @returns lines in reading order, one for each paragraph or row of a table
 * @throws SourceRefused `unsafe`, `damaged`, `too-large`
 */
export function readBody(xml: string, lists: Lists, budget: Budget): string[] {
  const result: string[] = [];
  /** Where finished paragraphs go: the document, or the innermost cell. */
  const targets: string[][] = [result];
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  let run: Run = { isHidden: false, isCapital: false };
  let skipped = 0;
  let isText = false;
  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && !run.isHidden) paragraph.text += run.isCapital ? text.toLocaleUpperCase('vi') : text;
  };
  const put = (lines: string[]): void => {
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
  const open = (name: string, attribute: (name: string) => string | undefined): void => {
    if (skipped > 0 || LEFT_OUT.has(name)) {
      skipped += 1;
      return;
    }
    const table = tables.at(-1);
    if (name === 'p') paragraphs.push({ text: '', style: null, list: null, depth: null });
    else if (name === 'r' || name === 'pPr') run = { isHidden: false, isCapital: false };
    else if (name === 't') isText = true;
    else if (name === 'tbl') tables.push([]);
    else if (name === 'tr') table?.push([]);
    else if (name === 'tc') {
      const cell: string[] = [];
      table?.at(-1)?.push(cell);
      targets.push(cell);
    } else if (SIGNS[name]) add(SIGNS[name]);
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
      if (paragraph) put(linesOf(paragraph, lists));
    } else if (name === 'tc') targets.pop();
    else if (name === 'tbl') put(flattenTable(tables.pop() ?? []));
  };
  const text = (piece: string): void => {
    if (isText && skipped === 0) add(piece);
  };
  readXml(xml, { open, close, text }, budget);
  return result;
}
