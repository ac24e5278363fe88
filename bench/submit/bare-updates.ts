/** A crowd that says nothing to as many bare workflows. */
import type { Client } from '@temporalio/client';
import { BARE_QUEUE } from '../bare-worker/task-queue.ts';
import { nothingUpdate, type bareUpdates } from '../bare-worker/workflow.ts';
import { crowd, type Crowded } from '../support/crowd.ts';

export interface BareUpdates {
  /** One Update to each workflow, so many at once. */
  sayAll(atOnce: number): Promise<Crowded>;
  end(): Promise<void>;
}

/** How many at once while nothing is measured. */
const AT_ONCE = 16;

/** Starts so many workflows, each of which has taken an Update before anything is measured. */
export async function startBareUpdates(client: Client, count: number): Promise<BareUpdates> {
  const ids = Array.from({ length: count }, (_, n) => `bare-update/${n}`);
  await crowd(ids, AT_ONCE, (workflowId) =>
    client.workflow.start<typeof bareUpdates>('bareUpdates', { workflowId, taskQueue: BARE_QUEUE }),
  );
  let said = 0;
  const say = async (workflowId: string): Promise<void> => {
    const id = `${(said += 1)}`;
    const args: [{ id: string; sha256: string }] = [{ id, sha256: 'a'.repeat(64) }];
    await client.workflow.getHandle(workflowId).executeUpdate(nothingUpdate, { updateId: id, args });
  };
  await crowd(ids, AT_ONCE, say);
  return {
    sayAll: (atOnce) => crowd(ids, atOnce, say),
    end: async () => void (await crowd(ids, AT_ONCE, (id) => client.workflow.getHandle(id).terminate())),
  };
}
