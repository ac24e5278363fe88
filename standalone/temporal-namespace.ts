import { isGrpcServiceError } from '@temporalio/client';
import type { Connection } from '@temporalio/client';
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time.js';

/** gRPC's status code. */
const NOT_FOUND = 5;

/** A plan runs five years and is looked at afterwards; the dev server forgets after one day. */
const KEPT_MS = 10 * 366 * 24 * 60 * 60 * 1_000;

/**
 * Says whether a Temporal server knows a namespace yet: a new one answers before it has made it.
 * @param connection to the server
 * @param namespace the one that is needed
 * @throws the server's error when it fails for another reason
 */
export async function hasNamespace(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND) return false;
    throw error;
  }
}

/**
 * Makes a namespace keep closed workflows for ten years, so that an id used once stays used.
 * @param connection to the server
 * @param namespace the one to change
 */
export async function retainClosedWorkflows(connection: Connection, namespace: string): Promise<void> {
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  if (optionalTsToMs(config?.workflowExecutionRetentionTtl) === KEPT_MS) return;
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: msToTs(KEPT_MS) },
  });
}
