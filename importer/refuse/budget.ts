/** How much work a document may cause: counted, so that a hostile file ends early whatever the machine. */
import { refuse } from './refusal.ts';

/**
 * What is counted, and how much of it a document may have. A plan of a hundred pages is some 300 kB of text in a
 * few thousand lines; these are about twice that.
 */
const LIMITS = {
  /** Of the file itself, pictures included. */
  fileBytes: 16 * 1024 * 1024,
  /** Of a TXT, Markdown or HTML file. */
  textBytes: 4 * 1024 * 1024,
  /** Of the parts of a DOCX that are read, and of all streams of a PDF but its pictures. */
  inflatedBytes: 24 * 1024 * 1024,
  /** Of what a PDF's pages show: text and lines, as orders to a pen. */
  contentBytes: 16 * 1024 * 1024,
  /** Of a PDF's pictures, which are inflated only to see that they are no trap. */
  pictureBytes: 96 * 1024 * 1024,
  /** Of an archive. */
  parts: 2000,
  /** Tags of an XML or HTML text. */
  tags: 1_000_000,
  pages: 400,
  /** Pieces of text on the pages of a PDF. */
  pieces: 150_000,
  /** Of the text that was read. */
  lines: 6_000,
  characters: 500_000,
} as const;

/** Of a larger file nothing need be read. */
export const LARGEST_FILE = LIMITS.fileBytes;

/** What a document is allowed at once, not in sum. */
export const DEEPEST_NESTING = 200;
export const LONGEST_LINE = 20_000;

export type Counted = keyof typeof LIMITS;

export interface Budget {
  /** What was used up so far. */
  spent: Record<Counted, number>;
  /**
   * Counts work before it is done.
   * @throws SourceRefused `too-large` above the limit
   */
  spend(what: Counted, amount: number): void;
  /** How much is left. */
  left(what: Counted): number;
}

/**
 * A budget for one document.
 * @param others limits that differ from those of a plan
 */
export function createBudget(others: Partial<Record<Counted, number>> = {}): Budget {
  const limits: Record<Counted, number> = { ...LIMITS, ...others };
  const spent = Object.fromEntries(Object.keys(limits).map((what) => [what, 0])) as Record<Counted, number>;
  return {
    spent,
    left: (what) => limits[what] - spent[what],
    spend: (what, amount) => {
      spent[what] += amount;
      if (spent[what] <= limits[what]) return;
      const limit = limits[what].toLocaleString('vi-VN');
      refuse('too-large', { vi: `${what} > ${limit}`, en: `${what} > ${limit}` });
    },
  };
}
