import type { Translate } from '../../../domain/bilingual.ts';
import { bullets, form, heading, paragraph, type BlockPage } from '../../layout/blocks.ts';
import { unitHome } from '../../layout/paths.ts';
import { addressOf } from '../address.ts';
import { reportContext } from '../section-model.ts';
import { sentWords } from '../sent-words.ts';
import type { UnitReport } from '../unit-report.ts';
import { link } from '../../layout/sentence.ts';

/** The confirmation: its reference is what one quotes on the telephone. */
export function sentPage(report: UnitReport, t: Translate): BlockPage {
  const { plan, unit, submission } = report;
  const { context, reportTitle } = reportContext(report, t);
  return {
    title: t('Đã gửi báo cáo', 'Report sent'),
    context,
    panel: { label: t('Mã tiếp nhận', 'Reference'), reference: submission?.id ?? '' },
    blocks: [
      paragraph(`${reportTitle}: ${sentWords(report, t)}.`),
      heading(t('Tiếp theo', 'What happens next')),
      bullets([
        t(
          'Thư xác nhận đang được gửi tới địa chỉ của quý vị.',
          'A receipt is on its way to your mail address.',
        ),
        t(
          'Cơ quan đầu mối xem báo cáo; nếu cần bổ sung, quý vị nhận được thư nêu rõ lý do.',
          'The coordinating agency reviews the report; if something is missing, you get a mail that says what.',
        ),
        !submission?.content.document &&
          t(
            'Khi văn thư đã cho số, bổ sung số, ngày và bản ký ở trang của báo cáo.',
            'Once your registry has numbered the document, add its number, date and signed copy on the report’s page.',
          ),
      ]),
      paragraph(link(addressOf(report), t('Xem báo cáo đã gửi', 'See the report you sent'))),
      paragraph(link(unitHome(plan.id, unit.id), t('Việc khác của đơn vị', 'Your unit’s other work'))),
    ],
  };
}

/** Asks before a report is withdrawn. */
export function withdrawPage(report: UnitReport, t: Translate): BlockPage {
  const { context, reportTitle, due } = reportContext(report, t);
  const why = {
    ...{ id: 'why', name: 'why', rows: 3 },
    label: { text: t('Lý do (không bắt buộc)', 'Reason (optional)'), classes: 'govuk-label--s' },
  };
  return {
    ...{ context, caption: reportTitle },
    title: t('Thu hồi báo cáo', 'Withdraw the report'),
    back: { href: addressOf(report), text: t('Quay lại báo cáo', 'Back to the report') },
    blocks: [
      paragraph(
        t(
          'Sau khi thu hồi, báo cáo trở lại là việc chưa gửi; nội dung đã điền được giữ lại để sửa. Thời điểm nhận tính theo lần gửi sau.',
          'Once withdrawn, the report counts as not sent; what you filled in is kept for you to change. It is then dated by the day you send it again.',
        ),
      ),
      paragraph(due),
      form({
        hidden: { version: String(report.row.version) },
        fields: [{ kind: 'area', options: why }],
        buttons: [{ text: t('Thu hồi', 'Withdraw'), look: 'warning' }],
      }),
    ],
  };
}
