/** What came, when, and what can still be done with it. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { momentWords, whatName } from '../phrases/names.ts';
import { spokenReference } from '../../../../words/spoken-reference.ts';
import { whatNext } from '../phrases/receipt.ts';

function rows(f: NoticeFacts): Bilingual[] {
  const { reference, version, at, receivedOn, onTime } = f.receipt;
  const [spoken, received] = [spokenReference(reference), momentWords(f, at)];
  return [
    both(
      `Mã tham chiếu: ${reference}${spoken ? ` (đọc qua điện thoại: ${spoken})` : ''}`,
      `Reference: ${reference}${spoken ? ` (by telephone: ${spoken})` : ''}`,
    ),
    ...(version > 0 ? [both(`Phiên bản: ${version}`, `Version: ${version}`)] : []),
    both(`Thời điểm nhận: ${received.vi}`, `Received: ${received.en}`),
    ...(receivedOn
      ? [
          both(
            `Cơ quan đầu mối nhập thay theo văn bản giấy nhận ngày ${printDate(receivedOn)}`,
            `Entered by the coordinating agency on the unit's behalf, from paper received on ${printDateEn(receivedOn)}`,
          ),
        ]
      : []),
    ...(onTime === null
      ? []
      : [onTime ? both('Đúng hạn', 'On time') : both('Sau hạn', 'After the due date')]),
  ];
}

export const receipt: NoticeWording = {
  kind: 'receipt',
  place: 450,
  words: (f) => {
    const what = whatName(f);
    const isReport = f.kind === 'report';
    // The unit's own document may still be to come for the version that counts.
    const isDocumentAwaited = isReport && f.receipt.newer === null && !f.documented;
    return {
      subject: isReport
        ? both(`Đã nhận ${what.vi}`, `Received: ${what.en}`)
        : both(`Đã ghi nhận hoàn thành ${what.vi}`, `Recorded as done: ${what.en}`),
      blocks: [
        isReport
          ? text(
              `${f.plan.coordinator} đã nhận ${what.vi} của ${f.unit}. Trân trọng cảm ơn.`,
              `${f.plan.coordinator} has received the ${what.en} of ${f.unit}. Thank you.`,
            )
          : text(
              `${f.unit} báo đã hoàn thành ${what.vi}; việc này đã được ghi nhận. Trân trọng cảm ơn.`,
              `${f.unit} has reported the ${what.en} as done; this is recorded. Thank you.`,
            ),
        list(...rows(f)),
        ...(isReport ? [text(whatNext(f))] : []),
        ...(isDocumentAwaited
          ? [
              text(
                'Đã có số liệu, chưa có văn bản: xin bổ sung số, ngày và bản ký khi văn bản được ban hành. Việc bổ sung không làm thay đổi thời điểm đã nhận.',
                'The figures have been received, but not the document: please add its number, date and signed file once it is issued. This does not change the time of receipt.',
              ),
            ]
          : []),
      ],
    };
  },
};
