/** Hands one report or task to a colleague of the unit. Somebody new to the directory needs a name; the unit's head and the coordinator are notified of them. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, why } from './fields.ts';

const description = both('chuyển tiếp cho đồng nghiệp trong đơn vị', 'hand it to a colleague in the unit');

export const delegateObligation = declareAct({
  method: 'delegateObligation',
  act: 'delegate',
  subject: 'obligation',
  fields: {
    to: {
      kind: 'email',
      optional: false,
      flags: '--to <EMAIL>',
      help: both('thư điện tử của đồng nghiệp', 'the colleague’s e-mail'),
    },
    name: optional({
      kind: 'text',
      optional: false,
      flags: '--name <N>',
      help: both('họ tên, khi danh bạ chưa có', 'their name, if new to the directory'),
    }),
    why: optional(why({ help: both('lời nhắn', 'a message') })),
  },
  commands: [
    {
      path: 'report delegate',
      takes: 'PERIOD',
      description,
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@so-y-te.example --to chuyen-vien@so-y-te.example',
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@so-y-te.example --to moi@so-y-te.example --name "Nguyễn Văn A"',
      ],
    },
    {
      path: 'task delegate',
      takes: 'DUTY',
      description,
      examples: [
        'hau-giang-2021-2025 HG-C.1 --unit so-y-te --as dau-moi@so-y-te.example --to chuyen-vien@so-y-te.example',
      ],
    },
  ],
  form: {
    key: 'chuyen',
    title: both('Chuyển cho đồng nghiệp trong đơn vị', 'Pass it to a colleague in the unit'),
    intro: [
      both(
        'Từ đây đồng nghiệp nhận thư nhắc và gửi kết quả của việc này thay quý vị; đầu mối và thủ trưởng đơn vị vẫn xem và làm được, và lấy lại được việc bất cứ lúc nào. Việc chuyển được ghi vào nhật ký.',
        'From now on your colleague receives the reminders and submits the result; the focal point and the head can still see and do everything, and can take the work back at any time. It is recorded in the history.',
      ),
      both(
        'Để bảo vệ thông tin, liên kết cũ trong thư của quý vị ngừng dùng; nếu quý vị còn việc khác, liên kết mới được gửi ngay.',
        'For safety the old link in your mail stops working; if other work is left to you, a new link comes at once.',
      ),
    ],
    button: both('Chuyển việc', 'Pass it on'),
  },
});
