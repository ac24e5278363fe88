/** What the rows of a table are counted by: numbers, "1.2", Roman numbers and letters, each in its own sequence. */

import { romanValue } from './markers.ts';

export interface RowOrder {
  number: number;
  roman: number;
  letter: number;
  compound: string;
  /** Whether the row counted last was the title of a group, below which numbers may begin anew. */
  isGroup: boolean;
  /** Whether all columns were filled: what follows is another row, also where a page took one away before it. */
  isFull: boolean;
}

/** Before the first row. */
export const NO_ROW: RowOrder = {
  number: 0,
  roman: 0,
  letter: 0,
  compound: '',
  isGroup: true,
  isFull: false,
};

/** What is known of a row before its cells are seen. */
const BEGUN = { isGroup: false, isFull: false };
/** A longer number is an amount or a year. */
const MOST_ROWS = 100;
const LETTERS = 'ABCDĐEGHK';

/** "1.2" after "1.1", "2.1" after any. */
function follows(compound: string, before: string): boolean {
  const cut = compound.lastIndexOf('.');
  const last = Number(compound.slice(cut + 1));
  const isNext = before.startsWith(compound.slice(0, cut + 1)) && Number(before.slice(cut + 1)) === last - 1;
  return last === 1 || isNext;
}

/**
 * The count with a row whose first cell is this text.
 *
 * @param text of the cell
 * @param last the count up to the row before
 * @returns null where it counts no row that may follow
 */
export function nextRow(text: string, last: RowOrder): RowOrder | null {
  const bare = text.replace(/[.)]$/, '');
  if (/^\d{1,3}$/.test(bare)) {
    const number = Number(bare);
    const isNext = number === last.number + 1 || (number === 1 && last.isGroup);
    const isLater = last.isFull && number < MOST_ROWS;
    return isNext || isLater ? { ...last, ...BEGUN, number } : null;
  }
  if (/^(?:[IVX]{1,5}|\d{1,2})(?:\.\d{1,2}){1,3}$/.test(bare))
    return follows(bare, last.compound) ? { ...last, ...BEGUN, compound: bare } : null;
  if (/^[IVX]{1,5}$/.test(bare)) {
    const roman = romanValue(bare);
    return [1, last.roman + 1].includes(roman) ? { ...last, ...BEGUN, roman } : null;
  }
  const letter = bare.length === 1 ? LETTERS.indexOf(bare) + 1 : 0;
  return letter > 0 && [1, last.letter + 1].includes(letter) ? { ...last, ...BEGUN, letter, roman: 0 } : null;
}
