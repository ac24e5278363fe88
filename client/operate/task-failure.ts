import proto from '@temporalio/proto';
import { failureText } from './failure-text.ts';
import type { EngineContext } from '../engine/context.ts';
import type { Deadline } from '../engine/deadline.ts';

const { WorkflowTaskFailedCause } = proto.temporal.api.enums.v1;
/** Only the first failure of a row of them is in the history, and little can have come since. */
const EVENTS = 20;
const WITHIN_MS = 2_000;

/**
 * Why a workflow's own task keeps failing, by its last failure in the history; Temporal's description has the attempt
 * alone. Null where it was not found, or not told in time.
 */
export async function lastTaskFailure(
  { client }: EngineContext,
  execution: { workflowId: string; runId: string },
  deadline: Deadline,
): Promise<string | null> {
  const page = await deadline.ask(
    () =>
      client.workflowService.getWorkflowExecutionHistoryReverse({
        namespace: client.options.namespace,
        execution,
        maximumPageSize: EVENTS,
      }),
    WITHIN_MS,
  );
  const failed = page?.history?.events?.find((event) => event.workflowTaskFailedEventAttributes);
  if (!failed) return null;
  const { failure, cause } = failed.workflowTaskFailedEventAttributes!;
  const text = await failureText(client, failure);
  if (text !== null) return text;
  return cause ? String(WorkflowTaskFailedCause[cause]) : null;
}
