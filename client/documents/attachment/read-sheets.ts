/** The cells of a workbook, from its sheets' data alone: styles, pictures and formulas are left as they are. */
import type { Archive } from '../../../importer/read/unzip.ts';
import type { Budget } from '../../../importer/refuse/budget.ts';
import { readTexts, walkRows } from './sheet-cells.ts';
import { readDayStyles } from './sheet-dates.ts';
import { readPart } from './read-words.ts';

/** Words that float over a sheet. */
const BESIDE = /^xl\/(?:drawings\/drawing|charts\/chart)\d*\.xml$/;
const COMMENTS = /^xl\/(?:comments|threadedComments\/threadedComment)\d*\.xml$/;
export const SHEET = /^xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/;

function readSheet(archive: Archive, name: string, known: Parameters<typeof walkRows>[2]): string[] {
  const lines: string[] = [];
  walkRows(archive, name, known, (cells) => {
    const told = cells.map(({ text }) => text.replace(/[\t\r\n]/g, ' ').trim());
    lines.push(told.filter((one) => one !== '').join('\t'));
  });
  return lines;
}

/**
 * The lines of a workbook: each row's filled cells behind tabs, then comments and what floats over the sheets.
 * @throws SourceRefused
 */
export function readSheets(archive: Archive, budget: Budget): string[] {
  const shared = readTexts(archive, 'xl/sharedStrings.xml', 'si', budget);
  const days = readDayStyles(archive, budget);
  const named = (pattern: RegExp): string[] => archive.names.filter((name) => pattern.test(name));
  return [
    ...named(SHEET).flatMap((name) => readSheet(archive, name, { shared, days, budget })),
    ...named(COMMENTS).flatMap((name) =>
      readTexts(archive, name, name.startsWith('xl/comments') ? 'comment' : 'threadedComment', budget),
    ),
    ...named(BESIDE).flatMap((name) => readPart(archive, name, budget)),
  ];
}
