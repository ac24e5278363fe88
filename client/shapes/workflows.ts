/** What the façade tells of workflows. */
import type { Finding } from '../../domain/repair.ts';
import type { WorkflowProblem } from '../../domain/workflow-problem.ts';

export interface WorkflowEntry {
  workflowId: string;
  /** As Temporal says it: `RUNNING`, `COMPLETED`, `FAILED`, … */
  status: string;
  /** Null where only a message can wake it. */
  nextWake: string | null;
  historyLength: number;
  /** What the workflow says of itself for administrators, in Markdown; null where it was not asked or is over. */
  details: string | null;
  /** Activities that run or are tried again; `workflow-task` where the workflow's own task keeps failing. */
  pending: { activity: string; attempt: number; lastError: string | null }[];
}
/** The workflow types by the names under which Temporal lists them. */
export type WorkflowKind = 'planCycle' | 'agencyAssignment' | 'reportingPeriod' | 'mailRoom';
export interface WorkflowsWanted {
  plan?: string;
  kind?: WorkflowKind;
  /** Only those that ended otherwise than they should: failed, terminated, timed out. */
  broken?: boolean;
  /** How many of the list, by id, are left out, and how many are looked at after them. */
  offset?: number;
  limit?: number;
  /** Asks each running workflow what it says of itself, too. */
  details?: boolean;
  /** Milliseconds after which Temporal is not waited for any longer. */
  withinMs?: number;
}
export interface WorkflowList {
  workflows: WorkflowEntry[];
  /** How many there are in all. */
  total: number;
  /** False where some were not answered for in time: their next wake is the record's, what is tried again unknown. */
  complete: boolean;
}
export interface WorkflowProblems {
  problems: WorkflowProblem[];
  /** False where Temporal did not answer everything in time. */
  complete: boolean;
}

export interface RepairWanted {
  plan?: string;
  /** Repairs what can be repaired. */
  apply?: boolean;
  /** Ids of the findings to repair; all of them where it is left out. */
  only?: string[];
}
export interface RepairResult {
  /** Whether nothing serious is left. */
  ok: boolean;
  findings: Finding[];
}
