import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import type { Extract } from './extract.ts';
import { partPage, readColumns, readTable } from './pdf-columns.ts';
import { guardPdf } from './pdf-guard.ts';
import { dropMargins } from './pdf-margins.ts';
import { createParagraphs, marginsOf } from './pdf-paragraphs.ts';
import { readPdfPages } from './pdf-pieces.ts';
import { toRows } from './pdf-rows.ts';

/** A page of fewer letters is a picture with a stamp or a page number. */
const FEWEST_LETTERS = 60;

/**
 * Reads a PDF that holds text: rows joined to paragraphs, page numbers and running heads left out.
 * @param bytes the file
 * @param budget what the document may still use
 * @throws SourceRefused
 */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<Extract> {
  guardPdf(bytes, budget);
  const pages = await readPdfPages(bytes, budget);
  const letters = pages
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  if (letters < pages.length * FEWEST_LETTERS) refuse('scanned');
  const { pages: rows, aside } = dropMargins(pages.map(({ pieces }) => toRows(pieces)));
  const paragraphs = createParagraphs();
  let columns: number[] = [];
  for (const page of rows) {
    const margins = marginsOf(page);
    for (const block of partPage(page, columns)) {
      columns = block.columns;
      if (block.kind === 'text') paragraphs.add(block.rows, margins);
      else paragraphs.addLines(block.kind === 'table' ? readTable(block) : readColumns(block.rows));
    }
  }
  return { lines: paragraphs.lines, aside: [...aside, ...pages.flatMap(({ aslant }) => aslant)], notes: [] };
}
