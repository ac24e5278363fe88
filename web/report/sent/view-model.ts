import type { Translate } from '../../../domain/bilingual.ts';
import { bullets, heading, paragraph, type BlockPage } from '../../layout/blocks.ts';
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
