/** The document came after the figures; what was on time stays on time. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { momentWords, whatName } from '../phrases/names.ts';

export const documentReceived: NoticeWording = {
  kind: 'document-received',
  place: 440,
  words: (f) => {
    const [what, at] = [whatName(f), momentWords(f, f.receipt.at)];
    return {
      subject: both(`Đã nhận văn bản của ${what.vi}`, `Document received: ${what.en}`),
      blocks: [
        text(
          `Đã ghi nhận văn bản của ${f.unit} kèm theo ${what.vi}. Thời điểm đã nhận lần đầu không thay đổi.`,
          `The document of ${f.unit} that goes with the ${what.en} is recorded. The time of first receipt is unchanged.`,
        ),
        list(
          both(`Mã tham chiếu: ${f.receipt.reference}`, `Reference: ${f.receipt.reference}`),
          both(`Thời điểm nhận: ${at.vi}`, `Received: ${at.en}`),
        ),
      ],
    };
  },
};
