import type { Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import { form, paragraph, type BlockPage } from '../layout/blocks.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan } from '../layout/names.ts';
import { mistakesTable, type MistakeRow } from '../layout/mistakes.ts';
import { directoryOf } from '../layout/paths.ts';
import { link } from '../layout/sentence.ts';

/** Asks for a directory file, or for cells of a sheet; with what is wrong in what was sent. */
export function importPage(
  plan: Plan,
  { problems, mistakes, pasted }: { problems: FormProblem[]; mistakes: MistakeRow[]; pasted: string },
  t: Translate,
): BlockPage {
  const home = directoryOf(plan.id);
  const label = t('Tệp danh bạ (.xlsx, hoặc YAML)', 'Directory file (.xlsx, or YAML)');
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
        'Mỗi dòng thêm hoặc thay một người của một đơn vị trong kế hoạch này; người không có trong tệp vẫn giữ nguyên. Bảng tính được đối chiếu với danh bạ hiện có trước khi ghi; có một ô sai thì không ghi gì.',
        'Each row adds or replaces one person of a unit in this plan; people who are not in the file are kept. A sheet is compared with the directory before anything is saved; if any cell is wrong, nothing is.',
      ),
      paragraph([
        t(
          'Mẫu: tải danh bạ hiện có về, điền thêm rồi nạp lại. ',
          'To start from a template, download the current directory, fill it in and import it again. ',
        ),
        link(`${home}/danh-ba.xlsx`, t('Tải danh bạ (.xlsx)', 'Download the directory (.xlsx)')),
        ' · ',
        link(`${home}/danh-ba.yaml`, t('Tải danh bạ (YAML)', 'Download the directory (YAML)')),
      ]),
      form({
        isUpload: true,
        fields: fieldModels(
          [
            { name: 'file', kind: 'file', label, hint: t('Tối đa 1 MB.', '1 MB at most.') },
            {
              ...{ name: 'pasted', kind: 'area', rows: 8 },
              label: t('Hoặc dán các ô chép từ bảng tính', 'Or paste cells copied from a sheet'),
              hint: t(
                'Các cột theo thứ tự: đơn vị, họ và tên, địa chỉ thư, vai trò, ngôn ngữ; hoặc chép cả hàng tiêu đề.',
                'Columns in this order: unit, name, e-mail, roles, language; or with the row of heads.',
              ),
            },
          ],
          { pasted },
          problems,
        ),
        buttons: [{ text: t('Nạp danh bạ', 'Import') }],
        cancel: { href: home, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}
