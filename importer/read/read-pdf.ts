import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import type { Extract } from './extract.ts';
import { createBody } from './pdf-body.ts';
import { findGrids } from './pdf-grid.ts';
import { guardPdf } from './pdf-guard.ts';
import { dropMargins } from './pdf-margins.ts';
import { readPdfPages } from './pdf-pages.ts';
import { toRows } from './pdf-rows.ts';
import { readRuledTables } from './pdf-ruled-table.ts';

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
  const ruled = pages.map(({ pieces, rulings }) => readRuledTables(pieces, findGrids(rulings)));
  const { pages: rows, aside } = dropMargins(ruled.map(({ rest }) => toRows(rest)));
  const body = createBody();
  rows.forEach((page, i) => body.addPage(page, ruled[i]?.tables ?? []));
  return { lines: body.end(), aside: [...aside, ...pages.flatMap(({ aslant }) => aslant)], notes: [] };
}
