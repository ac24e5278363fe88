import type { Command } from 'commander';
import type { WorkflowEntry } from '../../engine.ts';
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

/** `workflows [--plan P]`: what each workflow waits for, and what keeps failing. */
export function addWorkflows(parent: Command, run: Run): void {
  const command = parent
    .command('workflows')
    .description(both('các luồng việc, việc đang thử lại', 'workflows, and what is being tried again'))
    .option('--plan <P>', both('của một kế hoạch; không có thì mọi luồng đang chạy', 'of one plan'));
  withExamples(command, 'workflows', 'workflows --plan hau-giang-2021-2025 --json');
  onRun<{ plan?: string }>(command, run, async (session, _args, { plan }) => {
    const result = await session.withEngine((engine) => engine.listWorkflows({ plan }));
    session.answer(result, () => describe(result.workflows, session));
  });
}
