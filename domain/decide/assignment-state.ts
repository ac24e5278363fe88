/** What one unit's assignment remembers: plain JSON, carried through continue-as-new. */
import type { CheckpointedState } from '../checkpoint.ts';
import type { NoticeKind, ObligationRow, ObstacleRow } from '../projections.ts';
import { PASSED_STATES } from '../states.ts';
import type { Recipient } from '../obligation.ts';
import type { Instant, IsoDate, UnitId } from '../plan.ts';
import { DAY_MS, toInstant, toMs } from '../clock.ts';
import type { ActStamp } from './act-order.ts';
import { isPlanClosed, type Statuses } from './status.ts';

/** A rung, or a step after a return, that is still to go out. */
export interface PendingRung {
  rung: NoticeKind;
  at: Instant;
  to: Recipient[];
}

export interface ObligationState extends Omit<ObligationRow, 'plan' | 'nextRungAt' | 'documented'> {
  /** Steps still to go out, earliest first. */
  pending: PendingRung[];
  /** What stood before it was handed in or done, to return to where that is withdrawn. */
  before?: {
    state: 'open' | 'returned';
    correctBy: Instant | null;
    pending: PendingRung[];
  } & Partial<Pick<ObligationRow, 'firstSubmittedAt' | 'onTime'>>;
  documented?: true;
  /** Date for which an extension has been asked and not answered. */
  asked?: IsoDate;
  /** True where a date had passed before it was extended: the breach stays, whatever follows. */
  breached?: true;
  /** The newest submission or completion known, whatever became of it. Absent before the first. */
  said?: ActStamp;
  /** How many versions have been numbered, where one that came late has a higher number than the newest. */
  versions?: number;
  /** What made it owed again: a return, or its withdrawal. */
  owedBy?: ActStamp;
  /** Who asked for the extension that waits for its answer. */
  askedBy?: ActStamp;
  /** Items of the report that were asked about, and whether the newest question has its reply. */
  questions?: Record<string, 'open' | 'answered'>;
  /** By which act it was last handed to a colleague. */
  handedBy?: ActStamp;
  /** Accepted, and not yet known to be sealed: it may be reopened. */
  reopenable?: true;
  /** How it stood before it was waived, or closed with its plan, and by which act or message that came. */
  ended?: { by: string } & Pick<ObligationState, 'state' | 'correctBy' | 'pending'> &
    Partial<Pick<ObligationState, 'asked' | 'askedBy'>>;
  /** Its newest submission is in a sealed report. */
  sealed?: true;
  /** What was handed in since is a correction of what a sealed report holds. */
  corrects?: true;
  /** Its revision when it was taken over from another unit: while they are equal nothing was said here since. */
  inherited?: number;
}

export type ObstacleOnHand = Omit<ObstacleRow, 'plan' | 'unit'>;

export interface AssignmentState extends Statuses, CheckpointedState {
  unit: UnitId;
  coordinator: UnitId;
  launchedAt: Instant;
  /** When the next horizon is to be asked for (1 December), null when the plan's last year is in. */
  projectAt: Instant | null;
  obligations: Record<string, ObligationState>;
  /** Obstacles raised, by id; the oldest answered ones are dropped. */
  obstacles?: Record<string, ObstacleOnHand>;
  /** End of the rest after its last `done`, once that has come. */
  restedUntil?: Instant;
  /** How often it went on after it had ended, because an amendment gave it work again. */
  reopened?: number;
}

/** How many ids an assignment remembers; older repeats are answered from the record. */
export const SEEN_LIMIT = 256;

/** The list of ids with `id` added, its oldest entries dropped beyond the limit. */
export function appendSeen(seen: string[], id: string): string[] {
  return [...seen, id].slice(-SEEN_LIMIT);
}

/** Whether reminders still make sense for the obligation: none goes out once it is handed in or done. */
export function isOwed(o: Pick<ObligationState, 'state'>): boolean {
  return o.state === 'planned' || o.state === 'open' || o.state === 'returned';
}

