/**
 * Lists of persons never enter the system (Law 91/2025/QH15): a hand-over is recorded, its list is not.
 * What looks like a row about one person: the number of an identity card, a telephone number, a name with a birth, an
 * age or a place to live, or three and more lines with nothing but names. Every line is gone through once.
 */
import { countNamedPersons, onlyNameOf } from './persons/count-names.ts';
import { headOf, isRowOf, type Head } from './persons/heads.ts';
import { countPersonalNumbers } from './persons/numbers.ts';
import { cutLine, plainText, toTokens, type Token } from './persons/tokens.ts';

/** From this many rows on a text is a list. */
export const PERSON_ROWS_REFUSED = 3;
/** A table has ended when so many lines in a row are no rows of it. */
const LINES_BETWEEN_ROWS = 2;
/** Characters in which the head of a table says what it is. */
const LONGEST_HEAD = 2_000;

/** A line that names persons. */
export interface PersonRow {
  /** From 0. */
  line: number;
  persons: number;
}

function countInPiece(tokens: Token[]): number {
  return Math.max(countPersonalNumbers(tokens), countNamedPersons(tokens));
}

/** A line of nothing but a name. */
interface BareName {
  line: number;
  isSure: boolean;
}

/** Such lines where enough of them stand together, at least half of them surely persons; one alone is a signature. */
function findBareNames(names: BareName[]): PersonRow[] {
  const groups: BareName[][] = [];
  for (const name of names) {
    const group = groups.at(-1);
    if (group && name.line - group.at(-1)!.line <= LINES_BETWEEN_ROWS) group.push(name);
    else groups.push([name]);
  }
  const lists = groups.filter(
    (group) =>
      group.length >= PERSON_ROWS_REFUSED && group.filter(({ isSure }) => isSure).length * 2 >= group.length,
  );
  return lists.flat().map(({ line }) => ({ line, persons: 1 }));
}

/**
 * The rows of a text that look like one person each; a line that names several counts several.
 *
 * @param lines narrative, progress on a duty, or the lines of a file, with the cells of a table's row behind tabs
 */
export function findPersonRows(lines: string[]): PersonRow[] {
  const rows: PersonRow[] = [];
  const bare: BareName[] = [];
  let head: Head | null = null;
  let patience = 0;
  lines.forEach((original, index) => {
    if (original.trim() === '') return;
    const line = plainText(original);
    const pieces = cutLine(line).map(toTokens);
    const alone = pieces.reduce((sum, tokens) => sum + countInPiece(tokens), 0);
    const isRow = alone === 0 && patience > 0 && head !== null && pieces.some((one) => isRowOf(head!, one));
    const persons = isRow ? 1 : alone;
    if (persons > 0) rows.push({ line: index, persons });
    const only = persons === 0 && pieces.length === 1 ? onlyNameOf(pieces[0]!) : null;
    if (only) bare.push({ line: index, isSure: only === 'sure' });
    const begun = headOf(line.slice(0, LONGEST_HEAD));
    head = begun ?? head;
    patience = begun || (persons > 0 && patience > 0) ? LINES_BETWEEN_ROWS : Math.max(0, patience - 1);
  });
  return [...rows, ...findBareNames(bare)].sort((a, b) => a.line - b.line);
}

/**
 * How many persons the rows of a text name.
 *
 * @param text as for `findPersonRows`, its lines joined
 */
export function countPersonRows(text: string): number {
  return findPersonRows(text.split(/\r?\n/)).reduce((sum, { persons }) => sum + persons, 0);
}
