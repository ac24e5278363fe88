import { setTimeout as pause } from 'node:timers/promises';

/** Between two looks; a look is one count over an index. */
const LOOK_MS = 50;

/**
 * Looks until something holds.
 * @returns milliseconds since the epoch at which it was seen to hold; null where it did not within `patienceMs`
 */
export async function until(holds: () => Promise<boolean>, patienceMs: number): Promise<number | null> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    if (await holds()) return Date.now();
    await pause(LOOK_MS);
  }
  return null;
}
