import type { Translate } from '../../../domain/bilingual.ts';
import {
  bullets,
  heading,
  paragraph,
  smallHeading,
  smallPrint,
  type BlockPage,
} from '../../layout/blocks.ts';
import { unitHome } from '../../layout/paths.ts';
import { spokenReference } from '../../../words/spoken-reference.ts';
import { addressOf } from '../address.ts';
import { answerRows } from '../answer-rows.ts';
import { toAnswers } from '../answers.ts';
import { reportContext } from '../section-model.ts';
import { sentWords } from '../sent-words.ts';
import type { UnitReport } from '../unit-report.ts';
import { code, link } from '../../layout/sentence.ts';

/** The confirmation: its reference is what one quotes on the telephone. */
export function sentPage(report: UnitReport, t: Translate): BlockPage {
  const { plan, unit, submission } = report;
  const { context, reportTitle } = reportContext(report, t);
  const reference = submission?.id ?? '';
  return {
    title: t('Đã gửi báo cáo', 'Report sent'),
    context,
    panel: {
      label: t('Mã tiếp nhận', 'Reference'),
      reference: spokenReference(reference) ?? reference,
    },
    blocks: [
      paragraph(`${reportTitle}: ${sentWords(report, t)}.`),
      smallPrint([
        t(
          'Đọc mã này khi gọi điện. Mã đầy đủ trong hồ sơ: ',
          'Quote it on the telephone. In full, as filed: ',
        ),
        code(reference),
      ]),
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
      paragraph(link(addressOf(report), t('Trang của báo cáo', 'The report’s page'))),
      paragraph(link(unitHome(plan.id, unit.id), t('Việc khác của đơn vị', 'Your unit’s other work'))),
      submission && [
        heading(t('Bản đã gửi', 'What you sent'), 'ban-da-gui'),
        answerRows({ ...report, answers: toAnswers(submission.content) }, t, false).map(
          ({ title, answers }) => [smallHeading(title), answers],
        ),
      ],
    ],
  };
}
