/** From pieces of text to rows as the eye sees them. */
import { fillHoles } from './pdf-holes.ts';
import type { Piece } from './pdf-pieces.ts';

/** A stretch of a row without a wide gap: a whole line, or what one column has of it. */
export interface Segment {
  text: string;
  x: number;
  right: number;
}

export interface Row {
  segments: Segment[];
  /** Its pieces from left to right, for those who know better where its columns begin. */
  pieces: Piece[];
  x: number;
  right: number;
  y: number;
  size: number;
}

/** In heights of a letter: pieces this far apart in height are of one row. */
const SAME_ROW = 0.4;
/** A gap this wide separates words, one that wide separates columns. */
const WORD_GAP = 0.12;
const COLUMN_GAP = 1.2;
/** The number or dash of an item stands apart from its text without being a column of its own. */
const MARKER = /^(?:[-–—+•*o]|\d+(?:\.\d+)*[.)]|[a-zđ][.)]|[IVXL]+[.)])$/u;
const MARKER_GAP = 5;

/** Composed letters, single blanks, and no control characters, which broken fonts leave behind. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/** The text of pieces that stand side by side, parted where a wide gap is. */
export function joinPieces(pieces: Piece[], columnGap = COLUMN_GAP): Segment[] {
  const segments: Segment[] = [];
  for (const { text, x, width, size } of pieces) {
    const last = segments.at(-1);
    const gap = last ? x - last.right : 0;
    const isMarked = last && MARKER.test(last.text.trim()) && segments.length === 1;
    if (!last || gap > size * (isMarked ? MARKER_GAP : columnGap)) {
      segments.push({ text, x, right: x + width });
      continue;
    }
    last.text += (gap > size * WORD_GAP ? ' ' : '') + text;
    last.right = x + width;
  }
  return segments.map((one) => ({ ...one, text: tidy(one.text) }));
}

/**
 * The rows of a page from top to bottom.
 * @param pieces in any order
 */
export function toRows(pieces: Piece[]): Row[] {
  // Blanks between pieces only say what the gap says.
  const written = pieces.filter(({ text }) => text.trim() !== '');
  const sorted = written.sort((a, b) => b.y - a.y);
  const groups: Piece[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && first.y - piece.y <= Math.max(first.size, piece.size) * SAME_ROW) group.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group) => {
    const ordered = fillHoles(group.sort((a, b) => a.x - b.x));
    const segments = joinPieces(ordered);
    const [first] = segments;
    const last = segments.at(-1);
    if (!first || !last) return [];
    const size = Math.max(...group.map((piece) => piece.size));
    return [{ segments, pieces: ordered, x: first.x, right: last.right, y: group[0]!.y, size }];
  });
}
