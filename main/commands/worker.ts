import type { Command } from 'commander';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';
import { openLog } from '../../cli/log.ts';
import { runUntilDone } from '../../cli/run-until-done.ts';

/** `worker`: one of several workers of a production installation. */
export function addWorker(parent: Command, run: Run): void {
  const command = parent
    .command('worker')
    .description(run.t('chạy một worker riêng (TEMPORAL_ADDRESS, DATABASE_URL)', 'run a worker of its own'));
  withExamples(command, run, 'worker');
  onRun(command, run, async (session) => {
    const { runWorker } = await import('../run-worker.ts');
    const starting = runWorker({ config: session.config, log: openLog(session) });
    await runUntilDone(session, starting, () =>
      session.note(session.t('Worker sẵn sàng', 'Worker is ready')),
    );
  });
}
