/** Puts on record that the unit was chased by telephone. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { why } from './fields.ts';

export const noteChase = declareAct({
  method: 'noteChase',
  act: 'chase',
  subject: 'obligation',
  fields: {
    why: why({
      label: both('Nội dung trao đổi', 'Summary of the call'),
      hint: both('Gọi chức danh nào, hẹn khi nào gửi.', 'Whom you called, by post, and what was agreed.'),
      missing: both('Ghi nội dung trao đổi.', 'Summarise the call.'),
    }),
  },
  commands: [],
  form: {
    key: 'dien-thoai',
    title: both('Ghi một lần đôn đốc qua điện thoại', 'Record a telephone call'),
    intro: [
      both(
        'Nội dung được ghi vào nhật ký của kế hoạch; không có thư nào được gửi.',
        'It is recorded in the plan’s history; no mail is sent.',
      ),
    ],
    button: both('Ghi nhật ký', 'Record it'),
    isRepeatable: true,
    done: both('Đã ghi lần đôn đốc qua điện thoại vào nhật ký.', 'The telephone call is recorded.'),
  },
});
