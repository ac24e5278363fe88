import { spellAddress } from '../../../../domain/mail-address.ts';
import { addressProblems } from '../../frame/typed-address.ts';
import type { ActForm } from '../act-form.ts';

const OWED = ['planned', 'open', 'returned', 'submitted', 'done'];

/** Passing one report or task to a colleague of the unit. */
export const delegateForm: ActForm = {
  key: 'chuyen',
  title: (_subject, say) => say('Chuyển cho đồng nghiệp trong đơn vị', 'Pass to a colleague of the unit'),
  intro: (_subject, say) => [
    say(
      'Từ đây đồng nghiệp nhận thư nhắc và gửi kết quả của việc này thay quý vị; đầu mối và thủ trưởng đơn vị vẫn xem và làm được. Việc chuyển được ghi vào nhật ký.',
      'From now on your colleague gets the reminders and hands in the result; the focal point and the head can still see and do everything. The trail records it.',
    ),
    say(
      'Để bảo vệ thông tin, liên kết cũ trong thư của quý vị ngừng dùng; nếu quý vị còn việc khác, liên kết mới được gửi ngay.',
      'For safety the old link in your mail stops working; if other work is left to you, a new link comes at once.',
    ),
  ],
  fields: (_subject, say) => [
    {
      name: 'to',
      kind: 'email',
      label: say('Địa chỉ thư công vụ của đồng nghiệp', 'Official e-mail address of your colleague'),
      hint: say('Phải là người của chính đơn vị này.', 'Has to be somebody of this very unit.'),
    },
    {
      name: 'why',
      kind: 'area',
      label: say('Lời nhắn hoặc lý do (không bắt buộc)', 'Message or reason (optional)'),
    },
  ],
  button: (say) => say('Chuyển việc', 'Pass it on'),
  isOffered: ({ row }) => OWED.includes(row.state),
  check: ({ fields: { to = '' } }, { email }, say) => {
    const wrong = addressProblems('to', to, say);
    if (wrong.length > 0) return wrong;
    return spellAddress(to) === email
      ? [{ field: 'to', text: say('Đây là địa chỉ của chính quý vị.', 'This is your own address.') }]
      : [];
  },
  act: ({ engine }, { named, email }, { fields: { to = '', why } }) =>
    engine.delegateObligation({ ...named, as: email, to, ...(why ? { why } : {}) }),
  done: (_subject, { fields: { to = '' } }, say) => ({
    title: say('Đã chuyển việc', 'Passed on'),
    lines: [
      say(`${to} nhận được thư kèm liên kết mới.`, `${to} gets a mail with a new link.`),
      say(
        'Nếu quý vị còn việc khác, mở liên kết mới trong thư vừa gửi tới quý vị.',
        'If other work is left to you, open the new link in the mail just sent to you.',
      ),
    ],
  }),
};
