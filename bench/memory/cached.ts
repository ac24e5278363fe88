/** Memory of a worker's process for each workflow it has in its cache. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { crowd } from '../support/crowd.ts';
import { eachAdds, type Point } from '../support/on-paper.ts';
import { residentBytes } from '../support/resident.ts';
import type { Program } from '../support/start-program.ts';

const AT_ONCE = 16;
/** Events of a history whose first task is done and which sleeps. */
const ASLEEP = 5;
const LOOK_MS = 20;
const [KIB, MIB] = [1024, 1024 ** 2];

export interface Cached {
  /** Bytes that the process has in use, as it is. */
  resident: Point[];
  /** Bytes on its heaps, once garbage is collected. */
  heap: Point[];
}

/**
 * Fills a worker's cache step by step.
 * @param start starts the workflow of this number and returns its id
 */
export async function fillCache(
  client: Client,
  worker: Program,
  counts: readonly number[],
  start: (n: number) => Promise<string>,
): Promise<Cached> {
  const cached: Cached = { resident: [], heap: [] };
  let started = 0;
  for (const count of counts) {
    const numbers = Array.from({ length: count - started }, (_, n) => started + n);
    await crowd(numbers, AT_ONCE, async (n) => {
      const handle = client.workflow.getHandle(await start(n));
      while ((await handle.describe()).historyLength < ASLEEP) await pause(LOOK_MS);
    });
    started = count;
    cached.resident.push({ count, value: residentBytes(worker.pid) });
    cached.heap.push({ count, value: Number(await worker.ask('SIGUSR2')) });
  }
  return cached;
}

/** `420 MiB with 4000, 700 MiB with 8000: 71.7 KiB each`. */
export function describePoints(points: readonly Point[]): string {
  const each = points.map(({ count, value }) => `${(value / MIB).toFixed(0)} MiB with ${count}`);
  return `${each.join(', ')}: ${(eachAdds(points) / KIB).toFixed(1)} KiB each`;
}
