/** What the collection of one period remembers: plain JSON, carried through continue-as-new. */
import type { CheckpointedState } from '../checkpoint.ts';
import { DAY_MS, toInstant, toMs } from '../clock.ts';
import type { NarrativeRow } from '../projections.ts';
import type { PeriodState, UnitStatusValue } from '../states.ts';
import type { Period } from '../obligation.ts';
import type { Instant, IsoDate, UnitId } from '../plan.ts';
import { earliest, nextRungAt, REST_DAYS, type ObligationState } from './assignment-state.ts';
import type { PeriodLayout } from './events.ts';
import { plannedObligation } from './planned-obligation.ts';
import type { ActStamp } from './act-order.ts';
import { isPlanClosed, mutedBecause, type Counted, type Statuses } from './status.ts';

export interface Received {
  submission: string;
  version: number;
  at: Instant;
  /** When it was said; absent where the unit's word came without it. */
  saidAt?: Instant;
  onTime: boolean;
}

export interface CollectionState extends Pick<Statuses, 'planStanding'>, CheckpointedState {
  period: Period;
  /** Units ordered to report, units requested to, and the units the aggregate is mailed to. */
  ordered: UnitId[];
  requested: UnitId[];
  addressees: UnitId[];
  /** Ordered units that need not report this period. */
  exempt?: UnitId[];
  /** Ordered units that have been suspended, and how they stand now. */
  unitStandings?: Record<UnitId, Counted<UnitStatusValue>>;
  /** Newest submission of each unit that has not been returned. */
  received: Record<UnitId, Received>;
  state: PeriodState;
  sequence: number;
  /** Version of the aggregate being prepared, or last sealed. */
  version: number;
  draftedAt: Instant | null;
  /**
   * Its report is proposed before it is approved. Absent from a collection that an earlier release began, until its
   * dates are projected again: its draft waits for the approver as it is, also when its history is replayed.
   */
  isProposed?: true;
  /** The coordinator's own words. */
  narrative?: NarrativeRow;
  /** The last proposal, and who was missing then. */
  proposed?: ActStamp & { missing: UnitId[] };
  approvedAt: Instant | null;
  sha256: string | null;
  number: string | null;
  issuedOn: IsoDate | null;
  sentAt: Instant | null;
  /** Submissions in the newest sealed version, and of which units they are. */
  sealed: string[];
  sealedUnits?: Record<UnitId, string>;
  /** The version that is being supplemented, as it was sent. */
  superseded?: Pick<CollectionState, 'version' | 'sha256' | 'number' | 'issuedOn'>;
  /** When the coordinator is next told what came after the sealing. */
  lateDataAt?: Instant | null;
  /** Everything is in what was sent, and the time for corrections is over. */
  isRested?: true;
  /** Sending upward, an obligation of the coordinating unit with a ladder of its own. */
  send: ObligationState;
  /** Instants at which the coordinator is still to be told who has not filed. */
  dailyAt: Instant[];
  /** When the dates are next projected, as long as no draft exists (1 December); null when there is no such day. */
  projectAt: Instant | null;
  /** Submissions returned to their units: word of one may come before word of its being handed in. */
  withdrawn: string[];
  /** Of each unit the highest version taken back or returned: none up to it counts, whatever order word of them takes. */
  withdrawnUpTo?: Record<UnitId, number>;
  /** Of each unit the submission said last among those taken back or returned. */
  takenOut?: Record<UnitId, ActStamp>;
  /** While its plan is closed: how it stood before. */
  closed?: Pick<CollectionState, 'state' | 'send'>;
  /** How often it went on after its plan's end had ended it. */
  reopened?: number;
  /** The plan has the period no more. */
  ended?: true;
  /** The last time the draft was sent back. */
  rejectedBy?: ActStamp;
}

