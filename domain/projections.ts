/** What workflows project into the record: rows written whole, of which the newest stays. */
import type { ActNotice } from './acts/names.ts';
import type { Obligation, Role, RungName } from './obligation.ts';
import type { Instant, IsoDate, UnitId } from './plan.ts';
import type { MuteReason, ObligationStatus, ObstacleState, PeriodState } from './states.ts';

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
  /** To the coordinators below and above: what a report sent up could not bring. */
  | 'sent-up-short'
  | 'calendar-moved'
  /** To each unit that an amendment concerns: what changes for it, and by which document. */
  | 'plan-amended'
  | 'mail-bounced'
  /** To a unit of which nobody is the focal point: please name one. */
  | 'focal-point-wanted'
  /** To the coordinators, of a unit whose last focal point has gone. */
  | 'focal-point-left'
  /** To whoever takes work over, for good or for some days: what is open, and how it stands. */
  | 'put-in-charge'
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
