/** The pages of a PDF: their pieces of text, and the lines drawn between them. */
import type { Budget } from '../refuse/budget.ts';
import { readEachPage, type PageProxy, type TextItem } from './pdf-document.ts';
import { readDrawing } from './pdf-drawing.ts';
import { readFilledFields } from './pdf-filled-fields.ts';
import type { Piece } from './pdf-pieces.ts';
import { toRows } from './pdf-rows.ts';
import { readRulings, type Operators, type Ruling } from './pdf-rulings.ts';

export interface PdfPage {
  pieces: Piece[];
  /** Text that does not run along the line, such as a stamp set aslant. */
  aslant: string[];
  /** Lines that are drawn; left out where nothing stands side by side. */
  rulings: Ruling[];
}

/** Rows of a page that hold more than one column, where it may have a table. */
const FEWEST_ROWS = 2;

function addItem(page: PdfPage, item: TextItem): void {
  const [a = 1, b = 0, c = 0, , x = 0, y = 0] = item.transform ?? [];
  if (!item.str) return;
  if (Math.abs(b) > Math.abs(a) / 20 || Math.abs(c) > Math.abs(a) / 2) {
    page.aslant.push(item.str);
    return;
  }
  const size = item.height || Math.abs(a) || 10;
  page.pieces.push({ text: item.str, x, y, width: item.width ?? 0, size });
}

/** What is drawn costs as much as the text: it is read where something stands side by side, and on the first page. */
async function addDrawing(page: PdfPage, proxy: PageProxy, operators: Operators): Promise<void> {
  const beside = toRows(page.pieces).filter(({ segments }) => segments.length > 1).length;
  if (beside < FEWEST_ROWS && proxy._pageIndex > 0) return;
  const drawing = await readDrawing(proxy);
  if (!drawing) return;
  page.rulings = readRulings(drawing, operators);
  page.pieces.push(...readFilledFields(drawing, operators));
}

/**
 * Reads the pieces of all pages.
 * @param bytes the file, looked over before
 * @param budget what the document may still use
 * @throws SourceRefused `encrypted`, `damaged`, `too-large`
 */
export async function readPdfPages(bytes: Uint8Array, budget: Budget): Promise<PdfPage[]> {
  return readEachPage(
    bytes,
    budget,
    (): PdfPage => ({ pieces: [], aslant: [], rulings: [] }),
    addItem,
    addDrawing,
  );
}