/** Instant of the next step about the obligation, or null; none while it is muted. */
export function nextRungAt(o: ObligationState): Instant | null {
  return isOwed(o) && !o.quiet ? (o.pending[0]?.at ?? null) : null;
}

/** The state with these obligations in place of what it held of them. */
export function withObligations(state: AssignmentState, changed: ObligationState[]): AssignmentState {
  const obligations = { ...state.obligations };
  for (const o of changed) obligations[o.id] = o;
  return { ...state, obligations };
}

/** A change of state raises the revision, so that the same content submitted later is a new act. */
export function bumpRevision(o: ObligationState): ObligationState {
  return { ...o, revision: o.revision + 1, sequence: o.sequence + 1 };
}

/** Instant at which the assignment must wake next, or null when only a message can change it. */
export function nextInstant(state: AssignmentState): Instant | null {
  const instants = Object.values(state.obligations).map(nextRungAt);
  return earliest([...instants, state.projectAt, restsUntil(state)]);
}

/** The earliest of several instants; nulls are ignored. */
export function earliest(instants: (Instant | null)[]): Instant | null {
  return instants.reduce<Instant | null>(
    (first, at) => (at !== null && (first === null || toMs(at) < toMs(first)) ? at : first),
    null,
  );
}

const SETTLED: readonly ObligationState['state'][] = ['accepted', 'done', 'waived', ...PASSED_STATES];

/**
 * Days for which an assignment stays after its last `done`, or the last acceptance of a report that is not yet sealed. Nobody accepts a task: the coordinator reads what was done
 * when the month's figures are drawn up (data window from the 15th to the 14th, Decree 09/2019/NĐ-CP art. 12), and may
 * send it back then; a month is the longest it takes until that has been. An accepted report may be reopened meanwhile.
 */
export const REST_DAYS = 30;

/** Whether a question about an accepted report waits for its reply. */
function isAskedAbout({ state, questions = {} }: ObligationState): boolean {
  return state === 'accepted' && Object.values(questions).includes('open');
}

/** Whether everything is accepted, done or waived, every obstacle and question answered and no further year to come. */
function isSettled(state: AssignmentState): boolean {
  return (
    state.projectAt === null &&
    Object.values(state.obligations).every((o) => SETTLED.includes(o.state) && !isAskedAbout(o)) &&
    Object.values(state.obstacles ?? {}).every((one) => one.state === 'answered')
  );
}

/**
 * Until when a settled assignment waits for what may still be done to the tasks completed in it: returned, opened again, a
 * document, an obstacle; and for a report accepted and not sealed to be reopened. Null where it has nothing to wait for, or is not settled, or the plan is closed.
 */
export function restsUntil(state: AssignmentState): Instant | null {
  if (isPlanClosed(state) || !isSettled(state)) return null;
  const ends = Object.values(state.obligations)
    .flatMap((o) => endOf(o) ?? [])
    .map(toMs);
  return ends.length === 0 ? null : toInstant(Math.max(...ends) + REST_DAYS * DAY_MS);
}

/** When it was done, or accepted where it may still be reopened. */
function endOf({ state, doneAt, acceptedAt, reopenable }: ObligationState): Instant | null {
  if (state === 'done') return doneAt;
  return state === 'accepted' && reopenable ? acceptedAt : null;
}

/** The state with the end of its rest noted, where that has come by `now`. */
export function noteRest(state: AssignmentState, now: Instant): AssignmentState {
  const until = restsUntil(state);
  if (until === null || until === state.restedUntil || toMs(until) > toMs(now)) return state;
  return { ...state, restedUntil: until };
}

/** Whether it only waits for what may still be done to what was completed or accepted in it. */
export function isResting(state: AssignmentState): boolean {
  const until = restsUntil(state);
  return until !== null && until !== state.restedUntil;
}

/** Whether nothing more can happen: the plan is closed, or it is settled and its rest, if it has one, is over. */
export function isOver(state: AssignmentState): boolean {
  return isPlanClosed(state) || (isSettled(state) && !isResting(state));
}
