import type { Command } from 'commander';
import { parseEmail } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { addYes, confirmFinal, requireYes, type YesFlag } from '../confirm-final.ts';
import { describeReorganisation, describeReorganised } from '../describe-reorganisation.ts';
import { readTextFile } from '../read-file.ts';

interface Flags extends YesFlag {
  as: string;
  dryRun?: boolean;
}

/** `unit reorganise FILE`: shows what a reorganisation makes of units and plans, then applies it to all that run. */
export function addUnitReorganise(parent: Command, run: Run): void {
  const command = parent
    .command('reorganise')
    .description(
      run.t(
        'xem trước rồi áp dụng việc sắp xếp lại đơn vị cho mọi kế hoạch đang chạy',
        'preview and apply a reorganisation of units in all running plans',
      ),
    )
    .argument('<FILE>', run.t('tệp sắp xếp (YAML)', 'the reorganisation, YAML'))
    .requiredOption(
      '--as <EMAIL>',
      run.t('thư điện tử của quản trị', 'e-mail of an administrator'),
      parseEmail,
    )
    .option('--dry-run', run.t('chỉ xem', 'only show'));
  addYes(command, run);
  withExamples(
    command,
    run,
    'unit reorganise sap-xep-2025.yaml --as quan-tri@ubnd-tinh.example --dry-run',
    'unit reorganise sap-xep-2025.yaml --as quan-tri@ubnd-tinh.example --yes',
  );
  onRun<Flags>(command, run, async (session, [file = ''], flags) => {
    const { t } = session;
    const { as, dryRun } = flags;
    if (!dryRun) requireYes(flags, session);
    const text = await readTextFile(file, session.io.cwd);
    const wanted = { text, file, as };
    return session.withEngine(async (engine) => {
      if (dryRun) {
        const shown = await engine.reorganiseUnits({ ...wanted, save: false });
        session.answer(shown, () => describeReorganisation(shown, session));
        return 0;
      }
      const ended = await confirmFinal(flags, session, async () => {
        const shown = await engine.reorganiseUnits({ ...wanted, save: false });
        return {
          lines: [describeReorganisation(shown, session)],
          question: t('Áp dụng việc sắp xếp này?', 'Apply this reorganisation?'),
        };
      });
      if (ended !== null) return ended;
      const result = await engine.reorganiseUnits({ ...wanted, save: true });
      session.answer(result, () => describeReorganised(result, session));
      return 0;
    });
  });
}
