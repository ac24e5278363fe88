import type { Translate } from '../../domain/bilingual.ts';
import { periodName } from '../../words/periods.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { form, paragraph, type Block, type BlockPage, type Content } from '../layout/blocks.ts';
import { errorOf, type FormProblem } from '../layout/form.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../layout/names.ts';
import { approvalHome, approvals } from '../layout/paths.ts';
import { sealWords } from '../report-view/seal-words.ts';
import { periodTag } from '../report-view/period-tag.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { reportView } from '../report-view/view-model.ts';
import { reportEtag } from './report-etag.ts';
import { link } from '../layout/sentence.ts';

/** What was said on the form, and why it was not taken. */
export type Answered =
  | { wrong: 'answer' | 'why'; answer: string; why: string }
  /** The report is another than the one that was read; the units whose part has changed. Nothing is chosen for the new one. */
  | { wrong: 'changed'; changed: UnitId[]; answer?: never; why: string };

function problemOf(answered: Answered, plan: Plan, t: Translate): FormProblem {
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
          `The report has changed since you looked: ${units || 'its general parts'}. Please read it again, then approve. Your choice was not recorded.`,
        ),
      };
    }
  }
}

/** Where the report is on its way, in words. */
function standing({ row, sealed, snapshot }: ReportAsItStands, plan: Plan, t: Translate): Content {
  if (row.state === 'draft') {
    const drafted = row.draftedAt && formatInstant(row.draftedAt, plan.timeZone, t);
    const due = formatDate(snapshot.period.sendDue, t);
    return [
      paragraph(
        t(
          'Dưới đây là báo cáo như sẽ được gửi lên cấp trên. Xin đọc và cho ý kiến ở cuối trang.',
          'Below is the report as it will be sent upward. Please read it and decide at the end of the page.',
        ),
      ),
      paragraph(
        t(
          `Dự thảo lúc ${drafted}. Hạn gửi lên cấp trên: ngày ${due}.`,
          `Drafted at ${drafted}. To be sent upward by ${due}.`,
        ),
      ),
    ];
  }
  if (!sealed) {
    return paragraph(
      t(
        'Đã nhận ý kiến phê duyệt; hệ thống đang chốt số liệu. Tải lại trang sau ít giây.',
        'Your approval has been received; the figures are being made final. Reload the page in a few seconds.',
      ),
    );
  }
  const issuedOn = sealed.issuedOn && formatDate(sealed.issuedOn, t);
  return [
    paragraph([
      t(
        'Báo cáo đã được phê duyệt và chốt số liệu; không thay đổi nữa.',
        'The report has been approved and its figures are final.',
      ),
      sealed.number && t(` Số ${sealed.number}, ${issuedOn}.`, ` Number ${sealed.number}, ${issuedOn}.`),
    ]),
    sealWords(sealed, t),
  ];
}

/** The two answers that there are, and the reason for the second. */
function answerForm(
  etag: string,
  answered: Answered | undefined,
  problems: FormProblem[],
  t: Translate,
): Block {
  const option = (value: string, text: string, hint: string) => ({
    ...{ value, text, hint: { text: hint }, checked: answered?.answer === value },
  });
  const answer = {
    ...{ idPrefix: 'answer', name: 'answer', errorMessage: errorOf(problems, 'answer') },
    fieldset: {
      legend: { text: t('Ý kiến phê duyệt', 'Your decision'), classes: 'govuk-fieldset__legend--m' },
    },
    items: [
      option(
        'approve',
        t('Phê duyệt', 'Approve'),
        t(
          'Số liệu được chốt nguyên như trên; cán bộ điều phối xin số, ngày và gửi báo cáo đi.',
          'The figures become final as above; the coordinator has the report numbered and sends it.',
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
  };
  const why = {
    ...{ id: 'why', name: 'why', rows: 3, value: answered?.why ?? '' },
    errorMessage: errorOf(problems, 'why'),
    label: { text: t('Lý do (bắt buộc khi gửi lại)', 'Reason (required to send it back)') },
  };
  return form({
    hidden: { mark: etag },
    fields: [
      { kind: 'choice', options: answer },
      { kind: 'area', options: why },
    ],
    buttons: [{ text: t('Xác nhận', 'Confirm') }],
  });
}

/** The report as it will look; with the two answers while it is a draft. */
export function approvalPage(
  plan: Plan,
  report: ReportAsItStands,
  t: Translate,
  answered?: Answered,
): BlockPage {
  const { row, snapshot } = report;
  const problems = answered ? [problemOf(answered, plan, t)] : [];
  return {
    title: t(`Báo cáo ${periodName(row.period).vi}`, `Report for the ${periodName(row.period).en}`),
    context: [citePlan(plan, t)],
    back: { href: approvals(plan.id), text: t('Báo cáo chờ phê duyệt', 'Reports awaiting approval') },
    problems,
    tag: periodTag(row.state, t),
    isWide: true,
    blocks: [
      standing(report, plan, t),
      paragraph(
        link(
          `${approvalHome(plan.id, row.period)}/bao-cao.docx`,
          t('Tải bản Word', 'Download as a Word document'),
        ),
      ),
      reportView(snapshot),
      row.state === 'draft' && answerForm(reportEtag(plan, snapshot), answered, problems, t),
    ],
  };
}
