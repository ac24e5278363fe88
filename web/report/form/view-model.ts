import { translator } from '../../../domain/bilingual.ts';
import { partLabel, partsOf } from '../../../domain/figures/parts.ts';
import { citePlan, unitName } from '../../layout/names.ts';
import { dueWords } from '../../unit/due-words.ts';
import { whatName } from '../../unit/what-name.ts';
import { dutyField, figureField, readFigure, wordsField } from '../answers.ts';
import { describeFigure } from '../describe-figure.ts';
import { targetsOf, dutiesToReport, type UnitReport } from '../unit-report.ts';
import { wordParts } from '../words/section.ts';
import type { UnitForm } from '../../../client/reports.ts';

/** Documents are Vietnamese, whatever the reader's language. */
const t = translator('vi');

function figureOf(
  report: UnitReport,
  target: ReturnType<typeof targetsOf>[number],
): UnitForm['figures'][number] {
  const { answers, previous } = report;
  const figure = readFigure(report, target);
  const isNumber = figure === null || (typeof figure === 'object' && !('elsewhere' in figure));
  const before = previous?.content.figures[target.code];
  return {
    code: target.code,
    statement: target.statement,
    parts: partsOf(target).map((part) => ({
      label: partLabel(target, part),
      value: answers[figureField(target.code, part)] ?? '',
    })),
    instead: isNumber ? '' : describeFigure(figure, t),
    previous: before === undefined ? '' : describeFigure(before, t),
  };
}

/** What the form holds. */
export function unitForm(report: UnitReport): UnitForm {
  const { plan, unit, row, now, answers } = report;
  const duties = dutiesToReport(report);
  return {
    unit: unit.name,
    report: whatName(row, t),
    plan: `${plan.title} (${citePlan(plan, t)})`,
    addressee: unitName(plan, plan.coordinator, t),
    due: dueWords(row, plan, now, t),
    figures: targetsOf(report).map((target) => figureOf(report, target)),
    texts: [
      {
        heading: 'NỘI DUNG BÁO CÁO',
        parts: wordParts(report, t).map(({ key, title }) => ({
          title,
          text: answers[wordsField(key)] ?? '',
        })),
      },
      {
        heading: 'KẾT QUẢ TỪNG NHIỆM VỤ',
        parts: duties.map(({ code, text }) => ({
          title: `${code}. ${text}`,
          text: answers[dutyField(code)] ?? '',
        })),
      },
    ].filter(({ parts }) => parts.length > 0),
    preparer: answers.preparer ?? '',
  };
}
