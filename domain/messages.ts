/** What workflows tell each other: ids, codes and dates only. */
import type { Instant, IsoDate, UnitId } from './plan.ts';
import type { NoticeKind, ObstacleRow } from './projections.ts';
import type { PlanStatusValue, UnitStatusValue } from './states.ts';

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
  /** Items of the report that were asked about, and whether the newest question has its reply. */
  questions?: Record<string, 'open' | 'answered'>;
}

/** An obstacle that another unit has from now on. */
export type PassedObstacle = Omit<ObstacleRow, 'plan' | 'unit'>;

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
  /** A waiver was taken back: the unit owes the period's report again. */
  | { id: string; type: 'owed-again'; unit: UnitId; period: string; at: Instant }
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
  | ({
      id: string;
      type: 'work-passed';
      from: UnitId;
      work: PassedWork[];
      /** Obstacles that wait for an answer. Absent from messages sent before they were carried. */
      obstacles?: PassedObstacle[];
    } & PlanAmendment)
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
  /** A unit's part that had ended goes on: a waiver was taken back. */
  | { id: string; type: 'assignment-back'; unit: UnitId; at: Instant }
  | { id: string; type: 'period-over'; period: string; at: Instant }
  /** To every child of a plan: how the plan stands; of several messages the one with the highest revision holds. */
  | { id: string; type: 'plan-standing'; standing: PlanStatusValue; revision: number; at: Instant }
  /** To a slot's mail room: the slot has a notice and nobody is at work on it. */
  | { id: string; type: 'slot-opened'; slot: Instant };
