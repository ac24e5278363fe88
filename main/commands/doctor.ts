import type { Command } from 'commander';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';
import { findTools } from '../tools.ts';

/** `doctor`: which parts this machine has, and how to get the others. */
export function addDoctor(parent: Command, run: Run): void {
  const command = parent
    .command('doctor')
    .description(run.t('kiểm tra các thành phần trên máy này', 'check what this machine has'));
  withExamples(command, run, 'doctor', 'doctor --json');
  onRun(command, run, async (session) => {
    const { diagnose } = await import('../doctor/diagnose.ts');
    const { home: LIEN_NGANH_HOME, cache: LIEN_NGANH_CACHE } = session.config;
    const report = await diagnose(
      { ...session.io.env, LIEN_NGANH_HOME, LIEN_NGANH_CACHE },
      await findTools(),
    );
    const { green, red } = session.colors;
    session.answer(report, () => {
      const rows = report.parts.map((part) => [
        part.ok ? green('✓') : red('✗'),
        part.name,
        part.version,
        part.ok ? part.path : part.remedy && session.t(part.remedy),
      ]);
      const head = ['', session.t('Thành phần', 'Part'), session.t('Phiên bản', 'Version'), ''];
      const verdict = report.ok
        ? session.t('Máy này sẵn sàng.', 'This machine is ready.')
        : session.t('Còn thiếu thành phần, xem cách bổ sung ở trên.', 'Parts are missing; see above.');
      return `${session.table(head, rows)}\n\n${verdict}`;
    });
    return report.ok ? 0 : 1;
  });
}
