import { periodName as periodNameEn } from '../../../activities/mail/wording/en/names.ts';
import { periodName } from '../../../activities/mail/wording/vi/names.ts';
import type { Plan } from '../../../domain/plan.ts';
import { errorOf } from '../frame/form.ts';
import { citePlan, sayDate, sayInstant } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import { approvalHome, approvals } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { periodTag } from '../report-view/period-tag.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { reportView } from '../report-view/view-model.ts';

/** What was chosen on the form, and which part of it has to be mended. */
export interface Answered {
  wrong: 'answer' | 'why';
  answer: string;
  why: string;
}

function problemOf(wrong: Answered['wrong'], say: Say): { field: string; text: string } {
  return wrong === 'answer'
    ? { field: 'answer', text: say('Chọn phê duyệt hoặc gửi lại.', 'Choose to approve or to send back.') }
    : {
        field: 'why',
        text: say(
          'Ghi lý do gửi lại, để cán bộ điều phối biết cần hoàn thiện gì.',
          'Say why, so that the coordinator knows what to complete.',
        ),
      };
}

/** The report as it will look; with the two answers while it is a draft. */
export function approvalPage(plan: Plan, report: ReportAsItStands, say: Say, answered?: Answered): PageModel {
  const { row, sealed } = report;
  const problems = answered ? [problemOf(answered.wrong, say)] : [];
  const option = (value: string, text: string, hint: string) => ({
    ...{ value, text, hint: { text: hint }, checked: answered?.answer === value },
  });
  return {
    title: say(`Báo cáo ${periodName(row.period)}`, `Report for the ${periodNameEn(row.period)}`),
    context: [citePlan(plan, say)],
    back: { href: approvals(plan.id), text: say('Báo cáo chờ phê duyệt', 'Reports awaiting approval') },
    problems,
    tag: periodTag(row.state, say),
    isDraft: row.state === 'draft',
    drafted: row.draftedAt && sayInstant(row.draftedAt, plan.timeZone, say),
    sendDue: sayDate(report.snapshot.period.sendDue, say),
    sealed: sealed && {
      version: sealed.version,
      sha256: sealed.sha256,
      number: sealed.number,
      issuedOn: sealed.issuedOn && sayDate(sealed.issuedOn, say),
    },
    docx: `${approvalHome(plan.id, row.period)}/bao-cao.docx`,
    report: reportView(report.snapshot),
    why: answered?.why ?? '',
    whyError: errorOf(problems, 'why'),
    answers: {
      idPrefix: 'answer',
      name: 'answer',
      errorMessage: errorOf(problems, 'answer'),
      fieldset: {
        legend: { text: say('Ý kiến phê duyệt', 'Your decision'), classes: 'govuk-fieldset__legend--m' },
      },
      items: [
        option(
          'approve',
          say('Phê duyệt', 'Approve'),
          say(
            'Số liệu được chốt nguyên như trên; cán bộ điều phối xin số, ngày và gửi báo cáo đi.',
            'The figures are sealed as above; the coordinator has it numbered and sends it.',
          ),
        ),
        option(
          'reject',
          say('Gửi lại để hoàn thiện', 'Send back'),
          say(
            'Cán bộ điều phối nhận thư kèm lý do ghi dưới đây.',
            'The coordinator gets a mail with the reason below.',
          ),
        ),
      ],
    },
  };
}
