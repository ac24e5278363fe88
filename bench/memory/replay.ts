/** Processor time of replaying a history, as a worker does that has lost it from its cache. */
import type { Client } from '@temporalio/client';
import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { eachAdds, type Point } from '../support/on-paper.ts';

/** Replayed so often to measure it once: what the fewer take, above all loading the code, is no part of a replay. */
const TIMES = [20, 60];

/** @returns milliseconds of this process's processor for each replay */
export async function replayMs(
  client: Client,
  workflowId: string,
  options: ReplayWorkerOptions,
): Promise<number> {
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  const points: Point[] = [];
  for (const count of TIMES) {
    const copies = Array.from({ length: count }, () => ({ workflowId, history }));
    const before = process.cpuUsage();
    for await (const { error } of Worker.runReplayHistories(options, copies)) if (error) throw error;
    const { user, system } = process.cpuUsage(before);
    points.push({ count, value: (user + system) / 1_000 });
  }
  return eachAdds(points);
}
