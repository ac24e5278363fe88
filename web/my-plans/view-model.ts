import type { Translate } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { citePlan } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { approvals, leadershipHome, planHome } from '../layout/paths.ts';
import { planTag } from './plan-tag.ts';

export interface HeldRoles {
  plan: string | null;
  unit: UnitId;
  roles: Role[];
}

export interface PlanEntry {
  plan: Plan;
  state: string;
}

/** How many things wait in a plan, for each of its doors. */
export interface Waiting {
  coordinator: number;
  approver: number;
  leadership: number;
}

/** Roles somebody holds in the coordinating unit of a plan. */
export function rolesIn(plan: Plan, held: readonly HeldRoles[]): Set<Role> {
  const here = held.filter((one) => one.unit === plan.coordinator && (one.plan ?? plan.id) === plan.id);
  return new Set(here.flatMap(({ roles }) => roles));
}

/**
 * Every plan in which somebody coordinates, approves or leads.
 * @param held all roles of that person
 * @param waiting by plan
 */
export function myPlans(
  plans: readonly PlanEntry[],
  held: readonly HeldRoles[],
  waiting: ReadonlyMap<string, Waiting>,
  t: Translate,
): PageModel {
  const mine = plans.flatMap(({ plan, state }) => {
    const roles = rolesIn(plan, held);
    const { coordinator = 0, approver = 0, leadership = 0 } = waiting.get(plan.id) ?? {};
    const doors = [
      ...(roles.has('coordinator')
        ? [
            {
              href: planHome(plan.id),
              text: t('Điều phối', 'Coordinate'),
              waiting: coordinator > 0 && t(`${coordinator} việc cần làm`, `to do: ${coordinator}`),
            },
          ]
        : []),
      ...(roles.has('approver')
        ? [
            {
              href: approvals(plan.id),
              text: t('Phê duyệt', 'Approve'),
              waiting: approver > 0 && t(`${approver} báo cáo đang chờ`, `reports waiting: ${approver}`),
            },
          ]
        : []),
      ...(roles.has('leadership')
        ? [
            {
              href: leadershipHome(plan.id),
              text: t('Vướng mắc trình lãnh đạo', 'Obstacles put to the leadership'),
              waiting: leadership > 0 && t(`${leadership} chờ trả lời`, `to be answered: ${leadership}`),
            },
          ]
        : []),
    ];
    const title = t(plan.title, plan.titleEn);
    return doors.length > 0 ? [{ title, cited: citePlan(plan, t), tag: planTag(state, t), doors }] : [];
  });
  return {
    title: t('Kế hoạch của tôi', 'My plans'),
    plans: mine,
    mayPlan: held.some(({ roles }) => roles.includes('coordinator') || roles.includes('administrator')),
    isAdministrator: held.some(({ roles }) => roles.includes('administrator')),
  };
}
