import type { IsoDate, Plan } from './plan.ts';
import { dataWindow, findPeriod } from './regime.ts';

/** Last day of a report's data window; null for a period on which the plan does not report by the regime. */
export function cutoffOf({ reporting }: Plan, period: string): IsoDate | null {
  const byHand = reporting.overrides[period]?.cutoff;
  if (byHand) return byHand;
  const found = findPeriod(period);
  return found && reporting.kinds.includes(found.kind) ? dataWindow(found).to : null;
}
