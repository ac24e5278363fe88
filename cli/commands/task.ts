import type { Command } from 'commander';
import type { ActFlags } from '../act-options.ts';
import { addActor, addDocument, addUnit, type DocumentFlags } from '../act-options.ts';
import { parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeObligation } from '../describe-obligation.ts';
import { noteWarnings, readSigned } from '../signed-option.ts';
import { addDelegateTask, addReclaimTask, addTaskDocument } from './contact-acts.ts';
import { addTaskDecisions } from './obligation-acts.ts';

interface DoneFlags extends ActFlags, DocumentFlags {
  unit: string;
  period?: string;
  note?: string;
}

/** `task …`: what is said to a unit's tasks. */
export function addTask(parent: Command, run: Run): void {
  const group = parent.command('task').description(run.t('nhiệm vụ', 'tasks'));
  const done = group
    .command('done')
    .description(run.t('báo một nhiệm vụ đã hoàn thành', 'say that a task is done'))
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
    .argument('<DUTY>', run.t('mã nhiệm vụ, ví dụ HG-2.4', 'code of the duty'));
  addDocument(addActor(addUnit(done, run), run), run)
    .option('--period <P>', run.t('kỳ, với nhiệm vụ lặp lại', 'period of a recurring task'), parseText)
    .option('--note <TEXT>', run.t('ghi chú', 'note'), parseText);
  withExamples(
    done,
    'task done hau-giang-2021-2025 HG-C.1 --unit so-y-te --period 2024 --as dau-moi@so-y-te.example',
    'task done hau-giang-2021-2025 HG-C.1 --unit so-y-te --period 2024 --as dau-moi@so-y-te.example --document "12/KH-SYT, 29/3/2024"',
  );
  onRun<DoneFlags>(done, run, async (session, [plan = '', duty = ''], flags) => {
    const { unit, period, note, document, as, id } = flags;
    const signed = await readSigned(flags, session);
    const result = await session.withEngine((engine) =>
      engine.completeTask({ plan, duty, unit, period, note, document, ...signed, as, id }),
    );
    noteWarnings(result, session);
    session.answer(result, () => describeObligation(result, session));
  });
  addTaskDecisions(group, run);
  addDelegateTask(group, run);
  addReclaimTask(group, run);
  addTaskDocument(group, run);
}
