/** Whether Temporal answers, and whether a worker asks it for the work of each task queue. */
import type { Client } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { POLLED_QUEUES, type PolledQueue } from './polled-queues.ts';
import type { Problem } from './problem.ts';

const { TASK_QUEUE_TYPE_WORKFLOW, TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType;
/**
 * A worker asks again at the latest after a minute, and the server remembers for five who asked: whoever has not asked
 * for so long is gone. By the machines' clocks, which agree within seconds.
 */
const GONE_MS = 90_000;

/**
 * Asks Temporal about every queue at once.
 * @param withinMs milliseconds after which it counts as away
 */
export async function lookAtEngine(client: Client, withinMs: number): Promise<Problem[]> {
  try {
    const counts = await client.withDeadline(Date.now() + withinMs, () =>
      Promise.all(POLLED_QUEUES.map((queue) => countPollers(client, queue))),
    );
    const idle = POLLED_QUEUES.filter((_queue, i) => !counts[i]).map(({ name, kind }) => `${name} ${kind}`);
    return idle.length === 0 ? [] : [nobodyWorks(idle.join(', '))];
  } catch {
    return [TEMPORAL_SILENT];
  }
}

/** How many workers asked for the work of a queue lately. */
export async function countPollers(client: Client, { name, kind }: PolledQueue): Promise<number> {
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name },
    taskQueueType: kind === 'workflow' ? TASK_QUEUE_TYPE_WORKFLOW : TASK_QUEUE_TYPE_ACTIVITY,
  });
  return pollers.filter(({ lastAccessTime }) => Date.now() - (optionalTsToMs(lastAccessTime) ?? 0) < GONE_MS)
    .length;
}

function nobodyWorks(queues: string): Problem {
  return {
    part: 'worker',
    vi: `không có tiến trình xử lý nào nhận việc (${queues})`,
    en: `no worker polls for work (${queues})`,
  };
}

/** What is said where it has not answered in time. */
export const TEMPORAL_SILENT: Problem = {
  part: 'temporal',
  vi: 'Temporal không trả lời, hoặc không có không gian tên này',
  en: 'Temporal does not answer, or does not have the namespace',
};

/** What is said where the worker of this process has ended. */
export const WORKER_ENDED: Problem = {
  part: 'worker',
  vi: 'tiến trình xử lý ở đây không nhận việc',
  en: 'the worker of this process takes no work',
};
