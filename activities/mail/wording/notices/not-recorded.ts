/** To whoever said it: kept while the system was away, and refused afterwards. */
import { ACT_NAMES } from '../../../../words/act-names.ts';
import { capital } from '../../../../words/capital.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { momentWords, title, titleOfUnit, whatName } from '../phrases/names.ts';

/** A unit reads of its own work, others read whose it is. */
const titleFor = (f: NoticeFacts): ReturnType<typeof title> =>
  f.recipient === f.unit ? title(f) : titleOfUnit(f);

export const notRecorded: NoticeWording = {
  kind: 'not-recorded',
  place: 70,
  vi: (f) => {
    const { act, by, saidAt, words } = f.lateRefusal!;
    const name = ACT_NAMES[act].vi;
    return {
      subject: `${titleFor(f).vi}: “${name}” không được ghi nhận`,
      blocks: [
        text(
          `Thao tác “${name}” về ${whatName(f).vi} của ${f.unit}, do ${by} gửi lúc ${momentWords(f, saidAt).vi} khi hệ thống gián đoạn, đã được giữ lại nhưng sau đó không ghi nhận được.`,
        ),
        list([`Lý do: ${words.vi}`, `Mã tham chiếu: ${f.receipt.reference}`]),
        text(
          'Thao tác này không làm thay đổi gì. Xin mở trang để xem tình trạng hiện nay và, nếu vẫn cần, thực hiện lại.',
        ),
      ],
    };
  },
  en: (f) => {
    const { act, by, saidAt, words } = f.lateRefusal!;
    const name = ACT_NAMES[act].en;
    return {
      subject: `${titleFor(f).en}: “${name}” could not be recorded`,
      blocks: [
        text(
          `“${capital(name)}” for the ${whatName(f).en} of ${f.unit}, sent by ${by} at ${momentWords(f, saidAt).en} while the system was unavailable, was kept but could not be recorded afterwards.`,
        ),
        list([`Reason: ${words.en}`, `Reference: ${f.receipt.reference}`]),
        text(
          'Nothing has changed. Please open the page to see the current status, and repeat the action if it is still needed.',
        ),
      ],
    };
  },
};
