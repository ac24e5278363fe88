/** The declared values of an act as fields of a page: drawn, checked and read back. */
import type { Translate } from '../../domain/bilingual.ts';
import type { FieldDeclaration } from '../../client/acts/declaration.ts';
import type { Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { readDate } from '../layout/typed-date.ts';
import { documentNumberProblems } from '../layout/typed-document-number.ts';
import { documentFields, documentOf, documentProblems } from '../obligation/document-fields.ts';
import type { Typed } from './act-form.ts';
import { basisFields } from './document-basis.ts';

export type Declared = [name: string, declaration: FieldDeclaration];

/** A page asks for what is needed, and for what it has words for where it is missing. */
const isAsked = ({ optional, missing }: FieldDeclaration): boolean => !optional || missing !== undefined;

function labelOf({ label, optional, missing }: FieldDeclaration, t: Translate): string {
  const words = label ? t(label) : '';
  return optional && missing === undefined ? t(`${words} (không bắt buộc)`, `${words} (optional)`) : words;
}

/** The fields that ask for one value: a document is asked for by its number and its date. */
export function fieldsFor([name, declaration]: Declared, t: Translate): Field[] {
  const { kind, hint } = declaration;
  const about = { name, label: labelOf(declaration, t), ...(hint ? { hint: t(hint) } : {}) };
  switch (kind) {
    case 'text':
      return [{ ...about, kind: 'area' }];
    case 'document-number':
      return [{ ...about, kind: 'text', width: 20 }];
    case 'date':
      return [{ ...about, kind: 'text', width: 10 }];
    case 'email':
      return [{ ...about, kind: 'email' }];
    case 'file':
      // Where it has no words of its own, it is asked for with the document that it belongs to.
      return declaration.label ? [{ ...about, label: t(declaration.label), kind: 'file' }] : [];
    case 'consent':
      return [
        {
          ...{ name: `${name}-ok`, kind: 'several', label: declaration.label ? t(declaration.label) : '' },
          options: [{ value: name, text: t('Đã biết, vẫn trình', 'I know; propose it all the same') }],
        },
      ];
    case 'document':
      return name === 'basis' ? basisFields(t, hint ? t(hint) : '') : documentFields(t);
    case 'version':
      return [];
  }
}

/** What is wrong with what was typed for one value. */
export function problemsIn([name, declaration]: Declared, { fields }: Typed, t: Translate): FormProblem[] {
  const { kind, missing } = declaration;
  const typed = fields[name] ?? '';
  if (kind === 'document') return documentProblems(fields, t);
  if (kind === 'file' || kind === 'version') return [];
  if (kind === 'consent')
    return typed === 'yes' || !missing ? [] : [{ field: `${name}-ok`, text: t(missing) }];
  if (typed === '') return isAsked(declaration) && missing ? [{ field: name, text: t(missing) }] : [];
  if (kind === 'document-number') return documentNumberProblems(name, typed, t);
  if (kind === 'date' && readDate(typed) === null)
    return [
      {
        field: name,
        text: missing ? t(missing) : t('Ghi ngày, ví dụ 17/6/2024.', 'Enter a date, e.g. 17/6/2024.'),
      },
    ];
  return [];
}

/** One value as the façade takes it; nothing where nothing was typed. */
export function valueOf(
  [name, { kind, optional }]: Declared,
  { fields, file }: Typed,
): Record<string, unknown> {
  const typed = fields[name] ?? '';
  switch (kind) {
    case 'document': {
      const document = documentOf(fields);
      return document ? { [name]: document } : {};
    }
    case 'file':
      return file ? { [name]: file } : {};
    case 'date': {
      const date = readDate(typed);
      return date === null ? {} : { [name]: date };
    }
    case 'consent':
      return typed === 'yes' ? { [name]: 'ok' } : {};
    case 'version':
      // Whatever else stands in the hidden field is as if nothing did.
      return /^\d{1,6}$/.test(typed) ? { [name]: Number(typed) } : {};
    default:
      return typed === '' && optional ? {} : { [name]: typed };
  }
}
