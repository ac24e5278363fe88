import type { ActForm } from '../act-forms/act-form.ts';
import type { Work } from '../work-page/load-work.ts';

/** Taking back what the unit passed on to somebody who should not have it. */
export const reclaimForm: ActForm<Work> = {
  key: 'lay-lai',
  title: (_work, t) =>
    t('Lấy lại việc cho đầu mối của đơn vị', 'Take the work back for the unit’s focal point'),
  intro: ({ contact }, t) => [
    t(
      `Đơn vị đã chuyển việc này cho ${contact ?? ''}. Lấy lại thì liên kết và phiên làm việc của người đó ngừng dùng ngay; từ đây thư nhắc gửi tới đầu mối của đơn vị.`,
      `The unit handed this over to ${contact ?? ''}. If you take it back, their link and session stop working at once; from then on reminders go to the unit’s focal point.`,
    ),
  ],
  fields: () => [],
  button: (t) => t('Lấy lại việc', 'Take the work back'),
  isOffered: ({ contact }) => contact !== null,
  check: () => [],
  async act({ engine }, { named, email }) {
    await engine.reclaimObligation({ ...named, as: email });
    return undefined;
  },
};
