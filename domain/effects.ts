/**
 * What a decision wants done. Effects are data; the `record` activity writes them in one transaction.
 * Each carries the id of its cause, so that the same effect written twice is written once.
 */
import type { ActNotice } from './acts/names.ts';
import type { Bilingual } from './bilingual.ts';
import type { Obligation, Role, RungName } from './obligation.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Instant, IsoDate, UnitId } from './plan.ts';

/** Ended by an amendment that orders it no more, or gone to the unit that took the work over. */
export const PASSED_STATES = ['superseded', 'succeeded'] as const;
export type PassedState = (typeof PASSED_STATES)[number];
export type ReportState =
  'planned' | 'open' | 'submitted' | 'returned' | 'accepted' | 'waived' | 'closed' | PassedState;
export type TaskState = 'planned' | 'open' | 'done' | 'returned' | 'waived' | 'closed' | PassedState;
export type SendState = 'planned' | 'open' | 'done' | 'closed' | PassedState;
/** A unit within its plan, and a plan that was launched. */
export type UnitStatusValue = 'active' | 'suspended';
export const PLAN_STATUSES = ['running', 'paused', 'closed'] as const;
export type PlanStatusValue = (typeof PLAN_STATUSES)[number];
/** Why no reminders go out for the time being: the unit is suspended, or the whole plan paused. */
export type MuteReason = 'suspended' | 'paused';
/** Stored states; late and overdue are derived, never stored. */
export type ObligationStatus = ReportState | TaskState | SendState;

/** An obligation as last projected into the record: written whole, the highest revision wins. */
export interface ObligationRow extends Omit<Obligation, 'rungs'> {
  plan: string;
  state: ObligationStatus;
  /** Counts acts and transitions, never rungs. */
  revision: number;
  /** Counts every projection, rungs too; the record keeps the row with the highest. */
  sequence: number;
  firstSubmittedAt: Instant | null;
  /** Whether the first valid submission, or the completion, was received before the end of the due date; null before. */
  onTime: boolean | null;
  /** Whether the unit's own document is there for what was handed in or reported done. */
  documented: boolean;
  /** Newest valid submission (its act id) and its version number; 0 before the first. */
  submission: string | null;
  version: number;
  acceptedAt: Instant | null;
  doneAt: Instant | null;
  correctBy: Instant | null;
  /** Why no reminders go out about it for the time being; null or absent where they do. */
  quiet?: MuteReason | null;
  /** Date due before the first extension; left out where there was none. */
  extendedFrom?: IsoDate | null;
  /** Instant of the next rung not yet sent; null when none is left or none is needed. */
  nextRungAt: Instant | null;
}

export type ObstacleState = 'raised' | 'escalated' | 'answered';

/** What a unit cannot settle by itself, as last projected. The texts about it stay in the rows of the acts named. */
export interface ObstacleRow {
  plan: string;
  /** `vm-` and eight characters of the act that raised it. */
  id: string;
  unit: UnitId;
  /** Code of the duty, or id of the period, that it is about. */
  about: string | null;
  state: ObstacleState;
  /** Counts every projection; the record keeps the row with the highest. */
  sequence: number;
  /** Ids of the acts, and when they were submitted. */
  raised: string;
  raisedAt: Instant;
  escalated: string | null;
  escalatedAt: Instant | null;
  answered: string | null;
  answeredAt: Instant | null;
}

/** What people are told: steps of a ladder, what acts cause, and what comes about by itself. */
export type NoticeKind =
  | RungName
  | ActNotice
  | 'correct-by'
  | 'correct-overdue'
  | 'daily-missing'
  | 'draft-ready'
  /** Once a day: what came after the report was sealed. */
  | 'late-data'
  | 'calendar-moved'
  /** To each unit that an amendment concerns: what changes for it, and by which document. */
  | 'plan-amended'
  | 'mail-bounced'
  /** To a unit of which nobody is the focal point: please name one. */
  | 'focal-point-wanted'
  /** To whoever said something that was kept while the engine was away, and refused later. */
  | 'not-recorded';

