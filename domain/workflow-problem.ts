import type { Instant } from './plan.ts';

/**
 * `missing`: the record waits for it and Temporal does not have it; `terminated`, `failed`, `timed-out`: it ended before
 * its plan; `task-failing`, `activity-failing`: tried again; `overdue-wake`: its step has passed.
 */
export const PROBLEM_KINDS = [
  'missing',
  'terminated',
  'failed',
  'timed-out',
  'task-failing',
  'activity-failing',
  'overdue-wake',
] as const;

/** A workflow that does not do its work. */
export interface WorkflowProblem {
  workflowId: string;
  kind: (typeof PROBLEM_KINDS)[number];
  /** The activity that is tried again; `workflow-task` for the workflow's own task. */
  activity: string | null;
  attempt: number | null;
  lastError: string | null;
  /** The step that should have been said, by the engine's clock. */
  overdueSince: string | null;
}

/** An activity that is being tried again. */
export interface Retrying {
  workflowId: string;
  activity: string;
  attempt: number;
  /** First line of the failure's message, without addresses of people. */
  lastError: string;
  /** When the last attempt failed, and when the next one is to be expected; by the machine's clock. */
  failedAt: Instant;
  nextTryAt: Instant;
}
