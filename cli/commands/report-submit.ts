import type { Command } from 'commander';
import type { Receipt, SubmitResult } from '../../client/engine.ts';
import type { ActFlags } from '../act-options.ts';
import { addActor, addDocument, addPeriod, addUnit, type DocumentFlags } from '../act-options.ts';
import { parseDate } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeUnderstood } from '../describe-understood.ts';
import { readTextFile } from '../read-file.ts';
import { noteWarnings, readSigned } from '../signed-option.ts';
import type { Session } from '../session.ts';

interface UnitActFlags extends ActFlags {
  unit: string;
}

function describe(result: Receipt, { t }: Session): string {
  const { reference, version, receivedAt } = result;
  if (result.superseded) {
    return t(
      `Đã nhận bản ${version}, gửi lúc ${receivedAt}. Bản này được gửi trước bản mới hơn đã ghi, nên được lưu làm bản trước và không thay bản đang dùng. Mã biên nhận: ${reference}`,
      `Version ${version}, sent at ${receivedAt}, is recorded. It was sent before a newer one that had been recorded already, so it is kept as an earlier version and does not replace the one that counts. Reference: ${reference}`,
    );
  }
  const timely = result.onTime ? t('đúng hạn', 'on time') : t('sau hạn', 'after the due date');
  return t(
    `Đã nhận bản ${version} lúc ${receivedAt} (${timely}). Mã biên nhận: ${reference}`,
    `Version ${version} received at ${receivedAt} (${timely}). Reference: ${reference}`,
  );
}

/** The receipt, and what was understood of the figures. */
function describeSubmitted(result: SubmitResult, session: Session): string {
  return describe(result, session) + describeUnderstood(result.understood ?? [], session);
}

/** `report submit PLAN PERIOD FILE`: a unit hands in its report. */
export function addSubmit(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('submit'), run)
    .description(run.t('nộp báo cáo của một đơn vị', "submit a unit's report"))
    .argument('<FILE>', run.t('số liệu và nội dung (YAML hoặc JSON)', 'figures and text, YAML or JSON'));
  addDocument(addActor(addUnit(command, run), run), run)
    .option(
      '--on-behalf',
      run.t('cơ quan đầu mối nhập thay từ bản giấy', 'entered by the coordinator from paper'),
    )
    .option(
      '--received <D>',
      run.t('ngày nhận bản giấy, YYYY-MM-DD', 'day on which the paper came'),
      parseDate,
    );
  withExamples(
    command,
    run,
    'report submit hau-giang-2021-2025 2024-h1 so-lieu.yaml --unit so-y-te --as nhap@so-y-te.example',
    'report submit hau-giang-2021-2025 2024-h1 so-lieu.yaml --unit so-y-te --as dau-moi@sldtbxh.example --on-behalf --received 2024-06-18 --document "12/BC-SYT, 17/6/2024"',
  );
  type Flags = UnitActFlags & DocumentFlags & { onBehalf?: boolean; received?: string };
  onRun<Flags>(command, run, async (session, args, flags) => {
    const [plan = '', period = '', file = ''] = args;
    const text = await readTextFile(file, session.io.cwd);
    const { unit, as, id, document } = flags;
    const { received } = flags;
    // Only what came on paper has a day of receipt of its own.
    const paper = flags.onBehalf === true || received !== undefined;
    const onBehalf = paper ? { onBehalf: { received: received ?? '' } } : {};
    const signed = await readSigned(flags, session);
    const result = await session.withEngine((engine) =>
      engine.submitReport({
        ...{ plan, period, unit, text, file },
        ...{ document, ...signed, ...onBehalf, as, id },
      }),
    );
    noteWarnings(result, session);
    session.answer(result, () => describeSubmitted(result, session));
  });
}
