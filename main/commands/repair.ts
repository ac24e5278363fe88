import type { Command } from 'commander';
import { onRun, withExamples, type Run } from '../../cli/command.ts';
import { addYes, confirmFinal, requireYes, type YesFlag } from '../../cli/confirm-final.ts';
import { describeFindings } from '../../cli/describe-findings.ts';
import { openLog } from '../../cli/log.ts';

interface Options extends YesFlag {
  plan?: string;
  apply?: boolean;
}

/** `repair [--plan P] [--apply]`: the record against Temporal and against itself. Exit 1 where something serious is left. */
export function addRepair(parent: Command, run: Run): void {
  const { t } = run;
  const command = parent
    .command('repair')
    .description(
      t(
        'so hồ sơ với Temporal, sửa chỗ sai; còn lỗi nặng thì mã thoát là 1',
        'compare the record with Temporal and put it right; exit 1 where something serious is left',
      ),
    )
    .option('--plan <P>', t('chỉ một kế hoạch', 'one plan only'))
    .option('--apply', t('sửa những gì sửa được', 'repair what can be repaired'));
  addYes(command, run);
  withExamples(command, run, 'repair', 'repair --apply', 'repair --plan hau-giang-2021-2025 --json');
  onRun<Options>(command, run, async (session, _args, { plan, apply = false, yes }) => {
    if (apply) requireYes({ yes }, session);
    const { openForRepair } = await import('../open-for-repair.ts');
    const { engine, close } = await openForRepair(session.config, openLog(session));
    try {
      if (apply) {
        const stopped = await confirmFinal({ yes }, session, async () => {
          const { findings } = await engine.repair({ plan });
          const repairable = findings.filter((one) => one.repairable).length;
          return {
            lines: [describeFindings(findings, session)],
            question: session.t(`Sửa ${repairable} chỗ?`, `Repair ${repairable} of them?`),
          };
        });
        if (stopped !== null) return stopped;
      }
      const result = await engine.repair({ plan, apply });
      session.answer(result, () => describeFindings(result.findings, session));
      return result.ok ? 0 : 1;
    } finally {
      await close();
    }
  });
}
