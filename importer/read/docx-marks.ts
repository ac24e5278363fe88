/** What an element of a Word document leaves to the reader's judgement (ECMA-376, part 1, §17.13, §17.11). */
import type { Mark } from './marked-line.ts';

/** Changes of wording; changes of looks alone alter no reading. */
const TRACKED = ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'];
const MARKS = new Map<string, Mark>([
  ...TRACKED.map((name): [string, Mark] => [name, 'tracked']),
  ['commentRangeStart', 'comment'],
  ['commentReference', 'comment'],
  ['footnoteReference', 'note'],
  ['endnoteReference', 'note'],
]);

/** The mark of an element by its name without prefix. */
export function markOf(name: string): Mark | undefined {
  return MARKS.get(name);
}
