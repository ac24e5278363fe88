/** What came, when, and what can still be done with it. */
import type { Lang } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { momentWords, whatName } from '../phrases/names.ts';
import { spokenReference, whatNext } from '../phrases/receipt.ts';

const ROWS: Record<Lang, (f: NoticeFacts) => string[]> = {
  vi: (f) => {
    const { reference, version, at, receivedOn, onTime } = f.receipt;
    const spoken = spokenReference(reference);
    return [
      `Mã tham chiếu: ${reference}${spoken ? ` (đọc qua điện thoại: ${spoken})` : ''}`,
      ...(version > 0 ? [`Phiên bản: ${version}`] : []),
      `Thời điểm nhận: ${momentWords(f, at).vi}`,
      ...(receivedOn
        ? [`Cơ quan đầu mối nhập thay theo văn bản giấy nhận ngày ${printDate(receivedOn)}`]
        : []),
      ...(onTime === null ? [] : [onTime ? 'Đúng hạn' : 'Sau hạn']),
    ];
  },
  en: (f) => {
    const { reference, version, at, receivedOn, onTime } = f.receipt;
    const spoken = spokenReference(reference);
    return [
      `Reference: ${reference}${spoken ? ` (by telephone: ${spoken})` : ''}`,
      ...(version > 0 ? [`Version: ${version}`] : []),
      `Received: ${momentWords(f, at).en}`,
      ...(receivedOn
        ? [
            `Entered by the coordinating agency on the unit's behalf, from paper received on ${printDateEn(receivedOn)}`,
          ]
        : []),
      ...(onTime === null ? [] : [onTime ? 'On time' : 'After the due date']),
    ];
  },
};

const isReport = ({ kind }: NoticeFacts): boolean => kind === 'report';

/** Whether the unit's own document is still to come for the version that counts. */
const isDocumentAwaited = (f: NoticeFacts): boolean =>
  isReport(f) && f.receipt.newer === null && !f.documented;

export const receipt: NoticeWording = {
  kind: 'receipt',
  place: 450,
  vi: (f) => ({
    subject: isReport(f) ? `Đã nhận ${whatName(f).vi}` : `Đã ghi nhận hoàn thành ${whatName(f).vi}`,
    blocks: [
      text(
        isReport(f)
          ? `${f.plan.coordinator} đã nhận ${whatName(f).vi} của ${f.unit}. Trân trọng cảm ơn.`
          : `${f.unit} báo đã hoàn thành ${whatName(f).vi}; việc này đã được ghi nhận. Trân trọng cảm ơn.`,
      ),
      list(ROWS.vi(f)),
      ...(isReport(f) ? [text(whatNext(f).vi)] : []),
      ...(isDocumentAwaited(f)
        ? [
            text(
              'Đã có số liệu, chưa có văn bản: xin bổ sung số, ngày và bản ký khi văn bản được ban hành. Việc bổ sung không làm thay đổi thời điểm đã nhận.',
            ),
          ]
        : []),
    ],
  }),
  en: (f) => ({
    subject: isReport(f) ? `Received: ${whatName(f).en}` : `Recorded as done: ${whatName(f).en}`,
    blocks: [
      text(
        isReport(f)
          ? `${f.plan.coordinator} has received the ${whatName(f).en} of ${f.unit}. Thank you.`
          : `${f.unit} has reported the ${whatName(f).en} as done; this is recorded. Thank you.`,
      ),
      list(ROWS.en(f)),
      ...(isReport(f) ? [text(whatNext(f).en)] : []),
      ...(isDocumentAwaited(f)
        ? [
            text(
              'The figures have been received, but not the document: please add its number, date and signed file once it is issued. This does not change the time of receipt.',
            ),
          ]
        : []),
    ],
  }),
};
