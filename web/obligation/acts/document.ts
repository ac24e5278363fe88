import { declaredForm } from '../../act-forms/declared-form.ts';
import { documentOf, documentProblems } from '../document-fields.ts';
import type { Subject } from '../subject.ts';

const HANDED_IN = ['submitted', 'accepted', 'done'];

/** The signed document of what was handed in before. */
export const documentForm = declaredForm<Subject, 'attachDocument'>('attachDocument', {
  named: ({ named, email }) => ({ ...named, as: email }),
  isOffered: ({ row }) => HANDED_IN.includes(row.state),
  judges: ['document'],
  check: ({ fields, file }, _subject, t) => {
    const wrong = documentProblems(fields, t);
    if (wrong.length > 0 || file || documentOf(fields)) return wrong;
    return [
      {
        field: 'number',
        text: t('Ghi số, ngày văn bản hoặc chọn tệp.', 'Enter number and date, or choose a file.'),
      },
    ];
  },
});
