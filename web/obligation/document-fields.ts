/** The unit's own document: number, date and signed file, asked alike wherever it is asked. */
import type { Translate } from '../../domain/bilingual.ts';
import type { DocumentNamed } from '../../client/engine.ts';
import { dateField, type Field } from '../layout/field.ts';
import { problemList, type FormProblem } from '../layout/form.ts';
import { documentNumberProblems } from '../layout/typed-document-number.ts';
import { readDate } from '../layout/typed-date.ts';

/** Number, date and file of the document. */
export function documentFields(t: Translate): Field[] {
  return [
    {
      ...{ name: 'number', kind: 'text', width: 20 },
      label: t('Số văn bản đi', 'Number of the outgoing document'),
      hint: t('Ví dụ: 12/BC-SYT', 'For example 12/BC-SYT'),
    },
    dateField('date', t('Ngày văn bản', 'Date of the document'), t),
    {
      ...{ name: 'signed', kind: 'file' },
      label: t('Tệp văn bản hoặc minh chứng', 'File of the document, or evidence'),
      hint: t(
        'PDF, DOCX, XLSX hoặc ảnh, tối đa 20 MB. Không gửi danh sách người.',
        'PDF, DOCX, XLSX or an image, 20 MB at most. No lists of persons.',
      ),
    },
  ];
}

/** A number needs its date, and a date its number. */
export function documentProblems({ number, date }: Record<string, string>, t: Translate): FormProblem[] {
  const wrong = documentNumberProblems('number', number, t);
  if (wrong.length > 0) return wrong;
  const noDate = t('Ghi ngày văn bản, ví dụ 17/6/2024.', 'Enter the date of the document, e.g. 17/6/2024.');
  return problemList(
    number && !readDate(date ?? '') && { field: 'date', text: noDate },
    date && !number && { field: 'number', text: t('Ghi cả số văn bản.', 'Enter the number, too.') },
  );
}

/** The document as the façade takes it; undefined where its number or date is missing. */
export function documentOf({ number, date }: Record<string, string>): DocumentNamed | undefined {
  const day = readDate(date ?? '');
  return number && day ? { number, date: day } : undefined;
}
