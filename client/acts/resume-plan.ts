/** The plan goes on; reminders missed meanwhile are not sent later. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { basis, optional, why } from './fields.ts';

export const resumePlan = declareAct({
  method: 'resumePlan',
  act: 'resume',
  subject: 'plan',
  fields: { why: optional(why()), basis: optional(basis()) },
  commands: [
    {
      path: 'plan resume',
      description: both('tiếp tục kế hoạch', 'resume a paused plan'),
      examples: ['hau-giang-2021-2025 --as dieu-phoi@sldtbxh.example'],
    },
  ],
  form: {
    key: 'tiep-tuc',
    title: both('Cho kế hoạch tiếp tục?', 'Resume the plan?'),
    intro: [
      both(
        'Thư nhắc gửi lại theo lịch từ bây giờ; những lần nhắc đã qua trong lúc tạm dừng không gửi bù. Những người liên quan nhận thư thông báo.',
        'Reminders are sent again from now on; those missed meanwhile are not sent later. Those concerned are notified by mail.',
      ),
    ],
    fields: ['why'],
    button: both('Cho tiếp tục', 'Resume the plan'),
    done: both('Đã tiếp tục. Thư nhắc gửi lại theo lịch.', 'Resumed. Reminders go out again as scheduled.'),
  },
});
