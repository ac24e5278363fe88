/** What each act does to its obligation. The caller has checked that it is allowed. */
import type { ActAnswer, Effect } from '../effects.ts';
import { isOnTime } from '../clock.ts';
import type { AssignmentState, ObligationState, PendingRung } from './assignment-state.ts';
import type { ActEvent, CorrectionDates } from './events.ts';
import { auditEffect, noticeEffect } from './project-effects.ts';

export interface Change {
  obligation: ObligationState;
  effects: Effect[];
}

/** The workflow that collects a period. */
export function periodWorkflowId(plan: string, period: string): string {
  return `plan/${plan}/period/${period}`;
}

/** Seals a new version of the unit's report; the first valid one decides timeliness for good. */
export function submit(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  const version = o.version + 1;
  const onTime = o.onTime ?? isOnTime(act.at, o.dueAt);
  const period = o.period ?? '';
  const next: ObligationState = {
    ...o,
    state: 'submitted',
    version,
    submission: act.id,
    firstSubmittedAt: o.firstSubmittedAt ?? act.at,
    onTime,
    correctBy: null,
    pending: [],
  };
  return {
    obligation: next,
    effects: [
      {
        kind: 'submission',
        act: act.id,
        plan: state.plan,
        obligation: o.id,
        unit: o.unit,
        period,
        version,
        receivedAt: act.at,
        onTime,
        replaces: o.state === 'submitted' ? o.submission : null,
      },
      noticeEffect({
        plan: state.plan,
        obligation: o.id,
        unit: o.unit,
        notice: 'receipt',
        role: 'focal-point',
        recipient: o.unit,
        at: act.at,
        slot: act.at,
        cause: act.id,
        detail: { act: act.id, version, onTime },
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
          at: act.at,
          onTime,
        },
      },
    ],
  };
}

/** Sends a submission back with a date to correct by: one reminder, then only the coordinator hears. */
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
  const period = o.period ?? '';
  const submission = o.submission ?? '';
  return {
    obligation: { ...o, state: 'returned', correctBy: dates.correctBy, pending },
    effects: [
      { kind: 'submission-state', submission, state: 'returned', at: act.at },
      noticeEffect({
        plan: state.plan,
        obligation: o.id,
        unit: o.unit,
        notice: 'returned',
        role: 'focal-point',
        recipient: o.unit,
        at: act.at,
        slot: act.at,
        cause: act.id,
        detail: { act: act.id, version: o.version, correctBy: dates.correctBy },
      }),
      {
        kind: 'message',
        to: periodWorkflowId(state.plan, period),
        message: { id: act.id, type: 'submission-withdrawn', unit: o.unit, period, submission, at: act.at },
      },
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
  return {
    obligation: { ...o, state: 'done', doneAt: act.at, onTime: isOnTime(act.at, o.dueAt), pending: [] },
    effects: [],
  };
}

/** What the actor is told; stored with the act, so that saying it again answers the same. */
export function answerOf(o: ObligationState, act: ActEvent): ActAnswer {
  return {
    ok: true,
    act: act.id,
    obligation: o.id,
    state: o.state,
    revision: o.revision,
    version: o.version,
    onTime: o.onTime,
    dueAt: o.dueAt,
    correctBy: o.correctBy,
  };
}

/** The act's own line of the audit trail. */
export function actAudit(state: AssignmentState, o: ObligationState, act: ActEvent): Effect {
  return auditEffect({
    id: act.id,
    plan: state.plan,
    at: act.at,
    kind: 'act',
    unit: o.unit,
    obligation: o.id,
    who: act.role,
    what: act.act,
    why: null,
    detail: { act: act.id, state: o.state, version: o.version, onTime: o.onTime, revision: o.revision },
  });
}
