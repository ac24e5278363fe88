/** A PDF gone through page by page. */
import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import type { Drawn } from './pdf-drawing.ts';
import type { Operators } from './pdf-rulings.ts';

/** A run of text as pdf.js gives it. */
export interface TextItem {
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

/** What is used of a page. */
export interface PageProxy extends Drawn {
  streamTextContent(): ReadableStream<{ items: TextItem[] }>;
  cleanup(): unknown;
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
}

/** Why the PDF reader did not open a file. */
function refuseUnopened(error: unknown, bytes: Uint8Array): never {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  refuse(isLocked || Buffer.from(bytes).includes('/Encrypt') ? 'encrypted' : 'damaged');
}

/**
 * Goes through all pages. The reader that unpdf carries is one for servers: it fetches nothing and runs no script.
 * @param begin makes what a page's pieces are put into
 * @param end is given each page when its pieces were read
 */
export async function readEachPage<Page>(
  bytes: Uint8Array,
  budget: Budget,
  begin: () => Page,
  add: (page: Page, item: TextItem) => void,
  end: (page: Page, proxy: PageProxy, operators: Operators) => Promise<void>,
): Promise<Page[]> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = (await getResolvedPDFJS()) as { OPS: Operators };
  // No picture is unpacked: one of more than one dot is too large.
  const options = {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
    maxImageSize: 1,
  };
  // The reader takes possession of what it is given.
  const opening = getDocumentProxy(new Uint8Array(bytes), options) as unknown as Promise<DocumentProxy>;
  const document = await opening.catch((error: unknown) => refuseUnopened(error, bytes));
  try {
    budget.spend('pages', document.numPages);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = begin();
      const proxy = await document.getPage(number);
      await readItems(proxy, budget, (item) => add(page, item));
      await end(page, proxy, OPS);
      proxy.cleanup();
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
