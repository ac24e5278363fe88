/** To a unit's mailbox, for want of a focal point. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { dueWords, whatName } from '../phrases/names.ts';

export const focalPointWanted: NoticeWording = {
  kind: 'focal-point-wanted',
  place: 380,
  words: (f) => {
    const [what, due] = [whatName(f), dueWords(f)];
    return {
      subject: both(`Đề nghị ${f.unit} cử đầu mối`, `${f.unit}: please name a focal point`),
      blocks: [
        text(
          `${f.unit} có việc phải thực hiện theo kế hoạch, nhưng danh bạ chưa có đầu mối của đơn vị.`,
          `${f.unit} has work to do under the plan, but the directory has no focal point for it.`,
        ),
        text(
          `Trân trọng đề nghị ${f.requested ? 'Quý cơ quan phối hợp,' : f.unit} cử một cán bộ làm đầu mối: mở liên kết dưới đây, ghi họ tên và địa chỉ thư công vụ của cán bộ đó; hoặc gửi về ${f.plan.coordinator}.`,
          `Please name an official as focal point: open the link below and enter the official’s name and official mail address, or send them to ${f.plan.coordinator}.`,
        ),
        list(both(`Việc gần nhất: ${what.vi}, hạn ${due.vi}.`, `Next: ${what.en}, due ${due.en}.`)),
        text(
          'Đến khi có đầu mối, thư nhắc của đơn vị được gửi tới cơ quan đầu mối.',
          'Until then the unit’s reminders are sent to the coordinating agency.',
        ),
      ],
    };
  },
};
