import type { Command } from 'commander';
import { parseVersion } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { writeNamedFile } from '../write-file.ts';

interface Flags {
  version?: number;
  out?: string;
  force?: boolean;
}

/** `plan file PLAN`: the plan as the system has it, to be changed and handed to `plan amend`. */
export function addPlanFile(parent: Command, run: Run): void {
  const command = parent
    .command('file')
    .description(
      run.t('kế hoạch đang chạy, thành tệp để điều chỉnh', 'a running plan as a file, to amend it'),
    )
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
    .option(
      '--version <N>',
      run.t(
        'một phiên bản trước; mặc định bản đang hiệu lực',
        'an earlier version; by default the one in force',
      ),
      parseVersion,
    )
    .option(
      '--out <FILE>',
      run.t('ghi vào tệp (YAML); thiếu thì in ra', 'write it here, YAML; else it is printed'),
    )
    .option('--force', run.t('ghi đè tệp đã có', 'replace a file that exists'));
  withExamples(
    command,
    run,
    'plan file hau-giang-2021-2025 --out ke-hoach.yaml',
    'plan file hau-giang-2021-2025 --version 1 --out ban-dau.yaml',
  );
  onRun<Flags>(command, run, async (session, [plan = ''], { version, out, force }) => {
    const named = { plan, ...(version === undefined ? {} : { version }) };
    const result = await session.withEngine((engine) => engine.planFile(named));
    if (out !== undefined) {
      await writeNamedFile('--out', out, session.io.cwd, result.text, force === true);
      session.note(session.t(`Đã ghi: ${out}`, `Written: ${out}`));
    }
    session.answer(result, () =>
      out === undefined
        ? result.text.trimEnd()
        : session.t(
            `Sửa tệp này, rồi xem trước: lien-nganh plan amend ${plan} ${out} --dry-run`,
            `Change this file, then look: lien-nganh plan amend ${plan} ${out} --dry-run`,
          ),
    );
  });
}
