/** Ranges of cells that no office ever meant: a program that walks through them never comes back. */
import { refuse } from '../../../importer/refuse/refusal.ts';

/** Cells. A rule of entry may well be laid on some whole columns, a merged cell may not. */
const MOST = { merged: 1_000_000, checked: 100_000_000 };

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function sizeOf(range: string): number {
  const [from, to] = range.split(':').map((corner) => /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(corner));
  if (!from || !to) return 1;
  const [, fromColumn = '', fromRow = ''] = from;
  const [, toColumn = '', toRow = ''] = to;
  return (Number(toRow) - Number(fromRow) + 1) * (columnOf(toColumn) - columnOf(fromColumn) + 1);
}

/**
 * @param ranges as a sheet writes them, parted by blanks, e.g. `A1:C5 E1`
 * @throws SourceRefused `too-large`
 */
export function requireModestRange(ranges: string | undefined, what: keyof typeof MOST): void {
  const total = (ranges ?? '').split(' ').reduce((sum, range) => sum + sizeOf(range), 0);
  if (total > MOST[what]) refuse('too-large');
}
