import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a condition holds and returns what it gave.
 * @param look called again and again; anything but null, undefined and false ends the wait
 * @throws after `patienceMs`, naming `what`
 */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  patienceMs = 300_000,
): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > until) throw new Error(`waited in vain for: ${what}`);
    await pause(25);
  }
}