/** One thing of which one role of one unit is notified. */
export interface NoticeRow {
  /** `<plan>/<obligation>/<notice>/<role>[/<cause>]`: unique, so written once. */
  id: string;
  plan: string;
  /** What it is about: an obligation, or the id of a unit or plan as a whole. */
  obligation: string;
  /** The unit that owes the obligation, or that is concerned. */
  unit: UnitId;
  notice: NoticeKind;
  role: Role;
  /** The unit whose official in that role is notified. */
  recipient: UnitId;
  /** The rung's own instant. */
  at: Instant;
  /** When it is to be delivered: mostly `at`; a late rung goes out with the slot in which it was found. */
  slot: Instant;
  /** Ids, codes and dates only: `act`, `correctBy`, `missing`, `version`, … */
  detail: Record<string, string | number | boolean | null | string[]>;
}

export interface AuditRow {
  /** Id of the cause. */
  id: string;
  plan: string;
  at: Instant;
  kind: 'act' | 'rung' | 'mail' | 'workflow' | 'report';
  unit: UnitId | null;
  obligation: string | null;
  who: Role | 'system' | null;
  /** Code of what happened, e.g. `submit`, `due+2`, `superseded`, `launched`. */
  what: string;
  /** Code or instant that explains it; free text stays in the act row. */
  why: string | null;
  detail: Record<string, string | number | boolean | null | string[]>;
}

export type PeriodState =
  'collecting' | 'draft' | 'proposed' | 'returned' | 'sealed' | 'issued' | 'sent' | 'closed';

/** The coordinator's own words in a report: of each section the act that has them; the texts stay in its row. */
export interface NarrativeRow {
  /** Counts each time that something was written. */
  revision: number;
  sections: Record<string, string>;
}

/** A period's aggregate as last projected. */
export interface PeriodRow {
  plan: string;
  period: string;
  state: PeriodState;
  sequence: number;
  version: number;
  draftedAt: Instant | null;
  /** When it last went to the approver. */
  proposedAt?: Instant | null;
  /** Present where it goes to the approver by a proposal; a draft that an earlier release opened waits for them as it is. */
  isProposed?: true | null;
  narrative?: NarrativeRow | null;
  approvedAt: Instant | null;
  sha256: string | null;
  number: string | null;
  issuedOn: IsoDate | null;
  sentAt: Instant | null;
}

/** The answer to the person who acted; stored with the act, so a repeated act gets the same answer. */
export type ActAnswer =
  | {
      ok: true;
      obligation: string;
      state: string;
      revision: number;
      [more: string]: string | number | boolean | null;
    }
  | { ok: false; code: string; words: Bilingual };

/** A change of the days off, as the workflows concerned receive it. */
export interface CalendarChange {
  /** Id of the change. */
  change: string;
  at: Instant;
  /** When the notices of all that it moves go out. */
  slot: Instant;
  /** Why each obligation moves, in the words shown before it was saved: days and the decision's number. */
  reasons: Record<string, string>;
}

/** An amendment of the plan, as the workflows concerned receive it. */
export interface PlanAmendment {
  /** Id of the change. */
  change: string;
  at: Instant;
  /** When the notices of all that it changes go out. */
  slot: Instant;
  /** The plan's version from now on. */
  version: number;
  /** The document that orders it. */
  basis: { number: string; date: IsoDate };
  /** The unit that coordinates from now on. */
  coordinator: UnitId;
}

/** Something owed that another unit takes over, under its new id. */
export interface PassedWork {
  id: string;
  /** The same as its predecessor owed it. */
  before: string;
  state: 'planned' | 'open' | 'returned';
  dueDate: IsoDate;
  dueAt: Instant;
  extendedFrom: IsoDate | null;
  correctBy: Instant | null;
  firstSubmittedAt: Instant | null;
  onTime: boolean | null;
  breached: boolean;
  /** Steps not yet said, with their instants. */
  steps: { rung: NoticeKind; at: Instant }[];
}

/** A message with its receiver. */
export interface OutgoingMessage {
  /** Workflow id of the receiver. */
  to: string;
  message: Message;
}

