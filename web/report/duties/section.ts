/** Progress on the duties that have no deadline of their own. */
import { errorOf } from '../../layout/form.ts';
import { dutyField } from '../../../domain/draft-fields.ts';
import { personProblems } from '../person-problems.ts';
import { countFilled, type Section } from '../section.ts';
import { textModel } from '../text-model.ts';
import { dutiesToReport, type UnitReport } from '../unit-report.ts';

const fieldsOf = (report: UnitReport): string[] => dutiesToReport(report).map(({ code }) => dutyField(code));

export const dutiesSection: Section = {
  key: 'nhiem-vu',
  title: (t) => t('Kết quả từng nhiệm vụ', 'Progress on each duty'),
  hint: (t) => t('Vài dòng cho mỗi nhiệm vụ thường xuyên', 'A few lines for each standing duty'),
  fields: fieldsOf,
  progress: (report) => countFilled(report.answers, fieldsOf(report)),
  template: 'report/texts.njk',
  model: (report, problems, t) => ({
    intro: t(
      'Nêu việc đã làm trong kỳ và kết quả chính. Chỉ ghi số lượng, không ghi danh sách người.',
      'Describe what was done in the period and the main results. Give numbers only, never lists of persons.',
    ),
    texts: dutiesToReport(report).map((duty) =>
      textModel(
        report,
        {
          name: dutyField(duty.code),
          label: `${duty.code}. ${t(duty.text, duty.textEn)}`,
          before: report.previous?.content.duties[duty.code],
        },
        errorOf(problems, dutyField(duty.code)),
        t,
      ),
    ),
  }),
  check: (report, t) => personProblems(report.answers, fieldsOf(report), t).errors,
};
