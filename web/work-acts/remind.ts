/** Chasing a unit: a mail at once, or a telephone call put on record. */
import {
  required,
  idempotencyKey,
  whyField,
  type CoordinatorForm,
} from '../coordinator-forms/coordinator-form.ts';
import type { Work } from '../work-page/load-work.ts';
import { isAllowed } from './allowed.ts';

export const remindForm: CoordinatorForm<Work> = {
  key: 'nhac',
  title: (_, t) => t('Nhắc đơn vị ngay', 'Remind the unit now'),
  intro: (_, t) => [
    t(
      'Một thư nhắc được gửi ngay tới đầu mối của đơn vị, nhân danh cơ quan đầu mối. Thư nhắc theo lịch vẫn gửi như thường lệ.',
      'A reminder goes to the unit’s focal point at once, in the coordinating agency’s name. Scheduled reminders go on as usual.',
    ),
  ],
  fields: (_, t) => [
    whyField(t, t('Được ghi nguyên văn trong thư.', 'Quoted in the mail as it stands.'), true),
  ],
  button: (t) => t('Gửi thư nhắc', 'Send the reminder'),
  isRepeatable: true,
  isOffered: (work) => isAllowed('remind', work),
  check: () => [],
  async act(engine, { named, email }, { fields }) {
    const said = { ...(fields.why ? { why: fields.why } : {}), ...idempotencyKey(fields) };
    await engine.remindUnit({ ...named, as: email, ...said });
    return undefined;
  },
};

export const chaseForm: CoordinatorForm<Work> = {
  key: 'dien-thoai',
  title: (_, t) => t('Ghi một lần đôn đốc qua điện thoại', 'Note a chase by telephone'),
  intro: (_, t) => [
    t(
      'Nội dung được ghi vào nhật ký của kế hoạch; không có thư nào được gửi.',
      'It is put on record; no mail is sent.',
    ),
  ],
  fields: (_, t) => [
    {
      ...whyField(
        t,
        t('Gọi chức danh nào, hẹn khi nào gửi.', 'Whom you called, by post, and what was agreed.'),
      ),
      label: t('Nội dung trao đổi', 'What was said'),
    },
  ],
  button: (t) => t('Ghi nhật ký', 'Put on record'),
  isRepeatable: true,
  isOffered: (work) => isAllowed('chase', work),
  check: (typed, _, t) => required(typed, 'why', t('Ghi nội dung trao đổi.', 'Say what was said.')),
  async act(engine, { named, email }, { fields }) {
    await engine.noteChase({ ...named, as: email, why: fields.why ?? '', ...idempotencyKey(fields) });
    return undefined;
  },
};
