/** The text of a PDF line by line, looked over by the importer's guard before it is opened. */
import { guardPdf } from '../../../importer/read/pdf-guard.ts';
import { readPdfText } from '../../../importer/read/pdf-text.ts';
import type { Budget } from '../../../importer/refuse/budget.ts';

/**
 * @returns its lines, page by page
 * @throws SourceRefused
 */
export async function readPdfLines(bytes: Uint8Array, budget: Budget): Promise<string[]> {
  guardPdf(bytes, budget);
  const pages = await readPdfText(bytes, budget);
  return pages.flatMap((text) => text.split('\n'));
}
