/** Lines that carry what the reader decided about them, until their numbers are known. */

/**
 * What a document leaves to its reader: changes that nobody has accepted yet, comments, boxes of text, notes below the
 * text or behind it, hidden text.
 */
export type Mark = 'tracked' | 'comment' | 'box' | 'note' | 'hidden';

export interface MarkedLine {
  text: string;
  marks: ReadonlySet<Mark>;
}

/** Shared by all lines that have none. */
export const NO_MARKS: ReadonlySet<Mark> = new Set();

/** Every mark that one of the lines has. */
export function marksOf(lines: readonly MarkedLine[]): ReadonlySet<Mark> {
  const marked = lines.filter(({ marks }) => marks.size > 0);
  return marked.length === 0 ? NO_MARKS : new Set(marked.flatMap(({ marks }) => [...marks]));
}

/** The line with more marks. */
export function markLine(line: MarkedLine, more: ReadonlySet<Mark>): MarkedLine {
  return more.size === 0 ? line : { text: line.text, marks: new Set([...line.marks, ...more]) };
}
