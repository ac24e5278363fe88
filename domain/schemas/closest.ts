/** "Did you mean …?" for ids, codes and keys typed by hand. */

/** Number of single-letter insertions, deletions and replacements that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Signs as word processors and other people write them, by those of plan files. */
const SIGNS: [written: RegExp, sign: string][] = [
  [/≥|⩾|=>|＞＝/g, '>='],
  [/≤|⩽|=<|＜＝/g, '<='],
  [/＞/g, '>'],
  [/＜/g, '<'],
  [/＝|==/g, '='],
];

/** A word typed only in part: the one known word that holds it. */
function onlyOneHolding(part: string, known: readonly string[]): string | null {
  if (part.length < 4) return null;
  const holding = known.filter((word) => word.toLowerCase().includes(part));
  return holding.length === 1 ? holding[0]! : null;
}

/**
 * The known word nearest to what was typed.
 *
 * @param typed - what stands in the document
 * @param known - the words allowed there
 * @returns the nearest one, or null where none is near enough to be what was meant
 */
export function closestTo(typed: string, known: readonly string[]): string | null {
  // Nothing longer than this is a slip of the pen, and the comparison costs length × length.
  if (typed.length > 100) return null;
  const lower = SIGNS.reduce(
    (word, [written, sign]) => word.replace(written, sign),
    typed.trim().toLowerCase(),
  );
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(typed.length / 3)) + 1;
  for (const word of known) {
    const distance = editDistance(lower, word.toLowerCase());
    // Two words of which every letter differs have nothing in common.
    if (distance < bestDistance && (distance === 0 || distance < Math.max(lower.length, word.length))) {
      best = word;
      bestDistance = distance;
    }
  }
  return best ?? onlyOneHolding(lower, known);
}
