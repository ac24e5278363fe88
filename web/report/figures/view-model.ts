import type { Translate } from '../../../domain/bilingual.ts';
import { partLabel, partOf, partsOf, type Part } from '../../../domain/figures/parts.ts';
import { printNumber, writeNumber } from '../../../domain/figures/print-number.ts';
import type { Target } from '../../../domain/plan.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { periodName } from '../../unit/what-name.ts';
import { figureField } from '../../../domain/draft-fields.ts';
import { choiceOf, type FigureChoice } from '../answers.ts';
import { describeFigure } from '../describe-figure.ts';
import type { UnitReport } from '../unit-report.ts';
import { CHOICES, choiceWords } from './choice-words.ts';

/** What the target's own rule asks of a number, before anything is typed. */
function limitWords(
  { whole, max, unit, enforced, operator, value }: Target,
  part: Part,
  frozen: number | undefined,
  t: Translate,
): string[] {
  if (frozen !== undefined || (part === 'value' && unit === '%')) return [];
  if (enforced && operator === '=') {
    const only = printNumber(value);
    return [t(`Đúng ${only} ${unit}, số khác không được nhận.`, `Exactly ${only}; no other is taken.`)];
  }
  if (max !== undefined) {
    const most = printNumber(max);
    return whole
      ? [t(`Số nguyên, nhiều nhất ${most}.`, `A whole number, ${most} at most.`)]
      : [t(`Nhiều nhất ${most}.`, `${most} at most.`)];
  }
  return whole ? [t('Số nguyên.', 'A whole number.')] : [];
}

function numberInput(report: UnitReport, target: Target, part: Part, problems: FormProblem[], t: Translate) {
  const name = figureField(target.code, part);
  const frozen = part === 'denominator' ? target.frozenDenominators[report.unit.id] : undefined;
  const before = partOf(report.previous?.content.figures[target.code], part);
  const hints = [
    ...limitWords(target, part, frozen, t),
    ...(frozen === undefined
      ? []
      : [t('Đã thống nhất trước, không đổi.', 'Agreed in advance; cannot be changed.')]),
    ...(before === null
      ? []
      : [t(`Kỳ trước: ${writeNumber(before)}`, `Last period: ${writeNumber(before)}`)]),
  ];
  return {
    id: name,
    name,
    label: { text: partLabel(target, part) },
    hint: hints.length > 0 ? { text: hints.join(' ') } : undefined,
    classes: 'govuk-input--width-10',
    inputmode: 'decimal',
    autocomplete: 'off',
    value: frozen === undefined ? (report.answers[name] ?? '') : writeNumber(frozen),
    attributes: frozen === undefined ? undefined : { readonly: 'readonly' },
    errorMessage: errorOf(problems, name),
  };
}

function textInput(report: UnitReport, name: string, label: string, width: number, problems: FormProblem[]) {
  return {
    id: name,
    name,
    label: { text: label },
    classes: `govuk-input--width-${width}`,
    value: report.answers[name] ?? '',
    errorMessage: errorOf(problems, name),
  };
}

/** One figure of the form: its numbers, and folded away what to choose where there are none. */
export function figureModel(report: UnitReport, target: Target, problems: FormProblem[], t: Translate) {
  const { code } = target;
  const name = figureField(code, 'choice');
  const chosen: FigureChoice = choiceOf(report, target) ?? 'reported';
  const folded = [name, figureField(code, 'number'), figureField(code, 'date')];
  return {
    legend: `${code}. ${t(target.statement, target.statementEn)}`,
    previous: previousWords(report, code, t),
    inputs: partsOf(target).map((part) => numberInput(report, target, part, problems, t)),
    radios: {
      idPrefix: name,
      name,
      classes: 'govuk-radios--small',
      errorMessage: errorOf(problems, name),
      fieldset: {
        legend: { text: t(`Chỉ tiêu ${code}`, `Target ${code}`), classes: 'govuk-visually-hidden' },
      },
      items: CHOICES.map((value) => ({
        value,
        text: choiceWords(value, t) + (value === 'elsewhere' ? ':' : ''),
        checked: chosen === value,
      })),
    },
    elsewhere: [
      textInput(report, figureField(code, 'number'), t('Số văn bản', 'Number of the document'), 20, problems),
      textInput(
        report,
        figureField(code, 'date'),
        t('Ngày văn bản (ví dụ 17/6/2024)', 'Date of the document (e.g. 17/6/2024)'),
        10,
        problems,
      ),
    ],
    details: (html: string) => ({
      summaryText: t('Không có số để ghi?', 'No number to enter?'),
      html,
      open: chosen !== 'reported' || problems.some(({ field }) => folded.includes(field)),
    }),
  };
}

/** The target's figure of the last period. */
function previousWords({ previous }: UnitReport, code: string, t: Translate): string | null {
  const before = previous?.content.figures[code];
  if (before === undefined || !previous) return null;
  const period = periodName(previous.period, t);
  return t(
    `Kỳ trước (${period}): ${describeFigure(before, t)}`,
    `Last period (${period}): ${describeFigure(before, t)}`,
  );
}
