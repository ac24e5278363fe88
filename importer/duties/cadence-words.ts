/** The words of `importer/knowledge/words/cadences.json` as patterns over folded text. */

import type { Cadence } from '../../domain/plan.ts';
import { anyOf } from '../knowledge/phrases.ts';
import { cadenceFile } from '../knowledge/schemas.ts';
import cadences from '../knowledge/words/cadences.json' with { type: 'json' };

const { entries } = cadenceFile.parse(cadences);
const LOOSE = { folded: true, space: String.raw`\s{0,9}` };

/** All words of one cadence; some count only where the sentence begins with them. */
function wordsFor(wanted: Cadence): string {
  const own = entries.filter(({ cadence }) => cadence === wanted);
  const parts = [own.filter(({ first }) => first), own.filter(({ first }) => !first)];
  return parts
    .flatMap((some, i) => (some.length > 0 ? [(i === 0 ? '^' : String.raw`\b`) + anyOf(some, LOOSE)] : []))
    .map((part) => String.raw`${part}\b`)
    .join('|');
}

const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;

/** Cycles with the words that name them, the shortest first. */
export const CYCLES: [Cadence, RegExp][] = PERIODS.map((cadence) => [
  cadence,
  new RegExp(wordsFor(cadence), 'g'),
]);

/** Work that goes on all the time. */
export const STANDING = new RegExp(wordsFor('standing'));

/** Work that waits for an occasion. */
export const ON_OCCASION = new RegExp(wordsFor('ad-hoc'));
