/** Where a target is heading: what its sealed reports have reached, carried on to its milestone at the same pace. */
import type { IsoDate, Target } from '../plan.ts';

/** What a report says was reached by a day. */
export interface Reached {
  period: string;
  /** The last day of its data. */
  on: IsoDate;
  /** In percent, or an amount. */
  value: number;
}

export interface Trend {
  from: Reached;
  to: Reached;
  milestone: IsoDate;
  /** What the same pace leads to by the milestone, to two decimals. */
  projected: number;
  /** The milestone would be missed. */
  isAtRisk: boolean;
}

const DAY_MS = 86_400_000;
const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** A milestone's last day: of a year that is named alone, its end. */
export const milestoneDay = (by: string): IsoDate => (by.length === 4 ? `${by}-12-31` : by);

/**
 * Carries on the pace between the first and the newest report. It is an estimate and no judgement: the report judges.
 *
 * @param target - its level and milestone
 * @param reached - in any order
 * @returns null without a milestone that is still to come, without two reports, and where an exact amount is asked for
 */
export function trendOf(
  { operator, value, unit, by }: Pick<Target, 'operator' | 'value' | 'unit' | 'by'>,
  reached: readonly Reached[],
): Trend | null {
  const [from, ...later] = reached.toSorted((one, other) => one.on.localeCompare(other.on));
  const to = later.at(-1);
  if (by === null || operator === '=' || !from || !to || from.on === to.on) return null;
  const milestone = milestoneDay(by);
  const left = daysBetween(to.on, milestone);
  if (left <= 0) return null;
  const pace = (to.value - from.value) / daysBetween(from.on, to.on);
  const onward = Math.max(0, to.value + pace * left);
  const capped = unit === '%' ? Math.min(100, onward) : onward;
  const projected = Math.round(capped * 100) / 100;
  return { from, to, milestone, projected, isAtRisk: !holds(operator, projected, value) };
}

function holds(operator: Exclude<Target['operator'], '='>, projected: number, value: number): boolean {
  if (operator === '<=') return projected <= value;
  return operator === '>' ? projected > value : projected >= value;
}
