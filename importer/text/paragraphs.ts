/** Joins lines into paragraphs: undoes hard wraps and page breaks, keeps each paragraph's lines. */

import type { LineRange } from '../plan-draft.ts';
import { ENDS, readLayout } from './layout.ts';
import { readMarker, type Marker } from './markers.ts';
import { isTrueMarker, opensParagraph } from './paragraph-starts.ts';
import type { Line } from './source-lines.ts';

export interface Paragraph {
  marker: Marker | null;
  /** Without the marker. */
  text: string;
  lines: LineRange;
  /** Where in the text each of its lines begins. */
  starts: readonly { at: number; line: number }[];
  /** True where the markup calls it a heading. */
  marked: boolean;
  /** Cells of a table row; null for text. */
  cells: string[] | null;
}

/** What a paragraph says; of a row the longest cell says what is to be done. */
export function mainText({ cells, text }: Paragraph): string {
  return cells === null ? text : cells.reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** The lines of a part of a paragraph's text, from one position up to another. */
export function linesWithin(paragraph: Paragraph, from: number, to: number): LineRange {
  const lineAt = (position: number): number =>
    paragraph.starts.findLast(({ at }) => at <= position)?.line ?? paragraph.lines[0];
  return [lineAt(from), lineAt(Math.max(from, to - 1))];
}

/** A text without any end is cut here, so that joining its lines costs no more than they are many. */
const LONGEST_PARAGRAPH = 3000;

/** Where an empty line follows nearly every line of a wrapped text, empty lines say nothing. */
function ignoreEvenBlanks(lines: readonly Line[]): readonly Line[] {
  if (lines.filter((line) => line.afterBlank).length < lines.length * 0.75) return lines;
  const packed = lines.map((line) => ({ ...line, afterBlank: false }));
  const cut = packed.filter((line, i) => {
    const next = packed[i + 1];
    return next !== undefined && !ENDS.test(line.text) && /^\p{Ll}/u.test(next.text);
  });
  return cut.length > lines.length * 0.2 ? packed : lines;
}

/** Joins lines into paragraphs. */
export function joinParagraphs(spaced: readonly Line[]): Paragraph[] {
  const lines = ignoreEvenBlanks(spaced);
  const layout = readLayout(lines);
  const drafts: (Omit<Paragraph, 'marker' | 'starts'> & { starts: { at: number; line: number }[] })[] = [];
  let previous: Line | null = null;
  let lastNumber: string | null = null;
  lines.forEach((line, i) => {
    const open = drafts.at(-1);
    const marker = readMarker(line.text);
    const lone = open && previous && isLoneMarker(open.text);
    let opens = true;
    if (open && previous && open.text.length <= LONGEST_PARAGRAPH) {
      if (line.goesOn) opens = false;
      else if (lone) opens = marker !== null && marker.kind !== 'paren' && isLoneDash(open.text) === false;
      else if (previous.cells !== null) opens = true;
      else if (marker) opens = isTrueMarker(open.text, line, marker, layout, lastNumber);
      else opens = opensParagraph({ before: open.text, previous, line, next: lines[i + 1], layout });
    }
    if (opens || !open) {
      const { n, to = n, text, marked, cells } = line;
      drafts.push({ text, lines: [n, to], starts: [{ at: 0, line: n }], marked, cells });
      if (marker?.kind === 'arabic') lastNumber = marker.label;
    } else {
      const glue = /[\p{L}\d]-$/u.test(open.text) && !/\s-$/.test(open.text) ? '' : ' ';
      open.starts.push({ at: open.text.length + glue.length, line: line.n });
      open.text = `${open.text}${glue}${line.text}`;
      open.lines[1] = line.n;
    }
    previous = line;
  });
  return drafts.map((draft) => {
    const marker = readMarker(draft.text);
    const own = draft.text.slice(marker?.length ?? 0);
    const cut = draft.text.length - own.trimStart().length;
    return {
      ...draft,
      marker,
      text: own.trim(),
      starts: draft.starts.map(({ at, line }) => ({ at: at - cut, line })),
    };
  });
}

function isLoneMarker(text: string): boolean {
  const marker = readMarker(text);
  return marker !== null && marker.length >= text.length && marker.kind !== 'appendix';
}

function isLoneDash(text: string): boolean {
  return /^[-–—+*]$/.test(text.trim());
}
