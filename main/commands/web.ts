import type { Command } from 'commander';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';
import { openLog } from '../../cli/log.ts';
import { runUntilDone } from '../../cli/run-until-done.ts';

/** `web`: the pages of a production installation, without a worker. */
export function addWeb(parent: Command, run: Run): void {
  const command = parent
    .command('web')
    .description(
      run.t('chạy riêng các trang (TEMPORAL_ADDRESS, DATABASE_URL, SMTP_URL)', 'run the pages by themselves'),
    );
  withExamples(command, run, 'web');
  onRun(command, run, async (session) => {
    const { runWeb } = await import('../run-web.ts');
    const starting = runWeb({ config: session.config, log: openLog(session) });
    await runUntilDone(session, starting, ({ url }) =>
      session.note(session.t(`Các trang sẵn sàng ở ${url}`, `The pages are ready at ${url}`)),
    );
  });
}
