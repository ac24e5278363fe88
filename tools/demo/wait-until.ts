import { setTimeout as pause } from 'node:timers/promises';
import type { Bilingual } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';

/**
 * Looks again and again until there is something to see.
 * @param look what is waited for; null or false means not yet
 * @param options `what`: said when patience ends; `withinMs`: patience; `signal`: ends the waiting at once
 * @throws UserError `failed` when patience ends
 */
export async function waitUntil<T>(
  look: () => Promise<T | null | false> | T | null | false,
  { what, withinMs, signal }: { what: Bilingual; withinMs: number; signal: AbortSignal },
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    signal.throwIfAborted();
    const seen = await look();
    if (seen !== null && seen !== false) return seen;
    if (Date.now() > until) throw new UserError('failed', what);
    await pause(200, undefined, { signal });
  }
}
