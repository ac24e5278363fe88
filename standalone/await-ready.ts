import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './process.ts';

/**
 * Waits until a process that was just started is ready.
 * @param pid process id
 * @param isReady asked again and again
 * @param withinMs the longest that it may take
 * @throws Error when the process ends first, or takes longer
 */
export async function awaitReady(
  pid: number,
  isReady: () => Promise<boolean>,
  withinMs: number,
): Promise<void> {
  const patience = AbortSignal.timeout(withinMs);
  while (!(await isReady())) {
    if (!isAlive(pid)) throw new Error('ended while starting');
    patience.throwIfAborted();
    await pause(50);
  }
}
