/** A unit withdraws its report before it is accepted. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, version, why } from './fields.ts';

export const withdrawReport = declareAct({
  method: 'withdrawReport',
  act: 'withdraw',
  subject: 'report',
  fields: { why: optional(why()), version: optional(version()) },
  commands: [
    {
      path: 'report withdraw',
      description: both('thu hồi báo cáo chưa được tiếp nhận', 'withdraw a report before it is accepted'),
      examples: ['hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@so-y-te.example'],
    },
  ],
  form: {
    key: 'thu-hoi',
    title: both('Thu hồi báo cáo', 'Withdraw the report'),
    intro: [
      both(
        'Sau khi thu hồi, báo cáo trở lại là việc chưa gửi; nội dung đã điền được giữ lại để sửa. Thời điểm nhận tính theo lần gửi sau.',
        'Once withdrawn, the report counts as not sent; what you filled in is kept for you to change. It is then dated by the day you send it again.',
      ),
    ],
    button: both('Thu hồi', 'Withdraw'),
    isGrave: true,
  },
});
