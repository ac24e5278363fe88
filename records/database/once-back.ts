/** What must be written although the database is away for a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import { RecordAway } from './record-away.ts';

/** Two minutes in all: longer than a database takes to start again, or to hand over to another. */
const GAPS_MS = [250, 500, 1_000, 2_000, 5_000, ...Array.from({ length: 11 }, () => 10_000)];

/**
 * Writes as soon as the database can be used.
 * @param write may be run again where it is not known whether it was done
 * @param gapsMs how long is waited after each failure
 * @throws what `write` throws: at once unless the database is away, and when it stays away
 */
export async function onceBack<T>(write: () => Promise<T>, gapsMs: readonly number[] = GAPS_MS): Promise<T> {
  for (const gapMs of gapsMs) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof RecordAway)) throw error;
    }
    await pause(gapMs);
  }
  return write();
}
