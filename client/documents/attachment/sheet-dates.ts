/** Which numbers of a sheet are days: only the format of a cell says so. */
import type { Archive } from '../../../importer/read/unzip.ts';
import type { Budget } from '../../../importer/refuse/budget.ts';
import { readStreamed } from './read-streamed.ts';

/** Formats of days that every program knows by their numbers (ECMA-376, 18.8.30, with those of East Asia). */
function isKnownDay(format: number): boolean {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
}

/** Whether a written format has a day, month or year in it, what stands in quotes and brackets left out. */
function hasDay(code: string): boolean {
  return /[dyDY]/.test(code.slice(0, 255).replace(/"[^"]{0,200}"|\[[^\]]{0,200}\]|\\./g, ''));
}

/**
 * The styles that show a number as a day, by their places in the list of styles.
 * @throws SourceRefused
 */
export function readDayStyles(archive: Archive, budget: Budget): Set<number> {
  const written = new Map<number, string>();
  const styles: number[] = [];
  let isInside = false;
  readStreamed(
    archive,
    'xl/styles.xml',
    {
      open(tag, attribute) {
        if (tag === 'numFmt') written.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        else if (tag === 'cellXfs') isInside = true;
        else if (tag === 'xf' && isInside) styles.push(Number(attribute('numFmtId')));
      },
      close(tag) {
        if (tag === 'cellXfs') isInside = false;
      },
    },
    budget,
  );
  const isDay = (format: number): boolean => isKnownDay(format) || hasDay(written.get(format) ?? '');
  return new Set(styles.flatMap((format, place) => (isDay(format) ? [place] : [])));
}

const DAY_MS = 86_400_000;
/** Day 0 of a sheet. */
const BEGINNING = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const LAST = 2_958_465;

/** A day as `1990-02-01`; the number itself where it is none. */
export function writeDay(value: string): string {
  const days = Number(value);
  if (!(days >= 1 && days <= LAST)) return value;
  return new Date(BEGINNING + Math.floor(days) * DAY_MS).toISOString().slice(0, 10);
}
