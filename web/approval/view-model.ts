import { awaitsApproval } from '../../domain/awaits-approval.ts';
import type { Translate } from '../../domain/bilingual.ts';
import { periodName } from '../../words/periods.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { form, paragraph, type Block, type BlockPage, type Parts } from '../layout/blocks.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../layout/names.ts';
import { approvalHome, approvals } from '../layout/paths.ts';
import { sealWords } from '../report-view/seal-words.ts';
import { periodTag } from '../report-view/period-tag.ts';
import { issueOf, type ReportAsItStands } from '../report-view/read-report.ts';
import { roundsBlock } from '../report-view/rounds-block.ts';
import { reportView } from '../report-view/view-model.ts';
import { reportEtag } from './report-etag.ts';
import { link } from '../layout/sentence.ts';

/** What was answered on the form, and why it was not recorded. */
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
    case 'why': {
      const text = t(
        'Ghi lý do gửi lại, để cán bộ điều phối biết cần hoàn thiện gì.',
        'Enter the reason, so that the coordinator knows what to complete.',
      );
      return { field: 'why', text };
    }
    case 'changed': {
      const units = answered.changed.map((unit) => unitName(plan, unit, t)).join('; ');
      const text = t(
        `Từ lúc quý vị xem, báo cáo đã thay đổi: ${units || 'phần nội dung chung'}; xem lại rồi phê duyệt. Ý kiến vừa chọn chưa được ghi nhận.`,
        `The report has changed since you looked: ${units || 'its general parts'}. Please read it again, then approve. Your choice was not recorded.`,
      );
      return { field: 'answer', text };
    }
  }
}

/** Where the report is on its way, in words. */
function statusParts({ row, sealed, snapshot }: ReportAsItStands, plan: Plan, t: Translate): Parts {
  const isDrafted = row.state === 'draft' || row.state === 'returned';
  if (isDrafted && !awaitsApproval(row)) {
    return paragraph(
      row.state === 'returned'
        ? t(
            'Quý vị đã gửi lại báo cáo này; cán bộ điều phối nhận thư kèm ý kiến. Khi trình lại, quý vị nhận thư và cho ý kiến ở trang này.',
            'You have sent this report back; the coordinator was sent your comments. When it is proposed again, you get a mail and decide on this page.',
          )
        : t(
            'Dưới đây là dự thảo như đang có. Cán bộ điều phối chưa trình; khi trình, quý vị nhận thư và cho ý kiến ở trang này.',
            'Below is the draft as it stands. The coordinator has not proposed it; when they do, you get a mail and decide on this page.',
          ),
    );
  }
  if (awaitsApproval(row)) {
    const drafted = row.draftedAt && formatInstant(row.draftedAt, plan.timeZone, t);
    const due = formatDate(snapshot.period.sendDue, t);
    return [
      t(
        'Dưới đây là báo cáo như sẽ được gửi lên cấp trên. Xin đọc và cho ý kiến ở cuối trang.',
        'Below is the report as it will be sent upward. Please read it and decide at the end of the page.',
      ),
      t(
        `Dự thảo lúc ${drafted}. Hạn gửi lên cấp trên: ngày ${due}.`,
        `Drafted at ${drafted}. To be sent upward by ${due}.`,
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
  const fields: Field[] = [
    {
      ...{ name: 'answer', kind: 'choice', label: t('Ý kiến phê duyệt', 'Your decision') },
      options: [
        {
          ...{ value: 'approve', text: t('Phê duyệt', 'Approve') },
          hint: t(
            'Số liệu được chốt nguyên như trên; cán bộ điều phối xin số, ngày và gửi báo cáo đi.',
            'The figures become final as above; the coordinator has the report numbered and sends it.',
          ),
        },
        {
          ...{ value: 'reject', text: t('Gửi lại để hoàn thiện', 'Send back') },
          hint: t(
            'Cán bộ điều phối nhận thư kèm lý do ghi dưới đây.',
            'The coordinator gets a mail with the reason below.',
          ),
        },
      ],
    },
    {
      ...{ name: 'why', kind: 'area', rows: 3 },
      label: t('Lý do (bắt buộc khi gửi lại)', 'Reason (required to send it back)'),
    },
  ];
  const { answer = '', why = '' } = answered ?? {};
  return form({
    hidden: { mark: etag },
    fields: fieldModels(fields, { answer, why }, problems),
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
      statusParts(report, plan, t),
      roundsBlock(report, plan.timeZone, t),
      paragraph(
        link(
          `${approvalHome(plan.id, row.period)}/bao-cao.docx`,
          t('Tải bản Word', 'Download as a Word document'),
        ),
      ),
      reportView(snapshot, issueOf(report)),
      awaitsApproval(row) && answerForm(reportEtag(plan, snapshot), answered, problems, t),
    ],
  };
}
