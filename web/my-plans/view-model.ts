import type { Translate } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { PlanRecord } from '../../records/plans/plans.ts';
import { entries, entryTitle, paragraph, smallPrint, type BlockPage, type Parts } from '../layout/blocks.ts';
import { citePlan } from '../layout/names.ts';
import { ADMIN, approvals, daysOff, leadershipHome, MY_MAILS, planHome } from '../layout/paths.ts';
import { planTag } from './plan-tag.ts';
import { joined, link, tag } from '../layout/sentence.ts';

export interface HeldRoles {
  plan: string | null;
  unit: UnitId;
  roles: Role[];
}

export interface PlanEntry {
  plan: Plan;
  state: PlanRecord['state'];
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
): BlockPage {
  const mine = plans.flatMap(({ plan, state }) => {
    const roles = rolesIn(plan, held);
    const { coordinator = 0, approver = 0, leadership = 0 } = waiting.get(plan.id) ?? {};
    const title = t(plan.title, plan.titleEn);
    const door = (role: Role, href: string, text: string, count: number, waits: string): Parts =>
      roles.has(role) &&
      paragraph(joined([link(href, text, { hidden: `: ${title}` }), count > 0 && waits], ' – '));
    const doors = [
      door(
        'coordinator',
        planHome(plan.id),
        t('Điều phối', 'Coordinate'),
        coordinator,
        t(`${coordinator} việc cần làm`, `to do: ${coordinator}`),
      ),
      door(
        'approver',
        approvals(plan.id),
        t('Phê duyệt', 'Approve'),
        approver,
        t(`${approver} báo cáo đang chờ`, `reports waiting: ${approver}`),
      ),
      door(
        'leadership',
        leadershipHome(plan.id),
        t('Vướng mắc trình lãnh đạo', 'Obstacles escalated to leadership'),
        leadership,
        t(`${leadership} chờ trả lời`, `to be answered: ${leadership}`),
      ),
    ];
    if (!doors.some(Boolean)) return [];
    return [[entryTitle([`${title} `, tag(planTag(state, t))], 2), smallPrint(citePlan(plan, t)), doors]];
  });
  const holds = (role: Role): boolean => held.some(({ roles }) => roles.includes(role));
  return {
    title: t('Kế hoạch của tôi', 'My plans'),
    isWide: true,
    blocks: [
      mine.length > 0
        ? entries(mine)
        : t(
            'Chưa có kế hoạch nào được khởi động mà quý vị điều phối, phê duyệt hoặc lãnh đạo.',
            'You are not yet coordinator, approver or leader of any plan that has been launched.',
          ),
      (holds('coordinator') || holds('administrator')) &&
        paragraph(link('/ke-hoach-moi', t('Lập kế hoạch mới từ văn bản', 'New plan from a document'))),
      holds('administrator') && paragraph(link(ADMIN, t('Quản trị hệ thống', 'Administration'))),
      paragraph(link(daysOff(), t('Lịch nghỉ, làm bù', 'Days off'))),
      paragraph(link(MY_MAILS, t('Cách nhận thư', 'How you get mails'))),
    ],
  };
}
