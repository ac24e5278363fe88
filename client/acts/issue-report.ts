/** Number and date of the report, as the registry gave them. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, signed } from './fields.ts';

export const issueReport = declareAct({
  method: 'issueReport',
  act: 'issue',
  subject: 'aggregate',
  fields: {
    number: {
      kind: 'document-number',
      optional: false,
      flags: '--number <N>',
      help: both('số văn bản', 'document number'),
      label: both('Số văn bản', 'Number'),
      hint: both('Ví dụ: 125/BC-SYT', 'For example 125/BC-SYT'),
      missing: both('Ghi số văn bản.', 'Give the number.'),
    },
    date: {
      kind: 'date',
      optional: false,
      flags: '--date <D>',
      help: both('ngày ban hành, YYYY-MM-DD', 'date of issue, YYYY-MM-DD'),
      label: both('Ngày văn bản', 'Date'),
      hint: both('Ví dụ: 24/6/2024', 'For example 24/6/2024'),
      missing: both('Ghi ngày văn bản.', 'Give the date.'),
    },
    signed: optional(
      signed({
        flags: '--signed <PDF>',
        help: both('bản PDF đã ký', 'the signed PDF'),
        label: both('Bản ký (PDF, không bắt buộc)', 'Signed copy (PDF, optional)'),
        hint: both('Tối đa 20 MB.', '20 MB at most.'),
      }),
    ),
  },
  commands: [
    {
      path: 'report issue',
      description: both(
        'ghi số và ngày ban hành; ghi lại được cho đến khi gửi',
        'number and date from the registry; corrected by saying it again before sending',
      ),
      examples: [
        'hau-giang-2021-2025 2024-h1 --as van-thu@sldtbxh.example --number 123/BC-SLĐTBXH --date 2024-06-24 --yes',
      ],
    },
  ],
  form: {
    key: 'cho-so',
    title: both('Ghi số và ngày của báo cáo', 'Enter the report’s number and date'),
    intro: [
      both(
        'Ghi đúng như văn thư đã cho. Số và ngày được in vào văn bản; số liệu đã chốt không thay đổi.',
        'As the registry gave them. They are printed on the document; the sealed figures stay as they are.',
      ),
    ],
    button: both('Ghi số và ngày', 'Enter number and date'),
    done: both(
      'Đã ghi số và ngày. Bước tiếp theo: gửi báo cáo lên cấp trên.',
      'Number and date recorded. Next: send the report upward.',
    ),
  },
});
