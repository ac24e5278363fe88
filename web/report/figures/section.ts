/** The figures of a report: each with the last period's, and what to choose where there is none. */
import type { Translate } from '../../../domain/bilingual.ts';
import { checkFigureFits } from '../../../domain/figures/check-figure-fits.ts';
import { partsOf } from '../../../domain/figures/parts.ts';
import { writeNumber } from '../../../domain/figures/print-number.ts';
import { readNumber } from '../../../domain/figures/read-number.ts';
import type { Target } from '../../../domain/plan.ts';
import { problemList, withRemedy, type FormProblem } from '../../layout/form.ts';
import { documentNumberProblems } from '../../layout/typed-document-number.ts';
import { readDate } from '../../layout/typed-date.ts';
import { figureField } from '../../../domain/draft-fields.ts';
import { choiceOf, isTyped, readFigure } from '../answers.ts';
import type { Section } from '../section.ts';
import { targetsOf, type UnitReport } from '../unit-report.ts';
import { figureModel } from './view-model.ts';

function fieldsOfTarget(target: Target): string[] {
  return (['choice', ...partsOf(target), 'number', 'date'] as const).map((part) =>
    figureField(target.code, part),
  );
}

/** A choice is always made, and what was agreed in advance stands there by itself. */
function baselineOfTarget(report: UnitReport, target: Target): [string, string][] {
  const { code, frozenDenominators } = target;
  const frozen = frozenDenominators[report.unit.id];
  return [
    [figureField(code, 'choice'), choiceOf(report, target) ?? 'reported'],
    ...(frozen === undefined
      ? []
      : [[figureField(code, 'denominator'), writeNumber(frozen)] satisfies [string, string]]),
  ];
}

/** A sentence that does not name its target already begins with it. */
function withCode(code: string, text: string): string {
  return text.includes(code) ? text : `${code}: ${text}`;
}

/** What is wrong with one figure; an untouched one is merely missing. */
function checkFigure(report: UnitReport, target: Target, t: Translate): FormProblem[] {
  const { answers, unit } = report;
  const { code } = target;
  const choice = choiceOf(report, target);
  const problem = (part: Parameters<typeof figureField>[1], text: string): FormProblem => ({
    field: figureField(code, part),
    text: withCode(code, text),
  });
  if (
    choice !== null &&
    choice !== 'reported' &&
    partsOf(target).some((part) => isTyped(report, target, part))
  ) {
    const text = t(
      'vừa ghi số, vừa chọn không có số; xin chọn một.',
      'enter a number or choose “no figure”, not both.',
    );
    return [problem('choice', text)];
  }
  if (choice === 'elsewhere') {
    const [number, date] = [answers[figureField(code, 'number')], answers[figureField(code, 'date')] ?? ''];
    return problemList(
      !number &&
        problem('number', t('ghi số văn bản đã gửi.', 'enter the number of the document that was sent.')),
      documentNumberProblems(figureField(code, 'number'), number, t),
      !readDate(date) &&
        problem('date', t('ghi ngày văn bản, ví dụ 17/6/2024.', 'enter its date, e.g. 17/6/2024.')),
    );
  }
  if (choice === 'zero') {
    const wrong = checkFigureFits('zero', target, unit.id);
    return wrong ? [problem('choice', withRemedy(wrong, t))] : [];
  }
  if (choice !== 'reported') return [];
  const unreadable = partsOf(target).flatMap((part) => {
    const typed = answers[figureField(code, part)];
    if (!typed) return [problem(part, t('còn thiếu số này.', 'this number is missing.'))];
    const reading = readNumber(typed);
    return 'problem' in reading ? [problem(part, withRemedy(reading.problem, t))] : [];
  });
  if (unreadable.length > 0) return unreadable;
  const figure = readFigure(report, target);
  const wrong = figure && checkFigureFits(figure, target, unit.id);
  return wrong ? [problem(wrong.part, withRemedy(wrong, t))] : [];
}

export const figuresSection: Section = {
  key: 'so-lieu',
  title: (t) => t('Số liệu các chỉ tiêu', 'Figures'),
  hint: (t) => t('Số của kỳ này, cạnh số kỳ trước', 'This period’s, beside the last'),
  fields: (report) => targetsOf(report).flatMap(fieldsOfTarget),
  drawn: (report) =>
    Object.fromEntries(targetsOf(report).flatMap((target) => baselineOfTarget(report, target))),
  progress: (report) => {
    const targets = targetsOf(report);
    return {
      filled: targets.filter((target) => choiceOf(report, target)).length,
      of: targets.length,
    };
  },
  template: 'report/figures/template.njk',
  model: (report, problems, t) => ({
    figures: targetsOf(report).map((target) => figureModel(report, target, problems, t)),
  }),
  check: (report, t) => targetsOf(report).flatMap((target) => checkFigure(report, target, t)),
};
