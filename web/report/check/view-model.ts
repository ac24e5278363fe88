import type { Translate } from '../../../domain/bilingual.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import type { UnitForm } from '../../../client/reports.ts';
import { etagOf } from '../../layout/etag.ts';
import type { PageModel } from '../../layout/page.ts';
import { addressOf } from '../address.ts';
import { paperModel } from '../form/paper.ts';
import { answerRows } from '../answer-rows.ts';
import { choiceOf, toContent } from '../answers.ts';
import { reportWarnings } from '../report-warnings.ts';
import { reportedBeforeWords } from '../reported-before.ts';
import { personProblems } from '../person-problems.ts';
import { reportContext } from '../section-model.ts';
import type { Section } from '../section.ts';
import { isSendable, reportStatusOf } from '../report-status.ts';
import { targetsOf, type UnitReport } from '../unit-report.ts';

/** Whether it has no content at all. */
function isEmpty(report: UnitReport): boolean {
  const { figures, duties, narrative } = toContent(report, targetsOf(report));
  return Object.keys({ ...figures, ...duties, ...narrative }).length === 0;
}

/** Stands for the answers as they are read through; goes into the form. */
export function answersEtag({ answers }: UnitReport): string {
  return etagOf(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Somebody went on typing while the report was read through. */
export function changedProblem(t: Translate): FormProblem {
  return {
    field: 'main-content',
    text: t(
      'Từ lúc quý vị mở trang này, báo cáo đã được sửa từ máy hoặc thẻ khác. Chưa gửi gì; xin đọc lại dưới đây rồi bấm gửi.',
      'Since you opened this page the report was changed from another computer or tab. Nothing was sent; please read it again below, then send it.',
    ),
  };
}

/** Everything that keeps the report from being handed in, each with the page it is on. */
export function problemsOf(report: UnitReport, sections: Section[], t: Translate): FormProblem[] {
  const located = sections.flatMap((section) =>
    section.check(report, t).map((problem) => ({
      ...problem,
      href: `${addressOf(report)}/${section.key}?ve=kiem-tra#${problem.field}`,
    })),
  );
  // Taken together the texts may be a list where each by itself is not.
  const fields = Object.keys(report.answers);
  const persons = located.length > 0 ? [] : personProblems(report.answers, fields, t).errors;
  const empty = isEmpty(report)
    ? [
        {
          field: 'gui',
          href: addressOf(report),
          text: t('Báo cáo chưa có nội dung nào.', 'The report has no content yet.'),
        },
      ]
    : [];
  return [...empty, ...located, ...persons.map((one) => ({ ...one, href: addressOf(report) }))];
}

/** The report to read through before it is handed in. */
export function checkModel(
  report: UnitReport,
  form: UnitForm,
  problems: FormProblem[],
  t: Translate,
): PageModel {
  const { answers, plan } = report;
  const missing = targetsOf(report).filter((target) => choiceOf(report, target) === null);
  const content = toContent(report, targetsOf(report));
  const { warnings } = personProblems(answers, Object.keys(answers), t);
  const coordinator = plan.units.find(({ id }) => id === plan.coordinator)?.name ?? plan.coordinator;
  return {
    ...reportContext(report, t),
    title: t('Kiểm tra trước khi gửi', 'Check before you send'),
    back: { href: addressOf(report), text: t('Các phần của báo cáo', 'Parts of the report') },
    problems,
    parts: answerRows(report, t, true),
    mark: answersEtag(report),
    missing: missing.map(({ code }) => code).join(', '),
    warnings: [
      ...reportedBeforeWords(report, t),
      ...reportWarnings(report, content, t),
      ...warnings.map(({ text }) => text),
    ],
    signed: {
      id: 'signed',
      name: 'signed',
      label: {
        text: t('Bản đã ký (nếu đã có)', 'Signed copy (if there is one)'),
        classes: 'govuk-label--s',
      },
      hint: {
        text: t(
          'PDF, DOCX, XLSX hoặc ảnh, tối đa 20 MB; có thể bổ sung sau khi gửi.',
          'PDF, DOCX, XLSX or a picture, 20 MB at most; it may follow after sending.',
        ),
      },
      errorMessage: errorOf(problems, 'signed'),
    },
    isSendable: isSendable(report),
    isEarly: reportStatusOf(report) === 'early',
    coordinator,
    docx: `${addressOf(report)}/bieu-mau.docx`,
    paperHref: `${addressOf(report)}/ban-in`,
    paper: paperModel(form),
  };
}
