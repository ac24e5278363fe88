/** All answers of a report as lists to read through, part by part. */
import { partsOf } from '../../domain/figures/parts.ts';
import type { Target } from '../../domain/plan.ts';
import { escapeLines } from '../../activities/mail/escape-html.ts';
import type { Say } from '../frame/say.ts';
import type { TypedRow } from '../late/view-model.ts';
import { addressOf } from './address.ts';
import { choiceOf, dutyField, figureField, readDocument, readFigure, wordsField } from './answers.ts';
import { figureLines } from './figure-lines.ts';
import { figuresSection } from './figures/section.ts';
import { dutiesSection } from './duties/section.ts';
import { documentSection } from './document/section.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { targetsOf, toldDuties, type UnitReport } from './unit-report.ts';
import { wordParts, wordsSection } from './words/section.ts';
import { sayDate } from '../frame/names.ts';

type Row = TypedRow;

const nothing = (say: Say): string => say('(chưa có)', '(nothing yet)');

/** What stands in the fields of a figure that cannot be read. */
function rawFigure({ answers }: UnitReport, target: Target): string {
  const fields = [...partsOf(target), 'number', 'date'] as const;
  return fields.flatMap((part) => answers[figureField(target.code, part)] || []).join('; ');
}

function figureRows(report: UnitReport, say: Say): Row[] {
  return targetsOf(report).map((target) => {
    const figure = readFigure(report, target);
    const unreadable = figure === null && choiceOf(report, target) !== null;
    const key = { text: `${target.code}. ${say(target.statement, target.statementEn)}` };
    if (figure) {
      const lines = figureLines(target, figure, report.previous, say);
      return { key, value: { html: escapeLines(lines.join('\n')) } };
    }
    const text = unreadable
      ? `${rawFigure(report, target)} ${say('(chưa đọc được)', '(cannot be read)')}`.trim()
      : nothing(say);
    return { key, value: { text } };
  });
}

function textRows(report: UnitReport, parts: { field: string; title: string }[], say: Say): Row[] {
  return parts.map(({ field, title }) => ({
    key: { text: title },
    value: { html: escapeLines(report.answers[field] || nothing(say)) },
  }));
}

function documentRows({ answers }: UnitReport, say: Say): Row[] {
  const document = readDocument(answers);
  const cited =
    document &&
    say(
      `số ${document.number} ngày ${sayDate(document.date, say)}`,
      `${document.number} of ${sayDate(document.date, say)}`,
    );
  const typed = [answers.documentNumber, answers.documentDate].filter(Boolean).join(', ');
  return [
    { key: { text: say('Người lập', 'Preparer') }, value: { text: answers.preparer || nothing(say) } },
    {
      key: { text: say('Văn bản', 'Document') },
      value: { text: cited || typed || say('bổ sung sau', 'to follow') },
    },
  ];
}

function rowsOf(section: Section, report: UnitReport, say: Say): Row[] {
  switch (section) {
    case figuresSection:
      return figureRows(report, say);
    case dutiesSection:
      return textRows(
        report,
        toldDuties(report).map(({ code, text, textEn }) => ({
          field: dutyField(code),
          title: `${code}. ${say(text, textEn)}`,
        })),
        say,
      );
    case wordsSection:
      return textRows(
        report,
        wordParts(report, say).map(({ key, title }) => ({ field: wordsField(key), title })),
        say,
      );
    case documentSection:
      return documentRows(report, say);
    default:
      return [];
  }
}

/** What was typed into the fields of one part; nothing of what was left blank. */
export function typedRows(report: UnitReport, section: Section, say: Say): TypedRow[] {
  const blank = rowsOf(section, { ...report, answers: {} }, say);
  return rowsOf(section, report, say).filter(
    ({ value }, index) =>
      (value.text ?? value.html) !== (blank[index]?.value.text ?? blank[index]?.value.html),
  );
}

/**
 * The parts with their answers, each with the way to change it.
 * @param withChange whether a way to change them is offered
 */
export function answerRows(report: UnitReport, say: Say, withChange: boolean) {
  return sectionsOf(report).map((section) => ({
    title: section.title(say),
    change: withChange ? `${addressOf(report)}/${section.key}?ve=kiem-tra` : null,
    list: { rows: rowsOf(section, report, say) },
  }));
}
