import type { ActForm } from '../../act-forms/act-form.ts';
import type { Subject } from '../subject.ts';

/** Taking back what was passed on to a colleague. */
export const reclaimForm: ActForm<Subject> = {
  key: 'lay-lai',
  title: (_subject, t) => t('Lấy lại việc', 'Take the work back'),
  intro: ({ contact }, t) => [
    t(
      `Việc này đang do ${contact ?? ''} thực hiện. Lấy lại thì liên kết và phiên làm việc của người đó ngừng dùng ngay; từ đây thư nhắc gửi tới đầu mối của đơn vị.`,
      `${contact ?? ''} is in charge of this now. If you take it back, their link and session stop working at once; from then on reminders go to the unit’s focal point.`,
    ),
    t(
      'Những gì người đó đã gửi hoặc lưu nháp vẫn còn nguyên.',
      'What they have sent or saved as a draft is kept.',
    ),
  ],
  fields: () => [],
  button: (t) => t('Lấy lại việc', 'Take the work back'),
  isOffered: ({ contact, handed }) => contact !== null && handed === null,
  check: () => [],
  async act({ engine }, { named, email }) {
    await engine.reclaimObligation({ ...named, as: email });
    return undefined;
  },
};
