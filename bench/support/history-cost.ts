/** What a workflow's history costs the server, as the server itself counts it. */
import type { Client } from '@temporalio/client';

export interface HistoryCost {
  events: number;
  /** Of its state: so many writes of it the server's database took. */
  transitions: number;
  historyBytes: number;
  /** Of all payloads in it: what it was given, said and answered. */
  payloadBytes: number;
}

export const NO_COST: HistoryCost = { events: 0, transitions: 0, historyBytes: 0, payloadBytes: 0 };

/** Reads what one workflow's history costs. */
export async function costOf(client: Client, workflowId: string): Promise<HistoryCost> {
  const handle = client.workflow.getHandle(workflowId);
  const { raw } = await handle.describe();
  const info = raw.workflowExecutionInfo;
  const { events } = await handle.fetchHistory();
  return {
    events: events?.length ?? 0,
    transitions: Number(info?.stateTransitionCount ?? 0),
    historyBytes: Number(info?.historySizeBytes ?? 0),
    payloadBytes: payloadBytesOf(events),
  };
}

export function addCosts(costs: readonly HistoryCost[]): HistoryCost {
  return costs.reduce(
    (sum, cost) => ({
      events: sum.events + cost.events,
      transitions: sum.transitions + cost.transitions,
      historyBytes: sum.historyBytes + cost.historyBytes,
      payloadBytes: sum.payloadBytes + cost.payloadBytes,
    }),
    NO_COST,
  );
}

/** Bytes of what lies in payloads' `data`, wherever in a history they are. */
function payloadBytesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 0;
  if ('metadata' in value && 'data' in value && value.data instanceof Uint8Array) return value.data.length;
  return Object.values(value).reduce((sum: number, part) => sum + payloadBytesOf(part), 0);
}
