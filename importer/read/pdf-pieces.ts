/** The pieces of text on the pages of a PDF, with where they stand. */
import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';

/** Lengths are in points, from the lower left corner. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of its letters. */
  size: number;
}

export interface PdfPage {
  pieces: Piece[];
  /** Text that does not run along the line, such as a stamp set aslant. */
  aslant: string[];
}

interface TextItem {
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
  /** Whether a line ends behind it. */
  hasEOL?: boolean;
}

/** What is used of the document that unpdf opens; its own types cannot be resolved. */
interface DocumentProxy {
  numPages: number;
  getPage(number: number): Promise<PageProxy>;
  loadingTask: { destroy(): Promise<void> };
}

interface PageProxy {
  streamTextContent(): ReadableStream<{ items: TextItem[] }>;
  cleanup(): unknown;
}

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

/** Text comes in portions; reading ends with the first one above the budget. */
async function readItems(proxy: PageProxy, budget: Budget, take: (item: TextItem) => void): Promise<void> {
  const reader = proxy.streamTextContent().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      budget.spend('pieces', value.items.length);
      for (const item of value.items) take(item);
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
  proxy.cleanup();
}

/** Why the PDF reader did not open a file. */
function refuseUnopened(error: unknown, bytes: Uint8Array): never {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  refuse(isLocked || Buffer.from(bytes).includes('/Encrypt') ? 'encrypted' : 'damaged');
}

/**
 * Goes through all pages. The reader that unpdf carries is one for servers: it fetches nothing and runs no script.
 * @param begin makes what a page's pieces are put into
 */
async function readEachPage<Page>(
  bytes: Uint8Array,
  budget: Budget,
  begin: () => Page,
  add: (page: Page, item: TextItem) => void,
): Promise<Page[]> {
  const { getDocumentProxy } = await import('unpdf');
  const options = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 };
  // The reader takes possession of what it is given.
  const opening = getDocumentProxy(new Uint8Array(bytes), options) as unknown as Promise<DocumentProxy>;
  const document = await opening.catch((error: unknown) => refuseUnopened(error, bytes));
  try {
    budget.spend('pages', document.numPages);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = begin();
      await readItems(await document.getPage(number), budget, (item) => add(page, item));
      pages.push(page);
    }
    return pages;
  } catch (error) {
    if (error instanceof Error && error.name === 'SourceRefused') throw error;
    refuse('damaged');
  } finally {
    await document.loadingTask.destroy();
  }
}

/**
 * Reads the pieces of all pages.
 * @param bytes the file, looked over before
 * @param budget what the document may still use
 * @throws SourceRefused `encrypted`, `damaged`, `too-large`
 */
export async function readPdfPages(bytes: Uint8Array, budget: Budget): Promise<PdfPage[]> {
  return readEachPage(bytes, budget, (): PdfPage => ({ pieces: [], aslant: [] }), addItem);
}

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
  );
  return pages.map(({ texts }) => texts.join(''));
}
