/** Fields of simple forms as data: a template draws them with `frame/fields.njk`. */
import { errorOf, type FormProblem } from './form.ts';

export interface Field {
  name: string;
  kind: 'text' | 'area' | 'file' | 'email';
  label: string;
  hint?: string;
  /** What is in it before anybody types. */
  value?: string;
  /** Characters, of a short field. */
  width?: 10 | 20;
}

/** The options of each field's component, with what was typed and what is wrong with it. */
export function fieldModels(fields: Field[], typed: Record<string, string>, problems: FormProblem[]) {
  return fields.map(({ name, kind, label, hint, value, width }) => ({
    kind,
    options: {
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--s' },
      hint: hint === undefined ? undefined : { text: hint },
      value: kind === 'file' ? undefined : (typed[name] ?? value ?? ''),
      rows: kind === 'area' ? 5 : undefined,
      type: kind === 'email' ? 'email' : undefined,
      classes: width === undefined ? undefined : `govuk-input--width-${width}`,
      errorMessage: errorOf(problems, name),
    },
  }));
}
