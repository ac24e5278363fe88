/** What can happen to an assignment or to a period. Ids, codes and dates only. */
import type { ActName } from '../acts/names.ts';
import type { CalendarChange, Message } from '../messages.ts';
import type { Obligation, Period, Role } from '../obligation.ts';
import type { Instant, IsoDate } from '../plan.ts';

/** Why a report is not yet what it should be: its data window has not ended, or ordered units are missing. */
export type Incompleteness = 'before-cut-off' | 'units-missing';

/** An act as it is said to a workflow: its content stays in the record under the same id. */
export interface ActEvent {
  type: 'act';
  id: string;
  act: ActName;
  obligation: string;
  /** In which role the actor speaks; the façade has checked that they hold it. */
  role: Role;
  /** When it was said; judged by this, however late the engine hears it. */
  at: Instant;
  /** SHA-256 of the content's row. */
  sha256: string;
  /** Number and date of a document: the registry's for `issue`, the issuer's for what moves or waives a duty. */
  number?: string;
  issuedOn?: IsoDate;
  /** Day on which the paper came, for `enter`. */
  receivedOn?: IsoDate;
  /**
   * New date, for `ask-extension` and `extend`; granted without one, the date asked for is meant. The date to correct
   * by, for `reopen-report`; without one, the usual one.
   */
  dueDate?: IsoDate;
  /** A report's date moves no further than this: the period's sending upward. */
  latest?: IsoDate;
  /** Present where the unit's own document came with it; its number and date stay in the row. */
  documented?: true;
  /** Version of the submission that the actor had before them, for `accept`, `return`, `reopen-report` and `withdraw`; absent where nobody knows. */
  version?: number;
  /**
   * Said with `withdraw` and `reopen`: what is owed again takes its dates by the newest calendar. Absent from acts said
   * before that was so, in whose histories no such dates were asked for.
   */
  redates?: true;
  /**
   * Said with `accept`: the report may still be reopened, for which its assignment waits. Absent from acts said before
   * that was so, whose assignments ended at once.
   */
  reopenable?: true;
  /**
   * Said with `submit` and `enter`: where a sealed report holds the unit's, it is a correction. Absent from acts said
   * before that was so, in whose histories it was refused.
   */
  corrects?: true;
  /**
   * Said with `submit` of a report that a plan below sent up: a supplement of it replaces what was accepted, or came
   * after the date, without a return. Absent from what units submit themselves.
   */
  fromBelow?: true;
  /** Said with `delegate`: the colleague is new to the directory, so that others of the unit hear of it. */
  introduces?: true;
  /** Code of the duty, or id of the period, that an obstacle is about; item of a report that is asked about. */
  about?: string;
  /** Sections of the report whose words come with `narrate`, and those whose own words end. */
  sections?: string[];
  cleared?: string[];
  /** Said with `propose`: what is known to be incomplete. */
  despite?: Incompleteness[];
  /**
   * Set by a workflow that replays what it decided before acts counted by when they were said: this one is decided as
   * it was heard.
   */
  asHeard?: true;
}

export interface TickEvent {
  type: 'tick';
  at: Instant;
}

export interface MessageEvent {
  type: 'message';
  message: Message;
  at: Instant;
}

/** Answers to what a decision asked. */
export interface Horizon {
  obligations: Obligation[];
  projectAt: Instant | null;
}
export interface CorrectionDates {
  correctBy: Instant;
  remindAt: Instant;
  /** 08:00 of the working day after `correctBy`: the coordinator hears. */
  overdueAt: Instant;
}

/** An obligation's dates after an extension. */
export type ExtendedDates = Pick<Obligation, 'dueAt' | 'dueDate' | 'dueReason' | 'rungs'>;

export interface ProjectedEvent {
  type: 'projected';
  at: Instant;
  horizon: Horizon;
  /** Present where the days off have changed, and not merely the year. */
  change?: CalendarChange;
}

/** The plan has been amended, with what its unit owes by it. */
export interface AmendedEvent {
  type: 'amended';
  at: Instant;
  message: Extract<Message, { type: 'plan-amended' }>;
  horizon: Horizon;
}

/** Work comes from another unit, with what its new unit owes by the plan. */
export interface InheritedEvent {
  type: 'inherited';
  at: Instant;
  message: Extract<Message, { type: 'work-passed' }>;
  horizon: Horizon;
}

/** An act with what was looked up for it. */
export type AnsweredAct = ActEvent & {
  dates?: CorrectionDates;
  extended?: ExtendedDates;
  /** What is owed again, by the newest calendar; null where the plan has it no more. */
  fresh?: Obligation | null;
};

export type AssignmentEvent =
  ProjectedEvent | AmendedEvent | InheritedEvent | TickEvent | MessageEvent | AnsweredAct;

/** What a period is made of, as `project` tells its workflow. */
export interface PeriodLayout {
  period: Period;
  send: Obligation;
  ordered: string[];
  requested: string[];
  addressees: string[];
  /** Its report is proposed before it is approved. Absent from projections of releases that knew no proposals. */
  isProposed?: true;
  /** When the dates are next projected, null when the plan's last year is in. */
  projectAt: Instant | null;
}

/** Workflows that the amended plan needs have been started. */
export interface ChildrenStartedEvent {
  type: 'children-started';
  at: Instant;
  message: Extract<Message, { type: 'children-wanted' }>;
}

/** What can happen to a plan as a whole. */
export type PlanEvent = ChildrenStartedEvent | TickEvent | MessageEvent | PlanActEvent;

/** An act on the plan; of one that takes its end back, whether its workflows go on. */
export type PlanActEvent = ActEvent & { reopened?: true };

export interface PeriodProjectedEvent {
  type: 'projected';
  at: Instant;
  layout: PeriodLayout;
  change?: CalendarChange;
}

/** The plan has been amended, with what the period is made of by it; null where it has the period no more. */
export interface PeriodAmendedEvent {
  type: 'amended';
  at: Instant;
  message: Extract<Message, { type: 'plan-amended' }>;
  layout: PeriodLayout | null;
}

export type PeriodEvent = PeriodProjectedEvent | PeriodAmendedEvent | TickEvent | MessageEvent | SealedAct;
/** An act with what was sealed or numbered for it. */
export type SealedAct = ActEvent & {
  sha256Sealed?: string;
  /** What the sealed report holds: a submission withdrawn a moment before is not in it. Absent from earlier releases. */
  sealedSubmissions?: string[];
};
