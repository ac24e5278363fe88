import type { Translate } from '../../domain/bilingual.ts';
import { daysBetween } from '../../words/dates.ts';
import type { LateWork } from '../../records/plans/overview.ts';
import { localDate } from '../../domain/instants.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { entries, type Block } from '../layout/blocks.ts';
import { formatDate, formatInstant, unitName } from '../layout/names.ts';
import { adminTimeline } from '../layout/paths.ts';
import { whatName } from '../unit/what-name.ts';
import { BREAK, link, small } from '../layout/sentence.ts';

/**
 * Late work, or reminders that were not sent; each leads to what happened to it.
 * @param isUnsent whether it is about a reminder: its time is shown
 */
export function lateList(
  rows: readonly LateWork[],
  { plans, now, isUnsent }: { plans: ReadonlyMap<string, Plan>; now: Instant; isUnsent: boolean },
  t: Translate,
): Block {
  return entries(
    rows.flatMap((row) => {
      const plan = plans.get(row.plan);
      if (!plan) return [];
      const days = daysBetween(row.dueDate, localDate(now, plan.timeZone));
      const due = t(`hạn ${formatDate(row.dueDate, t)}`, `due ${formatDate(row.dueDate, t)}`);
      const late = t(`quá ${days} ngày`, days === 1 ? '1 day ago' : `${days} days ago`);
      const step = isUnsent && row.nextRungAt && formatInstant(row.nextRungAt, plan.timeZone, t);
      const href = adminTimeline({ plan: plan.id, unit: row.unit, obligation: row.id });
      return [
        [
          link(href, `${unitName(plan, row.unit, t)}: ${whatName(row, t)}`),
          `, ${days > 0 ? `${due} (${late})` : due}`,
          BREAK,
          small([
            t(plan.title, plan.titleEn),
            step && t(` · nấc nhắc lúc ${step}`, ` · reminder due at ${step}`),
          ]),
        ],
      ];
    }),
  );
}
