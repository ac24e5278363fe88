import type { Translate } from '../../domain/bilingual.ts';
import type { UnitId } from '../../domain/plan.ts';
import { loadCurrentPlan } from '../../records/plans/plans.ts';
import type { PageModel } from '../layout/page.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { findUnitPerson } from '../layout/unit-people.ts';
import type { WebServices } from '../services.ts';

/** Where a good link has led: whose work this is, in which plan. */
export async function landing(
  { records }: Pick<WebServices, 'records'>,
  link: { plan: string; unit: UnitId; email: string },
  t: Translate,
): Promise<PageModel> {
  const { plan } = await loadCurrentPlan(records.db, link.plan);
  return {
    title: unitName(plan, link.unit, t),
    plan: citePlan(plan, t),
    // Whoever acts for the plan rather than for a unit signs in.
    isUnits: (await findUnitPerson(records, plan.id, link.unit, link.email)) !== undefined,
  };
}

/** A link that opens nothing (any more). */
export function deadLink(state: 'over' | 'unknown', t: Translate): PageModel {
  return {
    title:
      state === 'over'
        ? t('Liên kết này đã hết hạn hoặc đã được thay', 'This link has expired or has been replaced')
        : t('Liên kết này không mở được', 'This link does not open'),
    isOver: state === 'over',
  };
}
