import type { Command } from 'commander';
import { addPeriod } from '../act-options.ts';
import { parseEmail } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeReport } from '../describe-obligation.ts';

/** `report show PLAN PERIOD`: the consolidated report as it stands. */
export function addShow(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('show'), run)
    .description(run.t('xem báo cáo tổng hợp', 'show the consolidated report'))
    .option('--as <EMAIL>', run.t('không bắt buộc khi xem', 'not needed to look'), parseEmail);
  withExamples(command, run, 'report show hau-giang-2021-2025 2024-h1 --json');
  onRun(command, run, async (session, [plan = '', period = '']) => {
    const result = await session.withEngine((engine) => engine.showReport({ plan, period }));
    session.answer(result, () => describeReport(result, session));
  });
}
