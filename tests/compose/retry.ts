import { setTimeout as pause } from 'node:timers/promises';
import { say } from './run.ts';

/** Together with the pauses long enough for a mirror to come back, or for another installation to end. */
const TRIES = 5;
const PAUSE_MS = 10_000;

/**
 * Does what a registry or another program of this machine may disturb, and does it again where it failed.
 * @param what for the log, as in "… failed"
 * @throws Error of the last try
 */
export async function retry<T>(what: string, act: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await act();
    } catch (error) {
      if (left === 0) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      say(`${what} failed, once more in a while: ${reason.slice(-500)}`);
      await pause(PAUSE_MS);
    }
  }
}
