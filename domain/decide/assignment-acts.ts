/** What is decided about something handed in, and the end of a task. The caller has checked that it is allowed. */
import type { AssignmentState, ObligationState, PendingRung } from './assignment-state.ts';
import { beforeOf, judge, retract } from './assignment-submit.ts';
import { noticeOf, type Change } from './change.ts';
import type { ActEvent, CorrectionDates } from './events.ts';
import { stampOf } from './act-order.ts';

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
      owedBy: stampOf(act),
    },
    effects: [
      noticeOf(state, o, act, 'returned', { version: o.version, correctBy: dates.correctBy }),
      ...(o.kind === 'report' ? retract(state, o, act, 'returned') : []),
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
      said: stampOf(act),
      onTime,
      correctBy: null,
      pending: [],
      before,
    },
    effects: [noticeOf(state, o, act, 'receipt', { onTime, documented: act.documented === true })],
  };
}
