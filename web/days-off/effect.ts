/** What a change of the days off moves, put together for people: by plan, and alike things once. */
import type { Translate } from '../../domain/bilingual.ts';
import type { CalendarResult } from '../../client/engine.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import { assignmentId, itemOf, readItem, readWorkflowId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { etagOf } from '../layout/etag.ts';
import { citePlan, formatDate, unitName } from '../layout/names.ts';
import { whatName } from '../unit/what-name.ts';

type Move = CalendarResult['changes'][number];

function moved({ obligation: id, unit }: Move, t: Translate): string {
  return whatName(readItem(itemOf({ unit, id })), t);
}

function groupsOf(plan: Plan | undefined, moves: Move[], t: Translate) {
  const groups = new Map<string, { what: string; from: string; to: string; why: string; units: string[] }>();
  for (const move of moves) {
    const what = moved(move, t);
    const [from, to] = [formatDate(move.from, t), formatDate(move.to, t)];
    const key = JSON.stringify([what, from, to, move.reason]);
    const group = groups.get(key) ?? { what, from, to, why: reasonIn(move.reason, t) ?? '', units: [] };
    group.units.push(plan ? unitName(plan, move.unit, t) : move.unit);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The plans whose dates move, each with how many and which. */
export function effectByPlan(changes: Move[], plans: readonly Plan[], t: Translate) {
  return [...new Set(changes.map(({ plan }) => plan))].map((id) => {
    const plan = plans.find((one) => one.id === id);
    const moves = changes.filter((move) => move.plan === id);
    return {
      title: plan ? citePlan(plan, t) : id,
      count: moves.length,
      rows: groupsOf(plan, moves, t),
    };
  });
}

/** Who was notified, by plan: units, and periods of the aggregate report. */
export function noticesByPlan(notified: string[], plans: readonly Plan[], t: Translate) {
  const workflows = notified.map(readWorkflowId);
  return plans.flatMap((plan) => {
    const units = plan.units.filter(({ id }) => notified.includes(assignmentId(plan.id, id)));
    const periods = workflows.filter((one) => one?.of === 'period' && one.plan === plan.id).length;
    if (units.length + periods === 0) return [];
    return [{ title: citePlan(plan, t), units: units.map(({ id }) => unitName(plan, id, t)), periods }];
  });
}

/** Stands for an effect as it was shown, to find out whether it is still the same. */
export function effectEtag({ days, removed, changes, reminders }: CalendarResult): string {
  return etagOf([days, removed, changes, reminders]);
}
