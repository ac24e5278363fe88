import type { Translate } from '../../../domain/bilingual.ts';
import type { WorkflowKind } from '../../../client/engine.ts';
import { problemRemedy, problemWords } from '../../../words/workflow-problems.ts';
import { planOfWorkflow } from '../../../domain/ids.ts';
import type { Instant, Plan } from '../../../domain/plan.ts';
import type { LateWork, PlanCounts } from '../../../records/plans/overview.ts';
import {
  BREAK,
  bullets,
  code,
  entries,
  form,
  heading,
  joined,
  link,
  pagination,
  paragraph,
  small,
  strong,
  summary,
  tag,
  type Block,
  type BlockPage,
  type Content,
  type FieldModel,
  type Words,
} from '../../layout/blocks.ts';
import { formatInstant } from '../../layout/names.ts';
import { ADMIN, ADMIN_PEOPLE, adminTimeline, MY_PLANS } from '../../layout/paths.ts';
import { lateList } from '../late-list.ts';
import { pagination as paginationOptions } from '../queries.ts';
import type { ReadWorkflows } from '../read-workflows.ts';
import { temporalPage } from '../temporal-page.ts';
import { temporalLink, temporalSaid, workflowTable } from '../workflow-table.ts';
import { workflowRows } from '../workflow-rows.ts';
import { kindWords, workflowName } from '../workflow-words.ts';
import { healthOf, type Found, type Part } from './health.ts';
import { planTable } from './plan-table.ts';
import type { WorkflowProblem, Retrying } from '../../../domain/workflow-problem.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
/** Rows on one page of a list. */
export const PAGE_SIZE = 20;

export const KINDS: readonly WorkflowKind[] = [
  'planCycle',
  'agencyAssignment',
  'reportingPeriod',
  'mailRoom',
];

/** Everything the page shows, as read. */
export interface AdminHome {
  now: Instant;
  plans: PlanCounts[];
  overdue: { total: number; rows: LateWork[] };
  unsaid: LateWork[];
  retrying: Retrying[];
  problems: WorkflowProblem[];
  workflows: ReadWorkflows;
  found: Omit<Found, 'heard' | 'retrying'>;
  ui: string | undefined;
  /** The filters of the address. */
  query: Record<string, string>;
}

/** What of the workflows is shown. */
function filterForm({ plans, query }: AdminHome, t: Translate): Block {
  const choice = (name: string, label: string, items: [value: string, text: string][]): FieldModel => ({
    kind: 'select',
    options: {
      ...{ id: name, name, label: { text: label } },
      items: items.map(([value, text]) => ({ value, text, selected: (query[name] ?? '') === value })),
    },
  });
  return form({
    method: 'get',
    action: `${ADMIN}#luong`,
    fields: [
      choice('plan', t('Kế hoạch', 'Plan'), [
        ['', t('Mọi kế hoạch', 'All plans')],
        ...plans.map(({ plan }): [string, string] => [plan.id, t(plan.title, plan.titleEn)]),
      ]),
      choice('kind', t('Loại', 'Kind'), [
        ['', t('Mọi loại', 'All kinds')],
        ...KINDS.map((kind): [string, string] => [kind, kindWords(kind, t)]),
      ]),
      choice('state', t('Tình trạng', 'Status'), [
        ['', t('Bình thường', 'Normal')],
        ['broken', t('Kết thúc không bình thường', 'Ended abnormally')],
      ]),
    ],
    buttons: [{ text: t('Lọc', 'Filter'), look: 'secondary' }],
  });
}

/** Reminders that were not sent have a list of their own, by what is owed. */
const hasOwnList = ({ kind, workflowId }: WorkflowProblem): boolean =>
  kind === 'overdue-wake' && planOfWorkflow(workflowId) !== undefined;

/** A workflow with what is wrong with it. */
function trouble(
  { workflowId, words, small: more }: { workflowId: string; words: string; small: string },
  { home, plans }: { home: AdminHome; plans: ReadonlyMap<string, Plan> },
  t: Translate,
): Words {
  const name = workflowName(workflowId, plans, t);
  const toTemporal = temporalLink(temporalPage(home.ui, workflowId), name, t);
  return [
    [strong(name), ' ', code(small(workflowId)), BREAK, words, BREAK],
    joined([small(more), toTemporal], ' · '),
  ];
}

/** What is wrong, each with the part of the page that says more. */
function wrongList(home: AdminHome, health: readonly Part[], failing: number, t: Translate): Block {
  const { unsaid, overdue } = home;
  const wrong = [
    ...health.filter(({ ok }) => !ok).map(({ name, words }) => link('#suc-khoe', `${name}: ${words}`)),
    failing > 0 &&
      link(
        '#truc-trac',
        t(
          `${failing} luồng việc gặp trục trặc`,
          failing === 1 ? '1 workflow with a problem' : `${failing} workflows with problems`,
        ),
      ),
    unsaid.length > 0 &&
      link('#ket', t('Có nấc nhắc đã đến giờ mà chưa được gửi', 'Some reminders are due and were not sent')),
    overdue.total > 0 &&
      link('#qua-han', t(`${overdue.total} việc quá hạn`, `${overdue.total} obligations overdue`)),
  ];
  return wrong.some(Boolean)
    ? bullets(wrong)
    : paragraph(
        t('Không có gì trục trặc, không có việc quá hạn.', 'Nothing is wrong and nothing is overdue.'),
      );
}

