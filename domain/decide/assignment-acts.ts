/** What each act does to its obligation. The caller has checked that it is allowed. */
import type { ActAnswer, Effect, NoticeKind, NoticeRow } from '../effects.ts';
import { isOnTime, toMs } from '../clock.ts';
import type { Instant } from '../plan.ts';
import type { AssignmentState, ObligationState, PendingRung } from './assignment-state.ts';
import type { ActEvent, CorrectionDates } from './events.ts';
import { auditEffect, noticeEffect } from './project-effects.ts';
import { receivedAt } from './received-at.ts';

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

/** A notice that an act causes at once: to the unit's focal point unless another role is named. */
export function tell(
  state: AssignmentState,
  o: ObligationState,
  act: Pick<ActEvent, 'id' | 'at'>,
  notice: NoticeKind,
  detail: NoticeRow['detail'] = {},
  role: 'focal-point' | 'coordinator' | 'leadership' = 'focal-point',
): Effect {
  return noticeEffect({
    plan: state.plan,
    obligation: o.id,
    unit: o.unit,
    notice,
    role,
    recipient: role === 'focal-point' ? o.unit : state.coordinator,
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
  const version = o.version + 1;
  const onBehalf = act.act === 'enter';
  const received = onBehalf ? (receivedAt(act) ?? act.at) : act.at;
  const first = judgeFirst(o, received);
  const { onTime } = first;
  const period = o.period ?? '';
  const { asked: _asked, documented: _documented, ...rest } = o;
  const next: ObligationState = {
    ...rest,
    ...(act.documented ? { documented: true as const } : {}),
    state: 'submitted',
    version,
    submission: act.id,
    ...first,
    correctBy: null,
    pending: [],
    before: beforeOf(o),
  };
  return {
    obligation: next,
    ...(onBehalf ? { more: { onBehalf, receivedOn: act.receivedOn ?? null } } : {}),
    effects: [
      {
        kind: 'submission',
        act: act.id,
        plan: state.plan,
        obligation: o.id,
        unit: o.unit,
        period,
        version,
        receivedAt: received,
        onTime,
        replaces: o.state === 'submitted' ? o.submission : null,
      },
      tell(state, o, act, 'receipt', {
        version,
        onTime,
        documented: act.documented === true,
        ...(onBehalf ? { onBehalf, receivedOn: act.receivedOn ?? null } : {}),
      }),
      {
        kind: 'message',
        to: periodWorkflowId(state.plan, period),
        message: {
          id: act.id,
          type: 'submission',
          unit: o.unit,
          period,
          submission: act.id,
          version,
          at: received,
          onTime,
        },
      },
    ],
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
    obligation: { ...rest, state: 'returned', doneAt: null, correctBy: dates.correctBy, pending },
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
export function finishTask(o: ObligationState, act: ActEvent): Change {
  const { asked: _asked, documented: _documented, ...rest } = o;
  const before = beforeOf(o);
  return {
    obligation: {
      ...rest,
      ...(act.documented ? { documented: true as const } : {}),
      state: 'done',
      doneAt: act.at,
      onTime: judge(o, act.at),
      correctBy: null,
      pending: [],
      before,
    },
    effects: [],
  };
}

/**
 * What the actor is told; stored with the act, so that saying it again answers the same. A window that has begun
 * counts as open, whether or not a step of the ladder has said so yet.
 */
export function answerOf(o: ObligationState, act: ActEvent, more: Change['more']): ActAnswer {
  return {
    ...more,
    ok: true,
    act: act.id,
    obligation: o.id,
    state: o.state === 'planned' && toMs(o.opensAt) <= toMs(act.at) ? 'open' : o.state,
    revision: o.revision,
    version: o.version,
    onTime: o.onTime,
    dueAt: o.dueAt,
    correctBy: o.correctBy,
  };
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
    why: more?.proposal ? 'proposal' : more?.onBehalf ? 'on-behalf' : null,
    detail: {
      ...more,
      act: act.id,
      state: o.state,
      version: o.version,
      onTime: o.onTime,
      revision: o.revision,
    },
  });
}
