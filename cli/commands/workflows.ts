import type { Command } from 'commander';
import type { WorkflowEntry, WorkflowProblems } from '../../client/engine.ts';
import { problemRemedy, problemWords } from '../../client/problem-words.ts';
import type { Run } from '../command.ts';
import { both, onRun, withExamples } from '../command.ts';
import type { Session } from '../session.ts';

const STATUS: Record<string, [vi: string, en: string]> = {
  RUNNING: ['đang chạy', 'running'],
  COMPLETED: ['đã xong', 'completed'],
  FAILED: ['thất bại', 'failed'],
  TERMINATED: ['bị dừng bằng tay', 'terminated'],
  CANCELLED: ['bị hủy', 'cancelled'],
  TIMED_OUT: ['quá thời gian', 'timed out'],
  CONTINUED_AS_NEW: ['chạy tiếp ở lượt mới', 'continued as new'],
};

function describe(workflows: WorkflowEntry[], { say, table, colors }: Session): string {
  if (workflows.length === 0) return say('Không có luồng việc nào.', 'No workflows.');
  const rows = workflows.map((one) => [
    one.workflowId,
    say(...(STATUS[one.status] ?? [one.status, one.status])),
    one.nextWake?.slice(0, 16).replace('T', ' ') ?? null,
    one.historyLength,
    colors.yellow(
      one.pending
        .map(({ activity, attempt, lastError }) =>
          [activity, say(`lần ${attempt}`, `attempt ${attempt}`), lastError].filter(Boolean).join(' · '),
        )
        .join('; '),
    ),
  ]);
  const head = [
    say('Luồng việc', 'Workflow'),
    say('Tình trạng', 'Status'),
    say('Thức dậy lúc', 'Next wake'),
    say('Sự kiện', 'Events'),
    say('Đang thử lại', 'Being tried'),
  ];
  return table(head, rows, [3]);
}

function describeProblems({ problems, complete }: WorkflowProblems, session: Session): string {
  const { say, colors } = session;
  const lines = problems.map((one) => {
    const [words, remedy] = [problemWords(one), problemRemedy(one)];
    const since = one.overdueSince?.slice(0, 16).replace('T', ' ');
    return [
      `${colors.yellow('!')} ${one.workflowId}: ${say(words.vi, words.en)}`,
      ...(since ? [say(` (bước lẽ ra lúc ${since})`, ` (step of ${since})`)] : []),
      `\n  → ${say(remedy.vi, remedy.en)}`,
    ].join('');
  });
  const head =
    problems.length === 0
      ? say('Không luồng việc nào gặp trục trặc.', 'Nothing is wrong with any workflow.')
      : say('Cần xem:', 'To look at:');
  const rest = say(
    'Temporal chưa trả lời hết, có thể còn thiếu.',
    'Temporal has not answered everything; some may be missing.',
  );
  return [head, ...lines, ...(complete ? [] : [rest])].join('\n');
}

/** `workflows [--plan P]`: what is wrong, what each workflow waits for, and what keeps failing. */
export function addWorkflows(parent: Command, run: Run): void {
  const command = parent
    .command('workflows')
    .description(both('các luồng việc, việc đang thử lại', 'workflows, and what is being tried again'))
    .option('--plan <P>', both('của một kế hoạch; không có thì mọi luồng đang chạy', 'of one plan'));
  withExamples(command, 'workflows', 'workflows --plan hau-giang-2021-2025 --json');
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
