/** Texts that look like a list of persons, or have no measure, are kept as a draft and never handed in. */
import type { Translate } from '../../domain/bilingual.ts';
import { LONGEST_TEXT, TOO_LONG } from '../../domain/text-limits.ts';
import { findPersonLists } from '../../client/documents/person-rows.ts';
import { withRemedy, type FormProblem } from '../layout/form.ts';
import type { DraftAnswers } from '../../records/reports/report-drafts.ts';

/** What is wrong with the texts in these fields, and what is only worth a look. */
export function personProblems(
  answers: DraftAnswers,
  fields: string[],
  t: Translate,
): { errors: FormProblem[]; warnings: FormProblem[] } {
  const texts = fields.map((field) => ({ path: [field], text: answers[field] ?? '' }));
  const found = findPersonLists(texts).map(({ path, severity, message, remedy }) => ({
    severity,
    field: String(path[0]),
    text: withRemedy({ message, remedy }, t),
  }));
  const long = texts
    .filter(({ text }) => text.length > LONGEST_TEXT)
    .map(({ path: [field = ''] }) => ({
      field,
      text: withRemedy(TOO_LONG, t),
    }));
  const of = (severity: string): FormProblem[] =>
    found.filter((one) => one.severity === severity).map(({ field, text }) => ({ field, text }));
  return { errors: [...long, ...of('error')], warnings: of('warning') };
}
