import type { Translate } from '../../../domain/bilingual.ts';
import { form, paragraph, type BlockPage } from '../../layout/blocks.ts';
import { fieldModels } from '../../layout/field.ts';
import type { FormProblem } from '../../layout/form.ts';
import { mistakesTable, type MistakeRow } from '../../layout/mistakes.ts';
import { ADMIN, ADMIN_REORGANISE_SAMPLE } from '../../layout/paths.ts';
import { link } from '../../layout/sentence.ts';

interface ReorganiseForm {
  typed: { text: string; name: string };
  problems: FormProblem[];
  mistakes: readonly MistakeRow[];
}

/** The way back to the administrator's home. */
export const backToAdmin = (t: Translate) => ({
  href: ADMIN,
  text: t('Quản trị hệ thống', 'Administration'),
});

/** Asks for the reorganisation of agencies, as the document that orders it says. */
export function reorganisePage({ typed, problems, mistakes }: ReorganiseForm, t: Translate): BlockPage {
  const back = backToAdmin(t);
  return {
    title: t('Sắp xếp lại đơn vị', 'Reorganise units'),
    back,
    problems,
    blocks: [
      t(
        'Dùng khi có văn bản sáp nhập, chia tách, đổi tên, giải thể đơn vị hoặc chuyển nhiệm vụ. Một tệp áp dụng cho mọi kế hoạch đang chạy. Bước sau cho xem từng đơn vị và từng kế hoạch thay đổi ra sao; chưa có gì thay đổi cho đến khi quý vị xác nhận.',
        'For a document that merges, splits, renames or dissolves units, or transfers duties. One file applies to every running plan. The next step shows what becomes of each unit and each plan; nothing changes until you confirm.',
      ),
      t(
        'Việc đang mở chuyển sang đơn vị kế thừa cùng bản nháp, gia hạn, vướng mắc; những gì đã nộp và báo cáo đã duyệt giữ nguyên.',
        'Open work goes on in the successor with its drafts, extensions and obstacles; what was handed in and approved reports stay.',
      ),
      paragraph([
        t('Mẫu: ', 'To start from: '),
        link(ADMIN_REORGANISE_SAMPLE, t('tải tệp mẫu (YAML)', 'download a sample (YAML)')),
        t(', kèm mã của mọi đơn vị hiện có.', ', with the ids of all units there are.'),
      ]),
      mistakesTable(mistakes, t),
      form({
        isUpload: true,
        hidden: { name: typed.name },
        fields: fieldModels(
          [
            {
              ...{ name: 'file', kind: 'file' },
              label: t('Tệp sắp xếp (YAML)', 'File of the reorganisation (YAML)'),
            },
            {
              ...{ name: 'text', kind: 'area', rows: 12 },
              label: t('Hoặc dán, sửa nội dung tệp tại đây', 'Or paste and correct the text here'),
            },
          ],
          { text: typed.text },
          problems,
        ),
        buttons: [{ text: t('Xem thay đổi', 'Show the changes'), step: 'show' }],
        cancel: { href: back.href, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}
