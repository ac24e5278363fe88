/** All answers of a report as lists to read through, part by part. */
import type { Translate } from '../../domain/bilingual.ts';
import { partsOf } from '../../domain/figures/parts.ts';
import type { Target } from '../../domain/plan.ts';
import { addressOf } from './address.ts';
import { dutyField, figureField, wordsField } from '../../domain/draft-fields.ts';
import { choiceOf, readDocument, readFigure } from './answers.ts';
import { figureLines } from './figure-lines.ts';
import { figuresSection } from './figures/section.ts';
import { dutiesSection } from './duties/section.ts';
import { documentSection } from './document/section.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { targetsOf, dutiesToReport, type UnitReport } from './unit-report.ts';
import { wordParts, wordsSection } from './words/section.ts';
import { summary, type SummaryRow } from '../layout/blocks.ts';
import { formatDate } from '../layout/names.ts';
import { lines } from '../layout/sentence.ts';

const nothing = (t: Translate): string => t('(chưa có)', '(nothing yet)');

/** What stands in the fields of a figure that cannot be read. */
function rawFigure({ answers }: UnitReport, target: Target): string {
  const fields = [...partsOf(target), 'number', 'date'] as const;
  return fields.flatMap((part) => answers[figureField(target.code, part)] || []).join('; ');
}

function figureRows(report: UnitReport, t: Translate): SummaryRow[] {
  return targetsOf(report).map((target) => {
    const figure = readFigure(report, target);
    const unreadable = figure === null && choiceOf(report, target) !== null;
    const key = `${target.code}. ${t(target.statement, target.statementEn)}`;
    if (figure) return { key, value: lines(figureLines(target, figure, report.previous, t).join('\n')) };
    const value = unreadable
      ? `${rawFigure(report, target)} ${t('(chưa đọc được)', '(cannot be read)')}`.trim()
      : nothing(t);
    return { key, value };
  });
}

function textRows(report: UnitReport, parts: { field: string; title: string }[], t: Translate): SummaryRow[] {
  return parts.map(({ field, title }) => ({
    key: title,
    value: lines(report.answers[field] || nothing(t)),
  }));
}

function documentRows({ answers }: UnitReport, t: Translate): SummaryRow[] {
  const document = readDocument(answers);
  const cited =
    document &&
    t(
      `số ${document.number} ngày ${formatDate(document.date, t)}`,
      `${document.number} of ${formatDate(document.date, t)}`,
    );
  const typed = [answers.documentNumber, answers.documentDate].filter(Boolean).join(', ');
  return [
    { key: t('Người lập', 'Preparer'), value: answers.preparer || nothing(t) },
    { key: t('Văn bản', 'Document'), value: cited || typed || t('bổ sung sau', 'to follow') },
  ];
}

function rowsOf(section: Section, report: UnitReport, t: Translate): SummaryRow[] {
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
export function typedRows(report: UnitReport, section: Section, t: Translate): SummaryRow[] {
  const blank = rowsOf(section, { ...report, answers: {} }, t);
  return rowsOf(section, report, t).filter(
    ({ value }, index) => JSON.stringify(value) !== JSON.stringify(blank[index]?.value),
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
    answers: summary(rowsOf(section, report, t)),
  }));
}
