/** Paragraphs nearly the same as an earlier one. */

import type { DraftNote } from '../plan-draft.ts';
import { wordsOf } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { makeNote } from '../make-note.ts';

const LEAST_WORDS = 20;
/** Repetitions stand near each other; further back is not looked. */
const WINDOW = 60;
const ALIKE = 0.85;

interface Long {
  paragraph: Paragraph;
  /** Pairs of neighbouring words. */
  pairs: ReadonlySet<string>;
}

/** Finds repeated paragraphs. */
export function findRepetition(paragraphs: readonly Paragraph[]): DraftNote[] {
  const long: Long[] = paragraphs
    .map((paragraph) => ({ paragraph, words: wordsOf(paragraph.text).map((word) => word.fold) }))
    .filter(({ words }) => words.length >= LEAST_WORDS)
    .map(({ paragraph, words }) => ({
      paragraph,
      pairs: new Set(words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`)),
    }));
  return long.flatMap((later, i) => {
    const twin = long
      .slice(Math.max(0, i - WINDOW), i)
      .find((earlier) => isNearly(earlier.pairs, later.pairs));
    if (!twin) return [];
    const [first, last] = twin.paragraph.lines;
    return [
      makeNote(
        'repeated-text',
        {
          vi: `Gần trùng với dòng ${first}-${last}.`,
          en: `Nearly the same as lines ${first}-${last}.`,
        },
        later.paragraph.lines,
      ),
    ];
  });
}

function isNearly(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const most = Math.max(a.size, b.size);
  if (Math.min(a.size, b.size) < most * ALIKE) return false;
  let different = 0;
  for (const pair of a) {
    if (!b.has(pair)) different += 1;
    if (different > most * (1 - ALIKE)) return false;
  }
  return a.size - different >= most * ALIKE;
}
