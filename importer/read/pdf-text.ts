import type { Budget } from '../refuse/budget.ts';
import { readEachPage } from './pdf-document.ts';

/**
 * Reads the text of all pages, its lines as they stand in the file; parameters and errors as in `readPdfPages`.
 */
export async function readPdfText(bytes: Uint8Array, budget: Budget): Promise<string[]> {
  const pages = await readEachPage(
    bytes,
    budget,
    () => ({ texts: [] as string[] }),
    (page, { str, hasEOL }) => {
      budget.spend('characters', str?.length ?? 0);
      page.texts.push(str ?? '', hasEOL ? '\n' : '');
    },
    () => Promise.resolve(),
  );
  return pages.map(({ texts }) => texts.join(''));
}
