import type { Instant, UnitId } from '../plan.ts';
import type { Figure, Submission } from '../submission.ts';

/** What is known of one figure; `reported` is the only one with a number in the sums. */
export type FigureState = 'reported' | 'zero' | 'not-applicable' | 'elsewhere' | 'missing';

/** One unit's part in one target's figure. */
export interface UnitFigure {
  unit: UnitId;
  state: FigureState;
  /** Submission the figure was read from; null where none counts. */
  submission: string | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** Document by which the figure was sent through another channel. */
  elsewhere: { number: string; date: string } | null;
}

/** One target over all the units that report it. */
export interface TargetFigure {
  target: string;
  /** Aggregated amount; null only for `sum` and `max` when nothing was reported. */
  numerator: number | null;
  /** Null for `sum` and `max`. */
  denominator: number | null;
  /** 100·numerator/denominator to two decimals, or the amount of `sum` and `max`; null over 0. */
  value: number | null;
  /** Compared exactly, never by the rounded value; null where there is no value. */
  met: boolean | null;
  /** `reported` as soon as one unit gave a number; `missing` if one still owes it. */
  state: FigureState;
  /** How many units are in each state. */
  reported: number;
  zero: number;
  notApplicable: number;
  elsewhere: number;
  missing: number;
  /** Submissions that entered the sums. */
  trace: string[];
  /** Units that owe the figure or sent something; a requested unit that sent nothing is not named. */
  byUnit: UnitFigure[];
}

/** Who reported, and when. */
export interface Reporter {
  unit: UnitId;
  requested: boolean;
  /** Receipt of the first valid submission: timeliness counts from it, whatever follows. */
  firstReceivedAt: Instant;
  onTime: boolean;
  submission: string;
  version: number;
  receivedAt: Instant;
  /** True while the newest version has been returned and not yet sent again. */
  beingCorrected: boolean;
  /** Present where the coordinator entered the newest version on the unit's behalf. */
  onBehalf?: true;
}

export interface Aggregate {
  plan: string;
  period: string;
  figures: TargetFigure[];
  /** Ordered units only, exempt ones aside; `rate` in percent to two decimals, null over 0. */
  completeness: { expected: number; received: number; rate: number | null };
  timeliness: { expected: number; onTime: number; rate: number | null };
  /** Requested units ("Đề nghị"), counted apart. */
  requested: { asked: number; received: number };
  /** Ordered units, each in exactly one of these four lists. */
  onTime: UnitId[];
  late: UnitId[];
  missing: UnitId[];
  exempt: UnitId[];
  /** Of the exempt, those that were suspended at the time; absent where there are none. */
  suspended?: UnitId[];
  /** Requested units that sent something. */
  requestedReceived: UnitId[];
  /** In the order of the plan. */
  reporters: Reporter[];
}

/** What aggregation keeps of a submission: plain JSON, no free text. */
export interface Received extends Omit<Submission, 'content' | 'plan' | 'obligation'> {
  figures: Record<string, Figure>;
  onBehalf?: true;
}

/** The submissions seen so far, reduced to two per unit: what came first decides timeliness, what was submitted last the figures. */
export type PartialAggregate = Readonly<Record<UnitId, { first: Received; newest: Received }>>;
