/** The texts of a report: the parts the plan lays down, else those every periodic report has. */
import { translator, type Translate } from '../../../domain/bilingual.ts';
import { reportParts } from '../../../words/report-items.ts';
import { errorOf } from '../../layout/form.ts';
import { wordsField } from '../../../domain/draft-fields.ts';
import { personProblems } from '../person-problems.ts';
import { countFilled, type Section } from '../section.ts';
import { textModel } from '../text-model.ts';
import type { UnitReport } from '../unit-report.ts';

/** The parts that are texts, with their titles. */
export function wordParts({ plan, period }: UnitReport, t: Translate): { key: string; title: string }[] {
  return reportParts(plan, period).map(({ item, title }) => ({ key: item, title: t(title) }));
}

const fieldsOf = (report: UnitReport): string[] =>
  wordParts(report, translator('vi')).map(({ key }) => wordsField(key));

export const wordsSection: Section = {
  key: 'noi-dung',
  title: (t) => t('Nội dung báo cáo', 'Text of the report'),
  hint: (t) =>
    t('Theo đề cương; phần nào không có thì để trống', 'Follow the outline; leave blank what does not apply'),
  fields: fieldsOf,
  progress: (report) => countFilled(report.answers, fieldsOf(report)),
  template: 'report/texts.njk',
  model: (report, problems, t) => ({
    intro: t(
      'Viết ngắn gọn từng phần; phần nào không có nội dung thì để trống. Chỉ ghi số lượng, không ghi danh sách người.',
      'Write briefly; leave a part blank if there is nothing to report. Give numbers only, never lists of persons.',
    ),
    texts: wordParts(report, t).map(({ key, title }) =>
      textModel(
        report,
        { name: wordsField(key), label: title, before: report.previous?.content.narrative[key] },
        errorOf(problems, wordsField(key)),
        t,
      ),
    ),
  }),
  check: (report, t) => personProblems(report.answers, fieldsOf(report), t).errors,
};
