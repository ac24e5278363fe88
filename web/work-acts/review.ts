/** What was handed in: accepted, or sent back to be completed. */
import { required, whyField, type CoordinatorForm } from '../coordinator-forms/coordinator-form.ts';
import type { Work } from '../work-page/load-work.ts';
import { isAllowed } from './allowed.ts';

/** The version of the report that the page showed. */
const shown = ({ row }: Work): Record<string, string> =>
  row.kind === 'report' ? { version: String(row.version) } : {};

/** That version as it came back; whatever else stands there is as if none did. */
function versionOf({ version = '' }: Record<string, string>): { version?: number } {
  return /^\d{1,6}$/.test(version) ? { version: Number(version) } : {};
}

export const acceptForm: CoordinatorForm<Work> = {
  key: 'tiep-nhan',
  title: (_, t) => t('Tiếp nhận báo cáo?', 'Accept the report?'),
  intro: (_, t) => [
    t(
      'Sau khi tiếp nhận, đơn vị không thay được nữa. Số liệu được tính vào báo cáo tổng hợp của kỳ.',
      'Once it is accepted the unit can no longer change it. Its figures count in the period’s aggregate.',
    ),
  ],
  fields: (_, t) => [whyField(t, undefined, true)],
  shown,
  button: (t) => t('Tiếp nhận', 'Accept'),
  isOffered: (work) => isAllowed('accept', work),
  check: () => [],
  async act(engine, { plan, unit, row, email }, { fields }) {
    const said = { plan: plan.id, unit: unit.id, period: row.period ?? '', as: email, ...versionOf(fields) };
    await engine.acceptReport({ ...said, ...(fields.why ? { why: fields.why } : {}) });
    return undefined;
  },
};

export const returnForm: CoordinatorForm<Work> = {
  key: 'tra-lai',
  title: (_, t) => t('Đề nghị bổ sung', 'Ask the unit to complete it'),
  intro: (_, t) => [
    t(
      'Đơn vị nhận thư nêu rõ nội dung cần bổ sung và hạn bổ sung. Việc đã gửi đúng hạn vẫn được tính là đúng hạn.',
      'A mail tells the unit what to complete and by when. What came on time still counts as on time.',
    ),
  ],
  fields: (_, t) => [
    {
      ...whyField(t, t('Được ghi nguyên văn trong thư.', 'Quoted in the mail as it stands.')),
      label: t('Nội dung cần bổ sung', 'What is to be completed'),
    },
  ],
  shown,
  button: (t) => t('Trả lại đơn vị', 'Return it to the unit'),
  isOffered: (work) => isAllowed('return', work),
  check: (typed, _, t) =>
    required(typed, 'why', t('Ghi nội dung cần bổ sung.', 'Say what is to be completed.')),
  async act(engine, { plan, unit, row, named, email }, { fields }) {
    const why = fields.why ?? '';
    if (row.kind === 'task') await engine.returnTask({ ...named, as: email, why });
    else {
      const said = { plan: plan.id, unit: unit.id, period: row.period ?? '', as: email, why };
      await engine.returnReport({ ...said, ...versionOf(fields) });
    }
    return undefined;
  },
};
