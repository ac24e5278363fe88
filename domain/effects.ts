/**
 * What a decision wants done. Effects are data; the `record` activity writes them in one transaction.
 * Each carries the id of its cause, so that the same effect written twice is written once.
 */
import type { Bilingual } from './bilingual.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Message } from './messages.ts';
import type { Instant, UnitId } from './plan.ts';
import type { AuditRow, NoticeRow, ObligationRow, ObstacleRow, PeriodRow } from './projections.ts';
import type { PlanStatusValue } from './states.ts';

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
