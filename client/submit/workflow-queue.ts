/**
 * A queue before each workflow. The server takes ten Updates of one workflow at a time and refuses the others,
 * which then come back together: a crowd of two hundred spends its time on refusals. Those who wait here cost nothing.
 */
import pLimit, { type LimitFunction } from 'p-limit';

/** Half of what the server takes, so that a web server and a command line may speak at the same time. */
const AT_ONCE = 5;

const queues = new Map<string, LimitFunction>();

/**
 * Runs a call to a workflow when fewer than five others of this process are under way, first come first served.
 * @param workflowId whose queue
 * @param call what to run; it should have a deadline of its own
 * @returns what the call returns
 */
export async function inWorkflowQueue<T>(workflowId: string, call: () => Promise<T>): Promise<T> {
  const queue = queues.get(workflowId) ?? pLimit(AT_ONCE);
  queues.set(workflowId, queue);
  try {
    return await queue(call);
  } finally {
    if (queue.activeCount + queue.pendingCount === 0) queues.delete(workflowId);
  }
}
