/** Work that stands beside labelled work of the same list and has no label itself: somebody says whose it is. */

import { beginsOrder } from '../agencies/lexicon.ts';
import { makeUnassigned } from '../duties/general.ts';
import { BARE, NUMBERED } from '../outline/levels.ts';
import type { Outline } from '../outline/sections.ts';
import type { DraftGeneralDuty } from '../plan-draft.ts';
import type { Account } from './ledger.ts';

/** A list of fewer items is a title and its text. */
const FEWEST = 2;

/** The items of each list, by the index of their first paragraph: as deep as one another, below the same title. */
function listsOf({ levels, end }: Outline, from: number): number[][] {
  const lists: number[][] = [];
  const open = new Map<number, number[]>();
  for (let i = from; i < end; i += 1) {
    const level = levels[i] ?? BARE;
    if (level > NUMBERED) continue;
    for (const depth of [...open.keys()]) if (depth > level) open.delete(depth);
    const list = open.get(level);
    if (list) list.push(i);
    else {
      const begun = [i];
      open.set(level, begun);
      lists.push(begun);
    }
  }
  return lists.filter(({ length }) => length >= FEWEST);
}

/**
 * Finds the items that begin with an order and that no label and no section gives to anybody, in lists of which a label
 * gives at least one.
 *
 * @param labelled indexes of the paragraphs that labels have given
 */
export function findUnlabelled(
  { paragraphs, outline, bodyFrom, assigning, used }: Account,
  labelled: ReadonlySet<number>,
): DraftGeneralDuty[] {
  const isGiven = (i: number): boolean => used.has(i) || assigning.some((s) => s.from <= i && i < s.to);
  return listsOf(outline, bodyFrom)
    .filter((items) => items.some((i) => labelled.has(i)))
    .flatMap((items) => items.filter((i) => !isGiven(i)))
    .sort((a, b) => a - b)
    .flatMap((i) => {
      const [item, below] = [paragraphs[i], paragraphs[i + 1]];
      if (!item || item.cells) return [];
      const hasBelow = (outline.levels[i + 1] ?? BARE) > (outline.levels[i] ?? BARE);
      const isTitled = item.text === '' && hasBelow && below !== undefined && !used.has(i + 1);
      const text = isTitled ? below.text : item.text;
      const lines: [number, number] = [item.lines[0], isTitled ? below.lines[1] : item.lines[1]];
      // A title above items of its own says only what they are about.
      const isWork = beginsOrder(text) && (isTitled || !hasBelow || /[.;]$/.test(item.text));
      return isWork ? [makeUnassigned(text, lines)] : [];
    });
}
