import type { Instant, IsoDate, PeriodKind, UnitId } from './plan.ts';

/** What an official is to a plan. Workflows know roles; the directory knows people. */
export const ROLES = [
  'focal-point',
  'head',
  'coordinator',
  'approver',
  'leadership',
  'addressee',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Those that act for the plan and count in its coordinating unit alone; for their pages one signs in. */
export const COORDINATING_ROLES = [
  'coordinator',
  'approver',
  'leadership',
] as const satisfies readonly Role[];

/** Whether a role is one of these. */
export const isCoordinating = (role: Role): boolean => COORDINATING_ROLES.some((one) => one === role);

export const RUNGS = [
  'opened',
  'due-10',
  'due-5',
  'due-2',
  'due',
  'due+1',
  'due+2',
  'due+4',
  'due+10',
  'send-3',
  'send-1',
  'send+1',
] as const;
/** One reminder or escalation step, counted in working days from the due date. */
export type RungName = (typeof RUNGS)[number];

export interface Recipient {
  role: Role;
  unit: UnitId;
}

export interface Rung {
  rung: RungName;
  at: Instant;
  to: Recipient[];
}

export type ObligationKind = 'report' | 'task' | 'send';

/** One dated thing one unit owes, as `project` computes it. */
export interface Obligation {
  /** `<unit>/<period>`, `<unit>/<duty>`, `<unit>/<duty>@<period>`, `<coordinator>/send@<period>`. */
  id: string;
  unit: UnitId;
  kind: ObligationKind;
  /** Period id of a report, a sending, or a recurring task. */
  period: string | null;
  /** Duty code of a task. */
  duty: string | null;
  /** True where the unit is only requested ("Đề nghị"). */
  requested: boolean;
  /** Start of the data window or of the task's period. */
  windowStart: Instant;
  opensAt: Instant;
  dueAt: Instant;
  dueDate: IsoDate;
  /** Why the date was moved, in words, else null. */
  dueReason: string | null;
  /** Version of the plan that it was projected from; absent where none is kept, or was by a release before this was noted. */
  planVersion?: number | null;
  rungs: Rung[];
}

export interface Period {
  /** `2024-h1`, `2024`, `2024-q2`, `2024-m03`. */
  id: string;
  kind: PeriodKind;
  /** Data window, both days included. */
  from: IsoDate;
  to: IsoDate;
  cutoff: IsoDate;
  unitDue: IsoDate;
  sendDue: IsoDate;
  sendDueReason: string | null;
  /** When the aggregate is drafted at the latest: 08:00 one working day after `unitDue`. */
  draftAt: Instant;
  /** 08:00 of each working day from `unitDue` to `sendDue`: the coordinator's list of who has not filed. */
  dailyAt: Instant[];
}
