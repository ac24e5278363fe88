import { daysBetween } from '../../activities/mail/wording/dates.ts';
import type { LateWork } from '../../records/overview.ts';
import { localDate } from '../../domain/instants.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { sayDate, sayInstant, unitName } from '../frame/names.ts';
import { adminTimeline } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { whatName } from '../unit/what-name.ts';

/** Late or unsaid work as the rows of a list; each leads to what happened to it. */
export function lateRows(rows: LateWork[], plans: ReadonlyMap<string, Plan>, now: Instant, say: Say) {
  return rows.flatMap((row) => {
    const plan = plans.get(row.plan);
    if (!plan) return [];
    const days = daysBetween(row.dueDate, localDate(now, plan.timeZone));
    const due = say(`hạn ${sayDate(row.dueDate, say)}`, `due ${sayDate(row.dueDate, say)}`);
    return [
      {
        unit: unitName(plan, row.unit, say),
        what: whatName(row, say),
        plan: say(plan.title, plan.titleEn),
        due:
          days > 0
            ? `${due} (${say(`quá ${days} ngày`, days === 1 ? '1 day ago' : `${days} days ago`)})`
            : due,
        unsaid: row.nextRungAt && sayInstant(row.nextRungAt, plan.timeZone, say),
        href: adminTimeline({ plan: plan.id, unit: row.unit, obligation: row.id }),
      },
    ];
  });
}
