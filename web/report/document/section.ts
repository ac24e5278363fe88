/** Who prepared the report, and the unit's own document. */
import { errorOf } from '../../layout/form.ts';
import { documentNumberProblems } from '../../layout/typed-document-number.ts';
import { readDate } from '../../layout/typed-date.ts';
import { countFilled, type Section } from '../section.ts';

const FIELDS = ['preparer', 'documentNumber', 'documentDate'];

export const documentSection: Section = {
  key: 'van-ban',
  title: (t) => t('Người lập và văn bản', 'Preparer and document'),
  hint: (t) => t('Số, ngày văn bản có thể bổ sung sau', 'Number and date may follow later'),
  fields: () => FIELDS,
  drawn: ({ answers, name }) => ({ preparer: answers.preparer ?? name ?? '' }),
  progress: ({ answers }) => countFilled(answers, FIELDS.slice(0, 1)),
  template: 'report/document/template.njk',
  model: ({ answers, name }, problems, t) => ({
    inputs: [
      {
        name: 'preparer',
        label: t('Họ tên người lập báo cáo', 'Name of the preparer'),
        hint: t(
          'Để cơ quan đầu mối biết hỏi ai khi cần làm rõ.',
          'So that the coordinating agency knows whom to ask.',
        ),
        value: answers.preparer ?? name ?? '',
        autocomplete: 'name',
      },
      {
        name: 'documentNumber',
        label: t('Số văn bản của đơn vị (nếu đã có)', 'Number of the unit’s document (if there is one)'),
        hint: t(
          'Ví dụ: 12/BC-SYT. Nếu văn thư chưa cho số, để trống và bổ sung sau khi gửi.',
          'For example 12/BC-SYT. Leave it blank until the registry has given one, and add it after sending.',
        ),
        value: answers.documentNumber ?? '',
        classes: 'govuk-input--width-20',
      },
      {
        name: 'documentDate',
        label: t('Ngày văn bản', 'Date of the document'),
        hint: t('Ví dụ: 17/6/2024', 'For example 17/6/2024'),
        value: answers.documentDate ?? '',
        classes: 'govuk-input--width-10',
      },
    ].map(({ label, hint, ...input }) => ({
      ...input,
      id: input.name,
      label: { text: label, classes: 'govuk-label--s' },
      hint: { text: hint },
      errorMessage: errorOf(problems, input.name),
    })),
  }),
  check: ({ answers }, t) => {
    const { preparer, documentNumber, documentDate } = answers;
    const date = documentDate ? readDate(documentDate) : null;
    return [
      ...(preparer
        ? []
        : [
            {
              field: 'preparer',
              text: t('Ghi họ tên người lập báo cáo.', 'Give the name of the preparer.'),
            },
          ]),
      ...(documentDate && !date
        ? [
            {
              field: 'documentDate',
              text: t('Ngày văn bản chưa đúng, ví dụ 17/6/2024.', 'The date is not one, e.g. 17/6/2024.'),
            },
          ]
        : []),
      ...documentNumberProblems('documentNumber', documentNumber, t),
      ...(documentNumber && !documentDate
        ? [
            {
              field: 'documentDate',
              text: t('Ghi cả ngày văn bản.', 'Give the date of the document, too.'),
            },
          ]
        : []),
      ...(documentDate && !documentNumber
        ? [
            {
              field: 'documentNumber',
              text: t('Ghi cả số văn bản.', 'Give the number of the document, too.'),
            },
          ]
        : []),
    ];
  },
};
