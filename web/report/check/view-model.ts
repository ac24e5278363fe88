import { errorOf, type FormProblem } from '../../frame/form.ts';
import { markOf } from '../../frame/mark.ts';
import type { PageModel } from '../../frame/page.ts';
import type { Say } from '../../frame/say.ts';
import { addressOf } from '../address.ts';
import { answerRows } from '../answer-rows.ts';
import { choiceOf, toContent } from '../answers.ts';
import { reportWarnings } from '../report-warnings.ts';
import { personProblems } from '../person-problems.ts';
import { reportFrame } from '../section-model.ts';
import type { Section } from '../section.ts';
import { isSendable, standingOf } from '../standing.ts';
import { targetsOf, type UnitReport } from '../unit-report.ts';

/** Whether anything has been said at all. */
function isEmpty(report: UnitReport): boolean {
  const { figures, duties, narrative } = toContent(report, targetsOf(report));
  return Object.keys({ ...figures, ...duties, ...narrative }).length === 0;
}

/** Stands for the answers as they are read through; goes into the form. */
export function answersMark({ answers }: UnitReport): string {
  return markOf(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Somebody went on typing while the report was read through. */
export function changedProblem(say: Say): FormProblem {
  return {
    field: 'main-content',
    text: say(
      'Từ lúc quý vị mở trang này, báo cáo đã được sửa từ máy hoặc thẻ khác. Chưa gửi gì; xin đọc lại dưới đây rồi bấm gửi.',
      'Since you opened this page the report was changed from another computer or tab. Nothing was sent; please read it again below, then send it.',
    ),
  };
}

/** Everything that keeps the report from being handed in, each with the page it is on. */
export function problemsOf(report: UnitReport, sections: Section[], say: Say): FormProblem[] {
  const located = sections.flatMap((section) =>
    section.check(report, say).map((problem) => ({
      ...problem,
      href: `${addressOf(report)}/${section.key}?ve=kiem-tra#${problem.field}`,
    })),
  );
  // Taken together the texts may be a list where each by itself is not.
  const fields = Object.keys(report.answers);
  const persons = located.length > 0 ? [] : personProblems(report.answers, fields, say).errors;
  const empty = isEmpty(report)
    ? [
        {
          field: 'gui',
          href: addressOf(report),
          text: say('Báo cáo chưa có nội dung nào.', 'The report says nothing yet.'),
        },
      ]
    : [];
  return [...empty, ...located, ...persons.map((one) => ({ ...one, href: addressOf(report) }))];
}

/** The report to read through before it is handed in. */
export function checkModel(report: UnitReport, problems: FormProblem[], say: Say): PageModel {
  const { answers, plan } = report;
  const missing = targetsOf(report).filter((target) => choiceOf(report, target) === null);
  const content = toContent(report, targetsOf(report));
  const { warnings } = personProblems(answers, Object.keys(answers), say);
  const coordinator = plan.units.find(({ id }) => id === plan.coordinator)?.name ?? plan.coordinator;
  return {
    ...reportFrame(report, say),
    title: say('Kiểm tra trước khi gửi', 'Check before you send'),
    back: { href: addressOf(report), text: say('Các phần của báo cáo', 'Parts of the report') },
    problems,
    parts: answerRows(report, say, true),
    mark: answersMark(report),
    missing: missing.map(({ code }) => code).join(', '),
    warnings: [...reportWarnings(report, content, say), ...warnings.map(({ text }) => text)],
    signed: {
      id: 'signed',
      name: 'signed',
      label: {
        text: say('Bản đã ký (nếu đã có)', 'Signed copy (if there is one)'),
        classes: 'govuk-label--s',
      },
      hint: {
        text: say(
          'PDF, DOCX, XLSX hoặc ảnh, tối đa 20 MB; có thể bổ sung sau khi gửi.',
          'PDF, DOCX, XLSX or a picture, 20 MB at most; it may follow after sending.',
        ),
      },
      errorMessage: errorOf(problems, 'signed'),
    },
    isSendable: isSendable(report),
    isEarly: standingOf(report) === 'early',
    coordinator,
    planTitle: plan.title,
    unitName: report.unit.name,
  };
}
