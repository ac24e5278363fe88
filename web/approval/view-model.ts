import type { Translate } from '../../domain/bilingual.ts';
import { periodName } from '../../words/periods.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { errorOf } from '../layout/form.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { approvalHome, approvals } from '../layout/paths.ts';
import { periodTag } from '../report-view/period-tag.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { reportView } from '../report-view/view-model.ts';
import { reportEtag } from './report-etag.ts';

/** What was said on the form, and why it was not taken. */
export type Answered =
  | { wrong: 'answer' | 'why'; answer: string; why: string }
  /** The report is another than the one that was read; the units whose part has changed. Nothing is chosen for the new one. */
  | { wrong: 'changed'; changed: UnitId[]; answer?: never; why: string };

function problemOf(answered: Answered, plan: Plan, t: Translate): { field: string; text: string } {
  switch (answered.wrong) {
    case 'answer':
      return {
        field: 'answer',
        text: t('Chọn phê duyệt hoặc gửi lại.', 'Choose to approve or to send back.'),
      };
    case 'why':
      return {
        field: 'why',
        text: t(
          'Ghi lý do gửi lại, để cán bộ điều phối biết cần hoàn thiện gì.',
          'Say why, so that the coordinator knows what to complete.',
        ),
      };
    case 'changed': {
      const units = answered.changed.map((unit) => unitName(plan, unit, t)).join('; ');
      return {
        field: 'answer',
        text: t(
          `Từ lúc quý vị xem, báo cáo đã thay đổi: ${units || 'phần nội dung chung'}; xem lại rồi phê duyệt. Ý kiến vừa chọn chưa được ghi nhận.`,
          `Since you looked, the report has changed: ${units || 'what is not of a single unit'}; look again, then approve. What you chose was not recorded.`,
        ),
      };
    }
  }
}

/** The report as it will look; with the two answers while it is a draft. */
export function approvalPage(
  plan: Plan,
  report: ReportAsItStands,
  t: Translate,
  answered?: Answered,
): PageModel {
  const { row, sealed } = report;
  const problems = answered ? [problemOf(answered, plan, t)] : [];
  const option = (value: string, text: string, hint: string) => ({
    ...{ value, text, hint: { text: hint }, checked: answered?.answer === value },
  });
  return {
    title: t(`Báo cáo ${periodName(row.period).vi}`, `Report for the ${periodName(row.period).en}`),
    context: [citePlan(plan, t)],
    back: { href: approvals(plan.id), text: t('Báo cáo chờ phê duyệt', 'Reports awaiting approval') },
    problems,
    tag: periodTag(row.state, t),
    isDraft: row.state === 'draft',
    drafted: row.draftedAt && formatInstant(row.draftedAt, plan.timeZone, t),
    sendDue: formatDate(report.snapshot.period.sendDue, t),
    sealed: sealed && {
      version: sealed.version,
      sha256: sealed.sha256,
      number: sealed.number,
      issuedOn: sealed.issuedOn && formatDate(sealed.issuedOn, t),
    },
    docx: `${approvalHome(plan.id, row.period)}/bao-cao.docx`,
    report: reportView(report.snapshot),
    mark: reportEtag(plan, report.snapshot),
    why: answered?.why ?? '',
    whyError: errorOf(problems, 'why'),
    answers: {
      idPrefix: 'answer',
      name: 'answer',
      errorMessage: errorOf(problems, 'answer'),
      fieldset: {
        legend: { text: t('Ý kiến phê duyệt', 'Your decision'), classes: 'govuk-fieldset__legend--m' },
      },
      items: [
        option(
          'approve',
          t('Phê duyệt', 'Approve'),
          t(
            'Số liệu được chốt nguyên như trên; cán bộ điều phối xin số, ngày và gửi báo cáo đi.',
            'The figures are sealed as above; the coordinator has it numbered and sends it.',
          ),
        ),
        option(
          'reject',
          t('Gửi lại để hoàn thiện', 'Send back'),
          t(
            'Cán bộ điều phối nhận thư kèm lý do ghi dưới đây.',
            'The coordinator gets a mail with the reason below.',
          ),
        ),
      ],
    },
  };
}
