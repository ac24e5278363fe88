/** What can happen to an assignment or to a period. Ids, codes and dates only. */
import type { Message } from '../effects.ts';
import type { Obligation, Period, Role } from '../obligation.ts';
import type { Instant, IsoDate } from '../plan.ts';

/** The acts an office performs. */
export type ActName = 'submit' | 'return' | 'accept' | 'done' | 'approve' | 'issue' | 'send';

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
  /** Number and date given by the registry, for `issue`. */
  number?: string;
  issuedOn?: IsoDate;
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

export interface ProjectedEvent {
  type: 'projected';
  at: Instant;
  horizon: Horizon;
}

export type AssignmentEvent =
  ProjectedEvent | TickEvent | MessageEvent | (ActEvent & { dates?: CorrectionDates });

/** What a period is made of, as `project` tells its workflow. */
export interface PeriodLayout {
  period: Period;
  send: Obligation;
  ordered: string[];
  requested: string[];
  addressees: string[];
}

export type PeriodEvent = TickEvent | MessageEvent | (ActEvent & { sha256Sealed?: string });
