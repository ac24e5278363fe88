import type { Command } from 'commander';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';
import type { Session } from '../../cli/session.ts';
import type { Replayed } from '../replay.ts';

function describe({ replayed, failed }: Replayed, { t, table, colors }: Session): string {
  const good = replayed - failed.length;
  const head = t(
    `Đã chạy lại ${replayed} luồng việc đang mở: ${good} khớp, ${failed.length} không khớp.`,
    `Replayed ${replayed} open workflows: ${good} match, ${failed.length} do not.`,
  );
  if (failed.length === 0) return head;
  const drawn = table(failed, [
    [t('Luồng việc', 'Workflow'), ({ workflowId }) => workflowId],
    [t('Vì sao', 'Why'), ({ message }) => colors.red(message)],
  ]);
  const rest = t(
    'Bản dựng này không tiếp tục được các luồng việc trên: đừng thay bản đang chạy bằng nó.',
    'This build cannot go on with these workflows: do not let it take over.',
  );
  return `${head}\n\n${drawn}\n\n${rest}`;
}

/** `replay [--plan P]`: whether this build can take over what runs. */
export function addReplay(parent: Command, run: Run): void {
  const command = parent
    .command('replay')
    .description(
      run.t(
        'chạy lại lịch sử các luồng việc đang mở bằng bản dựng này, trước khi nâng cấp',
        'replay the open workflows with this build, before an upgrade',
      ),
    )
    .option('--plan <P>', run.t('chỉ của một kế hoạch', 'of one plan only'));
  withExamples(command, run, 'replay', 'replay --plan hau-giang-2021-2025 --json');
  onRun<{ plan?: string }>(command, run, async (session, _args, { plan }) => {
    const { replayOpen } = await import('../replay.ts');
    const answer = await replayOpen({ config: session.config, plan });
    session.answer(answer, () => describe(answer, session));
    return answer.failed.length === 0 ? 0 : 1;
  });
}
