import type { Command } from 'commander';
import type { ObligationNamed } from '../../client/engine.ts';
import { addActor, type ActFlags } from '../act-options.ts';
import { SUBJECT_SYNTAX, type SubjectFlags } from '../act-subjects.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';

/** `report|task reclaim`: no workflow hears of it, so that it holds at once. */
export function addReclaim(group: Command, takes: 'PERIOD' | 'DUTY', run: Run): void {
  const command = group
    .command('reclaim')
    .description(
      run.t(
        'lấy lại việc đã chuyển; liên kết của người nhận ngừng ngay',
        'take back what was handed on; the colleague’s links end at once',
      ),
    );
  const syntax = SUBJECT_SYNTAX.obligation;
  syntax.add(command, run, takes);
  addActor(command, run);
  const [words, subject] = takes === 'PERIOD' ? ['report', '2024-h1'] : ['task', 'HG-C.1'];
  withExamples(
    command,
    run,
    `${words} reclaim hau-giang-2021-2025 ${subject} --unit so-y-te --as dau-moi@so-y-te.example`,
  );
  onRun<ActFlags & SubjectFlags>(command, run, async (session, args, flags) => {
    const named = syntax.read(args, flags) as ObligationNamed;
    const result = await session.withEngine((engine) => engine.reclaimObligation({ ...named, as: flags.as }));
    session.answer(result, () =>
      session.t(
        `Đã lấy lại ${result.obligation}; ${result.links} liên kết ngừng dùng.`,
        `Took back ${result.obligation}; ${result.links} links stopped working.`,
      ),
    );
  });
}
