import type { WorkflowKind } from '../../../client/engine.ts';
import type { Instant } from '../../../domain/plan.ts';
import type { LateWork, PlanCounts } from '../../../records/plans/overview.ts';
import type { ReadWorkflows } from '../read-workflows.ts';
import type { Found } from './health.ts';
import type { WorkflowProblem, Retrying } from '../../../domain/workflow-problem.ts';

/** Rows on one page of a list. */
export const PAGE_SIZE = 20;

export const KINDS: readonly WorkflowKind[] = [
  'planCycle',
  'agencyAssignment',
  'reportingPeriod',
  'mailRoom',
];

/** Everything the page shows, as read. */
export interface AdminHome {
  now: Instant;
  plans: PlanCounts[];
  overdue: { total: number; rows: LateWork[] };
  unsaid: LateWork[];
  retrying: Retrying[];
  problems: WorkflowProblem[];
  workflows: ReadWorkflows;
  found: Omit<Found, 'heard' | 'retrying'>;
  ui: string | undefined;
  /** The filters of the address. */
  query: Record<string, string>;
}
