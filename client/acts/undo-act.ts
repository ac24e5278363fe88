/** Takes back the end of a plan, a waiver or a suspension that was a mistake. The history shows both. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { why } from './fields.ts';

export const undoAct = declareAct({
  method: 'undoAct',
  act: 'undo',
  subject: 'act',
  fields: {
    why: why({ missing: both('Ghi lý do hoàn tác.', 'Enter why it is undone.') }),
  },
  commands: [
    {
      path: 'plan undo',
      description: both(
        'hoàn tác việc kết thúc kế hoạch, miễn thực hiện hoặc tạm dừng, trong 30 ngày',
        'undo the end of a plan, a waiver or a suspension, within 30 days',
      ),
      examples: [
        'hau-giang-2021-2025 --act act-6b2fb172f87b4a22a6fbaf303240a7e2 --why "Kết thúc nhầm kế hoạch" --as dau-moi@sldtbxh.example',
      ],
    },
  ],
  form: {
    key: 'hoan-tac',
    title: both('Hoàn tác thao tác này?', 'Undo this act?'),
    intro: [
      both(
        'Mọi việc trở lại như trước thao tác; các thư nhắc đã qua không gửi bù. Những ai đã được báo về thao tác này được báo về việc hoàn tác. Nhật ký giữ cả hai.',
        'Everything stands again as before it; reminders that have passed are not sent later. Whoever was told of it is told that it was undone. The history keeps both.',
      ),
    ],
    button: both('Hoàn tác', 'Undo'),
    done: both('Đã hoàn tác.', 'Undone.'),
  },
});
