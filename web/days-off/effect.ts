/** What a change of the days off moves, put together for people: by plan, and alike things once. */
import type { Translate } from '../../domain/bilingual.ts';
import type { CalendarResult } from '../../client/engine.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import type { ObligationKind } from '../../domain/obligation.ts';
import type { Plan } from '../../domain/plan.ts';
import { assignmentId, collectionId } from '../../workflows/messages.ts';
import { etagOf } from '../layout/etag.ts';
import { citePlan, formatDate, unitName } from '../layout/names.ts';
import { whatName } from '../unit/what-name.ts';

type Move = CalendarResult['changes'][number];

/** `<unit>/2024-h1`, `<unit>/HG-2.4@2024-q2`, `<unit>/send@2024-h1` in words. */
function moved({ obligation, unit }: Move, t: Translate): string {
  const [what = '', period = null] = obligation.slice(unit.length + 1).split('@');
  const isDuty = /^[A-Z]/.test(what);
  const kind: ObligationKind = what === 'send' ? 'send' : isDuty ? 'task' : 'report';
  return whatName({ kind, duty: isDuty ? what : null, period: kind === 'report' ? what : period }, t);
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

/** Who was told, by plan: units, and periods of the aggregate report. */
export function noticesByPlan(told: string[], plans: readonly Plan[], t: Translate) {
  return plans.flatMap((plan) => {
    const units = plan.units.filter(({ id }) => told.includes(assignmentId(plan.id, id)));
    const periods = told.filter((one) => one.startsWith(collectionId(plan.id, ''))).length;
    if (units.length + periods === 0) return [];
    return [{ title: citePlan(plan, t), units: units.map(({ id }) => unitName(plan, id, t)), periods }];
  });
}

/** Stands for an effect as it was shown, so that it can be told whether it is still the same. */
export function effectEtag({ days, removed, changes, reminders }: CalendarResult): string {
  return etagOf([days, removed, changes, reminders]);
}
