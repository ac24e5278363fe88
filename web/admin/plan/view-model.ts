import type { Translate } from '../../../domain/bilingual.ts';
import { planCycleId } from '../../../domain/ids.ts';
import type { PlanCounts } from '../../../records/plans/overview.ts';
import {
  buttons,
  heading,
  paragraph,
  summary,
  type Block,
  type BlockPage,
  type ButtonModel,
  type SummaryRow,
  type Parts,
} from '../../layout/blocks.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../../layout/names.ts';
import { ADMIN, ADMIN_PEOPLE, adminPlan, adminTimeline, planHome } from '../../layout/paths.ts';
import { undoableBlocks, type readUndoable } from '../../plan-acts/undo-form.ts';
import { planTag } from '../../my-plans/plan-tag.ts';
import { pageLinks } from '../../lists/queries.ts';
import type { ReadWorkflows } from '../read-workflows.ts';
import { temporalPage } from '../temporal-page.ts';
import { temporalNote, workflowTable } from '../workflow-table.ts';
import { PLAN_FORMS } from './plan-forms.ts';
import { joined, link, type Words } from '../../layout/sentence.ts';

/** Workflows on one page: each is asked for its details. */
export const PAGE_SIZE = 20;

export interface AdminPlan {
  counts: PlanCounts;
  workflows: ReadWorkflows;
  ui: string | undefined;
  query: Record<string, string>;
  /** Whether the reader also coordinates the plan. */
  coordinates: boolean;
  /** What was a mistake and may still be taken back. */
  undoable: Awaited<ReturnType<typeof readUndoable>>;
}

function facts({ counts }: AdminPlan, t: Translate): Block {
  const { plan, launchedAt, obligations, open, overdue, nextDue } = counts;
  const row = (key: string, value: Words): SummaryRow => ({ key, value });
  return summary([
    row(t('Mã', 'Id'), plan.id),
    row(t('Cơ quan đầu mối', 'Coordinating agency'), unitName(plan, plan.coordinator, t)),
    row(t('Khởi động', 'Launched'), launchedAt ? formatInstant(launchedAt, plan.timeZone, t) : '–'),
    row(t('Đơn vị', 'Units'), plan.units.length),
    row(
      t('Việc', 'Obligations'),
      t(
        `${obligations} việc; ${open} đang mở, ${overdue} quá hạn`,
        `${obligations}; ${open} open, ${overdue} overdue`,
      ),
    ),
    row(t('Hạn tới', 'Next due'), nextDue ? formatDate(nextDue, t) : '–'),
  ]);
}

function doors({ counts: { plan }, ui, coordinates }: AdminPlan, t: Translate): Block {
  const cycle = temporalPage(ui, planCycleId(plan.id));
  const all = [
    link(adminTimeline({ plan: plan.id }), t('Nhật ký của kế hoạch', 'Timeline of the plan')),
    link(`${ADMIN_PEOPLE}?plan=${plan.id}`, t('Cán bộ và vai trò', 'Officials and roles')),
    coordinates && link(planHome(plan.id), t('Trang điều phối', 'Coordinator’s page')),
    cycle !== null &&
      link(cycle, t('Luồng chính trong Temporal', 'Main workflow in Temporal'), { outside: true }),
  ];
  return paragraph(joined(all, ' · '));
}

/** What can be done with the plan now, each on a page that asks once more. */
function acts({ counts: { plan, state } }: AdminPlan, t: Translate): Parts {
  const subject = { plan, state, email: '' };
  const offered = PLAN_FORMS.filter((form) => form.isOffered(subject));
  return [
    heading(t('Cả kế hoạch', 'The plan as a whole')),
    offered.length > 0
      ? [
          t(
            'Mỗi nút dẫn tới một trang hỏi lại; chưa có gì thay đổi khi bấm.',
            'Each button leads to a page that asks you to confirm; pressing it changes nothing yet.',
          ),
          buttons(
            ...offered.map((form): ButtonModel => ({
              text: form.button(t),
              href: `${adminPlan(plan.id)}/${form.key}`,
              look: form.isGrave ? 'warning' : 'secondary',
            })),
          ),
        ]
      : t(
          'Kế hoạch đang khởi động hoặc đã kết thúc; hiện không có thao tác nào.',
          'The plan is starting or has ended; there is nothing to do with it now.',
        ),
  ];
}

/** One plan with its workflows and what can be done with it as a whole. */
export function adminPlanPage(page: AdminPlan, t: Translate): BlockPage {
  const { counts, workflows: read, query, ui } = page;
  const { plan, state } = counts;
  const at = { path: adminPlan(plan.id), query, name: 'luong' };
  const plans = new Map([[plan.id, plan]]);
  return {
    title: t(plan.title, plan.titleEn),
    context: [citePlan(plan, t)],
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    tag: planTag(state, t),
    isWide: true,
    blocks: [
      facts(page, t),
      doors(page, t),
      acts(page, t),
      undoableBlocks(plan, adminPlan(plan.id), page.undoable, t),
      heading(`${t('Luồng việc', 'Workflows')} (${read.total})`, 'luong'),
      temporalNote(read.heard, t),
      read.workflows.length > 0
        ? [
            workflowTable(read.workflows, { plans, ui, withPlan: false }, t),
            pageLinks(at, { total: read.total, size: PAGE_SIZE }, t),
          ]
        : t('Không có luồng việc nào.', 'There are no workflows.'),
    ],
  };
}
