/** The texts of a report: the parts the plan lays down, else those every periodic report has. */
import { both, translator, type Bilingual, type Translate } from '../../../domain/bilingual.ts';
import { SECTIONS } from '../../../domain/submission.ts';
import { errorOf } from '../../layout/form.ts';
import { wordsField } from '../answers.ts';
import { personProblems } from '../person-problems.ts';
import { countFilled, type Section } from '../section.ts';
import { textModel } from '../text-model.ts';
import { kindOf, type UnitReport } from '../unit-report.ts';

const TITLES: Record<(typeof SECTIONS)[number], Bilingual> = {
  situation: both('Tình hình chung', 'Situation'),
  direction: both('Công tác lãnh đạo, chỉ đạo, phối hợp', 'Direction and coordination'),
  results: both('Kết quả thực hiện nhiệm vụ', 'Results'),
  assessment: both(
    'Đánh giá chung: ưu điểm, hạn chế, nguyên nhân',
    'Assessment: strengths, shortcomings, causes',
  ),
  obstacles: both('Khó khăn, vướng mắc và kiến nghị', 'Obstacles and proposals'),
  next: both('Phương hướng, nhiệm vụ kỳ tới', 'Next period'),
};

/** The parts that are texts, with their titles. */
export function wordParts({ plan, period }: UnitReport, t: Translate): { key: string; title: string }[] {
  const outline = plan.reporting.contents?.[kindOf(period)];
  if (outline) {
    return outline.map(({ number, title, titleEn }) => ({
      key: number,
      title: `${number}. ${t(title, titleEn)}`,
    }));
  }
  return SECTIONS.map((key) => ({ key, title: t(TITLES[key]) }));
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
