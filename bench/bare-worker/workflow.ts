/** Workflows that do nothing but what they are measured for: what the server and the SDK alone cost. */
import { condition, defineUpdate, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';
import type { BareActivities } from './activities.ts';

export const nothingUpdate = defineUpdate<void, [{ id: string; sha256: string }]>('nothing');

const { writeRow } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '30s' });

/** Takes Updates, without end. */
export async function bareUpdates(): Promise<void> {
  setHandler(nothingUpdate, (_said) => undefined, { validator: (_said) => undefined });
  await condition(() => false);
}

/** Sleeps until an instant, in ms since the epoch, writes one row and ends. */
export async function bareSleeper({ id, atMs }: { id: string; atMs: number }): Promise<void> {
  await sleep(Math.max(1, atMs - Date.now()));
  await writeRow(id);
}

/** Writes one row, then sleeps until an instant: the least that a start can be which leaves something in the record. */
export async function bareStart({ id, atMs }: { id: string; atMs: number }): Promise<void> {
  await writeRow(id);
  await sleep(Math.max(1, atMs - Date.now()));
}
