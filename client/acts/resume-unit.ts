/** The unit goes on; reminders missed meanwhile are not sent later. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { basis, optional, why } from './fields.ts';

export const resumeUnit = declareAct({
  method: 'resumeUnit',
  act: 'resume',
  subject: 'unit',
  fields: { why: optional(why()), basis: optional(basis()) },
  commands: [
    {
      path: 'unit resume',
      description: both('tiếp tục phần việc của đơn vị', 'resume a suspended unit'),
      examples: ['hau-giang-2021-2025 so-y-te --as dieu-phoi@sldtbxh.example'],
    },
  ],
  form: {
    key: 'tiep-tuc',
    title: both('Cho đơn vị tiếp tục?', 'Resume this unit?'),
    intro: [
      both(
        'Thư nhắc gửi lại theo lịch từ bây giờ; những lần nhắc đã qua không gửi bù. Đơn vị nhận thư thông báo.',
        'Reminders are sent again from now on; those missed meanwhile are not sent later. The unit is notified by mail.',
      ),
    ],
    fields: ['why'],
    button: both('Cho đơn vị tiếp tục', 'Resume the unit'),
    done: both('Đã tiếp tục. Thư nhắc gửi lại theo lịch.', 'Resumed. Reminders go out again as scheduled.'),
  },
});
