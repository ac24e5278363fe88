/** What units hand in, what stands in their way, and what they are asked. */
import type { Bilingual } from '../../domain/bilingual.ts';
import type { UnderstoodFigure } from '../../domain/figures/understood.ts';
import type { Role } from '../../domain/obligation.ts';

/** That a report came, and when. */
export interface Receipt {
  reference: string;
  version: number;
  /** What counts as the receipt: of what came on paper, the end of the day on which it came. */
  receivedAt: string;
  onTime: boolean;
  /** Present where one said later had been recorded before it: it is kept as an earlier version and does not count. */
  superseded?: true;
}

export interface SubmitResult extends Receipt {
  /** Every figure the unit reports as it was understood, beside its last one; a server from before does not say it. */
  understood?: UnderstoodFigure[];
  /** What was let through but should be looked at: what is missing, a leap, a row about a person in a file. */
  warnings?: Bilingual[];
}

export interface ObligationResult {
  obligation: string;
  state: string;
  dueAt?: string;
  /** In words, why the date is another than the one that was named; of an extension only. */
  dueReason?: string;
  /** When it is to be corrected by; of an accepted report sent back. */
  correctBy?: string;
  warnings?: Bilingual[];
  /** Present where nothing changed: recorded as a proposal to the plan's issuer. */
  proposal?: true;
}

/** What a unit cannot settle by itself. */
export interface ObstacleEntry {
  id: string;
  unit: string;
  /** Code of the duty, or id of the period, that it is about. */
  about: string | null;
  state: 'raised' | 'escalated' | 'answered';
  text: string;
  raisedAt: string;
  escalatedAt: string | null;
  why: string | null;
  answeredAt: string | null;
  answer: string | null;
}

/** What was asked and replied about one item of a unit's report. */
export interface ThreadResult {
  thread: string;
  messages: { at: string; who: Role; text: string }[];
}
