import type { Instant, UnitId } from './plan.ts';

/** What a unit reports of one target. A figure left out is missing. */
export type Figure =
  | { numerator: number; denominator: number }
  | { value: number }
  /** Confirmed: nothing arose ("Không phát sinh"); adds 0/0. */
  | 'zero'
  | 'not-applicable'
  /** Sent through another channel: received, but outside the sums. */
  | { elsewhere: { number: string; date: string } };

/** The sealed report of a plan below from which a submission was made. */
export interface Via {
  plan: string;
  period: string;
  version: number;
}

export interface SubmissionContent {
  figures: Record<string, Figure>;
  /** Progress on standing duties, by duty code. */
  duties: Record<string, string>;
  /** Words, by section or by the number of a part of the outline that the plan lays down. */
  narrative: Record<string, string>;
  /** The unit's own document: number and date. */
  document?: { number: string; date: string } | null;
  /** Who prepared it, as the unit names them: a link forwarded inside the unit works, so this is asked and never guessed. */
  preparer?: string;
  /** Present where it is the sealed report of the plan below, sent up: which version of which period. */
  via?: Via;
  /** Present where the coordinator entered it on the unit's behalf: the day on which the paper came. */
  onBehalf?: { received: string };
}

/** A sealed version of what a unit handed in, as aggregation reads it. */
export interface Submission {
  id: string;
  plan: string;
  obligation: string;
  unit: UnitId;
  period: string;
  version: number;
  receivedAt: Instant;
  /** When it was said, be it that its paper had come before: of several of a unit the one said last is the newest. */
  saidAt: Instant;
  onTime: boolean;
  state: 'submitted' | 'returned' | 'accepted' | 'replaced' | 'withdrawn';
  /** Version of the plan by which it was asked for; absent where nobody noted it. */
  planVersion?: number | null;
  content: SubmissionContent;
}
