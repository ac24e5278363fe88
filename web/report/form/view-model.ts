import { translator } from '../../../domain/bilingual.ts';
import { cutoffOf } from '../../../domain/cutoff.ts';
import { partLabel, partOf, partsOf } from '../../../domain/figures/parts.ts';
import { printNumber } from '../../../domain/figures/print-number.ts';
import { shareOf } from '../../../domain/figures/share.ts';
import { periodKind } from '../../../domain/ids.ts';
import { localDate } from '../../../domain/instants.ts';
import type { Target } from '../../../domain/plan.ts';
import type { Figure } from '../../../domain/submission.ts';
import { formatAssigned } from '../../../words/figures.ts';
import { deedOf } from '../../../words/letter.ts';
import {
  citedPlan,
  unitClosingLine,
  unitNumberLine,
  unitOpeningLine,
  unitPlaceLine,
} from '../../../words/unit-letter.ts';
import { unitLetterhead } from '../../../words/unit-letterhead.ts';
import { unitReportBody } from '../../../words/unit-report-body.ts';
import { unitName } from '../../layout/names.ts';
import { dueWords } from '../../unit/due-words.ts';
import { periodName, whatName } from '../../unit/what-name.ts';
import { dutyField, figureField, wordsField } from '../../../domain/draft-fields.ts';
import { readDocument, readFigure } from '../answers.ts';
import { describeFigure } from '../describe-figure.ts';
import { targetsOf, dutiesToReport, type UnitReport } from '../unit-report.ts';
import { wordParts } from '../words/section.ts';
import type { UnitForm } from '../../../client/reports.ts';

/** Documents are Vietnamese, whatever the reader's language. */
const t = translator('vi');

const printed = (number: number | null): string => (number === null ? '' : printNumber(number));

function rateOf(figure: Figure | null | undefined): string {
  if (typeof figure !== 'object' || figure === null || !('denominator' in figure)) return '';
  return printed(shareOf(figure));
}

function figureOf(report: UnitReport, target: Target): UnitForm['figures'][number] {
  const { answers, previous } = report;
  const figure = readFigure(report, target);
  const isNumber = figure === null || (typeof figure === 'object' && !('elsewhere' in figure));
  const before = previous?.content.figures[target.code];
  const asked = partsOf(target);
  return {
    code: target.code,
    statement: target.statement,
    assigned: formatAssigned(target),
    parts: asked.map((part) => {
      const now = partOf(figure, part);
      const typed = answers[figureField(target.code, part)] ?? '';
      return {
        label: partLabel(target, part),
        value: typed,
        shown: now === null ? typed : printNumber(now),
        previous: printed(partOf(before, part)),
      };
    }),
    rate: asked.length > 1 ? { value: rateOf(figure), previous: rateOf(before) } : null,
    instead: isNumber ? '' : describeFigure(figure, t),
    previous: before === undefined ? '' : describeFigure(before, t),
  };
}

/** The parts that are texts: those the plan lays down, else those every periodic report has. */
function partsOfBody(report: UnitReport): UnitForm['parts'] {
  const { plan, period, answers } = report;
  return unitReportBody({
    outline: plan.reporting.contents?.[periodKind(period)] ? wordParts(report, t) : null,
    told: Object.fromEntries(wordParts(report, t).map(({ key }) => [key, answers[wordsField(key)]])),
    duties: dutiesToReport(report).map(({ code, text }) => ({
      text,
      progress: answers[dutyField(code)] ?? '',
    })),
    hasFigures: targetsOf(report).length > 0,
    isBlank: !Object.entries(answers).some(([field, value]) => /^[fdn]\./.test(field) && value !== ''),
  });
}

/**
 * What the form holds, filled in or not.
 * @param signer name of the unit's head, where it is known
 */
export function unitForm(report: UnitReport, signer: string | null): UnitForm {
  const { plan, unit, row, now, answers, period } = report;
  const letterhead = unitLetterhead(plan, unit);
  const registered = readDocument(answers);
  const addressee = unitName(plan, plan.coordinator, t);
  const matter = `kết quả ${periodName(period, t)}`;
  const to = cutoffOf(plan, period);
  const window = to === null ? null : { from: localDate(row.windowStart, plan.timeZone), to };
  return {
    unit: unit.name,
    superior: letterhead.superior,
    body: letterhead.body,
    number: unitNumberLine(registered, letterhead),
    placeAndDate: unitPlaceLine(registered, letterhead),
    report: whatName(row, t),
    subject: `Kết quả ${periodName(period, t)} ${deedOf(plan.title)}`,
    addressee,
    opening: unitOpeningLine(citedPlan(plan), unit.name, matter, window),
    closing: unitClosingLine(unit.name, addressee),
    parts: partsOfBody(report),
    receivers: ['- Như trên;', '- Lưu: VT.'],
    signerTitle: letterhead.signerTitle,
    signer,
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
        parts: dutiesToReport(report).map(({ code, text }) => ({
          title: `${code}. ${text}`,
          text: answers[dutyField(code)] ?? '',
        })),
      },
    ].filter(({ parts }) => parts.length > 0),
  };
}
