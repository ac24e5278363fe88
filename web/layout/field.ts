/** Fields of forms as data; `layout/fields.njk` draws them. */
import type { Translate } from '../../domain/bilingual.ts';
import type { FieldModel } from './blocks.ts';
import { errorOf, type FormProblem } from './form.ts';

export interface Option {
  value: string;
  text: string;
  hint?: string;
}

export interface Field extends Pick<FieldModel, 'kind'> {
  name: string;
  label: string;
  hint?: string;
  /** Characters, of a short field. */
  width?: 10 | 20;
  /** Lines, of an area; five where it does not say. */
  rows?: number;
  /** What the browser may fill in, where it asks for whoever is at it. */
  autocomplete?: 'email' | 'name';
  /** What a choice offers, one of them to be taken; of `several`, each is sent by its own name. */
  options?: Option[];
}

/**
 * The options of each field's component.
 * @param values what is in the fields, by name; of `several`, `yes` where one is taken
 */
export function fieldModels(
  fields: Field[],
  values: Record<string, string>,
  problems: FormProblem[],
): FieldModel[] {
  return fields.map((field) => ({ kind: field.kind, options: optionsOf(field, values, problems) }));
}

/** A date, typed as people write it. */
export const dateField = (name: string, label: string, t: Translate, example = '17/6/2024'): Field => ({
  ...{ name, kind: 'text', label, width: 10 },
  hint: t(`Ví dụ: ${example}`, `For example ${example}`),
});

/** A choice from a list to open, whose first item stands where none is made. */
export const selectField = (
  name: string,
  label: string,
  first: string,
  items: readonly (readonly [value: string, text: string])[],
): Field => ({
  ...{ name, kind: 'select', label },
  options: [['', first] as const, ...items].map(([value, text]) => ({ value, text })),
});

function optionsOf(field: Field, values: Record<string, string>, problems: FormProblem[]): object {
  const { name, kind, label, hint, width, rows = 5, autocomplete, options = [] } = field;
  const value = values[name] ?? '';
  const common = {
    name,
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: errorOf(problems, name),
  };
  const single = { ...common, id: name, label: { text: label, classes: 'govuk-label--s' } };
  const items = options.map((one) => ({
    ...one,
    hint: one.hint === undefined ? undefined : { text: one.hint },
  }));
  const fieldset = { legend: { text: label, classes: 'govuk-fieldset__legend--s' } };
  switch (kind) {
    case 'choice':
      return { ...common, idPrefix: name, fieldset, value, items };
    case 'several':
      return { ...common, idPrefix: name, fieldset, items: items.map((one) => severalItem(one, values)) };
    case 'select':
      return { ...single, items: items.map((one) => ({ ...one, selected: one.value === value })) };
    case 'area':
      return { ...single, value, rows };
    case 'file':
      return single;
    case 'email':
      return { ...single, value, type: 'email', spellcheck: false, autocomplete };
    case 'text':
      return { ...single, value, autocomplete, classes: width && `govuk-input--width-${width}` };
  }
}

const severalItem = <Item extends { value: string }>(item: Item, values: Record<string, string>) => ({
  ...item,
  ...{ name: item.value, value: 'yes', checked: values[item.value] === 'yes' },
});
