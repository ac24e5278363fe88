import type { WorkflowHandle } from '@temporalio/client';

/** All that a workflow's history holds, payloads decoded: for what must be in it, and what must never be. */
export async function historyText(handle: WorkflowHandle): Promise<string> {
  const history = JSON.stringify(await handle.fetchHistory());
  return history.replace(/"data":"([^"]*)"/g, (_whole, data: string) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
}
