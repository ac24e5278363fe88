/** Page numbers and running heads, which would stand in the middle of sentences. */
import type { Row } from './pdf-rows.ts';

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/iu;
/** Browsers paint the first letter of the next page over the edge of this one. */
const STRAY_LETTER = /^\p{L}$/u;
/** So many rows at the top and bottom may be running heads. */
const REACH = 2;

function textOf(row: Row): string {
  return row.segments.map(({ text }) => text).join(' ');
}

/** A row's text where it stands, the same for all pages whatever their number. */
function keyOf(row: Row): string {
  return `${Math.round(row.y / 4)} ${textOf(row).replace(/\d+/g, '#')}`;
}

/**
 * Takes page numbers, and rows that stand at the same place on half of the pages, out of the text.
 * @param pages rows of each page
 * @returns the rest, and the text that was taken out
 */
export function dropMargins(pages: Row[][]): { pages: Row[][]; aside: string[] } {
  const counts = new Map<string, number>();
  const edges = (rows: Row[]): Row[] => [...new Set([...rows.slice(0, REACH), ...rows.slice(-REACH)])];
  for (const key of pages.flatMap((rows) => edges(rows).map(keyOf)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(3, Math.ceil(pages.length / 2));
  const aside: string[] = [];
  const kept = pages.map((rows) => {
    const outer = new Set([rows[0], rows.at(-1)]);
    const margins = edges(rows).filter(
      (row) =>
        (counts.get(keyOf(row)) ?? 0) >= often ||
        (outer.has(row) && (PAGE_NUMBER.test(textOf(row)) || STRAY_LETTER.test(textOf(row)))),
    );
    aside.push(...margins.map(textOf));
    return rows.filter((row) => !margins.includes(row));
  });
  return { pages: kept, aside };
}