/** The state with which a period's collection begins. */
export function startCollection(plan: string, layout: PeriodLayout, launchedAt: Instant): CollectionState {
  return {
    plan,
    period: layout.period,
    ordered: layout.ordered,
    requested: layout.requested,
    addressees: layout.addressees,
    received: {},
    state: 'collecting',
    sequence: 1,
    version: 1,
    draftedAt: null,
    ...(layout.isProposed ? { isProposed: true as const } : {}),
    approvedAt: null,
    sha256: null,
    number: null,
    issuedOn: null,
    sentAt: null,
    sealed: [],
    send: plannedObligation(layout.send, launchedAt),
    dailyAt: layout.period.dailyAt.filter((at) => toMs(at) >= toMs(launchedAt)),
    projectAt: layout.projectAt,
    seen: [],
    withdrawn: [],
  };
}

/** The state of a run before, which a release without proposals may have written: it called a sealed report approved. */
export function adoptCollection(state: CollectionState): CollectionState {
  return (state.state as string) === 'approved' ? { ...state, state: 'sealed' } : state;
}

/** Ordered units from which nothing valid has come and that are suspended. */
export function suspendedUnits({ ordered, received, exempt = [], unitStandings }: CollectionState): UnitId[] {
  const suspended = (unit: UnitId): boolean => unitStandings?.[unit]?.standing === 'suspended';
  return ordered.filter((unit) => !received[unit] && !exempt.includes(unit) && suspended(unit));
}

/** Ordered units from which nothing valid has come, though it is owed. */
export function missingUnits(state: CollectionState): UnitId[] {
  const { ordered, received, exempt = [] } = state;
  const suspended = suspendedUnits(state);
  return ordered.filter((unit) => !received[unit] && !exempt.includes(unit) && !suspended.includes(unit));
}

/**
 * Instant at which the collection must wake next: for its next word, or to have its dates projected again. None once
 * the plan is closed.
 */
export function nextCollectionInstant(state: CollectionState): Instant | null {
  const projectAt = state.state === 'collecting' ? state.projectAt : null;
  const restsUntil =
    isComplete(state) && !isPlanClosed(state) && !state.isRested ? supplementableUntil(state) : null;
  return earliest([nextWordAt(state), projectAt, restsUntil]);
}

/**
 * Instant at which it next tells somebody something: the draft, the daily list, or a step of the sending's ladder.
 * None while the plan is paused.
 */
export function nextWordAt(state: CollectionState): Instant | null {
  if (mutedBecause(state) !== null || isPlanClosed(state) || state.ended) return null;
  const draftAt = state.state === 'collecting' ? state.period.draftAt : null;
  const daily = state.state !== 'sent' && missingUnits(state).length > 0 ? (state.dailyAt[0] ?? null) : null;
  return earliest([draftAt, daily, nextRungAt(state.send), state.lateDataAt ?? null]);
}

/**
 * Whether nothing more is to come: the plan is closed, or it is sent, nobody owes anything — a suspended unit may
 * still hand in —, what ordered units handed in is in what was sealed, and the time for corrections is over.
 */
export function isCollectionOver(state: CollectionState): boolean {
  if (isPlanClosed(state) || state.ended) return true;
  return isComplete(state) && (supplementableUntil(state) === null || state.isRested === true);
}

/** Whether it is sent, with everything that is owed and has come. */
export function isComplete(state: CollectionState): boolean {
  const { ordered, received, sealed, exempt = [] } = state;
  return (
    state.state === 'sent' &&
    ordered.every((unit) => {
      const came = received[unit];
      return came ? sealed.includes(came.submission) : exempt.includes(unit);
    })
  );
}

/**
 * Until when a report that holds all there is waits for corrections, counted from its sending; null where something
 * else is waited for, or it was collected by a release that knew no supplements.
 */
export function supplementableUntil({ isProposed, state, sentAt }: CollectionState): Instant | null {
  return isProposed && state === 'sent' && sentAt !== null
    ? toInstant(toMs(sentAt) + REST_DAYS * DAY_MS)
    : null;
}
