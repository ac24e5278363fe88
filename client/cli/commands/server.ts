import type { Command } from 'commander';
import { parseInstant } from '../arguments.ts';
import type { Run } from '../command.ts';
import { both, onRun, withExamples } from '../command.ts';
import { openLog } from '../log.ts';
import { runUntilDone } from '../run-until-done.ts';

/** `server`: everything in one process, until Ctrl-C. */
export function addServer(parent: Command, run: Run): void {
  const command = parent
    .command('server')
    .description(both('chạy toàn bộ hệ thống trên một máy', 'run everything in one process'))
    .option(
      '--port <N>',
      both('cổng của trang và lệnh, 0 là cổng trống bất kỳ', 'port; 0 takes any free one'),
    )
    .option(
      '--now <INSTANT>',
      both('đặt đồng hồ để diễn tập', 'start the clock at another instant; rehearsal only'),
      parseInstant,
    );
  withExamples(
    command,
    'server',
    'server --port 8420',
    'server --home /tmp/thu --now 2024-06-10T07:00:00+07:00',
  );
  onRun<{ now?: string }>(command, run, async (session, _args, options) => {
    const { runServer } = await import('../../../standalone/server.ts');
    const { config } = session;
    const starting = runServer({
      home: config.home,
      port: config.port,
      now: options.now,
      config,
      log: openLog(session),
    });
    await runUntilDone(session, starting, ({ url, temporalUi, mailbox }) => {
      const { say, note } = session;
      note(say(`Sẵn sàng ở ${url} (Ctrl-C để dừng)`, `Ready at ${url} (Ctrl-C stops it)`));
      if (temporalUi) note(`Temporal: ${temporalUi}`);
      if (mailbox) note(say(`Hộp thư giữ lại: ${mailbox}`, `Caught mail: ${mailbox}`));
      if (session.json) session.answer({ url, home: config.home, temporalUi, mailbox }, () => url);
    });
  });
}
