import type { Translate } from '../../../domain/bilingual.ts';
import { planCycleId } from '../../../domain/ids.ts';
import type { PlanCounts } from '../../../records/plans/overview.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../../layout/names.ts';
import type { PageModel } from '../../layout/page.ts';
import { ADMIN, ADMIN_PEOPLE, adminPlan, adminTimeline, planHome } from '../../layout/paths.ts';
import { planTag } from '../../my-plans/plan-tag.ts';
import { pagination } from '../queries.ts';
import type { ReadWorkflows } from '../read-workflows.ts';
import { temporalPage } from '../temporal-page.ts';
import { workflowRows } from '../workflow-rows.ts';
import { PLAN_FORMS } from './plan-forms.ts';

/** Workflows on one page: each is asked what it says of itself. */
export const PAGE_SIZE = 20;

export interface AdminPlan {
  counts: PlanCounts;
  workflows: ReadWorkflows;
  ui: string | undefined;
  query: Record<string, string>;
  /** Whether the reader also coordinates the plan. */
  coordinates: boolean;
}

function facts({ counts }: AdminPlan, t: Translate) {
  const { plan, launchedAt, obligations, open, overdue, nextDue } = counts;
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  return {
    rows: [
      row(t('Mã', 'Id'), plan.id),
      row(t('Cơ quan đầu mối', 'Coordinating agency'), unitName(plan, plan.coordinator, t)),
      row(t('Khởi động', 'Launched'), launchedAt ? formatInstant(launchedAt, plan.timeZone, t) : '–'),
      row(t('Đơn vị', 'Units'), String(plan.units.length)),
      row(
        t('Việc', 'Obligations'),
        t(
          `${obligations} việc; ${open} đang mở, ${overdue} quá hạn`,
          `${obligations}; ${open} open, ${overdue} overdue`,
        ),
      ),
      row(t('Hạn tới', 'Next due'), nextDue ? formatDate(nextDue, t) : '–'),
    ],
  };
}

function doors({ counts: { plan }, ui, coordinates }: AdminPlan, t: Translate) {
  const cycle = temporalPage(ui, planCycleId(plan.id));
  return [
    { href: adminTimeline({ plan: plan.id }), text: t('Nhật ký của kế hoạch', 'Timeline of the plan') },
    { href: `${ADMIN_PEOPLE}?plan=${plan.id}`, text: t('Cán bộ và vai trò', 'Officials and roles') },
    ...(coordinates ? [{ href: planHome(plan.id), text: t('Trang điều phối', 'Coordinator’s page') }] : []),
    ...(cycle ? [{ href: cycle, text: t('Luồng chính trong Temporal', 'Main workflow in Temporal') }] : []),
  ];
}

/** One plan with its workflows and what may be said of it as a whole. */
export function adminPlanPage(page: AdminPlan, t: Translate): PageModel {
  const { counts, workflows, query, ui } = page;
  const { plan, state } = counts;
  const path = adminPlan(plan.id);
  const subject = { plan, state, email: '' };
  return {
    title: t(plan.title, plan.titleEn),
    context: [citePlan(plan, t)],
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    tag: planTag(state, t),
    facts: facts(page, t),
    doors: doors(page, t),
    acts: PLAN_FORMS.filter((form) => form.isOffered(subject)).map((form) => ({
      text: form.button(t),
      href: `${path}/${form.key}`,
      classes: form.isGrave ? 'govuk-button--warning' : 'govuk-button--secondary',
    })),
    heard: workflows.heard,
    total: workflows.total,
    workflows: workflowRows(workflows.workflows, { plans: new Map([[plan.id, plan]]), ui }, t),
    pages: pagination({ path, query, name: 'luong' }, { total: workflows.total, size: PAGE_SIZE }, t),
  };
}
