/** The document came after the figures; what was on time stays on time. */
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { momentWords, whatName } from '../phrases/names.ts';

export const documentReceived: NoticeWording = {
  kind: 'document-received',
  place: 440,
  vi: (f) => ({
    subject: `Đã nhận văn bản của ${whatName(f).vi}`,
    blocks: [
      text(
        `Đã ghi nhận văn bản của ${f.unit} kèm theo ${whatName(f).vi}. Thời điểm đã nhận lần đầu không thay đổi.`,
      ),
      list([`Mã tham chiếu: ${f.receipt.reference}`, `Thời điểm nhận: ${momentWords(f, f.receipt.at).vi}`]),
    ],
  }),
  en: (f) => ({
    subject: `Document received: ${whatName(f).en}`,
    blocks: [
      text(
        `The document of ${f.unit} that goes with the ${whatName(f).en} is recorded. The time of first receipt is unchanged.`,
      ),
      list([`Reference: ${f.receipt.reference}`, `Received: ${momentWords(f, f.receipt.at).en}`]),
    ],
  }),
};
