/** `remind`: one act or another, by an option. */
import type { Command } from 'commander';
import { addActor, type ActFlags } from '../act-options.ts';
import { SUBJECT_SYNTAX, type SubjectFlags } from '../act-subjects.ts';
import { parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeObligation } from '../describe-obligation.ts';
import type { ObligationNamed } from '../../client/engine.ts';

type Flags = ActFlags & SubjectFlags & { why?: string; byTelephone?: string };

/** One mail at once, or a note that the unit was chased by telephone. */
export function addRemind(parent: Command, run: Run): void {
  const description = run.t(
    'nhắc một đơn vị ngay, hoặc ghi đã đôn đốc qua điện thoại',
    'remind a unit at once, or record a telephone call',
  );
  const command = parent.command('remind').description(description);
  const syntax = SUBJECT_SYNTAX.obligation;
  syntax.add(command, run);
  addActor(command, run)
    .option('--why <TEXT>', run.t('lý do, nội dung', 'the reason, quoted in the mail'), parseText)
    .option(
      '--by-telephone <TEXT>',
      run.t('đã gọi: ghi nội dung', 'already called: summary of the call'),
      parseText,
    );
  withExamples(
    command,
    run,
    'remind hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@sldtbxh.example',
    'remind hau-giang-2021-2025 2024-h1 --unit so-y-te --by-telephone "Đơn vị hẹn gửi chiều nay" --as dau-moi@sldtbxh.example',
  );
  onRun<Flags>(command, run, async (session, args, flags) => {
    const { as, id, why, byTelephone } = flags;
    const named = syntax.read(args, flags) as ObligationNamed;
    const result = await session.withEngine((engine) =>
      byTelephone === undefined
        ? engine.remindUnit({ ...named, why, as, id })
        : engine.noteChase({ ...named, why: byTelephone, as, id }),
    );
    session.answer(result, () => describeObligation(result, session));
  });
}
