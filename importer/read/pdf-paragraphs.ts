/** From rows to paragraphs: where a line went on in the next one, and where a new paragraph begins. */
import type { Row } from './pdf-rows.ts';

export interface Paragraphs {
  /** Adds the rows of a block of text. */
  add(rows: Row[], margins: Margins): void;
  /** Adds lines that stand for themselves. */
  addLines(lines: string[]): void;
  lines: string[];
}

/** Where the text of a page begins and ends, in points. */
export interface Margins {
  left: number;
  right: number;
}

const MARKER = /^(?:[-–—+•*]\s|\d+(?:\.\d+)*[.)]\s|[a-zđ][.)]\s|[IVXL]+[.)]\s)/u;
const SENTENCE_END = /[.;:!?]["”]?$/u;
/** Slack of positions, in points. */
const SLACK = 3;
/** Between the lines of a paragraph, in heights of a letter: double spacing and no more. */
const WIDEST_LEADING = 2.6;
/** Mean width of a letter in heights of a letter. */
const LETTER = 0.5;

function textOf(row: Row): string {
  return row.segments[0]?.text ?? '';
}

/** Whether the first word of a row would not have found room in the one before. */
function isFull(before: Row, row: Row, margins: Margins): boolean {
  const [word = ''] = textOf(row).split(' ');
  return before.right + (word.length + 1) * row.size * LETTER > margins.right - SLACK;
}

function continues(before: Row, isFirst: boolean, row: Row, margins: Margins): boolean {
  const text = textOf(row);
  if (Math.abs(before.size - row.size) > row.size * 0.15 || !isFull(before, row, margins)) return false;
  // On the next page a line stands higher than the one before.
  if (before.y - row.y > row.size * WIDEST_LEADING) return false;
  const isEnded = SENTENCE_END.test(textOf(before));
  const isIndented = row.x > margins.left + SLACK;
  if (MARKER.test(text) && (isIndented || isEnded)) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  // The text of an item hangs beside its number; a paragraph begins further in than its lines.
  const isHanging = isFirst && MARKER.test(`${textOf(before)} `);
  if (row.x > before.x + SLACK) return isHanging;
  if (isFirst && isIndented && Math.abs(row.x - before.x) <= SLACK) return false;
  return !(isEnded && isIndented);
}

/**
 * Where the text of the page stands: the leftmost place where rows begin again and again, and the rightmost end.
 * @param rows of a page
 */
export function marginsOf(rows: Row[]): Margins {
  const single = rows.filter(({ segments }) => segments.length === 1);
  const starts = new Map<number, number>();
  for (const { x } of single) starts.set(Math.round(x / 2), (starts.get(Math.round(x / 2)) ?? 0) + 1);
  const often = Math.max(2, single.length / 10);
  const usual = [...starts].filter(([, count]) => count >= often).map(([place]) => place * 2);
  const all = single.map(({ x }) => x);
  return {
    left: Math.min(...(usual.length > 0 ? usual : all), Infinity),
    right: Math.max(...single.map(({ right }) => right), 0),
  };
}

/** Paragraphs of a whole document: the last one of a page may go on on the next. */
export function createParagraphs(): Paragraphs {
  const lines: string[] = [];
  let before: Row | null = null;
  let isFirst = true;
  return {
    lines,
    add: (rows, margins) => {
      for (const row of rows) {
        const goesOn: boolean = before !== null && continues(before, isFirst, row, margins);
        // "118/TTr-" goes on without a blank, "Sở Lao động -" with one.
        const blank = /\S-$/u.test(lines.at(-1) ?? '') ? '' : ' ';
        if (goesOn) lines[lines.length - 1] += blank + textOf(row);
        else lines.push(textOf(row));
        isFirst = !goesOn;
        before = row;
      }
    },
    addLines: (more) => {
      lines.push(...more);
      before = null;
    },
  };
}
