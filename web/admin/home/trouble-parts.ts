import type { Translate } from '../../../domain/bilingual.ts';
import { problemRemedy, problemWords } from '../../../words/workflow-problems.ts';
import { planOfWorkflow } from '../../../domain/ids.ts';
import type { Plan } from '../../../domain/plan.ts';
import { entries, heading, type Parts } from '../../layout/blocks.ts';
import { formatInstant, ZONE } from '../../layout/names.ts';
import { ADMIN } from '../../layout/paths.ts';
import { lateList } from '../late-list.ts';
import { pageLinks } from '../../lists/queries.ts';
import { temporalPage } from '../temporal-page.ts';
import { temporalLink } from '../workflow-table.ts';
import { workflowName } from '../workflow-words.ts';
import type { WorkflowProblem } from '../../../domain/workflow-problem.ts';
import { PAGE_SIZE, type AdminHome } from './admin-home.ts';
import { BREAK, code, joined, small, strong, type Words } from '../../layout/sentence.ts';

/** Reminders that were not sent have a list of their own, by what is owed. */
const hasOwnList = ({ kind, workflowId }: WorkflowProblem): boolean =>
  kind === 'overdue-wake' && planOfWorkflow(workflowId) !== undefined;

/** Workflows that do not do their work. */
export const failing = ({ problems }: AdminHome): WorkflowProblem[] =>
  problems.filter((one) => !hasOwnList(one));

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

/** What is wrong with them, and what to do. */
export function failingParts(
  home: AdminHome,
  problems: readonly WorkflowProblem[],
  plans: ReadonlyMap<string, Plan>,
  t: Translate,
): Parts {
  if (problems.length === 0) return null;
  return [
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
  ];
}

/** Activities that the worker tries again. */
export function retryingParts(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate): Parts {
  if (home.retrying.length === 0) return null;
  return [
    heading(t('Đang thử lại', 'Retrying'), 'thu-lai'),
    t(
      'Hệ thống tự thử lại cho đến khi được; sửa nguyên nhân là đủ, không cần bấm gì.',
      'The system retries until it succeeds; fixing the cause is enough, there is nothing to press.',
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
export function lateParts(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate): Parts {
  const { unsaid, overdue, query, now } = home;
  const pages = { path: ADMIN, query, name: 'viec' };
  return [
    unsaid.length > 0 && [
      heading(t('Việc bị kẹt', 'Stuck work'), 'ket'),
      t(
        'Nấc nhắc đã qua giờ hơn mười phút mà chưa gửi: luồng việc của đơn vị chưa thức dậy hoặc chưa ghi được. Xem luồng việc ấy trong Temporal.',
        'These reminders are more than ten minutes overdue and were not sent: the unit’s workflow has not woken up or cannot write. Look at that workflow in Temporal.',
      ),
      lateList(unsaid, { plans, now, isUnsent: true }, t),
    ],
    heading(`${t('Việc quá hạn', 'Overdue work')} (${overdue.total})`, 'qua-han'),
    overdue.rows.length > 0
      ? [
          t(
            'Quá lâu nhất trước. Đôn đốc là việc của cơ quan đầu mối; hệ thống vẫn nhắc theo thang.',
            'Longest overdue first. Following up is the coordinating agency’s work; the system continues to send its scheduled reminders.',
          ),
          lateList(overdue.rows, { plans, now, isUnsent: false }, t),
          pageLinks(pages, { total: overdue.total, size: PAGE_SIZE }, t),
        ]
      : t('Không có việc quá hạn ở trang này.', 'Nothing overdue on this page.'),
  ];
}
