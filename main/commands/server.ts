import { Option, type Command } from 'commander';
import { parseInstant } from '../../cli/arguments.ts';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';
import { openLog } from '../../cli/log.ts';
import { runUntilDone } from '../../cli/run-until-done.ts';

/** `server`: everything in one process, until Ctrl-C. */
export function addServer(parent: Command, run: Run): void {
  const command = parent
    .command('server')
    .description(run.t('chạy toàn bộ hệ thống trên một máy', 'run everything in one process'))
    .option(
      '--port <N>',
      run.t('cổng của trang và lệnh, 0 là cổng trống bất kỳ', 'port; 0 takes any free one'),
    )
    .option(
      '--now <INSTANT>',
      run.t('đặt đồng hồ để diễn tập', 'start the clock at another instant; rehearsal only'),
      parseInstant,
    )
    .option(
      '--demo',
      run.t('mở một kế hoạch đang giữa kỳ, vào không cần thư', 'a plan in mid-cycle, sign-in without mail'),
    )
    // `npm run dev` sets it; no installation needs to know of it.
    .addOption(new Option('--dev').hideHelp());
  withExamples(
    command,
    run,
    'server',
    'server --port 8420',
    'server --demo --home /tmp/trinh-dien',
    'server --home /tmp/thu --now 2024-06-10T07:00:00+07:00',
  );
  onRun<{ now?: string; demo?: boolean; dev?: boolean }>(
    command,
    run,
    async (session, _args, { now, demo, dev }) => {
      const { runServer } = await import('../run-server.ts');
      const { config } = session;
      const starting = runServer({ now, demo, dev, config, log: openLog(session) });
      await runUntilDone(session, starting, ({ url, temporalUi, mailbox }) => {
        const { t, note } = session;
        note(t(`Sẵn sàng ở ${url} (Ctrl-C để dừng)`, `Ready at ${url} (Ctrl-C stops it)`));
        if (temporalUi) note(`Temporal: ${temporalUi}`);
        if (demo) note(t(`Trình diễn: vào ở ${url}/dang-nhap`, `Demonstration: enter at ${url}/dang-nhap`));
        if (mailbox) note(t(`Hộp thư giữ lại: ${mailbox}`, `Caught mail: ${mailbox}`));
        if (session.json) session.answer({ url, home: config.home, temporalUi, mailbox }, () => url);
      });
    },
  );
}
