/** Ends the plan; within 30 days that may be undone. What is still owed is recorded as closed, nothing is deleted. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { basis, optional, why } from './fields.ts';

export const closePlan = declareAct({
  method: 'closePlan',
  act: 'close',
  subject: 'plan',
  fields: { why: optional(why()), basis: optional(basis()) },
  commands: [
    {
      path: 'plan close',
      description: both(
        'kết thúc kế hoạch; chỉ hoàn tác được trong 30 ngày',
        'end a plan; it can be undone for 30 days only',
      ),
      examples: ['hau-giang-2021-2025 --basis "20/UBND-VX, 30/12/2025" --as dieu-phoi@sldtbxh.example --yes'],
    },
  ],
  form: {
    key: 'ket-thuc',
    title: both('Kết thúc kế hoạch?', 'Close the plan?'),
    intro: [
      both(
        'Việc còn nợ được ghi là khép lại, mọi luồng việc kết thúc, không nhắc gì nữa. Chỉ hoàn tác được trong 30 ngày.',
        'Everything still owed is recorded as closed, all workflows end, and no more reminders are sent. It can be undone for 30 days only.',
      ),
      both(
        'Không có gì bị xóa: báo cáo, thư và nhật ký vẫn xem được.',
        'Nothing is deleted: reports, mails and the history can still be read.',
      ),
      both(
        'Nếu chỉ muốn ngừng nhắc một thời gian, hãy tạm dừng.',
        'If reminders are only to rest for a while, pause it instead.',
      ),
    ],
    button: both('Kết thúc kế hoạch', 'Close the plan'),
    isGrave: true,
  },
});
