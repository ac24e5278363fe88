/** The cells of a workbook, from its sheets' data alone: styles, pictures and formulas are left as they are. */
import type { Archive } from '../../../importer/read/unzip.ts';
import type { Budget } from '../../../importer/refuse/budget.ts';
import { refuse } from '../../../importer/refuse/refusal.ts';
import { readDayStyles, writeDay } from './sheet-dates.ts';
import { requireModestRange } from './sheet-ranges.ts';
import { readStreamed } from './read-streamed.ts';
import { readPart } from './read-words.ts';

const LAST_ROW = 1_048_576;
/** Words that float over a sheet. */
const BESIDE = /^xl\/(?:drawings\/drawing|charts\/chart)\d*\.xml$/;
const COMMENTS = /^xl\/(?:comments|threadedComments\/threadedComment)\d*\.xml$/;
const SHEET = /^xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/;

/** Texts that stand once in the workbook, or once with each comment, in their order. */
function readTexts(archive: Archive, name: string, around: string, budget: Budget): string[] {
  const texts: string[] = [];
  let isText = false;
  let inPhonetic = false;
  readStreamed(
    archive,
    name,
    {
      open(tag) {
        if (tag === around) texts.push('');
        else if (tag === 'rPh') inPhonetic = true;
        else if (tag === 't' || tag === 'text') isText = !inPhonetic;
      },
      close(tag) {
        if (tag === 'rPh') inPhonetic = false;
        else if (tag === 't' || tag === 'text') isText = false;
      },
      text(piece) {
        if (!isText || texts.length === 0) return;
        budget.spend('characters', piece.length);
        texts[texts.length - 1] += piece;
      },
    },
    budget,
  );
  return texts;
}

interface Cell {
  kind: string;
  style: number;
  value: string;
}

function readSheet(
  archive: Archive,
  name: string,
  { shared, days, budget }: { shared: string[]; days: Set<number>; budget: Budget },
): string[] {
  const lines: string[] = [];
  let cells: string[] = [];
  let cell: Cell | null = null;
  let isValue = false;
  const put = ({ kind, style, value }: Cell): void => {
    const isNumber = kind === '' || kind === 'n';
    const words = kind === 's' ? (shared[Number(value)] ?? '') : isNumber ? writeNumber(value) : value;
    const told = isNumber && days.has(style) ? writeDay(value) : words.replace(/[\t\r\n]/g, ' ').trim();
    budget.spend('characters', told.length);
    if (told !== '') cells.push(told);
  };
  readStreamed(
    archive,
    name,
    {
      open(tag, attribute) {
        if (tag === 'row') {
          if (Number(attribute('r') ?? 1) > LAST_ROW) refuse('damaged');
          cells = [];
        } else if (tag === 'c') {
          cell = { kind: attribute('t') ?? '', style: Number(attribute('s') ?? 0), value: '' };
        } else if (tag === 'v' || tag === 't') isValue = true;
        else if (tag === 'mergeCell') requireModestRange(attribute('ref'), 'merged');
        else if (tag === 'dataValidation') requireModestRange(attribute('sqref'), 'checked');
      },
      close(tag) {
        if (tag === 'v' || tag === 't') isValue = false;
        else if (tag === 'c' && cell) {
          put(cell);
          cell = null;
        } else if (tag === 'row' && cells.length > 0) {
          budget.spend('lines', 1);
          lines.push(cells.join('\t'));
        }
      },
      text(piece) {
        if (isValue && cell) cell.value += piece;
      },
    },
    budget,
  );
  return lines;
}

/** Large numbers may be written with an exponent; a long one is put in full, as its cell shows it. */
function writeNumber(value: string): string {
  const number = Number(value);
  return /[eE]/.test(value) && Number.isSafeInteger(number) ? String(number) : value;
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
