/** All answers of a report as lists to read through, part by part. */
import { escapeHtml } from '../../../activities/mail/escape-html.ts';
import type { Say } from '../frame/say.ts';
import { addressOf } from './address.ts';
import { choiceOf, dutyField, readDocument, readFigure, wordsField } from './answers.ts';
import { figuresSection } from './figures/section.ts';
import { dutiesSection } from './duties/section.ts';
import { documentSection } from './document/section.ts';
import { sayFigure } from './say-figure.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { targetsOf, toldDuties, type UnitReport } from './unit-report.ts';
import { wordParts, wordsSection } from './words/section.ts';
import { sayDate } from '../frame/names.ts';

interface Row {
  key: { text: string };
  value: { text?: string; html?: string };
}

/** Text with its line breaks. */
const asHtml = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
const nothing = (say: Say): string => say('(chưa có)', '(nothing yet)');

function figureRows(report: UnitReport, say: Say): Row[] {
  return targetsOf(report).map((target) => {
    const figure = readFigure(report, target);
    const unreadable = figure === null && choiceOf(report, target) !== null;
    const text = figure
      ? sayFigure(figure, say)
      : unreadable
        ? say('(chưa đọc được)', '(cannot be read)')
        : nothing(say);
    return { key: { text: `${target.code}. ${say(target.statement, target.statementEn)}` }, value: { text } };
  });
}

function textRows(report: UnitReport, parts: { field: string; title: string }[], say: Say): Row[] {
  return parts.map(({ field, title }) => ({
    key: { text: title },
    value: { html: asHtml(report.answers[field] || nothing(say)) },
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
  return [
    { key: { text: say('Người lập', 'Preparer') }, value: { text: answers.preparer || nothing(say) } },
    { key: { text: say('Văn bản', 'Document') }, value: { text: cited ?? say('bổ sung sau', 'to follow') } },
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
