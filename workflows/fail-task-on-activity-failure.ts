import { isCancellation, TemporalFailure } from '@temporalio/workflow';

/**
 * Runs a workflow's body so that no failed activity ends an obligation for ever. Every activity is tried again without
 * limit; one fails only where somebody says so (`temporal activity fail`, or a failure that is not to be retried).
 * Rethrown as a plain error that fails the Workflow Task, which is tried again and shown as `workflow-task`, until the
 * workflow is reset to before it, or a corrected release takes it.
 */
export async function failTaskOnActivityFailure<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof TemporalFailure) || isCancellation(error)) throw error;
    throw new Error(`waiting for a fix: ${error.cause?.message ?? error.message}`, { cause: error });
  }
}
