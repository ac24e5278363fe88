import { setTimeout as pause } from 'node:timers/promises';

/** A limit for what hangs, not a measure: a busy machine takes its time. */
const PATIENCE_MS = 300_000;

/**
 * Asks again and again until there is an answer; a question that fails counts as unanswered.
 * @param what is waited for, in words
 * @param ask answers with null while it has to be asked again
 * @throws Error that says what did not come, with the last failure
 */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const since = Date.now();
  let last: unknown = null;
  while (Date.now() - since < PATIENCE_MS) {
    try {
      const answer = await ask();
      if (answer !== null) return answer;
    } catch (error) {
      last = error;
    }
    await pause(500);
  }
  const reason = last instanceof Error ? `: ${last.message}` : '';
  throw new Error(`waited in vain for ${what}${reason}`);
}
