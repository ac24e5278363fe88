import type { Translate } from '../../../domain/bilingual.ts';
import { form, paragraph, type BlockPage } from '../../layout/blocks.ts';
import { fieldModels } from '../../layout/field.ts';
import type { FormProblem } from '../../layout/form.ts';
import { link } from '../../layout/sentence.ts';
import { addressOf } from '../address.ts';
import { reportContext } from '../section-model.ts';
import type { UnitReport } from '../unit-report.ts';

/** Asks for the filled form, or for cells pasted from a sheet. */
export function sheetPage(
  report: UnitReport,
  { pasted, problems }: { pasted: string; problems: FormProblem[] },
  t: Translate,
): BlockPage {
  const { context, reportTitle, due } = reportContext(report, t);
  const address = addressOf(report);
  return {
    title: t('Nạp số liệu từ bảng tính', 'Take figures from a sheet'),
    caption: reportTitle,
    context,
    back: { href: address, text: t('Các phần của báo cáo', 'Parts of the report') },
    problems,
    blocks: [
      due,
      paragraph([
        t('Tải ', 'Download the '),
        link(`${address}/bieu-mau.xlsx`, t('biểu mẫu (.xlsx)', 'form (.xlsx)')),
        t(
          ', điền cột “Số liệu” và phần nội dung, rồi gửi lên đây. Mọi ô được đưa vào bản nháp và kiểm tra; ô nào sai được nêu rõ địa chỉ. Ô để trống không xóa gì. Chưa gửi báo cáo.',
          ', fill in the column of figures and the texts, and send it here. Every cell goes into the draft and is checked; wrong ones are named by their address. Empty cells delete nothing. The report is not sent yet.',
        ),
      ]),
      form({
        isUpload: true,
        fields: fieldModels(
          [
            {
              name: 'file',
              kind: 'file',
              label: t('Biểu mẫu đã điền (.xlsx)', 'The form, filled in (.xlsx)'),
            },
            {
              ...{ name: 'pasted', kind: 'area', rows: 8 },
              label: t('Hoặc dán các ô chép từ bảng tính', 'Or paste cells copied from a sheet'),
              hint: t(
                'Mỗi dòng một hàng: mã chỉ tiêu rồi các số; hoặc chỉ cột số liệu, đúng thứ tự biểu mẫu.',
                'One row a line: the target’s code, then its numbers; or the column of figures alone, in the order of the form.',
              ),
            },
          ],
          { pasted },
          problems,
        ),
        buttons: [{ text: t('Đưa vào bản nháp và kiểm tra', 'Take into the draft and check') }],
        cancel: { href: address, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}
