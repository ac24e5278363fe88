import type { Retrying } from '../../../activities/engine-state.ts';
import type { WorkflowKind, WorkflowProblem } from '../../../client/engine.ts';
import { problemRemedy, problemWords } from '../../../client/problem-words.ts';
import type { Instant, Plan } from '../../../domain/plan.ts';
import type { LateWork, PlanCounts } from '../../../records/overview.ts';
import { sayInstant } from '../../frame/names.ts';
import type { PageModel } from '../../frame/page.ts';
import { ADMIN, ADMIN_PEOPLE, adminTimeline } from '../../frame/paths.ts';
import type { Say } from '../../frame/say.ts';
import { lateRows } from '../late-rows.ts';
import { pagination } from '../queries.ts';
import type { ReadWorkflows } from '../read-workflows.ts';
import { temporalPage } from '../temporal-page.ts';
import { workflowRows } from '../workflow-rows.ts';
import { kindWords, workflowName } from '../workflow-words.ts';
import { healthOf, type Found } from './health.ts';
import { planRows } from './plan-rows.ts';

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

function filters(plans: PlanCounts[], query: Record<string, string>, say: Say) {
  const chosen = (name: string, value: string, text: string) => ({
    ...{ value, text, selected: (query[name] ?? '') === value },
  });
  return {
    plans: [
      chosen('plan', '', say('Mọi kế hoạch', 'Every plan')),
      ...plans.map(({ plan }) => chosen('plan', plan.id, say(plan.title, plan.titleEn))),
    ],
    kinds: [
      chosen('kind', '', say('Mọi loại', 'Every kind')),
      ...KINDS.map((kind) => chosen('kind', kind, kindWords(kind, say))),
    ],
    states: [
      chosen('state', '', say('Bình thường', 'As they should be')),
      chosen('state', 'broken', say('Kết thúc không bình thường', 'Ended otherwise than they should')),
    ],
  };
}

function retryingRows(home: AdminHome, plans: ReadonlyMap<string, Plan>, say: Say) {
  return home.retrying.map(({ workflowId, activity, attempt, lastError, nextTryAt }) => ({
    name: workflowName(workflowId, plans, say),
    ...{ id: workflowId, activity, attempt, lastError },
    // The machine's clock, which is another than the engine's in a rehearsal.
    nextTry: say(
      `${sayInstant(nextTryAt, ZONE, say)} (giờ máy)`,
      `${sayInstant(nextTryAt, ZONE, say)} (machine time)`,
    ),
    href: temporalPage(home.ui, workflowId),
  }));
}

/** Steps that were not said have a list of their own, by what is owed. */
const hasOwnList = ({ kind, workflowId }: WorkflowProblem): boolean =>
  kind === 'overdue-wake' && workflowId.startsWith('plan/');

function problemRows(home: AdminHome, plans: ReadonlyMap<string, Plan>, say: Say) {
  return home.problems
    .filter((one) => !hasOwnList(one))
    .map((one) => {
      const [words, remedy] = [problemWords(one), problemRemedy(one)];
      return {
        name: workflowName(one.workflowId, plans, say),
        id: one.workflowId,
        words: say(words.vi, words.en),
        remedy: say(remedy.vi, remedy.en),
        href: temporalPage(home.ui, one.workflowId),
      };
    });
}

/** The whole system at a glance: what is wrong first, then everything that runs. */
export function adminHome(home: AdminHome, say: Say): PageModel {
  const { plans: counts, query, overdue, workflows, unsaid } = home;
  const plans = new Map(counts.map(({ plan }) => [plan.id, plan]));
  const at = { path: ADMIN, query };
  const failing = problemRows(home, plans, say);
  const health = healthOf({ ...home.found, heard: workflows.heard, retrying: home.retrying.length }, say);
  return {
    title: say('Quản trị hệ thống', 'Administration'),
    back: { href: '/ke-hoach', text: say('Kế hoạch của tôi', 'My plans') },
    now: sayInstant(home.now, ZONE, say),
    doors: [
      { href: adminTimeline(), text: say('Nhật ký chung', 'Joined timeline') },
      { href: ADMIN_PEOPLE, text: say('Cán bộ và vai trò', 'Officials and roles') },
    ],
    wrong: [
      ...health
        .filter(({ ok }) => !ok)
        .map(({ name, words }) => ({ href: '#suc-khoe', text: `${name}: ${words}` })),
      ...(failing.length > 0
        ? [
            {
              href: '#truc-trac',
              text: say(
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
              text: say('Có nấc nhắc đã đến giờ mà chưa được gửi', 'Some steps are due and were not said'),
            },
          ]
        : []),
      ...(overdue.total > 0
        ? [
            {
              href: '#qua-han',
              text: say(`${overdue.total} việc quá hạn`, `${overdue.total} obligations overdue`),
            },
          ]
        : []),
    ],
    health,
    plans: planRows(counts, say),
    unsaid: lateRows(unsaid, plans, home.now, say),
    overdue: lateRows(overdue.rows, plans, home.now, say),
    overdueTotal: overdue.total,
    overduePages: pagination({ ...at, name: 'viec' }, { total: overdue.total, size: PAGE_SIZE }, say),
    retrying: retryingRows(home, plans, say),
    failing,
    heard: workflows.heard,
    workflows: workflowRows(workflows.workflows, { plans, ui: home.ui }, say),
    workflowTotal: workflows.total,
    workflowPages: pagination({ ...at, name: 'luong' }, { total: workflows.total, size: PAGE_SIZE }, say),
    filters: filters(counts, query, say),
  };
}
