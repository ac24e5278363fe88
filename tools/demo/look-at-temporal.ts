import { Connection } from '@temporalio/client';
import { openClient } from '../../client/payloads/open-client.ts';
import { EMBEDDED_NAMESPACE } from '../../standalone/temporal-server.ts';

/** Events in the history of each workflow run, by workflow and run. */
export type Histories = Map<string, number>;

/**
 * Asks a Temporal server for every workflow it knows.
 * @param address `host:port`
 * @returns length of each history
 */
export async function readHistories(address: string): Promise<Histories> {
  const connection = await Connection.connect({ address });
  try {
    const client = openClient(connection, { namespace: EMBEDDED_NAMESPACE, keys: [] });
    const histories: Histories = new Map();
    for await (const { workflowId, runId } of client.workflow.list()) {
      // The list itself knows a length only for those that have ended.
      const { historyLength } = await client.workflow.getHandle(workflowId, runId).describe();
      histories.set(`${workflowId} ${runId}`, historyLength);
    }
    return histories;
  } finally {
    await connection.close();
  }
}

/** Runs that are missing in `after`, or shorter there. */
export function findLost(before: Histories, after: Histories): string[] {
  return [...before].filter(([run, length]) => (after.get(run) ?? 0) < length).map(([run]) => run);
}
