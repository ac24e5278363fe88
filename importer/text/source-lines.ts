/** From raw lines to clean ones: composed Unicode, plain spaces, no markup; every line keeps its number. */

import type { SourceText } from '../source-text.ts';

export interface Line {
  /** 1-based position in the source as read. */
  n: number;
  text: string;
  /** True where an empty line (or the beginning of the document) stands before it. */
  afterBlank: boolean;
  /** True where the markup calls it a heading; at what level says nothing. */
  marked: boolean;
  /** Cells of a table row, empty ones kept; null for ordinary lines. */
  cells: string[] | null;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060\uFEFF]/g;
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const RULER = /^[\s_\-–—=*~.·•]{3,}$/;
const TABLE_RULE = /^\|?[\s:|+-]{3,}\|?$/;
/** Bullets that word processors and OCR put where the writer put a dash. */
const ODD_BULLET = /^[•●▪■◦○‣·∙⁃◆❖✓✔➢➤►\uF0B7\uF0A7\uF02D\uF0D8]\s*/;

/** Removes the marks of Markdown from a line; tells whether it was a heading. */
function unmark(text: string, isMarkdown: boolean): { text: string; marked: boolean } {
  const heading = /^#{1,6}\s+/.exec(text);
  let plain = heading ? text.slice(heading[0].length) : text;
  let marked = heading !== null;
  if (isMarkdown || heading || /\*\*/.test(text)) {
    const isBold = /^\*\*.+\*\*:?$/.test(plain.trim());
    marked ||= isBold;
    plain = plain
      .replace(/\*\*|__|~~/g, '')
      .replace(/(^|[\s(])[*_]([^*_\s][^*_]*)[*_](?=$|[\s.,;:)])/g, '$1$2')
      .replace(/^[*_]{1,200}|[*_]{1,200}$/g, (mark, offset: number) =>
        offset === 0 && /^[*_]\s/.test(plain) ? mark : '',
      )
      .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
      .replace(/^>\s?/, '')
      .replace(/!?\[([^\]]{0,200})\]\([^)]{0,200}\)/g, '$1')
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(/<\/?[a-z][^>]{0,200}>/gi, '');
  }
  return { text: plain, marked };
}

/**
 * Cleans the lines of a source. Rulers, lone table bars and empty lines are dropped; cells of a
 * table row stay in one line, joined by " | ".
 */
export function readLines(source: SourceText): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  source.lines.forEach((raw, index) => {
    const composed = raw
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .replace(/\f/g, ' ')
      .replace(SPACES, ' ')
      .trim();
    if (composed === '') {
      afterBlank = true;
      return;
    }
    if (RULER.test(composed) && composed !== '...') {
      if (composed.length > 1 && !/^-$/.test(composed)) return;
    }
    if (TABLE_RULE.test(composed) || /^\|+$/.test(composed)) return;
    const { text, marked } = unmark(composed, source.format === 'markdown');
    const bare = text.replace(/^\|/, '').replace(/\|$/, '');
    const cells = bare.split('|').map((cell) => cell.replace(/_{3,}/g, ' ').replace(SPACES, ' ').trim());
    const filled = cells.filter((cell) => cell !== '');
    const clean = filled.join(' | ').replace(ODD_BULLET, '- ').trim();
    if (clean === '') {
      afterBlank = true;
      return;
    }
    lines.push({ n: index + 1, text: clean, afterBlank, marked, cells: cells.length > 1 ? cells : null });
    afterBlank = false;
  });
  return lines;
}
