import type { Translate } from '../../../domain/bilingual.ts';
import type { WorkflowKind } from '../../../client/engine.ts';
import { problemRemedy, problemWords } from '../../../words/workflow-problems.ts';
import { planOfWorkflow } from '../../../domain/ids.ts';
import type { Instant, Plan } from '../../../domain/plan.ts';
import type { LateWork, PlanCounts } from '../../../records/plans/overview.ts';
import { formatInstant } from '../../layout/names.ts';
import type { PageModel } from '../../layout/page.ts';
import { ADMIN, ADMIN_PEOPLE, adminTimeline } from '../../layout/paths.ts';
import { lateRows } from '../late-rows.ts';
import { pagination } from '../queries.ts';
import type { ReadWorkflows } from '../read-workflows.ts';
import { temporalPage } from '../temporal-page.ts';
import { workflowRows } from '../workflow-rows.ts';
import { kindWords, workflowName } from '../workflow-words.ts';
import { healthOf, type Found } from './health.ts';
import { planRows } from './plan-rows.ts';
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

function filters(plans: PlanCounts[], query: Record<string, string>, t: Translate) {
  const chosen = (name: string, value: string, text: string) => ({
    ...{ value, text, selected: (query[name] ?? '') === value },
  });
  return {
    plans: [
      chosen('plan', '', t('Mọi kế hoạch', 'Every plan')),
      ...plans.map(({ plan }) => chosen('plan', plan.id, t(plan.title, plan.titleEn))),
    ],
    kinds: [
      chosen('kind', '', t('Mọi loại', 'Every kind')),
      ...KINDS.map((kind) => chosen('kind', kind, kindWords(kind, t))),
    ],
    states: [
      chosen('state', '', t('Bình thường', 'As they should be')),
      chosen('state', 'broken', t('Kết thúc không bình thường', 'Ended otherwise than they should')),
    ],
  };
}

function retryingRows(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate) {
  return home.retrying.map(({ workflowId, activity, attempt, lastError, nextTryAt }) => ({
    name: workflowName(workflowId, plans, t),
    ...{ id: workflowId, activity, attempt, lastError },
    // The machine's clock, which is another than the engine's in a rehearsal.
    nextTry: t(
      `${formatInstant(nextTryAt, ZONE, t)} (giờ máy)`,
      `${formatInstant(nextTryAt, ZONE, t)} (machine time)`,
    ),
    href: temporalPage(home.ui, workflowId),
  }));
}

/** Steps that were not said have a list of their own, by what is owed. */
const hasOwnList = ({ kind, workflowId }: WorkflowProblem): boolean =>
  kind === 'overdue-wake' && planOfWorkflow(workflowId) !== undefined;

function problemRows(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate) {
  return home.problems
    .filter((one) => !hasOwnList(one))
    .map((one) => {
      const [words, remedy] = [problemWords(one), problemRemedy(one)];
      return {
        name: workflowName(one.workflowId, plans, t),
        id: one.workflowId,
        words: t(words.vi, words.en),
        remedy: t(remedy.vi, remedy.en),
        href: temporalPage(home.ui, one.workflowId),
      };
    });
}

/** The whole system at a glance: what is wrong first, then everything that runs. */
export function adminHome(home: AdminHome, t: Translate): PageModel {
  const { plans: counts, query, overdue, workflows, unsaid } = home;
  const plans = new Map(counts.map(({ plan }) => [plan.id, plan]));
  const at = { path: ADMIN, query };
  const failing = problemRows(home, plans, t);
  const health = healthOf({ ...home.found, heard: workflows.heard, retrying: home.retrying.length }, t);
  return {
    title: t('Quản trị hệ thống', 'Administration'),
    back: { href: '/ke-hoach', text: t('Kế hoạch của tôi', 'My plans') },
    now: formatInstant(home.now, ZONE, t),
    doors: [
      { href: adminTimeline(), text: t('Nhật ký chung', 'Joined timeline') },
      { href: ADMIN_PEOPLE, text: t('Cán bộ và vai trò', 'Officials and roles') },
    ],
    wrong: [
      ...health
        .filter(({ ok }) => !ok)
        .map(({ name, words }) => ({ href: '#suc-khoe', text: `${name}: ${words}` })),
      ...(failing.length > 0
        ? [
            {
              href: '#truc-trac',
              text: t(
                `${failing.length} luồng việc gặp trục trặc`,
                failing.length === 1
                  ? '1 workflow with a problem'
                  : `${failing.length} workflows with problems`,
              ),
            },
          ]
        : []),
      ...(unsaid.length > 0
        ? [
            {
              href: '#ket',
              text: t('Có nấc nhắc đã đến giờ mà chưa được gửi', 'Some steps are due and were not said'),
            },
          ]
        : []),
      ...(overdue.total > 0
        ? [
            {
              href: '#qua-han',
              text: t(`${overdue.total} việc quá hạn`, `${overdue.total} obligations overdue`),
            },
          ]
        : []),
    ],
    health,
    plans: planRows(counts, t),
    unsaid: lateRows(unsaid, plans, home.now, t),
    overdue: lateRows(overdue.rows, plans, home.now, t),
    overdueTotal: overdue.total,
    overduePages: pagination({ ...at, name: 'viec' }, { total: overdue.total, size: PAGE_SIZE }, t),
    retrying: retryingRows(home, plans, t),
    failing,
    heard: workflows.heard,
    workflows: workflowRows(workflows.workflows, { plans, ui: home.ui }, t),
    workflowTotal: workflows.total,
    workflowPages: pagination({ ...at, name: 'luong' }, { total: workflows.total, size: PAGE_SIZE }, t),
    filters: filters(counts, query, t),
  };
}
