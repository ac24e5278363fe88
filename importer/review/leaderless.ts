/** Work that two units are each told to support, with nobody to lead it. */

import type { DraftBlock, DraftHeading } from '../plan-draft.ts';
import { fold, wordsOf } from '../text/fold.ts';

export interface Leaderless {
  a: { heading: DraftHeading; block: DraftBlock };
  b: { heading: DraftHeading; block: DraftBlock };
}

interface Support {
  heading: DraftHeading;
  block: DraftBlock;
  folded: string;
  words: ReadonlySet<string>;
}

/** More supporting blocks than any plan has are not compared: the work stays bounded. */
const MOST = 400;
const ALIKE = 0.5;

/** Finds pairs of blocks in which each unit supports the other in the same work. */
export function findLeaderless(headings: readonly DraftHeading[]): Leaderless[] {
  const supports: Support[] = headings
    .flatMap((heading) => heading.blocks.map((block) => ({ heading, block })))
    .filter(({ block }) => block.role === 'support' && block.supports.length === 0)
    .slice(0, MOST)
    .map(({ heading, block }) => ({
      heading,
      block,
      folded: plain(block.text),
      words: contentWords(block.text),
    }));
  return supports.flatMap((a, i) =>
    supports
      .slice(i + 1)
      .filter((b) => a.heading !== b.heading && names(a, b.heading) && names(b, a.heading))
      .filter((b) => likeness(a.words, b.words) >= ALIKE)
      .map((b) => ({ a, b })),
  );
}

function plain(text: string): string {
  return fold(text).replace(/\s{0,9}-\s{0,9}/g, ' ');
}

function names(support: Support, heading: DraftHeading): boolean {
  return heading.units.some(
    (unit) => support.folded.includes(plain(unit.written)) || support.folded.includes(plain(unit.name)),
  );
}

function contentWords(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .map((word) => word.fold)
      .filter((word) => word.length > 2),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
