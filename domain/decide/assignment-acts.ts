/** What each act does to its obligation. The caller has checked that it is allowed. */
import type { ActAnswer, Effect, NoticeKind, NoticeRow } from '../effects.ts';
import { isOnTime, toMs } from '../clock.ts';
import type { Instant, IsoDate } from '../plan.ts';
import type { AssignmentState, ObligationState, PendingRung } from './assignment-state.ts';
import type { ActEvent, CorrectionDates } from './events.ts';
import { auditEffect, noticeEffect } from './project-effects.ts';
import { isEarlierVersion } from './overtaken.ts';
import { receivedAt } from './received-at.ts';
import { sayingOf } from './said-order.ts';

export interface Change {
  obligation: ObligationState;
  effects: Effect[];
  /** Codes and dates that the answer and the trail say beside the obligation's own. */
  more?: Record<string, string | number | boolean | null>;
}

/** The workflow that collects a period. */
export function periodWorkflowId(plan: string, period: string): string {
  return `plan/${plan}/period/${period}`;
}

/** A notice that an act causes at once: to the unit's focal point unless another role is named; a head is the unit's. */
export function tell(
  state: AssignmentState,
  o: ObligationState,
  act: Pick<ActEvent, 'id' | 'at'>,
  notice: NoticeKind,
  detail: NoticeRow['detail'] = {},
  role: 'focal-point' | 'head' | 'coordinator' | 'leadership' = 'focal-point',
): Effect {
  return noticeEffect({
    plan: state.plan,
    obligation: o.id,
    unit: o.unit,
    notice,
    role,
    recipient: role === 'focal-point' || role === 'head' ? o.unit : state.coordinator,
    at: act.at,
    slot: act.at,
    cause: act.id,
    detail: { act: act.id, ...detail },
  });
}

/** What stands before something is handed in, to return to where it is taken back. */
function beforeOf(o: ObligationState): ObligationState['before'] {
  if (o.state === 'submitted') return o.before;
  const { correctBy, pending, firstSubmittedAt, onTime } = o;
  const kept = { correctBy, pending, firstSubmittedAt, onTime };
  return { state: o.state === 'returned' ? 'returned' : 'open', ...kept };
}

/** Whether it came before its end of day; a date that had passed before it was extended stays missed. */
function judge(o: ObligationState, received: Instant): boolean {
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
  const { asked: _asked, askedBy: _askedBy, documented: _documented, versions: _versions, ...rest } = o;
  const next: ObligationState = {
    ...rest,
    ...(act.documented ? { documented: true as const } : {}),
    state: 'submitted',
    version,
    submission: act.id,
    said: sayingOf(act),
    ...first,
    correctBy: null,
    pending: [],
    before: beforeOf(o),
  };
  return {
    obligation: next,
    ...(onBehalf ? { more: onBehalf } : {}),
    effects: [
      submissionEffect(state, o, act, {
        ...{ version, received, onTime, state: 'submitted' },
        replaces: o.state === 'submitted' ? o.submission : null,
      }),
      tell(state, o, act, 'receipt', { version, onTime, documented: act.documented === true, ...onBehalf }),
      {
        kind: 'message',
        to: periodWorkflowId(state.plan, o.period ?? ''),
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
      tell(state, o, act, 'receipt', { ...detail, onTime, documented, newest: o.version }),
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
    ...more,
  };
}

/** A submission no longer counts: it is marked, and the period is told. */
export function takeBack(
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
      to: periodWorkflowId(state.plan, period),
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

/**
 * Sends a submission, or a task said to be finished, back with a date to correct by: one reminder, then only the
 * coordinator hears.
 */
export function returnForCorrection(
  state: AssignmentState,
  o: ObligationState,
  act: ActEvent,
  dates: CorrectionDates,
): Change {
  const pending: PendingRung[] = [
    { rung: 'correct-by', at: dates.remindAt, to: [{ role: 'focal-point', unit: o.unit }] },
    { rung: 'correct-overdue', at: dates.overdueAt, to: [{ role: 'coordinator', unit: state.coordinator }] },
  ];
  const { before: _before, ...rest } = o;
  return {
    obligation: {
      ...{ ...rest, state: 'returned', doneAt: null, correctBy: dates.correctBy, pending },
      owedBy: sayingOf(act),
    },
    effects: [
      tell(state, o, act, 'returned', { version: o.version, correctBy: dates.correctBy }),
      ...(o.kind === 'report' ? takeBack(state, o, act, 'returned') : []),
    ],
  };
}

/** The coordinator has read the submission and keeps it. */
export function accept(o: ObligationState, act: Pick<ActEvent, 'at'>): Change {
  return {
    obligation: { ...o, state: 'accepted', acceptedAt: act.at, pending: [] },
    effects: [{ kind: 'submission-state', submission: o.submission ?? '', state: 'accepted', at: act.at }],
  };
}

/** The unit says that a dated task is finished. */
export function finishTask(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  const { asked: _asked, askedBy: _askedBy, documented: _documented, ...rest } = o;
  const before = beforeOf(o);
  const onTime = judge(o, act.at);
  return {
    obligation: {
      ...rest,
      ...(act.documented ? { documented: true as const } : {}),
      state: 'done',
      doneAt: act.at,
      said: sayingOf(act),
      onTime,
      correctBy: null,
      pending: [],
      before,
    },
    effects: [tell(state, o, act, 'receipt', { onTime, documented: act.documented === true })],
  };
}

/**
 * What the actor is told; stored with the act, so that saying it again answers the same. A window that has begun
 * counts as open, whether or not a step of the ladder has said so yet.
 */
export function answerOf(o: ObligationState, act: ActEvent, more: Change['more']): ActAnswer {
  return {
    ok: true,
    act: act.id,
    obligation: o.id,
    state: o.state === 'planned' && toMs(o.opensAt) <= toMs(act.at) ? 'open' : o.state,
    revision: o.revision,
    version: o.version,
    onTime: o.onTime,
    dueAt: o.dueAt,
    correctBy: o.correctBy,
    ...more,
  };
}

function whyOf(more: Change['more']): string | null {
  if (more?.proposal) return 'proposal';
  if (more?.superseded) return 'superseded';
  return more?.onBehalf ? 'on-behalf' : null;
}

/** The act's own line of the audit trail. */
export function actAudit(
  state: AssignmentState,
  o: ObligationState,
  act: ActEvent,
  more: Change['more'],
): Effect {
  return auditEffect({
    id: act.id,
    plan: state.plan,
    at: act.at,
    kind: 'act',
    unit: o.unit,
    obligation: o.id,
    who: act.role,
    what: act.act,
    why: whyOf(more),
    detail: {
      act: act.id,
      state: o.state,
      version: o.version,
      onTime: o.onTime,
      revision: o.revision,
      ...more,
    },
  });
}
