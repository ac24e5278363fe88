/** All answers of a report as lists to read through, part by part. */
import type { Translate } from '../../domain/bilingual.ts';
import { partsOf } from '../../domain/figures/parts.ts';
import type { Target } from '../../domain/plan.ts';
import { escapeLines } from '../../words/escape-html.ts';
import type { TypedRow } from '../late/view-model.ts';
import { addressOf } from './address.ts';
import { choiceOf, dutyField, figureField, readDocument, readFigure, wordsField } from './answers.ts';
import { figureLines } from './figure-lines.ts';
import { figuresSection } from './figures/section.ts';
import { dutiesSection } from './duties/section.ts';
import { documentSection } from './document/section.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { targetsOf, dutiesToReport, type UnitReport } from './unit-report.ts';
import { wordParts, wordsSection } from './words/section.ts';
import { formatDate } from '../layout/names.ts';

type Row = TypedRow;

const nothing = (t: Translate): string => t('(chưa có)', '(nothing yet)');

/** What stands in the fields of a figure that cannot be read. */
function rawFigure({ answers }: UnitReport, target: Target): string {
  const fields = [...partsOf(target), 'number', 'date'] as const;
  return fields.flatMap((part) => answers[figureField(target.code, part)] || []).join('; ');
}

function figureRows(report: UnitReport, t: Translate): Row[] {
  return targetsOf(report).map((target) => {
    const figure = readFigure(report, target);
    const unreadable = figure === null && choiceOf(report, target) !== null;
    const key = { text: `${target.code}. ${t(target.statement, target.statementEn)}` };
    if (figure) {
      const lines = figureLines(target, figure, report.previous, t);
      return { key, value: { html: escapeLines(lines.join('\n')) } };
    }
    const text = unreadable
      ? `${rawFigure(report, target)} ${t('(chưa đọc được)', '(cannot be read)')}`.trim()
      : nothing(t);
    return { key, value: { text } };
  });
}

function textRows(report: UnitReport, parts: { field: string; title: string }[], t: Translate): Row[] {
  return parts.map(({ field, title }) => ({
    key: { text: title },
    value: { html: escapeLines(report.answers[field] || nothing(t)) },
  }));
}

function documentRows({ answers }: UnitReport, t: Translate): Row[] {
  const document = readDocument(answers);
  const cited =
    document &&
    t(
      `số ${document.number} ngày ${formatDate(document.date, t)}`,
      `${document.number} of ${formatDate(document.date, t)}`,
    );
  const typed = [answers.documentNumber, answers.documentDate].filter(Boolean).join(', ');
  return [
    { key: { text: t('Người lập', 'Preparer') }, value: { text: answers.preparer || nothing(t) } },
    {
      key: { text: t('Văn bản', 'Document') },
      value: { text: cited || typed || t('bổ sung sau', 'to follow') },
    },
  ];
}

function rowsOf(section: Section, report: UnitReport, t: Translate): Row[] {
  switch (section) {
    case figuresSection:
      return figureRows(report, t);
    case dutiesSection:
      return textRows(
        report,
        dutiesToReport(report).map(({ code, text, textEn }) => ({
          field: dutyField(code),
          title: `${code}. ${t(text, textEn)}`,
        })),
        t,
      );
    case wordsSection:
      return textRows(
        report,
        wordParts(report, t).map(({ key, title }) => ({ field: wordsField(key), title })),
        t,
      );
    case documentSection:
      return documentRows(report, t);
    default:
      return [];
  }
}

/** What was typed into the fields of one part; nothing of what was left blank. */
export function typedRows(report: UnitReport, section: Section, t: Translate): TypedRow[] {
  const blank = rowsOf(section, { ...report, answers: {} }, t);
  return rowsOf(section, report, t).filter(
    ({ value }, index) =>
      (value.text ?? value.html) !== (blank[index]?.value.text ?? blank[index]?.value.html),
  );
}

/**
 * The parts with their answers, each with the way to change it.
 * @param withChange whether a way to change them is offered
 */
export function answerRows(report: UnitReport, t: Translate, withChange: boolean) {
  return sectionsOf(report).map((section) => ({
    title: section.title(t),
    change: withChange ? `${addressOf(report)}/${section.key}?ve=kiem-tra` : null,
    list: { rows: rowsOf(section, report, t) },
  }));
}
