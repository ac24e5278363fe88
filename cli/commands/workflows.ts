import type { Command } from 'commander';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { printInstant } from '../../domain/words/dates.ts';
import type { WorkflowEntry, WorkflowProblems } from '../../client/engine.ts';
import { problemRemedy, problemWords } from '../../words/workflow-problems.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import type { Session } from '../session.ts';

const STATUS: Record<string, Bilingual> = {
  RUNNING: both('đang chạy', 'running'),
  COMPLETED: both('đã xong', 'completed'),
  FAILED: both('thất bại', 'failed'),
  TERMINATED: both('bị dừng bằng tay', 'terminated'),
  CANCELLED: both('bị hủy', 'cancelled'),
  TIMED_OUT: both('quá thời gian', 'timed out'),
  CONTINUED_AS_NEW: both('chạy tiếp ở lượt mới', 'continued as new'),
};

function describe(workflows: WorkflowEntry[], { t, table, colors }: Session): string {
  if (workflows.length === 0) return t('Không có luồng việc nào.', 'No workflows.');
  const tried = ({ activity, attempt, lastError }: WorkflowEntry['pending'][number]): string =>
    [activity, t(`lần ${attempt}`, `attempt ${attempt}`), lastError].filter(Boolean).join(' · ');
  return table(workflows, [
    [t('Luồng việc', 'Workflow'), (one) => one.workflowId],
    [t('Tình trạng', 'Status'), ({ status }) => t(STATUS[status] ?? both(status, status))],
    [t('Thức dậy lúc', 'Next wake'), (one) => one.nextWake && printInstant(one.nextWake)],
    [t('Sự kiện', 'Events'), (one) => one.historyLength, 'right'],
    [t('Đang thử lại', 'Being tried'), (one) => colors.yellow(one.pending.map(tried).join('; '))],
  ]);
}

function describeProblems({ problems, complete }: WorkflowProblems, session: Session): string {
  const { t, colors } = session;
  const lines = problems.map((one) => {
    const [words, remedy] = [problemWords(one), problemRemedy(one)];
    const since = one.overdueSince && printInstant(one.overdueSince);
    return [
      `${colors.yellow('!')} ${one.workflowId}: ${t(words.vi, words.en)}`,
      ...(since ? [t(` (bước lẽ ra lúc ${since})`, ` (step of ${since})`)] : []),
      `\n  → ${t(remedy.vi, remedy.en)}`,
    ].join('');
  });
  const head =
    problems.length === 0
      ? t('Không luồng việc nào gặp trục trặc.', 'Nothing is wrong with any workflow.')
      : t('Cần xem:', 'To look at:');
  const rest = t(
    'Temporal chưa trả lời hết, có thể còn thiếu.',
    'Temporal has not answered everything; some may be missing.',
  );
  return [head, ...lines, ...(complete ? [] : [rest])].join('\n');
}

/** `workflows [--plan P]`: what is wrong, what each workflow waits for, and what keeps failing. */
export function addWorkflows(parent: Command, run: Run): void {
  const command = parent
    .command('workflows')
    .description(run.t('các luồng việc, việc đang thử lại', 'workflows, and what is being tried again'))
    .option('--plan <P>', run.t('của một kế hoạch; không có thì mọi luồng đang chạy', 'of one plan'));
  withExamples(command, run, 'workflows', 'workflows --plan hau-giang-2021-2025 --json');
  onRun<{ plan?: string }>(command, run, async (session, _args, { plan }) => {
    const [list, found] = await session.withEngine((engine) =>
      Promise.all([engine.listWorkflows({ plan }), engine.listProblems({ plan })]),
    );
    session.answer(
      { ...list, problems: found.problems },
      () => `${describe(list.workflows, session)}\n\n${describeProblems(found, session)}`,
    );
  });
}
