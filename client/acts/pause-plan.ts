/** No reminders and no drafts for the whole plan. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { basis, optional, why } from './fields.ts';

export const pausePlan = declareAct({
  method: 'pausePlan',
  act: 'pause',
  subject: 'plan',
  fields: {
    why: optional(
      why(),
      both('Ghi lý do, để các đơn vị hiểu vì sao tạm dừng.', 'Give the reason, so that the units know why.'),
    ),
    basis: optional(basis()),
  },
  commands: [
    {
      path: 'plan pause',
      description: both('tạm dừng cả kế hoạch: không nhắc, không dự thảo', 'pause a whole plan'),
      examples: ['hau-giang-2021-2025 --why "Chờ chỉ đạo" --as dieu-phoi@sldtbxh.example'],
    },
  ],
  form: {
    key: 'tam-dung',
    title: both('Tạm dừng kế hoạch?', 'Pause the plan?'),
    intro: [
      both(
        'Trong lúc tạm dừng, hệ thống không gửi thư nhắc và không mở dự thảo. Báo cáo gửi đến vẫn được nhận; các hạn giữ nguyên. Các đơn vị, cơ quan đầu mối và lãnh đạo nhận thư thông báo.',
        'While it is paused, no reminders are sent and no drafts are opened. Reports are still received; due dates do not change. The units, the coordinator and its leadership are notified by mail.',
      ),
      both('Có thể tiếp tục bất cứ lúc nào.', 'It can be resumed at any time.'),
    ],
    button: both('Tạm dừng kế hoạch', 'Pause the plan'),
    done: both(
      'Đã tạm dừng. Từ nay không gửi thư nhắc cho đến khi tiếp tục.',
      'Paused. No reminders until it is resumed.',
    ),
  },
});
