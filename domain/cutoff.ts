import type { IsoDate, PeriodKind, Plan } from './plan.ts';
import { dataWindow, periodsOfYear, type RecurringKind } from './regime.ts';

/** Last day of a report's data window; null for a period the regime does not know. */
export function cutoffOf(plan: Plan, period: string): IsoDate | null {
  const byHand = plan.reporting.overrides[period]?.cutoff;
  if (byHand) return byHand;
  const recurring = plan.reporting.kinds.filter(
    (kind: PeriodKind): kind is RecurringKind => kind !== 'review',
  );
  const labels = recurring.flatMap((kind) => periodsOfYear(kind, Number(period.slice(0, 4))));
  const label = labels.find((l) => l.id === period);
  return label ? dataWindow(label).to : null;
}
