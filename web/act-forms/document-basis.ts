/** The document by which something is decided: number and date, asked alike wherever a decision may need one. */
import type { Translate } from '../../domain/bilingual.ts';
import type { DocumentNamed } from '../../client/engine.ts';
import { dateField, type Field } from '../layout/field.ts';
import { documentOf } from '../obligation/document-fields.ts';

/** @param hint when the document is needed */
export function basisFields(t: Translate, hint: string): Field[] {
  return [
    {
      name: 'number',
      kind: 'text',
      label: t('Số văn bản căn cứ', 'Number of the document'),
      hint,
      width: 20,
    },
    dateField('date', t('Ngày văn bản', 'Date of the document'), t),
  ];
}

/** What was typed, as the façade takes it; empty where nothing was. */
export function basisOf(fields: Record<string, string>): { basis?: DocumentNamed } {
  const basis = documentOf(fields);
  return basis ? { basis } : {};
}
