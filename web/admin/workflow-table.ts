/** Workflows as a table, and what of it Temporal itself has answered. */
import type { Translate } from '../../domain/bilingual.ts';
import type { WorkflowEntry } from '../../client/engine.ts';
import { planOfWorkflow } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { inset, table, type Block } from '../layout/blocks.ts';
import { formatInstant, ZONE } from '../layout/names.ts';
import { code, joined, link, small, tag, type Words } from '../layout/sentence.ts';
import type { HowHeard } from './read-workflows.ts';
import { temporalPage } from './temporal-page.ts';
import { statusTag, workflowName } from './workflow-words.ts';

/** Leads to a workflow's page in the Temporal Web UI. */
export function temporalLink(href: string | null, name: string, t: Translate): Words {
  const text = t('Xem trong Temporal', 'View in Temporal');
  return href !== null && link(href, text, { hidden: `: ${name}`, outside: true, isSmall: true });
}

/** Says so where Temporal has not answered, or not to everything. */
export function temporalNote(heard: HowHeard, t: Translate): Block | null {
  switch (heard) {
    case 'all':
      return null;
    case 'partly':
      return inset(
        t(
          'Temporal mới trả lời được một phần trong 2 giây; chỗ còn lại lấy từ hồ sơ.',
          'Temporal answered only in part within 2 seconds; the rest is taken from the record.',
        ),
        true,
      );
    case 'not-at-all':
      return inset(
        t(
          'Temporal chưa trả lời trong 2 giây, nên dưới đây là những gì hồ sơ biết: từng đơn vị và nấc nhắc sắp tới. Dữ liệu đã ghi vẫn an toàn; mọi thao tác được giữ lại và tự ghi khi Temporal trở lại. Tải lại trang sau một phút; nếu vẫn vậy, xem tiến trình máy chủ Temporal.',
          'Temporal did not answer within 2 seconds, so this is what the record knows: each unit and its next reminder. What was recorded is safe; acts are kept and recorded once Temporal is back. Reload the page in a minute; if nothing changes, check the Temporal server process.',
        ),
        true,
      );
  }
}

/** Temporal shows a workflow's details as Markdown; here each line is plain words. */
function plainLines(markdown: string | null): string[] {
  const lines = (markdown ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-#]+\s*/, '').replace(/\*\*|`/g, ''));
  return lines.map((line) => line.trim()).filter(Boolean);
}

/**
 * One row for each workflow.
 * @param ui address of the namespace in the Temporal Web UI
 * @param withPlan whether they are of several plans
 */
export function workflowTable(
  workflows: readonly WorkflowEntry[],
  { plans, ui, withPlan }: { plans: ReadonlyMap<string, Plan>; ui: string | undefined; withPlan: boolean },
  t: Translate,
): Block {
  const caption = t('Luồng việc', 'Workflows');
  return table({
    ...{ label: caption, caption, firstIsLight: true },
    columns: [
      t('Luồng việc', 'Workflow'),
      t('Tình trạng', 'Status'),
      t('Thức dậy lúc', 'Next wake-up'),
      t('Đang thử lại', 'Retrying'),
    ],
    rows: workflows.map(({ workflowId: id, status, nextWake, details, pending }) => {
      const plan = withPlan && plans.get(planOfWorkflow(id) ?? '');
      const name = workflowName(id, plans, t);
      const retried = pending.map(({ activity, attempt, lastError }) =>
        [activity, t(`lần ${attempt}`, `attempt ${attempt}`), lastError].filter(Boolean).join(' · '),
      );
      return [
        joined([
          name,
          plan && small(t(plan.title, plan.titleEn)),
          code(small(id)),
          temporalLink(temporalPage(ui, id), name, t),
        ]),
        joined([tag(statusTag(status, t)), ...plainLines(details).map(small)]),
        nextWake ? formatInstant(nextWake, ZONE, t) : t('khi có tin', 'when notified'),
        retried.length > 0 ? joined(retried) : '–',
      ];
    }),
  });
}
