/** Lists of persons are left out of what is read; the rest of the document stays. */
import { findPersonRows, PERSON_ROWS_REFUSED } from '../../domain/person-list.ts';
import type { DraftNote, LineRange } from '../plan-draft.ts';
import { makeNote } from '../make-note.ts';

/** Rows of one list stand this close to each other; telephone numbers of three offices on three pages are none. */
const CLOSE = 3;

/** Code of the note that names a list's lines. */
export const PERSON_LIST = 'person-list';

interface Cluster {
  lines: LineRange;
  persons: number;
}

function findLists(lines: string[]): LineRange[] {
  const clusters: Cluster[] = [];
  for (const { line, persons } of findPersonRows(lines)) {
    const last = clusters.at(-1);
    if (last && line + 1 - last.lines[1] <= CLOSE) {
      last.lines[1] = line + 1;
      last.persons += persons;
    } else clusters.push({ lines: [line + 1, line + 1], persons });
  }
  return clusters.filter(({ persons }) => persons >= PERSON_ROWS_REFUSED).map((one) => one.lines);
}

/**
 * Blanks the lines of every list of persons, so that the numbers of all other lines stay.
 * @param lines of the document
 * @returns the lines, and a note for each list that was left out
 */
export function dropPersons(lines: string[]): { lines: string[]; notes: DraftNote[] } {
  const lists = findLists(lines);
  const isDropped = (number: number): boolean =>
    lists.some(([first, last]) => number >= first && number <= last);
  return {
    lines: lines.map((line, i) => (isDropped(i + 1) ? '' : line)),
    notes: lists.map((range) => {
      const [first, last] = range;
      const words = {
        vi: `Dòng ${first}–${last} là danh sách cá nhân nên không được đọc; hệ thống không giữ danh sách như vậy.`,
        en: `Lines ${first}–${last} list persons and are not read; the system keeps no such lists.`,
      };
      return makeNote(PERSON_LIST, words, range);
    }),
  };
}
