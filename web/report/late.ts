/** A part of a report, or the report itself, sent when it could no longer be taken. */
import type { FastifyReply } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import type { PassedState } from '../../domain/states.ts';
import { PASSED_WORDS } from '../../words/states.ts';
import { formatInstant } from '../layout/names.ts';
import { latePage } from '../late/view-model.ts';
import { addressOf } from './address.ts';
import { typedRows } from './answer-rows.ts';
import { reportContext } from './section-model.ts';
import type { Section } from './section.ts';
import { reportStatusOf } from './report-status.ts';
import type { UnitReport } from './unit-report.ts';

/** Why nothing can be changed or sent now. */
function whyLate(report: UnitReport, t: Translate): string {
  const { plan, row, submission } = report;
  const at = submission && formatInstant(submission.receivedAt, plan.timeZone, t);
  switch (reportStatusOf(report)) {
    case 'accepted':
      return t(
        'Cơ quan đầu mối đã tiếp nhận báo cáo của kỳ này, nên không sửa được nữa.',
        'The coordinating agency has accepted this period’s report; it can no longer be changed.',
      );
    case 'waived':
      return t(
        'Đơn vị đã được miễn báo cáo kỳ này.',
        'Your unit has been exempted from reporting for this period.',
      );
    case 'superseded':
    case 'succeeded':
      return t(PASSED_WORDS[row.state as PassedState]);
    case 'closed':
      return t('Kế hoạch đã kết thúc.', 'The plan has been closed.');
    case 'early':
      return t(
        `Kỳ này nhận báo cáo từ ${formatInstant(row.opensAt, plan.timeZone, t)}.`,
        `Reports are received from ${formatInstant(row.opensAt, plan.timeZone, t)}.`,
      );
    default:
      return t(
        `Báo cáo của kỳ này đã được gửi${at ? ` lúc ${at}` : ''} và đã hết hạn thay thế. Nếu cần sửa, xin đề nghị cơ quan đầu mối trả lại.`,
        `This period’s report was sent${at ? ` at ${at}` : ''} and the time to replace it is over. If it has to be changed, ask the coordinating agency to return it.`,
      );
  }
}

/**
 * Answers 409 with what was typed.
 * @param sent the part and what its fields held; left out for the report as a whole
 * @param file name of the file that came with it
 */
export function answerLate(
  reply: FastifyReply,
  report: UnitReport,
  sent?: { section: Section; fields: Record<string, string> },
  file?: string,
): Promise<FastifyReply> {
  const { t } = reply.request;
  const { context, reportTitle } = reportContext(report, t);
  const standing = reportStatusOf(report);
  const late = {
    ...{ context, caption: reportTitle, why: whyLate(report, t), file },
    typed: sent ? typedRows({ ...report, answers: sent.fields }, sent.section, t) : [],
    back: { href: addressOf(report), text: t('Xem báo cáo', 'See the report') },
    document: standing === 'sent' || standing === 'accepted' ? `${addressOf(report)}/ban-ky` : null,
  };
  return reply.code(409).page(latePage(late, t));
}
