import type { Translate } from '../../domain/bilingual.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { dueWords } from '../unit/due-words.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import type { ActForm, Confirmation } from './act-form.ts';
import type { Subject } from './subject.ts';

/** What every page about one report or task says of it. */
export function subjectContext({ plan, unit, row, now, href }: Subject, t: Translate) {
  const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
  return {
    context: [unitName(plan, unit.id, t), citePlan(plan, t)],
    caption: whatName(row, t),
    dutyText: duty ? t(duty.text, duty.textEn) : null,
    due: dueWords(row, plan, now, t),
    back: { href, text: whatName(row, t) },
  };
}

/** The page of a form. */
export function formPage(
  form: ActForm,
  subject: Subject,
  typed: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): PageModel {
  const fields = form.fields(subject, t);
  return {
    ...subjectContext(subject, t),
    title: form.title(subject, t),
    problems,
    intro: form.intro(subject, t),
    fields: fieldModels(fields, typed, problems),
    upload: form.upload ?? false,
    button: form.button(t),
  };
}

/** What was typed, once more before it counts. */
export function confirmPage(
  form: ActForm,
  { title, rows, lines, warning }: Confirmation,
  subject: Subject,
  typed: Record<string, string>,
  t: Translate,
): PageModel {
  const { context, caption, back } = subjectContext(subject, t);
  const names = form.fields(subject, t).map(({ name }) => name);
  return {
    ...{ context, caption, back, title, lines, warning: warning ?? null },
    list: { rows: rows.map(([key, text]) => ({ key: { text: key }, value: { text } })) },
    hidden: names.map((name) => ({ name, value: typed[name] ?? '' })),
    button: form.button(t),
  };
}

/** What is shown once it is said. */
export function donePage(
  told: { title: string; lines: string[] },
  subject: Subject,
  t: Translate,
): PageModel {
  const { context, caption, back } = subjectContext(subject, t);
  return { context, caption, next: back, ...told };
}
