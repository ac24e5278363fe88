/** The coordinator escalates an obstacle to its leadership. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, why } from './fields.ts';

export const escalateObstacle = declareAct({
  method: 'escalateObstacle',
  act: 'escalate-obstacle',
  subject: 'obstacle',
  fields: {
    why: {
      ...optional(why({ flags: '--why <T>', label: both('Ý kiến kèm theo', 'Remarks') })),
      noPersons: true,
    },
  },
  commands: [
    {
      path: 'obstacle escalate',
      description: both(
        'báo cáo lãnh đạo cơ quan đầu mối',
        'escalate it to the leadership of the coordinating unit',
      ),
      examples: ['hau-giang-2021-2025 vm-3f9a2c1d --why "Vượt thẩm quyền" --as dau-moi@sldtbxh.example'],
    },
  ],
  form: {
    key: 'trinh',
    title: both('Trình lãnh đạo vướng mắc này?', 'Escalate this obstacle to leadership?'),
    intro: [
      both(
        'Lãnh đạo cơ quan đầu mối nhận thư với nội dung vướng mắc và ý kiến của quý vị.',
        'The leadership of the coordinating agency get a mail with the obstacle and your remarks.',
      ),
    ],
    button: both('Trình lãnh đạo', 'Escalate to leadership'),
    done: both('Đã trình lãnh đạo. Lãnh đạo nhận được thư.', 'Escalated. The leadership gets a mail.'),
  },
});
