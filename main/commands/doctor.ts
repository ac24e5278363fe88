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
      const { t } = session;
      const drawn = session.table(report.parts, [
        ['', ({ ok }) => (ok ? green('✓') : red('✗'))],
        [t('Thành phần', 'Part'), (part) => part.name],
        [t('Phiên bản', 'Version'), (part) => part.version],
        ['', ({ ok, path, remedy }) => (ok ? path : remedy && t(remedy))],
      ]);
      const verdict = report.ok
        ? t('Máy này sẵn sàng.', 'This machine is ready.')
        : t('Còn thiếu thành phần, xem cách bổ sung ở trên.', 'Parts are missing; see above.');
      return `${drawn}\n\n${verdict}`;
    });
    return report.ok ? 0 : 1;
  });
}
