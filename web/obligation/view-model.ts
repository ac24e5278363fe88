import { fieldModels } from '../frame/field.ts';
import type { FormProblem } from '../frame/form.ts';
import { citePlan, unitName } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import type { Say } from '../frame/say.ts';
import { dueWords } from '../unit/due-words.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import type { ActForm, Confirmation } from './act-form.ts';
import type { Subject } from './subject.ts';

/** What every page about one report or task says of it. */
export function subjectFrame({ plan, unit, row, now, href }: Subject, say: Say) {
  const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
  return {
    context: [unitName(plan, unit.id, say), citePlan(plan, say)],
    caption: whatName(row, say),
    dutyText: duty ? say(duty.text, duty.textEn) : null,
    due: dueWords(row, plan, now, say),
    back: { href, text: whatName(row, say) },
  };
}

/** The page of a form. */
export function formPage(
  form: ActForm,
  subject: Subject,
  typed: Record<string, string>,
  problems: FormProblem[],
  say: Say,
): PageModel {
  const fields = form.fields(subject, say);
  return {
    ...subjectFrame(subject, say),
    title: form.title(subject, say),
    problems,
    intro: form.intro(subject, say),
    fields: fieldModels(fields, typed, problems),
    upload: form.upload ?? false,
    button: form.button(say),
  };
}

/** What was typed, once more before it counts. */
export function confirmPage(
  form: ActForm,
  { title, rows, lines, warning }: Confirmation,
  subject: Subject,
  typed: Record<string, string>,
  say: Say,
): PageModel {
  const { context, caption, back } = subjectFrame(subject, say);
  const names = form.fields(subject, say).map(({ name }) => name);
  return {
    ...{ context, caption, back, title, lines, warning: warning ?? null },
    list: { rows: rows.map(([key, text]) => ({ key: { text: key }, value: { text } })) },
    hidden: names.map((name) => ({ name, value: typed[name] ?? '' })),
    button: form.button(say),
  };
}

/** What is shown once it is said. */
export function donePage(told: { title: string; lines: string[] }, subject: Subject, say: Say): PageModel {
  const { context, caption, back } = subjectFrame(subject, say);
  return { context, caption, next: back, ...told };
}
