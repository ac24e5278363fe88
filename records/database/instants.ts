/** How database values become the strings and numbers the rest of the program uses, on both drivers. */
import pg from 'pg';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';

/** Instants read lately, by PostgreSQL's text: the rows of a plan have few that differ, and each is read from many. */
const known = new Map<string, Instant>();
const MOST_KNOWN = 4_000;

/**
 * Turns PostgreSQL's text of a timestamptz (`2024-06-19 16:59:59.123+00`, any session zone) into an instant
 * with Vietnam's offset (`2024-06-19T23:59:59.123+07:00`).
 */
export function parseTimestamp(text: string): Instant {
  const found = known.get(text);
  if (found !== undefined) return found;
  const iso = text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
  const instant = toInstant(toMs(iso));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, instant);
  return instant;
}

/** The same instant in the one spelling used everywhere: Vietnam's offset, milliseconds only where there are any. */
export function normaliseInstant(instant: Instant): Instant {
  return toInstant(toMs(instant));
}

const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.TIMESTAMPTZ, parseTimestamp],
  [pg.types.builtins.DATE, (text) => text],
  // Counts and sequences stay far below 2^53.
  [pg.types.builtins.INT8, Number],
]);

/** Type parsers for a `pg` pool; kept per pool so that no other user of `pg` in the process is changed. */
export const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format),
};
