/** Between what stands in the fields of a draft and what is handed in. */
import type { DraftAnswers } from '../../records/reports/report-drafts.ts';
import { dutyField, figureField, wordsField } from '../../domain/draft-fields.ts';
import type { Part } from '../../domain/figures/parts.ts';
import { writeNumber } from '../../domain/figures/print-number.ts';
import { readNumber } from '../../domain/figures/read-number.ts';
import type { PlanUnit, Target } from '../../domain/plan.ts';
import type { Figure, SubmissionContent } from '../../domain/submission.ts';
import { readDate } from '../layout/typed-date.ts';
import { printDate } from '../../words/dates.ts';

/** How a unit may answer for a figure. */
export type FigureChoice = 'reported' | 'zero' | 'not-applicable' | 'elsewhere';

/** The number in a field; null where there is none, or it cannot be read as one. */
function numberIn(text: string): number | null {
  const reading = readNumber(text);
  return 'value' in reading ? reading.value : null;
}

/** Whose answers they are. */
interface Answered {
  answers: DraftAnswers;
  unit: Pick<PlanUnit, 'id'>;
}

/** Whether somebody typed one number of a figure: a denominator agreed in advance stands in its field by itself. */
export function isTyped(
  { answers, unit }: Answered,
  { code, frozenDenominators }: Target,
  part: Part,
): boolean {
  const text = answers[figureField(code, part)];
  if (!text) return false;
  return part !== 'denominator' || numberIn(text) !== frozenDenominators[unit.id];
}

/** The choice made for a figure; typing a number is one, too. */
export function choiceOf(report: Answered, target: Target): FigureChoice | null {
  const chosen = report.answers[figureField(target.code, 'choice')] as FigureChoice | undefined;
  if (chosen && chosen !== 'reported') return chosen;
  const parts = ['numerator', 'denominator', 'value'] as const;
  return parts.some((part) => isTyped(report, target, part)) ? 'reported' : null;
}

/** The figure in the fields; null where there is none, or it cannot be read. */
export function readFigure(report: Answered, target: Target): Figure | null {
  const field = (part: Parameters<typeof figureField>[1]): string =>
    report.answers[figureField(target.code, part)] ?? '';
  const choice = choiceOf(report, target);
  switch (choice) {
    case 'zero':
    case 'not-applicable':
      return choice;
    case 'elsewhere': {
      const date = readDate(field('date'));
      return field('number') && date ? { elsewhere: { number: field('number'), date } } : null;
    }
    case 'reported': {
      const value = numberIn(field('value'));
      if (field('value')) return value === null ? null : { value };
      const [numerator, denominator] = [numberIn(field('numerator')), numberIn(field('denominator'))];
      return numerator === null || denominator === null ? null : { numerator, denominator };
    }
    case null:
      return null;
  }
}

/** Figures of the targets that can be read. */
function readFigures(report: Answered, targets: Target[]): Record<string, Figure> {
  const read = targets.map((target) => [target.code, readFigure(report, target)] as const);
  return Object.fromEntries(read.filter((one): one is [string, Figure] => one[1] !== null));
}

/** Texts of fields that begin with a prefix, by the rest of their names. */
function textsAfter(answers: DraftAnswers, prefix: string): Record<string, string> {
  const found = Object.entries(answers).filter(([name, text]) => name.startsWith(prefix) && text !== '');
  return Object.fromEntries(found.map(([name, text]) => [name.slice(prefix.length), text]));
}

/** The unit's document, where both its parts can be read. */
export function readDocument(answers: DraftAnswers): { number: string; date: string } | null {
  const date = readDate(answers.documentDate ?? '');
  return answers.documentNumber && date ? { number: answers.documentNumber, date } : null;
}

/** A draft as it is handed in; the façade checks it once more. */
export function toContent(report: Answered, targets: Target[]): SubmissionContent {
  const { answers } = report;
  const document = readDocument(answers);
  return {
    figures: readFigures(report, targets),
    duties: textsAfter(answers, 'd.'),
    narrative: textsAfter(answers, 'n.'),
    ...(document ? { document } : {}),
    ...(answers.preparer ? { preparer: answers.preparer } : {}),
  };
}

function figureAnswers(code: string, figure: Figure): [string, string][] {
  if (typeof figure === 'string') return [[figureField(code, 'choice'), figure]];
  if ('elsewhere' in figure) {
    const { number, date } = figure.elsewhere;
    return [
      [figureField(code, 'choice'), 'elsewhere'],
      [figureField(code, 'number'), number],
      [figureField(code, 'date'), printDate(date)],
    ];
  }
  return Object.entries(figure).map(([part, value]) => [figureField(code, part as Part), writeNumber(value)]);
}

/** What was handed in, back in the fields: for what is to be corrected. */
export function toAnswers(content: SubmissionContent): DraftAnswers {
  const { figures, duties, narrative, document, preparer } = content;
  return Object.fromEntries([
    ...Object.entries(figures).flatMap(([code, figure]) => figureAnswers(code, figure)),
    ...Object.entries(duties).map(([code, text]) => [dutyField(code), text]),
    ...Object.entries(narrative).map(([section, text]) => [wordsField(section), text]),
    ...(document
      ? [
          ['documentNumber', document.number],
          ['documentDate', printDate(document.date)],
        ]
      : []),
    ...(preparer ? [['preparer', preparer]] : []),
  ]) as DraftAnswers;
}
