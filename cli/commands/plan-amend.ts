import type { Command } from 'commander';
import type { DocumentNamed } from '../../client/engine.ts';
import { both } from '../../domain/bilingual.ts';
import { parseDate, parseDocument, parseEmail } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeAmended, describeAmendment } from '../describe-amendment.ts';
import { addPreview, previewThenApply, type PreviewFlags } from '../preview-then-apply.ts';
import { readTextFile } from '../read-file.ts';

interface Flags extends PreviewFlags {
  as: string;
  basis?: DocumentNamed;
  effective?: string;
}

/** `plan amend PLAN FILE`: shows what an amended plan changes, then applies it to the running plan. */
export function addPlanAmend(parent: Command, run: Run): void {
  const command = parent
    .command('amend')
    .description(
      run.t('xem trước rồi áp dụng bản điều chỉnh của kế hoạch đang chạy', 'preview and apply an amendment'),
    )
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
    .argument('<FILE>', run.t('toàn văn kế hoạch sau điều chỉnh (YAML)', 'the whole plan as amended, YAML'))
    .requiredOption(
      '--as <EMAIL>',
      run.t('thư điện tử của cán bộ phụ trách', 'e-mail of the coordinator'),
      parseEmail,
    )
    .option(
      '--basis <"số, ngày">',
      run.t('văn bản điều chỉnh; thiếu thì lấy trong tệp', 'the amending document; else as the file says'),
      parseDocument,
    )
    .option(
      '--effective <D>',
      run.t('ngày bắt đầu có hiệu lực; mặc định hôm nay', 'first day in force; today by default'),
      parseDate,
    );
  addPreview(command, run);
  withExamples(
    command,
    run,
    'plan amend hau-giang-2021-2025 ke-hoach-sua.yaml --basis "15/QĐ-UBND, 5/3/2024" --as phu-trach@so-ldtbxh.example --dry-run',
    'plan amend hau-giang-2021-2025 ke-hoach-sua.yaml --basis "15/QĐ-UBND, 5/3/2024" --effective 2024-04-01 --as phu-trach@so-ldtbxh.example --yes',
  );
  onRun<Flags>(command, run, async (session, [plan = '', file = ''], flags) => {
    const { as, basis, effective, why, id } = flags;
    return previewThenApply(flags, session, async () => {
      const text = await readTextFile(file, session.io.cwd);
      return {
        perform: (engine, save) =>
          engine.amendPlan({ plan, text, file, as, basis, effective, why, id, save }),
        describe: (shown) => describeAmendment(shown, session),
        question: both('Áp dụng bản điều chỉnh này?', 'Apply this amendment?'),
        done: (result) => describeAmended(result, session),
      };
    });
  });
}

/** `plan versions PLAN`: what it was launched by, and each amendment. */
export function addPlanVersions(parent: Command, run: Run): void {
  const command = parent
    .command('versions')
    .description(run.t('các phiên bản của kế hoạch', 'versions of a plan'))
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'));
  withExamples(command, run, 'plan versions hau-giang-2021-2025', 'plan versions hau-giang-2021-2025 --json');
  onRun(command, run, async (session, [plan = '']) => {
    const { t } = session;
    const result = await session.withEngine((engine) => engine.planVersions({ plan }));
    session.answer(result, () =>
      session.table(result.versions, [
        [t('Bản', 'Version'), (one) => String(one.version)],
        [t('Căn cứ', 'Basis'), (one) => one.basis],
        [t('Hiệu lực', 'In force'), (one) => one.effective],
        [t('Áp dụng', 'Applied'), (one) => one.appliedAt],
        [t('Thay đổi', 'Changes'), (one) => String(one.changes)],
      ]),
    );
  });
}
