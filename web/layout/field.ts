/** Fields of simple forms as data: a template draws them with `layout/fields.njk`. */
import { errorOf, type FormProblem } from './form.ts';

export interface Field {
  name: string;
  kind: 'text' | 'area' | 'file' | 'email' | 'choice';
  label: string;
  hint?: string;
  /** What is in it before anybody types. */
  value?: string;
  /** Characters, of a short field. */
  width?: 10 | 20;
  /** What a choice offers, one of them to be taken. */
  options?: { value: string; text: string; hint?: string }[];
}

/** The options of each field's component, with what was typed and what is wrong with it. */
export function fieldModels(fields: Field[], typed: Record<string, string>, problems: FormProblem[]) {
  return fields.map((field) => ({
    kind: field.kind,
    options:
      field.kind === 'choice' ? choiceModel(field, typed, problems) : inputModel(field, typed, problems),
  }));
}

function choiceModel(
  { name, label, hint, value, options = [] }: Field,
  typed: Record<string, string>,
  problems: FormProblem[],
) {
  return {
    idPrefix: name,
    name,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    hint: hint === undefined ? undefined : { text: hint },
    value: typed[name] ?? value ?? '',
    items: options.map((one) => ({ ...one, hint: one.hint === undefined ? undefined : { text: one.hint } })),
    errorMessage: errorOf(problems, name),
  };
}

function inputModel(
  { name, kind, label, hint, value, width }: Field,
  typed: Record<string, string>,
  problems: FormProblem[],
) {
  return {
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint: hint === undefined ? undefined : { text: hint },
    value: kind === 'file' ? undefined : (typed[name] ?? value ?? ''),
    rows: kind === 'area' ? 5 : undefined,
    type: kind === 'email' ? 'email' : undefined,
    classes: width === undefined ? undefined : `govuk-input--width-${width}`,
    errorMessage: errorOf(problems, name),
  };
}
