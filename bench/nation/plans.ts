/**
 * A nation's plans, generated: each programme has a ministry's plan for the provinces, and in each province a plan for
 * its communes. One plan for all communes would be refused: it has more entries than a document may.
 */
import { trialPlan, type TrialPlan } from '../../tests/faults/plan.ts';

export const PROVINCES = 34;
export const COMMUNES = 3_321;
/** So many that the nation has about 40,000 assignments. */
export const PROGRAMMES = 12;

const COORDINATOR = 'so-dau-moi';
const two = (n: number): string => String(n).padStart(2, '0');

/** How many communes a province has: as equal as they can be, the first have one more. */
export function communesOf(province: number): number {
  return Math.floor(COMMUNES / PROVINCES) + (province < COMMUNES % PROVINCES ? 1 : 0);
}

/** One programme's plans in the ministry and the first so many provinces; the same units in every programme. */
export function programmePlans(programme: number, provinces = PROVINCES): TrialPlan[] {
  const id = `ct-${two(programme)}`;
  const ministry = coordinatedBy('vu-dau-moi', trialPlan(provinces, id, 'tinh'));
  const below = Array.from({ length: provinces }, (_, n) => {
    const province = two(n);
    const plan = trialPlan(communesOf(n), `${id}-tinh-${province}`, `xa-${province}`);
    return coordinatedBy(`so-${province}`, plan);
  });
  return [ministry, ...below];
}

/** The coordinating unit has an assignment, too. */
export function countAssignments(plans: readonly TrialPlan[]): number {
  return plans.reduce((sum, { units }) => sum + units.length + 1, 0);
}

function coordinatedBy(unit: string, plan: TrialPlan): TrialPlan {
  const named = (text: string): string => text.replaceAll(COORDINATOR, unit);
  return {
    ...plan,
    text: named(plan.text),
    officials: named(plan.officials),
    moreOfficials: plan.moreOfficials.map(named),
  };
}
