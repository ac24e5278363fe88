import type { Command } from 'commander';
import { both } from '../../domain/bilingual.ts';
import { parseEmail } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeReorganisation, describeReorganised } from '../describe-reorganisation.ts';
import { addPreview, previewThenApply, type PreviewFlags } from '../preview-then-apply.ts';
import { readTextFile } from '../read-file.ts';

interface Flags extends PreviewFlags {
  as: string;
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
    );
  addPreview(command, run);
  withExamples(
    command,
    run,
    'unit reorganise sap-xep-2025.yaml --as quan-tri@ubnd-tinh.example --dry-run',
    'unit reorganise sap-xep-2025.yaml --as quan-tri@ubnd-tinh.example --yes',
  );
  onRun<Flags>(command, run, async (session, [file = ''], flags) => {
    const { as, why, id } = flags;
    return previewThenApply(flags, session, async () => {
      const text = await readTextFile(file, session.io.cwd);
      return {
        perform: (engine, save) => engine.reorganiseUnits({ text, file, as, why, id, save }),
        describe: (shown) => describeReorganisation(shown, session),
        question: both('Áp dụng việc sắp xếp này?', 'Apply this reorganisation?'),
        done: (result) => describeReorganised(result, session),
      };
    });
  });
}
