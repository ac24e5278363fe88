/** What was handed in goes back to its unit with a date to correct by; the first timeliness stays. */
import { stampOf } from './act-order.ts';
import type { AssignmentState, ObligationState, PendingRung } from './assignment-state.ts';
import { retract } from './assignment-submit.ts';
import { noticeOf, type Change } from './change.ts';
import type { Ask } from './decision.ts';
import type { AnsweredAct } from './events.ts';

/** The date to correct by: the one that was set, else the usual one. */
export function askToCorrect(_o: ObligationState, act: AnsweredAct): Ask | undefined {
  const until = act.dueDate === undefined ? {} : { until: act.dueDate };
  return act.dates ? undefined : { type: 'correct-by', at: act.at, ...until };
}

/** One reminder on the date, and word to the coordinator the day after; a report no longer counts in its period. */
export function sendBack(
  state: AssignmentState,
  o: ObligationState,
  act: AnsweredAct,
  notice: 'returned' | 'report-reopened',
): Change {
  const { correctBy, remindAt, overdueAt } = act.dates!;
  const pending: PendingRung[] = [
    { rung: 'correct-by', at: remindAt, to: [{ role: 'focal-point', unit: o.unit }] },
    { rung: 'correct-overdue', at: overdueAt, to: [{ role: 'coordinator', unit: state.coordinator }] },
  ];
  const { before: _before, reopenable: _reopenable, ...rest } = o;
  return {
    obligation: {
      ...{ ...rest, state: 'returned', doneAt: null, acceptedAt: null, correctBy, pending },
      owedBy: stampOf(act),
    },
    effects: [
      noticeOf(state, o, act, notice, { version: o.version, correctBy }),
      ...(o.kind === 'report' ? retract(state, o, act, 'returned') : []),
    ],
  };
}
