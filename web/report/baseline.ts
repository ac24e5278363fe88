/**
 * Two colleagues, or two tabs, on the same part of a report: a form posts all of its fields, so it carries along how
 * they were drawn. What somebody changed is kept apart from what merely stood there, and nobody undoes what another saved.
 */
import type { Translate } from '../../domain/bilingual.ts';
import { cleanText } from '../../domain/clean-text.ts';
import type { DraftAnswers } from '../../records/reports/report-drafts.ts';
import type { FormProblem } from '../layout/form.ts';
import { etagOf } from '../layout/etag.ts';
import { choiceWords } from './figures/choice-words.ts';
import type { Section } from './section.ts';
import type { UnitReport } from './unit-report.ts';

/** Name of the hidden field. */
export const BASELINE_FIELD = 'drawn';
/** Characters of another's words in the summary; beside the field they stand whole. */
const BRIEF = 80;

/** What stands in a part's fields. */
function baselineIn(report: UnitReport, section: Section): DraftAnswers {
  const shown = { ...report.answers, ...section.drawn?.(report) };
  return Object.fromEntries(section.fields(report).map((name) => [name, cleanText(shown[name] ?? '')]));
}

const etagOfValue = (value: string): string => (value === '' ? '' : etagOf(value).slice(0, 8));
const etagsOf = (values: DraftAnswers): string[] => [
  etagOf(Object.keys(values)),
  ...Object.values(values).map(etagOfValue),
];

/** Stands for a part's fields as they are drawn: a mark of their names, then one of each value. */
export function baselineEtag(report: UnitReport, section: Section): string {
  return etagsOf(baselineIn(report, section)).join('.');
}

/** How each field was drawn; of a form from elsewhere, as if nobody had filled it in. */
function etagsSent(report: UnitReport, section: Section, sent: Record<string, string>): string[] {
  const marks = (sent[BASELINE_FIELD] ?? '').split('.');
  const unfilled = etagsOf(baselineIn({ ...report, answers: {} }, section));
  return marks[0] === unfilled[0] && marks.length === unfilled.length ? marks : unfilled;
}

/**
 * Of what was posted, what is to be saved.
 * @param report as it is saved now
 * @returns `changes`: what was changed, with what stood in fields that nobody has saved yet; `clashes`: fields that
 *   were changed here and, since the page was drawn, elsewhere, too
 */
export function readChanges(
  report: UnitReport,
  section: Section,
  sent: Record<string, string>,
): { changes: DraftAnswers; clashes: string[] } {
  const marks = etagsSent(report, section, sent);
  const changes: DraftAnswers = {};
  const clashes: string[] = [];
  for (const [index, [name, now]] of Object.entries(baselineIn(report, section)).entries()) {
    const typed = sent[name];
    if (typed === undefined) continue;
    const isTouched = etagOfValue(typed) !== marks[index + 1];
    const isMoved = etagOfValue(now) !== marks[index + 1];
    if (isTouched && isMoved && typed !== now) clashes.push(name);
    else if (isTouched || !(name in report.answers)) changes[name] = typed;
  }
  return { changes, clashes };
}

/** What another has saved meanwhile, beside each field. */
export function clashProblems(
  report: UnitReport,
  section: Section,
  clashes: string[],
  t: Translate,
): FormProblem[] {
  const drawn = baselineIn(report, section);
  return clashes.map((field) => {
    const theirs = drawn[field] ?? '';
    const words = field.endsWith('.choice') ? choiceWords(theirs, t) : theirs;
    const brief = words.length > BRIEF ? `${words.slice(0, BRIEF)}…` : words;
    const describe = (value: string): string =>
      t(
        `Từ lúc quý vị mở trang, ô này đã được ghi từ máy hoặc thẻ khác: ${value ? `“${value}”` : '(để trống)'}. Phần của quý vị chưa lưu, còn nguyên trong ô; sửa nếu cần rồi bấm lưu để thay.`,
        `Since you opened the page this field was saved from another computer or tab: ${value ? `“${value}”` : '(left blank)'}. Your text is not saved and is still in the field; edit it if necessary, then save to replace theirs.`,
      );
    return { field, text: describe(words), brief: describe(brief) };
  });
}
