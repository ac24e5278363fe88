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
