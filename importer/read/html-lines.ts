/** Collects the text of a web page as lines, while its tags open and close. */
import { DEEPEST_NESTING } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import { writeNumber } from './docx-counters.ts';
import type { Table } from './flatten-table.ts';
import { flattenTexts } from './flatten-table.ts';
import { countStayingOpen, kindOf } from './html-elements.ts';
import { readSpan, spreadCells, type Span } from './spread-cells.ts';

/** An element that stands open; inline elements are not kept. */
interface Open {
  name: string;
  isLeftOut: boolean;
  /** Where the lines inside it go, if not where those around it go. */
  lines: string[] | null;
  table: Table<string> | null;
  /** Of a numbered list: the next number and its format. */
  next: number;
  format: string;
}

export interface LineCollector {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
  /** @returns all lines, and those of each `main` or `article`, innermost first */
  finish(): { lines: string[]; articles: string[][] };
}

const FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function isHidden(attribute: (name: string) => string | undefined): boolean {
  if (attribute('hidden') !== undefined || attribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute('style') ?? '');
}

/** An empty collector for one page. */
export function createLineCollector(): LineCollector {
  const all: string[] = [];
  const articles: string[][] = [];
  const stack: Open[] = [];
  const spans = new Map<string[], Span>();
  let line = '';
  /** The number or dash of an item, for the first line of its text. */
  let mark = '';

  const target = (): string[] => stack.findLast((one) => one.lines)?.lines ?? all;
  const isSkipping = (): boolean => stack.some((one) => one.isLeftOut);
  const isKept = (): boolean => stack.some(({ name }) => name === 'pre');
  const endLine = (): void => {
    const text = line.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim();
    line = '';
    if (text === '') return;
    target().push(`${mark}${text}`);
    mark = '';
  };
  const pop = (): void => {
    endLine();
    const closed = stack.pop();
    if (!closed) return;
    if (closed.table) {
      target().push(...flattenTexts(spreadCells(closed.table, spans)));
      if (!stack.some(({ table }) => table)) spans.clear();
    }
    if (closed.name === 'main' || closed.name === 'article') {
      articles.push(closed.lines ?? []);
      target().push(...(closed.lines ?? []));
    }
  };
  const label = (): string => {
    const list = stack.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (list?.name !== 'ol') return '- ';
    list.next += 1;
    return `${writeNumber(list.next - 1, list.format)}. `;
  };
  const push = (name: string, attribute: (name: string) => string | undefined, isLeftOut: boolean): void => {
    const lines: string[] | null = ['td', 'th', 'main', 'article'].includes(name) ? [] : null;
    const rows = stack.findLast((one) => one.table)?.table;
    if (name === 'tr') rows?.push([]);
    if (lines && name.startsWith('t')) rows?.at(-1)?.push(lines);
    const span = lines && name.startsWith('t') ? readSpan(attribute) : null;
    if (lines && span) spans.set(lines, span);
    const format = FORMATS[attribute('type') ?? ''] ?? 'decimal';
    const next = Number(attribute('start') ?? 1) || 1;
    stack.push({ name, isLeftOut, lines, table: name === 'table' ? [] : null, next, format });
    if (stack.length > DEEPEST_NESTING) refuse('unsafe', { vi: 'lồng quá sâu', en: 'nested too deeply' });
  };
  return {
    open: (name, attribute) => {
      const kind = kindOf(name);
      if (name === 'br' || name === 'hr') endLine();
      const isLeftOut = kind.isLeftOut || isHidden(attribute);
      if (kind.isVoid || !(kind.isBlock || isLeftOut)) return;
      endLine();
      const staying = countStayingOpen(
        name,
        stack.map((one) => one.name),
      );
      while (stack.length > staying) pop();
      push(name, attribute, isLeftOut);
      if (name === 'li' && !isSkipping()) mark = label();
    },
    close: (name) => {
      const index = stack.findLastIndex((one) => one.name === name);
      if (kindOf(name).isBlock) endLine();
      while (index >= 0 && stack.length > index) pop();
    },
    text: (text) => {
      if (isSkipping()) return;
      const [first = '', ...rest] = isKept() ? text.split('\n') : [text];
      line += first;
      for (const more of rest) {
        endLine();
        line = more;
      }
    },
    finish: () => {
      while (stack.length > 0) pop();
      endLine();
      return { lines: all, articles };
    },
  };
}
