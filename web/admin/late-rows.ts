import type { Translate } from '../../domain/bilingual.ts';
import { daysBetween } from '../../words/dates.ts';
import type { LateWork } from '../../records/plans/overview.ts';
import { localDate } from '../../domain/instants.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { formatDate, formatInstant, unitName } from '../layout/names.ts';
import { adminTimeline } from '../layout/paths.ts';
import { whatName } from '../unit/what-name.ts';

/** Late or unsaid work as the rows of a list; each leads to what happened to it. */
export function lateRows(rows: LateWork[], plans: ReadonlyMap<string, Plan>, now: Instant, t: Translate) {
  return rows.flatMap((row) => {
    const plan = plans.get(row.plan);
    if (!plan) return [];
    const days = daysBetween(row.dueDate, localDate(now, plan.timeZone));
    const due = t(`hạn ${formatDate(row.dueDate, t)}`, `due ${formatDate(row.dueDate, t)}`);
    return [
      {
        unit: unitName(plan, row.unit, t),
        what: whatName(row, t),
        plan: t(plan.title, plan.titleEn),
        due:
          days > 0 ? `${due} (${t(`quá ${days} ngày`, days === 1 ? '1 day ago' : `${days} days ago`)})` : due,
        unsaid: row.nextRungAt && formatInstant(row.nextRungAt, plan.timeZone, t),
        href: adminTimeline({ plan: plan.id, unit: row.unit, obligation: row.id }),
      },
    ];
  });
}
