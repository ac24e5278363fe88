import type { Command } from 'commander';
import { Option } from 'commander';
import type { LaunchResult } from '../../engine.ts';
import type { Run } from '../command.ts';
import { both, onRun, withExamples } from '../command.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';

function describe(result: LaunchResult, { say, colors }: Session): string {
  const { plan, units, obligations, past } = result;
  const lines = [
    result.launched
      ? say(
          `Đã khởi động ${plan}: ${units} đơn vị, ${obligations} việc có hạn.`,
          `Launched ${plan}: ${units} units, ${obligations} obligations.`,
        )
      : say(
          `${plan} đang chạy từ trước; không có gì thay đổi.`,
          `${plan} was running already; nothing changed.`,
        ),
  ];
  if (past?.count > 0) {
    const done = past.choice === 'skip' ? say('bỏ qua', 'skipped') : say('vẫn mở', 'opened');
    lines.push(say(`${past.count} hạn đã qua: ${done}.`, `${past.count} due dates are past: ${done}.`));
  }
  return [...lines, ...(result.warnings ?? []).map((warning) => colors.yellow(`! ${warning}`))].join('\n');
}

/** `plan launch FILE`: starts a plan on the running server. */
export function addPlanLaunch(parent: Command, run: Run): void {
  const command = parent
    .command('launch')
    .description(both('khởi động một kế hoạch', 'start a plan'))
    .argument('<FILE>', both('tệp kế hoạch (YAML)', 'the plan, YAML'))
    .addOption(
      new Option('--past <CHOICE>', both('hạn đã qua: bỏ qua hay vẫn mở', 'due dates already past')).choices([
        'skip',
        'open',
      ]),
    );
  withExamples(
    command,
    'plan launch plans/hau-giang-2021-2025.yaml',
    'plan launch ke-hoach.yaml --past skip --json',
  );
  onRun<{ past?: 'skip' | 'open' }>(command, run, async (session, [file = ''], { past }) => {
    const text = await readTextFile(file, session.io.cwd);
    const result = await session.withEngine((engine) => engine.launchPlan({ text, file, past }));
    session.answer(result, () => describe(result, session));
  });
}
