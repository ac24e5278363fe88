/** The coordinator sends a report that was accepted back to its unit, to be corrected. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { newDate, optional, version, why } from './fields.ts';

export const reopenReport = declareAct({
  method: 'reopenReport',
  act: 'reopen-report',
  subject: 'report',
  fields: {
    why: why({
      label: both('Nội dung cần sửa', 'What is to be corrected'),
      hint: both('Được ghi nguyên văn trong thư.', 'Quoted in the mail as it stands.'),
      missing: both('Ghi nội dung cần sửa.', 'Describe what has to be corrected.'),
    }),
    until: optional(
      newDate({
        flags: '--until <D>',
        help: both(
          'hạn sửa, YYYY-MM-DD; bỏ trống thì là ngày làm việc thứ hai',
          'date to correct by, YYYY-MM-DD; without it the second working day',
        ),
        label: both('Hạn sửa', 'To be corrected by'),
        hint: both(
          'Ví dụ: 24/6/2024. Bỏ trống thì là ngày làm việc thứ hai.',
          'For example 24/6/2024. If left blank, the second working day.',
        ),
      }),
    ),
    version: optional(version()),
  },
  commands: [
    {
      path: 'report reopen',
      description: both(
        'trả lại báo cáo đã tiếp nhận để sửa, trước khi chốt',
        'send an accepted report back to be corrected, before it is sealed',
      ),
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@sldtbxh.example --why "Mẫu số HG-T1 nhầm kỳ"',
      ],
    },
  ],
  form: {
    key: 'tra-lai-de-sua',
    title: both('Trả lại báo cáo đã tiếp nhận để sửa', 'Send the accepted report back to be corrected'),
    intro: [
      both(
        'Đơn vị nhận thư nêu rõ nội dung cần sửa và hạn sửa. Số liệu không được tính vào báo cáo tổng hợp cho đến khi đơn vị gửi lại; việc đã gửi đúng hạn vẫn được tính là đúng hạn.',
        'The unit is notified by mail of what to correct and by when. Its figures do not count in the aggregate until it submits again; what was received on time still counts as on time.',
      ),
    ],
    button: both('Trả lại để sửa', 'Send it back'),
    done: both(
      'Đã trả lại. Đơn vị nhận được thư đề nghị sửa kèm lý do.',
      'Sent back. A mail asks the unit to correct it, and says why.',
    ),
  },
});
