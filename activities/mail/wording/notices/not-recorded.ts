/** To whoever said it: kept while the system was away, and refused afterwards. */
import { both } from '../../../../domain/bilingual.ts';
import { ACT_NAMES } from '../../../../words/act-names.ts';
import { capital } from '../../../../words/capital.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { momentWords, title, titleOfUnit, whatName } from '../phrases/names.ts';

export const notRecorded: NoticeWording = {
  kind: 'not-recorded',
  place: 70,
  words: (f) => {
    const { act, by, saidAt, words } = f.lateRefusal!;
    // A unit reads of its own work, others read whose it is.
    const subject = f.recipient === f.unit ? title(f) : titleOfUnit(f);
    const [name, what, at] = [ACT_NAMES[act], whatName(f), momentWords(f, saidAt)];
    return {
      subject: both(
        `${subject.vi}: “${name.vi}” không được ghi nhận`,
        `${subject.en}: “${name.en}” could not be recorded`,
      ),
      blocks: [
        text(
          `Thao tác “${name.vi}” về ${what.vi} của ${f.unit}, do ${by} gửi lúc ${at.vi} khi hệ thống gián đoạn, đã được giữ lại nhưng sau đó không ghi nhận được.`,
          `“${capital(name.en)}” for the ${what.en} of ${f.unit}, sent by ${by} at ${at.en} while the system was unavailable, was kept but could not be recorded afterwards.`,
        ),
        list(
          both(`Lý do: ${words.vi}`, `Reason: ${words.en}`),
          both(`Mã tham chiếu: ${f.receipt.reference}`, `Reference: ${f.receipt.reference}`),
        ),
        text(
          'Thao tác này không làm thay đổi gì. Xin mở trang để xem tình trạng hiện nay và, nếu vẫn cần, thực hiện lại.',
          'Nothing has changed. Please open the page to see the current status, and repeat the action if it is still needed.',
        ),
      ],
    };
  },
};
