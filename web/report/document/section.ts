/** Who prepared the report, and the unit's own document. */
import { dateField, fieldModels } from '../../layout/field.ts';
import { problemList } from '../../layout/form.ts';
import { documentNumberProblems } from '../../layout/typed-document-number.ts';
import { readDate } from '../../layout/typed-date.ts';
import { countFilled, type Section } from '../section.ts';
import type { UnitReport } from '../unit-report.ts';

const FIELDS = ['preparer', 'documentNumber', 'documentDate'];

/** The preparer is whoever fills it in, unless somebody else is named. */
const drawn = ({ answers, name }: UnitReport) => ({ preparer: answers.preparer ?? name ?? '' });

export const documentSection: Section = {
  key: 'van-ban',
  title: (t) => t('Người lập và văn bản', 'Preparer and document'),
  hint: (t) => t('Số, ngày văn bản có thể bổ sung sau', 'Number and date may follow later'),
  fields: () => FIELDS,
  drawn,
  progress: ({ answers }) => countFilled(answers, FIELDS.slice(0, 1)),
  template: 'report/document/template.njk',
  model: (report, problems, t) => ({
    fields: fieldModels(
      [
        {
          ...{ name: 'preparer', kind: 'text', autocomplete: 'name' },
          label: t('Họ tên người lập báo cáo', 'Name of the preparer'),
          hint: t(
            'Để cơ quan đầu mối biết hỏi ai khi cần làm rõ.',
            'So that the coordinating agency knows whom to ask.',
          ),
        },
        {
          ...{ name: 'documentNumber', kind: 'text', width: 20 },
          label: t('Số văn bản của đơn vị (nếu đã có)', 'Number of the unit’s document (if there is one)'),
          hint: t(
            'Ví dụ: 12/BC-SYT. Nếu văn thư chưa cho số, để trống và bổ sung sau khi gửi.',
            'For example 12/BC-SYT. Leave it blank until the registry has assigned one, and add it after sending.',
          ),
        },
        dateField('documentDate', t('Ngày văn bản', 'Date of the document'), t),
      ],
      { ...report.answers, ...drawn(report) },
      problems,
    ),
  }),
  check: ({ answers: { preparer, documentNumber: number, documentDate: date } }, t) =>
    problemList(
      !preparer && {
        field: 'preparer',
        text: t('Ghi họ tên người lập báo cáo.', 'Enter the name of the preparer.'),
      },
      date &&
        !readDate(date) && {
          field: 'documentDate',
          text: t(
            'Ngày văn bản chưa đúng, ví dụ 17/6/2024.',
            'This is not a date; enter one such as 17/6/2024.',
          ),
        },
      documentNumberProblems('documentNumber', number, t),
      number && !date && { field: 'documentDate', text: t('Ghi cả ngày văn bản.', 'Enter its date, too.') },
      date && !number && { field: 'documentNumber', text: t('Ghi cả số văn bản.', 'Enter its number, too.') },
    ),
};
