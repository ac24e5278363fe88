/** A report is handed in, comes late, or is taken back. The caller has checked that it is allowed. */
import type { Effect } from '../effects.ts';
import { isOnTime, toMs } from '../clock.ts';
import { collectionId } from '../ids.ts';
import type { Instant, IsoDate } from '../plan.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import { noticeOf, type Change } from './change.ts';
import type { ActEvent } from './events.ts';
import { correctionOf, isCorrection } from './correction.ts';
import { isEarlierVersion } from './earlier-version.ts';
import { receivedAt } from './received-at.ts';
import { stampOf } from './act-order.ts';

/** What stands before something is handed in, to return to where it is taken back. */
export function beforeOf(o: ObligationState): ObligationState['before'] {
  if (o.state === 'submitted') return o.before;
  const { correctBy, pending, firstSubmittedAt, onTime } = o;
  const kept = { correctBy, pending, firstSubmittedAt, onTime };
  return { state: o.state === 'returned' ? 'returned' : 'open', ...kept };
}

/** Whether it came before its end of day; a date that had passed before it was extended stays missed. */
export function judge(o: ObligationState, received: Instant): boolean {
  return o.onTime ?? (!o.breached && isOnTime(received, o.dueAt));
}

/**
 * When the unit's report first came, and whether that was on time. What is heard of later may have come earlier: the
 * paper that the coordinator enters, after the unit has filed electronically, too.
 */
function judgeFirst(o: ObligationState, received: Instant): { firstSubmittedAt: Instant; onTime: boolean } {
  const { firstSubmittedAt: known } = o;
  if (known !== null && toMs(known) <= toMs(received)) {
    return { firstSubmittedAt: known, onTime: judge(o, known) };
  }
  return { firstSubmittedAt: received, onTime: judge({ ...o, onTime: o.onTime || null }, received) };
}

/**
 * Seals a new version of the unit's report; the one that came first decides timeliness. What the coordinator
 * enters on the unit's behalf counts by its day of receipt and says so everywhere.
 */
export function submit(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  if (isEarlierVersion(o, act)) return keepEarlier(state, o, act);
  const { version, received, onBehalf } = numbered(o, act);
  const first = judgeFirst(o, received);
  const { onTime } = first;
  const { asked: _asked, askedBy: _askedBy, documented: _documented, versions: _versions, ...known } = o;
  const rest = isCorrection(o, act) ? correctionOf(known) : known;
  const next: ObligationState = {
    ...rest,
    ...(act.documented ? { documented: true as const } : {}),
    state: 'submitted',
    version,
    submission: act.id,
    said: stampOf(act),
    ...first,
    correctBy: null,
    pending: [],
    before: beforeOf(o),
  };
  return {
    obligation: next,
    ...(onBehalf || act.fromBelow ? { more: { ...onBehalf, ...cameFrom(act) } } : {}),
    effects: [
      submissionEffect(state, o, act, {
        version,
        received,
        onTime,
        state: 'submitted',
        replaces: o.state === 'submitted' ? o.submission : null,
      }),
      noticeOf(state, o, act, 'receipt', {
        version,
        onTime,
        documented: act.documented === true,
        ...onBehalf,
      }),
      {
        kind: 'message',
        to: collectionId(state.plan, o.period ?? ''),
        message: {
          id: act.id,
          type: 'submission',
          unit: o.unit,
          period: o.period ?? '',
          submission: act.id,
          version,
          at: received,
          saidAt: act.at,
          onTime,
        },
      },
    ],
  };
}

/** For the audit log: that it is the report of the plan below. */
function cameFrom({ fromBelow }: ActEvent): { fromBelow?: true } {
  return fromBelow ? { fromBelow } : {};
}

/** The next version's number, and when it counts as received. */
function numbered(
  o: ObligationState,
  act: ActEvent,
): { version: number; received: Instant; onBehalf: { onBehalf: true; receivedOn: IsoDate | null } | null } {
  const version = (o.versions ?? o.version) + 1;
  if (act.act !== 'enter') return { version, received: act.at, onBehalf: null };
  const onBehalf = { onBehalf: true, receivedOn: act.receivedOn ?? null } as const;
  return { version, received: receivedAt(act) ?? act.at, onBehalf };
}

/**
 * A submission said before the newest one that is known, and heard after it: kept with the next number, as replaced by
 * the newer, or taken back with it where that has been withdrawn. It changes neither what counts nor what is owed; but
 * where nothing was taken back, the unit's report first came when the earlier one did.
 */
function keepEarlier(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  const { version, received, onBehalf } = numbered(o, act);
  const kept = o.submission === null ? 'withdrawn' : 'replaced';
  const first = kept === 'replaced' ? judgeFirst(o, received) : {};
  const before =
    o.before?.state === 'returned' && kept === 'replaced' ? { before: { ...o.before, ...first } } : {};
  const onTime = judge({ ...o, onTime: null }, received);
  const detail = { superseded: true, version, ...onBehalf };
  const documented = act.documented === true;
  return {
    obligation: { ...o, ...first, ...before, versions: version },
    more: detail,
    effects: [
      submissionEffect(state, o, act, { version, received, onTime, state: kept, replaces: null }),
      noticeOf(state, o, act, 'receipt', { ...detail, onTime, documented, newest: o.version }),
    ],
  };
}

function submissionEffect(
  state: AssignmentState,
  o: ObligationState,
  act: ActEvent,
  {
    received,
    ...more
  }: Pick<Extract<Effect, { kind: 'submission' }>, 'version' | 'onTime' | 'replaces' | 'state'> & {
    received: Instant;
  },
): Effect {
  return {
    kind: 'submission',
    act: act.id,
    plan: state.plan,
    obligation: o.id,
    unit: o.unit,
    period: o.period ?? '',
    receivedAt: received,
    saidAt: act.at,
    ...(o.planVersion == null ? {} : { planVersion: o.planVersion }),
    ...more,
  };
}

/** A submission no longer counts: it is marked, and the period gets a message. */
export function retract(
  state: AssignmentState,
  o: ObligationState,
  act: ActEvent,
  as: 'returned' | 'withdrawn',
): Effect[] {
  const period = o.period ?? '';
  const submission = o.submission ?? '';
  return [
    { kind: 'submission-state', submission, state: as, at: act.at },
    {
      kind: 'message',
      to: collectionId(state.plan, period),
      message: {
        id: act.id,
        type: 'submission-withdrawn',
        unit: o.unit,
        period,
        submission,
        version: o.version,
        ...(o.said ? { saidAt: o.said.at } : {}),
        at: act.at,
      },
    },
  ];
}
