import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import type { SourceFormat } from '../source-text.ts';
import { decodeText, refuseLegacy } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import type { Extract } from './extract.ts';
import { countCharacters, splitLines } from './read-lines.ts';

function readPlain(bytes: Uint8Array, budget: Budget): Extract {
  budget.spend('textBytes', bytes.length);
  return { lines: splitLines(decodeText(bytes), budget), aside: [], notes: [] };
}

/** The readers of Word, PDF and web pages are loaded when they are needed. */
async function readAs(format: SourceFormat, bytes: Uint8Array, budget: Budget): Promise<Extract> {
  switch (format) {
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes, budget);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, budget);
    case 'html':
      return (await import('./read-html.ts')).readHtml(bytes, budget);
    case 'txt':
    case 'markdown':
      return readPlain(bytes, budget);
  }
}

/**
 * Reads a document of any kind into lines.
 * @param bytes the file
 * @param fileName its name
 * @param budget what the document may use
 * @throws SourceRefused for what cannot be read; every reason has its code
 */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  budget: Budget,
): Promise<Extract & { format: SourceFormat }> {
  budget.spend('fileBytes', bytes.length);
  const format = detectFormat(bytes, fileName);
  const { lines, aside, notes } = await readAs(format, bytes, budget);
  // Those of plain text were counted while it was split.
  if (format === 'docx' || format === 'pdf' || format === 'html') budget.spend('lines', lines.length);
  countCharacters(lines, budget);
  if (lines.every((line) => line.trim() === '')) refuse('empty');
  refuseLegacy(lines.join('\n'));
  return { format, lines, aside, notes };
}
