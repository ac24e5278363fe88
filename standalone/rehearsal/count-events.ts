import type { Client } from '@temporalio/client';

/** Events of a workflow over all its runs: continue-as-new starts a new run of the same workflow. */
export async function countEvents(client: Client, workflowId: string): Promise<number> {
  let total = 0;
  let runId: string | undefined;
  do {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    total += events?.length ?? 0;
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  } while (runId);
  return total;
}

/** Smallest, middle and largest of some counts, rounded; zeros when there are none. */
export function spread(counts: number[]): { min: number; median: number; max: number } {
  const sorted = counts.map(Math.round).sort((a, b) => a - b);
  return {
    min: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    max: sorted.at(-1) ?? 0,
  };
}
