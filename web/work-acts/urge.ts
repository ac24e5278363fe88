/** Chasing a unit: a mail at once, or a telephone call put on record. */
import { required, sayingOf, whyField, type SteerForm } from '../steer/steer-form.ts';
import type { Work } from '../work-page/load-work.ts';
import { isAllowed } from './allowed.ts';

export const remindForm: SteerForm<Work> = {
  key: 'nhac',
  title: (_, say) => say('Nhắc đơn vị ngay', 'Remind the unit now'),
  intro: (_, say) => [
    say(
      'Một thư nhắc được gửi ngay tới đầu mối của đơn vị, nhân danh cơ quan đầu mối. Thư nhắc theo lịch vẫn gửi như thường lệ.',
      'A reminder goes to the unit’s focal point at once, in the coordinating agency’s name. Scheduled reminders go on as usual.',
    ),
  ],
  fields: (_, say) => [
    whyField(say, say('Được ghi nguyên văn trong thư.', 'Quoted in the mail as it stands.'), true),
  ],
  button: (say) => say('Gửi thư nhắc', 'Send the reminder'),
  isRepeatable: true,
  isOffered: (work) => isAllowed('remind', work),
  check: () => [],
  async act(engine, { named, email }, { fields }) {
    const said = { ...(fields.why ? { why: fields.why } : {}), ...sayingOf(fields) };
    await engine.remindUnit({ ...named, as: email, ...said });
    return undefined;
  },
};

export const chaseForm: SteerForm<Work> = {
  key: 'dien-thoai',
  title: (_, say) => say('Ghi một lần đôn đốc qua điện thoại', 'Note a chase by telephone'),
  intro: (_, say) => [
    say(
      'Nội dung được ghi vào nhật ký của kế hoạch; không có thư nào được gửi.',
      'It is put on record; no mail is sent.',
    ),
  ],
  fields: (_, say) => [
    {
      ...whyField(
        say,
        say('Gọi chức danh nào, hẹn khi nào gửi.', 'Whom you called, by post, and what was agreed.'),
      ),
      label: say('Nội dung trao đổi', 'What was said'),
    },
  ],
  button: (say) => say('Ghi nhật ký', 'Put on record'),
  isRepeatable: true,
  isOffered: (work) => isAllowed('chase', work),
  check: (typed, _, say) => required(typed, 'why', say('Ghi nội dung trao đổi.', 'Say what was said.')),
  async act(engine, { named, email }, { fields }) {
    await engine.noteChase({ ...named, as: email, why: fields.why ?? '', ...sayingOf(fields) });
    return undefined;
  },
};
