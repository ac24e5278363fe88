import type { Command } from 'commander';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';

/** `migrate`: the tables of the record for this release, before any of its processes starts. */
export function addMigrate(parent: Command, run: Run): void {
  const command = parent
    .command('migrate')
    .description(
      run.t(
        'đưa các bảng của cơ sở dữ liệu lên bản này rồi thôi (DATABASE_URL)',
        'bring the record’s tables to this release, and end',
      ),
    );
  withExamples(command, run, 'migrate');
  onRun(command, run, async (session) => {
    const [{ openRecords }, { requireDatabase }] = await Promise.all([
      import('../../records/database/database.ts'),
      import('../named-servers.ts'),
    ]);
    const databaseUrl = requireDatabase(session.config);
    const records = await openRecords({ databaseUrl, connections: 1 });
    await records.close();
    session.answer({ ok: true }, () =>
      session.t('Các bảng đã đúng với bản này.', 'The tables are those of this release.'),
    );
  });
}
