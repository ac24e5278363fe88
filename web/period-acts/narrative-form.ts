/** The coordinator's own words in a period's report, each section with what the units wrote beside it. */
import { refuseByTable } from '../../domain/permissions.ts';
import type { PeriodRow } from '../../domain/projections.ts';
import { toldParts, type ToldPart } from '../../words/report-body.ts';
import type { ActForm } from '../act-forms/act-form.ts';
import type { PeriodSeen } from '../period-page/load-period.ts';

const FIELD = 's.';

const partsOf = ({ report }: PeriodSeen): ToldPart[] => (report ? toldParts(report.snapshot) : []);
const revisionOf = (row: Pick<PeriodRow, 'narrative'> | undefined): string =>
  String(row?.narrative?.revision ?? 0);
const ownOf = ({ report }: PeriodSeen): Record<string, string> => report?.snapshot.own ?? {};

/** What was typed for the sections; line ends as everybody else has them. */
function typedSections(subject: PeriodSeen, fields: Record<string, string>): Record<string, string> {
  const own = ownOf(subject);
  const typed = partsOf(subject).map(({ section }) => {
    return [section, (fields[`${FIELD}${section}`] ?? '').replaceAll('\r\n', '\n').trim()] as const;
  });
  return Object.fromEntries(typed.filter(([section, text]) => text !== (own[section] ?? '')));
}

export const narrativeForm: ActForm<PeriodSeen> = {
  key: 'loi-van',
  title: (_subject, t) => t('Lời văn của báo cáo', 'Text of the report'),
  intro: (_subject, t) => [
    t(
      'Phần nào quý vị viết thì báo cáo dùng lời văn của quý vị; phần để trống dùng nội dung các đơn vị gửi, như ghi dưới tên từng phần.',
      'Where you write a section, the report has your words; a section left empty has what the units sent, as shown under its name.',
    ),
  ],
  fields: (subject, t) =>
    partsOf(subject).map(({ section, title, material }) => ({
      ...{ name: `${FIELD}${section}`, kind: 'area', rows: 6, label: title },
      hint:
        material.length > 0
          ? `${t('Các đơn vị viết:', 'The units wrote:')} ${material.map((text) => text.replace(/^- /, '')).join(' · ')}`
          : t('Các đơn vị không viết gì về phần này.', 'The units wrote nothing about this.'),
    })),
  start: (subject) =>
    Object.fromEntries(Object.entries(ownOf(subject)).map(([section, text]) => [`${FIELD}${section}`, text])),
  shown: ({ report }) => ({ revision: revisionOf(report?.row) }),
  button: (t) => t('Ghi lời văn', 'Record the text'),
  isOffered: ({ report }) =>
    report !== null && refuseByTable('narrate', 'coordinator', 'send', report.row.state) === null,
  check({ fields }, subject, t) {
    const first = `${FIELD}${partsOf(subject)[0]?.section ?? ''}`;
    if (fields.revision !== revisionOf(subject.report?.row))
      return [
        {
          field: first,
          text: t(
            'Lời văn đã được người khác ghi từ lúc quý vị mở trang này. Nội dung quý vị vừa viết vẫn ở dưới; xin mở lại trang để đối chiếu trước khi ghi.',
            'The text was changed by somebody else since you opened this page. What you wrote is still below; please open the page again and compare before you record it.',
          ),
        },
      ];
    if (Object.keys(typedSections(subject, fields)).length > 0) return [];
    return [{ field: first, text: t('Chưa có gì thay đổi.', 'Nothing was changed.') }];
  },
  async act({ engine }, subject, { fields }) {
    const { plan, period, email } = subject;
    await engine.narrateReport({
      plan: plan.id,
      period,
      as: email,
      sections: typedSections(subject, fields),
    });
    return undefined;
  },
};