/** Messages between workflows: ids, codes and dates only. */
export type Message =
  | {
      id: string;
      type: 'submission';
      unit: UnitId;
      period: string;
      submission: string;
      version: number;
      at: Instant;
      /** When it was submitted: of several the last counts. Absent from messages sent before it was carried. */
      saidAt?: Instant;
      onTime: boolean;
    }
  | {
      id: string;
      type: 'submission-withdrawn';
      unit: UnitId;
      period: string;
      submission: string;
      /** Its number: with it go the versions that it had replaced. Absent from messages sent before it was carried. */
      version?: number;
      /** When it was submitted: with it go those before. Absent from messages sent before it was carried. */
      saidAt?: Instant;
      at: Instant;
    }
  /** The unit need not report for the period. */
  | { id: string; type: 'waived'; unit: UnitId; period: string; at: Instant }
  /** The unit is suspended or active again; of several messages the one with the highest revision holds. */
  | {
      id: string;
      type: 'unit-standing';
      unit: UnitId;
      period: string;
      standing: UnitStatusValue;
      revision: number;
      at: Instant;
    }
  | { id: string; type: 'sealed'; period: string; submission: string; at: Instant }
  /** The days off have changed: to whatever the change moves. */
  | ({ id: string; type: 'calendar-changed' } & CalendarChange)
  /** The plan has been amended: to what that changes; the obligations that it is about. */
  | ({
      id: string;
      type: 'plan-amended';
      obligations: string[];
      ended?: true;
      /** What goes on in another unit: its id there, and that unit. */
      passed?: Record<string, { id: string; unit: UnitId }>;
    } & PlanAmendment)
  /** To a unit that takes work over: how it stood with its predecessor. */
  | ({ id: string; type: 'work-passed'; from: UnitId; work: PassedWork[] } & PlanAmendment)
  /** To a plan's cycle: the plan has been amended, and needs workflows that have not run, or have ended. */
  | ({
      id: string;
      type: 'children-wanted';
      units: UnitId[];
      periods: string[];
      /** What those are told that have ended and go on. */
      reopened: OutgoingMessage[];
    } & PlanAmendment)
  | { id: string; type: 'assignment-over'; unit: UnitId; at: Instant }
  | { id: string; type: 'period-over'; period: string; at: Instant }
  /** To every child of a plan: how the plan stands; of several messages the one with the highest revision holds. */
  | { id: string; type: 'plan-standing'; standing: PlanStatusValue; revision: number; at: Instant }
  /** To a slot's mail room: the slot has a notice and nobody is at work on it. */
  | { id: string; type: 'slot-opened'; slot: Instant };

export type Effect =
  | { kind: 'obligation'; row: ObligationRow }
  | { kind: 'period'; row: PeriodRow }
  | { kind: 'notice'; row: NoticeRow }
  | { kind: 'audit'; row: AuditRow }
  /** The act with this id becomes a submission: the record copies its content from the act's row. */
  | {
      kind: 'submission';
      act: string;
      plan: string;
      obligation: string;
      unit: UnitId;
      period: string;
      version: number;
      receivedAt: Instant;
      saidAt: Instant;
      onTime: boolean;
      /** Of the obligation as it stood; absent where that does not know it. */
      planVersion?: number;
      /** What it is from its beginning: one received after a later one is replaced by that, or was withdrawn with it. */
      state: 'submitted' | 'replaced' | 'withdrawn';
      replaces: string | null;
    }
  | {
      kind: 'submission-state';
      submission: string;
      state: 'returned' | 'accepted' | 'withdrawn';
      at: Instant;
    }
  | { kind: 'obstacle'; row: ObstacleRow }
  /** The person whom the act with this id names becomes the obligation's contact in its unit. */
  | { kind: 'contact'; act: string; plan: string; obligation: string; unit: UnitId; at: Instant }
  | { kind: 'answer'; act: string; answer: ActAnswer }
  | { kind: 'message'; to: string; message: Message }
  /** How a launched plan stands; the highest revision stays. */
  | { kind: 'plan-state'; plan: string; state: PlanStatusValue; revision: number; at: Instant };

/** One workflow's effects of one wake-up or message. */
export interface Batch {
  workflowId: string;
  plan: string;
  at: Instant;
  effects: Effect[];
  /** What the workflow knows once these effects are written; absent from batches of a release that kept none. */
  checkpoint?: Checkpoint;
}
