import type { Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import { form, paragraph, type BlockPage } from '../layout/blocks.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan } from '../layout/names.ts';
import { mistakesTable, type MistakeRow } from '../layout/mistakes.ts';
import { directoryOf } from '../layout/paths.ts';
import { link } from '../layout/sentence.ts';

/** Asks for a directory file; with what is wrong in the one that was sent. */
export function importPage(
  plan: Plan,
  { problems, mistakes }: { problems: FormProblem[]; mistakes: MistakeRow[] },
  t: Translate,
): BlockPage {
  const home = directoryOf(plan.id);
  const label = t('Tệp danh bạ (YAML)', 'Directory file (YAML)');
  return {
    title: t('Nạp danh bạ từ tệp', 'Import a directory file'),
    context: [citePlan(plan, t)],
    back: { href: home, text: t('Danh bạ', 'The directory') },
    problems,
    blocks: [
      mistakesTable(mistakes, t),
      mistakes.length > 0 &&
        t(
          'Chưa có gì được ghi vào danh bạ. Sửa các dòng trên trong tệp rồi nạp lại.',
          'Nothing was saved. Correct these lines in the file and import it again.',
        ),
      t(
        'Mỗi mục của tệp thêm hoặc thay một người của một đơn vị trong kế hoạch này; người không có trong tệp vẫn giữ nguyên. Có một chỗ sai thì không ghi gì.',
        'Each entry adds or replaces one person of a unit in this plan; people who are not in the file are kept. If there is any error, nothing is saved.',
      ),
      paragraph([
        t(
          'Mẫu: tải danh bạ hiện có về, sửa rồi nạp lại. ',
          'To start from a template, download the current directory, edit it and import it again. ',
        ),
        link(`${home}/danh-ba.yaml`, t('Tải danh bạ (YAML)', 'Download the directory (YAML)')),
      ]),
      form({
        isUpload: true,
        fields: fieldModels(
          [{ name: 'file', kind: 'file', label, hint: t('Tối đa 1 MB.', '1 MB at most.') }],
          {},
          problems,
        ),
        buttons: [{ text: t('Nạp danh bạ', 'Import') }],
        cancel: { href: home, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}
