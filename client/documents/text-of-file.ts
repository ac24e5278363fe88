/** The words in a file that was sent, line by line, for the look at lists of persons. */
import { openArchive } from '../../importer/read/unzip.ts';
import { attachmentBudget } from './attachment/budget.ts';
import { readPdfLines } from './attachment/read-pdf-lines.ts';
import { readSheets } from './attachment/read-sheets.ts';
import { readWords } from './attachment/read-words.ts';
import { PDF, DOCX, XLSX } from './media-types.ts';

/**
 * The lines of a file, the cells of a table's row behind tabs; none for a kind without words of its own (pictures).
 * It reads what strangers send: run it in a process of its own (`readApart`).
 *
 * @param mediaType as found by content
 * @throws SourceRefused when the file is damaged, locked with a password, or holds more than any report
 */
export async function readLines(bytes: Uint8Array, mediaType: string): Promise<string[]> {
  const budget = attachmentBudget();
  switch (mediaType) {
    case PDF:
      return readPdfLines(bytes, budget);
    case DOCX:
    case XLSX: {
      // Both, whatever it was taken for: an archive may be made to look like the one and hold the other, too.
      const archive = openArchive(bytes, budget);
      return [...readWords(archive, budget), ...readSheets(archive, budget)];
    }
    default:
      return [];
  }
}
