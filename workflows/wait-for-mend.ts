import { ActivityFailure } from '@temporalio/workflow';

/**
 * Runs a workflow's body so that a failed activity makes the Workflow Task wait for a mend: rethrown as a
 * plain error it fails the task, which is tried again, and never ends an obligation for ever.
 */
export async function waitForMend<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    throw new Error(`waiting for a mend: ${error.cause?.message ?? error.message}`, { cause: error });
  }
}
