/** The cells of one sheet, one after the other, from its data alone. */
import type { Archive } from '../../../importer/read/unzip.ts';
import type { Budget } from '../../../importer/refuse/budget.ts';
import { refuse } from '../../../importer/refuse/refusal.ts';
import { writeDay } from './sheet-dates.ts';
import { requireModestRange } from './sheet-ranges.ts';
import { readStreamed } from './read-streamed.ts';

const LAST_ROW = 1_048_576;

/** Texts that stand once in the workbook, or once with each comment, in their order. */
export function readTexts(archive: Archive, name: string, around: string, budget: Budget): string[] {
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

/** What stands in a cell, as the cell shows it; `number` where it is one. */
export interface SheetCell {
  /** `D7`; empty where the file does not say. */
  place: string;
  text: string;
  number: number | null;
  /** A formula that came to nothing, `#REF!`. */
  isError: boolean;
}

interface Raw {
  kind: string;
  style: number;
  place: string;
  value: string;
}

/** Large numbers may be written with an exponent; a long one is put in full, as its cell shows it. */
function writeNumber(value: string): string {
  const number = Number(value);
  return /[eE]/.test(value) && Number.isSafeInteger(number) ? String(number) : value;
}

function cellOf({ kind, style, place, value }: Raw, shared: string[], days: Set<number>): SheetCell {
  const isNumber = kind === '' || kind === 'n';
  const isDay = isNumber && days.has(style);
  const words = kind === 's' ? (shared[Number(value)] ?? '') : isNumber ? writeNumber(value) : value;
  return {
    place,
    text: isDay ? writeDay(value) : words,
    number:
      isNumber && !isDay && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : null,
    isError: kind === 'e',
  };
}

/**
 * @param each takes a row's cells, those that are empty among them
 * @throws SourceRefused
 */
export function walkRows(
  archive: Archive,
  name: string,
  { shared, days, budget }: { shared: string[]; days: Set<number>; budget: Budget },
  each: (cells: SheetCell[]) => void,
): void {
  let cells: SheetCell[] = [];
  let cell: Raw | null = null;
  let isValue = false;
  readStreamed(
    archive,
    name,
    {
      open(tag, attribute) {
        if (tag === 'row') {
          if (Number(attribute('r') ?? 1) > LAST_ROW) refuse('damaged');
          cells = [];
        } else if (tag === 'c') {
          cell = {
            ...{ kind: attribute('t') ?? '', style: Number(attribute('s') ?? 0) },
            ...{ place: attribute('r') ?? '', value: '' },
          };
        } else if (tag === 'v' || tag === 't') isValue = true;
        else if (tag === 'mergeCell') requireModestRange(attribute('ref'), 'merged');
        else if (tag === 'dataValidation') requireModestRange(attribute('sqref'), 'checked');
      },
      close(tag) {
        if (tag === 'v' || tag === 't') isValue = false;
        else if (tag === 'c' && cell) {
          const read = cellOf(cell, shared, days);
          budget.spend('characters', read.text.length);
          cells.push(read);
          cell = null;
        } else if (tag === 'row' && cells.some(({ text }) => text.trim() !== '')) {
          budget.spend('lines', 1);
          each(cells);
        }
      },
      text(piece) {
        if (isValue && cell) cell.value += piece;
      },
    },
    budget,
  );
}
