/**
 * The activities as workflows call them. Workflows import these types only; `createActivities`
 * implements them on a record, a mail transport and a messenger.
 */
import type { AskOf } from '../domain/decide/decision.ts';
import type { CorrectionDates, ExtendedDates, Horizon, PeriodLayout } from '../domain/decide/events.ts';
import type { Batch } from '../domain/effects.ts';
import type { Message, PlanAmendment } from '../domain/messages.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { Instant, IsoDate, UnitId } from '../domain/plan.ts';

/** Writes one workflow's effects in one transaction and dispatches its messages. */
export interface RecordActivities {
  record(batch: Batch): Promise<void>;
}

/** Answers what needs the plan and the newest calendar. */
export interface ProjectActivities {
  projectUnit(input: {
    plan: string;
    unit: UnitId;
    launchedAt: Instant;
    /** What becomes of obligations already past at launch. */
    past: 'skip' | 'open';
    after: Instant;
  }): Promise<Horizon>;
  projectPeriod(input: { plan: string; period: string; after: Instant }): Promise<PeriodLayout>;
  projectCorrection(input: { plan: string; at: Instant; until?: IsoDate }): Promise<CorrectionDates>;
  /** Dates and rungs of one obligation if it were due on another day. */
  projectExtension(input: { plan: string; obligation: string; dueDate: IsoDate }): Promise<ExtendedDates>;
  /** One obligation by the newest calendar; null where the plan has it no more. */
  projectObligation(input: { plan: string; obligation: string }): Promise<Obligation | null>;
  projectPlan(input: { plan: string }): Promise<PlanLayout>;
}

export interface PlanLayout {
  title: string;
  number: string;
  coordinator: UnitId;
  units: { id: UnitId; summary: string }[];
  periods: { id: string; sendDueAt: Instant; summary: string }[];
}

/** What the workflows of one plan have in common, and those of them to start now. */
export interface PlanChildren {
  plan: string;
  coordinator: UnitId;
  launchedAt: Instant;
  past: 'skip' | 'open';
  clockOffsetMs: number;
  /** Present where an amendment brings them into a running plan. */
  amendment?: PlanAmendment;
  children: PlanChild[];
}

export interface PlanChild {
  kind: 'assignment' | 'period';
  /** Of the unit, or the period. */
  id: string;
  /** Shown beside the workflow; at most 200 bytes. */
  summary: string;
  /** Present where it has run and ended: it goes on from what it knew, and is told this. */
  told?: Message;
}

/** Starts workflows of a plan; those already started are left alone. */
export interface StartActivities {
  startChildren(input: PlanChildren): Promise<void>;
}

/** Seals and numbers a period's report; both idempotent by plan, period and version. */
export interface ReportActivities {
  /** Asked by an earlier release, it may lack what that did not know. */
  sealReport(
    input: PeriodOfPlan & Partial<Seal> & Pick<Seal, 'version' | 'submissions' | 'at'>,
  ): Promise<SealedAs>;
  issueReport(input: PeriodOfPlan & Omit<AskOf<'issue'>, 'type'>): Promise<{ sha256: string }>;
}

/** What was sealed: its hash, and the submissions that it holds. */
export interface SealedAs {
  sha256: string;
  submissions: string[];
}

type Seal = Omit<AskOf<'seal'>, 'type'>;

interface PeriodOfPlan {
  plan: string;
  period: string;
}

/** The mail room's three steps; see `activities/mail/`. */
export interface MailActivities {
  /** Steps of this slot not yet sent. */
  slotStatus(slot: Instant): Promise<{ unsaid: number }>;
  sealSlot(input: { slot: Instant; at: Instant }): Promise<{ mails: number }>;
  deliverSlot(input: {
    slot: Instant;
    at: Instant;
  }): Promise<{ sent: number; waiting: number; nextTryInMs: number | null }>;
}

export type Activities = RecordActivities &
  ProjectActivities &
  StartActivities &
  ReportActivities &
  MailActivities;