/** Activities that the worker tries again. */
function retryingParts(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate): Content {
  if (home.retrying.length === 0) return null;
  return [
    heading(t('Đang thử lại', 'Retrying'), 'thu-lai'),
    paragraph(
      t(
        'Hệ thống tự thử lại cho đến khi được; sửa nguyên nhân là đủ, không cần bấm gì.',
        'The system retries until it succeeds; fixing the cause is enough, there is nothing to press.',
      ),
    ),
    entries(
      home.retrying.map(({ workflowId, activity, attempt, lastError, nextTryAt }) => {
        const next = formatInstant(nextTryAt, ZONE, t);
        const words = `${activity}, ${t('lần', 'attempt')} ${attempt}: ${lastError}`;
        // The machine's clock, which is another than the engine's in a rehearsal.
        const more = t(`Lần thử tới: ${next} (giờ máy)`, `Next attempt: ${next} (machine time)`);
        return trouble({ workflowId, words, small: more }, { home, plans }, t);
      }),
    ),
  ];
}

/** Obligations that are late, and reminders that were not sent. */
function lateParts(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate): Content {
  const { unsaid, overdue, query, now } = home;
  const pages = { path: ADMIN, query, name: 'viec' };
  return [
    unsaid.length > 0 && [
      heading(t('Việc bị kẹt', 'Stuck work'), 'ket'),
      paragraph(
        t(
          'Nấc nhắc đã qua giờ hơn mười phút mà chưa gửi: luồng việc của đơn vị chưa thức dậy hoặc chưa ghi được. Xem luồng việc ấy trong Temporal.',
          'These reminders are more than ten minutes overdue and were not sent: the unit’s workflow has not woken up or cannot write. Look at that workflow in Temporal.',
        ),
      ),
      lateList(unsaid, { plans, now, isUnsent: true }, t),
    ],
    heading(`${t('Việc quá hạn', 'Overdue work')} (${overdue.total})`, 'qua-han'),
    overdue.rows.length > 0
      ? [
          paragraph(
            t(
              'Quá lâu nhất trước. Đôn đốc là việc của cơ quan đầu mối; hệ thống vẫn nhắc theo thang.',
              'Longest overdue first. Following up is the coordinating agency’s work; the system continues to send its scheduled reminders.',
            ),
          ),
          lateList(overdue.rows, { plans, now, isUnsent: false }, t),
          pagination(paginationOptions(pages, { total: overdue.total, size: PAGE_SIZE }, t)),
        ]
      : paragraph(t('Không có việc quá hạn ở trang này.', 'Nothing overdue on this page.')),
  ];
}

/** Every workflow, filtered. */
function workflowParts(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate): Content {
  const { workflows: read, query, ui } = home;
  const pages = { path: ADMIN, query, name: 'luong' };
  return [
    heading(`${t('Luồng việc', 'Workflows')} (${read.total})`, 'luong'),
    filterForm(home, t),
    temporalSaid(read.heard, t),
    read.workflows.length > 0
      ? [
          workflowTable(workflowRows(read.workflows, { plans, ui }, t), true, t),
          pagination(paginationOptions(pages, { total: read.total, size: PAGE_SIZE }, t)),
        ]
      : paragraph(t('Không có luồng việc nào như vậy.', 'There are no such workflows.')),
  ];
}

/** The whole system at a glance: what is wrong first, then everything that runs. */
export function adminHome(home: AdminHome, t: Translate): BlockPage {
  const { plans: counts, workflows, retrying } = home;
  const plans = new Map(counts.map(({ plan }) => [plan.id, plan]));
  const problems = home.problems.filter((one) => !hasOwnList(one));
  const health = healthOf({ ...home.found, heard: workflows.heard, retrying: retrying.length }, t);
  const now = formatInstant(home.now, ZONE, t);
  return {
    title: t('Quản trị hệ thống', 'Administration'),
    back: { href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') },
    isWide: true,
    blocks: [
      paragraph(
        t(
          `Trang này cho biết mọi kế hoạch và luồng việc đang ra sao, có gì trục trặc và cần làm gì. Xem không làm thay đổi gì. Lúc ${now}.`,
          `This page shows the state of every plan and workflow, what is wrong if anything, and what to do about it. Viewing it changes nothing. As of ${now}.`,
        ),
      ),
      paragraph([
        link(adminTimeline(), t('Nhật ký chung', 'Combined timeline')),
        ' · ',
        link(ADMIN_PEOPLE, t('Cán bộ và vai trò', 'Officials and roles')),
      ]),
      heading(t('Cần xem', 'Needs attention')),
      wrongList(home, health, problems.length, t),
      heading(t('Các bộ phận', 'System components'), 'suc-khoe'),
      summary(
        health.map(({ name, tag: state, words, remedy }) => ({
          key: name,
          value: joined([[tag(state), ` ${words}`], remedy !== null && small(remedy)]),
        })),
      ),
      heading(t('Kế hoạch', 'Plans')),
      planTable(counts, t),
      problems.length > 0 && [
        heading(t('Luồng việc gặp trục trặc', 'Workflows with problems'), 'truc-trac'),
        entries(
          problems.map((one) =>
            trouble(
              { workflowId: one.workflowId, words: t(problemWords(one)), small: t(problemRemedy(one)) },
              { home, plans },
              t,
            ),
          ),
        ),
      ],
      retryingParts(home, plans, t),
      lateParts(home, plans, t),
      workflowParts(home, plans, t),
    ],
  };
}
