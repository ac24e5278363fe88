/** The words of a Word file wherever they stand: text, tables, margins, notes, comments, boxes, hidden and deleted. */
import type { Archive } from '../../../importer/read/unzip.ts';
import { readStreamed } from './read-streamed.ts';
import type { Budget } from '../../../importer/refuse/budget.ts';

/** Parts with words in them, by their names. */
const WITH_WORDS =
  /^word\/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml$|^word\/glossary\/document\.xml$/;
/** Text boxes stand twice: once for programs that know them, once for those that do not. */
const TWICE = 'Fallback';

/**
 * The lines of one part: paragraphs, and rows of tables with their cells behind tabs.
 * @throws SourceRefused
 */
export function readPart(archive: Archive, name: string, budget: Budget): string[] {
  const lines: string[] = [];
  /** Paragraphs being read; a box stands inside a paragraph. */
  const paragraphs: string[] = [];
  /** Rows being read, each with its cells; a table may stand in a cell. */
  const rows: string[][] = [];
  let skipped = 0;
  let isText = false;
  const put = (line: string): void => {
    budget.spend('characters', line.length);
    const row = rows.at(-1);
    if (!row) {
      budget.spend('lines', 1);
      lines.push(line);
    } else if (row.length > 0) row[row.length - 1] += row.at(-1) === '' ? line : ` ${line}`;
  };
  const add = (text: string): void => {
    if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
  };
  readStreamed(
    archive,
    name,
    {
      open(tag) {
        if (skipped > 0 || tag === TWICE) skipped += 1;
        else if (tag === 'p') paragraphs.push('');
        else if (tag === 't' || tag === 'delText') isText = true;
        else if (tag === 'tab' || tag === 'br' || tag === 'cr') add(tag === 'tab' ? '\t' : ' ');
        else if (tag === 'noBreakHyphen') add('-');
        else if (tag === 'tr') rows.push([]);
        else if (tag === 'tc') rows.at(-1)?.push('');
      },
      close(tag) {
        if (skipped > 0) skipped -= 1;
        else if (tag === 't' || tag === 'delText') isText = false;
        else if (tag === 'p') put(paragraphs.pop() ?? '');
        else if (tag === 'tr') put((rows.pop() ?? []).join('\t'));
      },
      text(piece) {
        if (isText && skipped === 0) add(piece);
      },
    },
    budget,
  );
  return lines;
}

/**
 * The lines of a Word file.
 * @throws SourceRefused
 */
export function readWords(archive: Archive, budget: Budget): string[] {
  const parts = archive.names.filter((name) => WITH_WORDS.test(name));
  return parts.flatMap((name) => readPart(archive, name, budget));
}
