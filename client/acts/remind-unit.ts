/** One reminder out of turn. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, why } from './fields.ts';

export const remindUnit = declareAct({
  method: 'remindUnit',
  act: 'remind',
  subject: 'obligation',
  fields: {
    why: optional(why({ hint: both('Được ghi nguyên văn trong thư.', 'Quoted in the mail as it stands.') })),
  },
  // `remind` is written by hand: with an option it notes a telephone call instead.
  commands: [],
  form: {
    key: 'nhac',
    title: both('Nhắc đơn vị ngay', 'Remind the unit now'),
    intro: [
      both(
        'Một thư nhắc được gửi ngay tới đầu mối của đơn vị, nhân danh cơ quan đầu mối. Thư nhắc theo lịch vẫn gửi như thường lệ.',
        'A reminder goes to the unit’s focal point at once, in the coordinating agency’s name. Scheduled reminders continue as usual.',
      ),
    ],
    button: both('Gửi thư nhắc', 'Send the reminder'),
    isRepeatable: true,
    done: both(
      'Đã nhắc. Thư đang được gửi tới đầu mối của đơn vị.',
      'Reminded. The mail is on its way to the unit’s focal point.',
    ),
  },
});
