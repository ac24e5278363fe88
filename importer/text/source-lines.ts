/** From raw lines to clean ones: composed Unicode, plain spaces, no markup; every line keeps its number. */

import type { SourceText } from '../source-text.ts';
import { unmarkEmphasis } from './emphasis.ts';
import { dropInvisible } from './invisible.ts';

export interface Line {
  /** 1-based position in the source as read. */
  n: number;
  /** The last line of a row that was put together from several; else left out. */
  to?: number;
  text: string;
  /** True where an empty line (or the beginning of the document) stands before it. */
  afterBlank: boolean;
  /** True where the markup calls it a heading; at what level says nothing. */
  marked: boolean;
  /** True where the markup says that it goes on with the line before. */
  goesOn: boolean;
  /** Cells of a table row, empty ones kept; null for ordinary lines. */
  cells: string[] | null;
}

/** What stands alone on a line between two cells. */
export const BAR = '|';

const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const RULER = /^[\s_\-–—=*~.·•]{3,}$/;
const TABLE_RULE = /^\|?[\s:|+-]{3,}\|?$/;

/** A ruler, the rule under a table's head, or bars without words. */
function isRule(line: string): boolean {
  const isRuler = RULER.test(line) && line !== '...';
  return isRuler || TABLE_RULE.test(line) || /^\|+$/.test(line);
}
/** Bullets that word processors and OCR put where the writer put a dash. */
const ODD_BULLET = /^[•●▪■◦○‣·∙⁃◆❖✓✔➢➤►\uF0B7\uF0A7\uF02D\uF0D8]\s*/;

/** Removes what else Markdown and converted pages put around words: tags, links, escapes, marks of quotation. */
function unmark(text: string): string {
  return text
    .replace(/^>\s+(?=[\p{L}*_])/u, '')
    .replace(/~~/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
    .replace(/!?\[([^\]]{0,200})\]\([^)]{0,200}\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:b|i|u|s|em|strong|sup|sub|span|font|p|div|a)(?:\s[^>]{0,200})?>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&');
}

function compose(raw: string): string {
  return dropInvisible(raw.normalize('NFC')).replace(/\f/g, ' ').replace(SPACES, ' ').trim();
}

/**
 * Bars at both ends frame a row, as Markdown has it; a bar at one end alone stands beside an empty cell, which keeps its
 * column: "3 | Kiểm tra | Thanh tra tỉnh |".
 */
function cellsIn(text: string): string[] {
  const bare = /^\|.*\|$/.test(text) ? text.slice(1, -1) : text;
  return bare.split('|').map((cell) => cell.replace(/_{3,}/g, ' ').replace(SPACES, ' ').trim());
}

/**
 * Cleans the lines of a source. Rulers and empty lines are dropped, a bar alone on its line is kept for `joinBarCells`;
 * cells of a table row stay in one line, joined by " | ".
 */
export function readLines(source: SourceText): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  const composed = source.lines.map(compose);
  const headings = composed.map((line) => /^#{1,6}\s+/.exec(line)?.[0].length ?? 0);
  // A ruler or the rule of a table holds no emphasis, and ends what runs over lines.
  const plain = unmarkEmphasis(composed.map((line, i) => (isRule(line) ? '' : line.slice(headings[i]))));
  plain.forEach(({ text: unmarked, strong, goesOn }, index) => {
    if (composed[index] === BAR) {
      lines.push({ n: index + 1, text: BAR, afterBlank, marked: false, goesOn: false, cells: null });
      return;
    }
    const text = unmark(unmarked).replace(SPACES, ' ').trim();
    const marked = strong || (headings[index] ?? 0) > 0;
    if (text === '') {
      // A rule between two lines separates nothing that a blank would.
      if (!isRule(composed[index] ?? '')) afterBlank = true;
      return;
    }
    const cells = cellsIn(text);
    const filled = cells.filter((cell) => cell !== '');
    const clean = filled.join(' | ').replace(ODD_BULLET, '- ').trim();
    if (clean === '') {
      afterBlank = true;
      return;
    }
    lines.push({
      n: index + 1,
      text: clean,
      afterBlank,
      marked,
      goesOn,
      cells: filled.length > 1 || cells.length > 2 ? cells : null,
    });
    afterBlank = false;
  });
  return lines;
}
