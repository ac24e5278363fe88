import type { Translate } from '../../../domain/bilingual.ts';
import type { DocumentNamed } from '../../../client/engine.ts';
import type { FormProblem } from '../../layout/form.ts';
import { documentNumberProblems } from '../../layout/typed-document-number.ts';
import { readDate } from '../../layout/typed-date.ts';
import type { Typed } from './view-model.ts';

/** What the confirmation says: the reason, and the document where one is named. */
export interface Confirmed {
  typed: Typed;
  basis: DocumentNamed | undefined;
  problems: FormProblem[];
}

/** Reads the confirmation's fields. A reason is always asked for; a document has both its number and its date, or neither. */
export function readConfirmation(fields: Record<string, string>, t: Translate): Confirmed {
  const { why = '', number = '', date = '' } = fields;
  const on = readDate(date);
  const named = number !== '' || date !== '';
  const problems = [
    ...(why === ''
      ? [
          {
            field: 'why',
            text: t(
              'Ghi lý do; lý do vào nhật ký và thư báo.',
              'Say why; it goes into the timeline and the mails.',
            ),
          },
        ]
      : []),
    ...documentNumberProblems('number', number, t),
    ...(named && number === ''
      ? [
          {
            field: 'number',
            text: t('Ghi số văn bản, hoặc bỏ ngày.', 'Enter the document’s number, or leave the date out.'),
          },
        ]
      : []),
    ...(named && on === null
      ? [
          {
            field: 'date',
            text: t(
              'Ghi ngày văn bản, ví dụ 17/6/2024.',
              'Enter the document’s date, for example 17/6/2024.',
            ),
          },
        ]
      : []),
  ];
  return {
    typed: { why, number, date },
    basis: named && on !== null ? { number, date: on } : undefined,
    problems,
  };
}
