/** What the coordinator does with an approved report: its number from the registry, then sending it upward. */
import type { ActName } from '../../domain/decide/events.ts';
import { refuseByTable } from '../../domain/permissions.ts';
import { formatDate } from '../layout/names.ts';
import { documentOf } from '../obligation/document-fields.ts';
import type { PeriodSeen } from '../period-page/load-period.ts';
import { basisProblems } from '../coordinator-forms/document-basis.ts';
import { required, type CoordinatorForm } from '../coordinator-forms/coordinator-form.ts';

function isAllowed(act: ActName, { report }: PeriodSeen): boolean {
  return report !== null && refuseByTable(act, 'coordinator', 'send', report.row.state) === null;
}

const issueForm: CoordinatorForm<PeriodSeen> = {
  key: 'cho-so',
  title: (_, t) => t('Ghi số và ngày của báo cáo', 'Enter the report’s number and date'),
  intro: (_, t) => [
    t(
      'Ghi đúng như văn thư đã cho. Số và ngày được in vào văn bản; số liệu đã chốt không thay đổi.',
      'As the registry gave them. They are printed on the document; the sealed figures stay as they are.',
    ),
  ],
  fields: (_, t) => [
    {
      name: 'number',
      kind: 'text',
      label: t('Số văn bản', 'Number'),
      hint: t('Ví dụ: 125/BC-SYT', 'For example 125/BC-SYT'),
      width: 20,
    },
    {
      name: 'date',
      kind: 'text',
      label: t('Ngày văn bản', 'Date'),
      hint: t('Ví dụ: 24/6/2024', 'For example 24/6/2024'),
      width: 10,
    },
    {
      name: 'signed',
      kind: 'file',
      label: t('Bản ký (PDF, không bắt buộc)', 'Signed copy (PDF, optional)'),
      hint: t('Tối đa 20 MB.', '20 MB at most.'),
    },
  ],
  upload: true,
  button: (t) => t('Ghi số và ngày', 'Enter number and date'),
  isOffered: (seen) => isAllowed('issue', seen),
  check: (typed, _, t) => [
    ...required(typed, 'number', t('Ghi số văn bản.', 'Give the number.')),
    ...required(typed, 'date', t('Ghi ngày văn bản.', 'Give the date.')),
    ...(typed.fields.number && typed.fields.date ? basisProblems(typed.fields, t) : []),
  ],
  async act(engine, { plan, period, email }, { fields, file }) {
    const { number, date } = documentOf(fields)!;
    const named = { plan: plan.id, period, as: email };
    await engine.issueReport({ ...named, number, date, ...(file ? { signed: file } : {}) });
    return undefined;
  },
};

const sendForm: CoordinatorForm<PeriodSeen> = {
  key: 'gui',
  title: (_, t) => t('Gửi báo cáo lên cấp trên?', 'Send the report upward?'),
  intro: ({ plan, report }, t) => [
    t(
      `Nơi nhận: ${plan.addressees.map(({ name }) => name).join('; ')}. Mỗi nơi nhận một thư kèm báo cáo. Không thu hồi lại được.`,
      `To: ${plan.addressees.map(({ name }) => name).join('; ')}. Each gets a mail with the report. This cannot be taken back.`,
    ),
    report?.sealed?.number && report.sealed.issuedOn
      ? t(
          `Báo cáo số ${report.sealed.number} ngày ${formatDate(report.sealed.issuedOn, t)}.`,
          `Report ${report.sealed.number} of ${formatDate(report.sealed.issuedOn, t)}.`,
        )
      : t(
          'Báo cáo chưa có số: nên ghi số và ngày trước khi gửi.',
          'The report has no number yet: enter it before sending, if you can.',
        ),
  ],
  fields: () => [],
  button: (t) => t('Gửi lên cấp trên', 'Send upward'),
  isGrave: true,
  isOffered: (seen) => isAllowed('send', seen),
  check: () => [],
  async act(engine, { plan, period, email }) {
    await engine.sendReport({ plan: plan.id, period, as: email });
    return undefined;
  },
};

/** In the order of their doing. */
export const PERIOD_FORMS: CoordinatorForm<PeriodSeen>[] = [issueForm, sendForm];
