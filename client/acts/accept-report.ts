/** The coordinator accepts a unit's report as it is. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, version, why } from './fields.ts';

export const acceptReport = declareAct({
  method: 'acceptReport',
  act: 'accept',
  subject: 'report',
  fields: {
    why: optional(why({ help: both('ý kiến', 'remark') })),
    version: optional(version()),
  },
  commands: [
    {
      path: 'report accept',
      description: both('tiếp nhận báo cáo', 'accept a report'),
      examples: ['hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@sldtbxh.example'],
    },
  ],
  form: {
    key: 'tiep-nhan',
    title: both('Tiếp nhận báo cáo?', 'Accept the report?'),
    intro: [
      both(
        'Sau khi tiếp nhận, đơn vị không thay được nữa. Số liệu được tính vào báo cáo tổng hợp của kỳ.',
        'Once it is accepted the unit can no longer change it. Its figures count in the period’s aggregate.',
      ),
    ],
    button: both('Tiếp nhận', 'Accept'),
    done: both(
      'Đã tiếp nhận. Số liệu được tính vào báo cáo tổng hợp.',
      'Accepted. Its figures count in the aggregate.',
    ),
  },
});
