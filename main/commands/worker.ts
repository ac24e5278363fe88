import { both } from '../../domain/bilingual.ts';
import type { Command } from 'commander';
import { UserError } from '../../domain/user-error.ts';
import type { Config } from '../../client/config.ts';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';
import { openLog } from '../../cli/log.ts';
import { runUntilDone } from '../../cli/run-until-done.ts';

function assertServersNamed(config: Config): void {
  const missing = [
    ['TEMPORAL_ADDRESS', config.temporal.address],
    ['DATABASE_URL', config.databaseUrl],
  ].filter(([, value]) => value === null);
  if (missing.length === 0) return;
  const details = missing.map(([name]) => ({
    path: name ?? null,
    line: null,
    message: both(`${name} chưa được đặt`, `${name} is not set`),
    remedy: both(
      'Đặt biến này, hoặc dùng `lien-nganh server` trên một máy',
      'Set it, or run `lien-nganh server`',
    ),
  }));
  const message = both('Tiến trình worker cần máy chủ riêng', 'A worker of its own needs its servers named');
  throw new UserError('invalid', message, details);
}

/** `worker`: one of several workers of a production installation. */
export function addWorker(parent: Command, run: Run): void {
  const command = parent
    .command('worker')
    .description(run.t('chạy một worker riêng (TEMPORAL_ADDRESS, DATABASE_URL)', 'run a worker of its own'));
  withExamples(command, run, 'worker');
  onRun(command, run, async (session) => {
    const { config } = session;
    assertServersNamed(config);
    const { runWorker } = await import('../run-worker.ts');
    const starting = runWorker({ config, log: openLog(session) });
    await runUntilDone(session, starting, () =>
      session.note(session.t('Worker sẵn sàng', 'Worker is ready')),
    );
  });
}
