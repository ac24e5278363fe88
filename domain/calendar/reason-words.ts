/**
 * Why a date was moved, in the reader's language. A reason is kept in Vietnamese, the language that counts; it is put
 * together of few phrases (`shiftDate`, `dayInWords`, the periods' own), which are turned into English here. Names of
 * agencies, numbers of documents and whatever a person wrote stay as they are.
 */

import { MONTHS } from '../words/dates.ts';

/** `04/5` or `30/4/2026`, and no part of a document's number such as `12/2025/TB-BNV`. */
const DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/-])/g;

function dateInEnglish(written: string, day: string, month: string, year?: string): string {
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? written : [Number(day), name, year].filter(Boolean).join(' ');
}

/** In the order in which they are tried: a longer phrase before the one it begins with. */
const PHRASES: [vi: RegExp, en: string][] = [
  [/Ngày do kế hoạch ấn định riêng cho kỳ này/g, 'Date that the plan itself sets for this period'],
  [/Theo hạn gửi báo cáo tổng hợp/g, 'By the date on which the gathered report is sent,'],
  [/Tính theo ngày làm việc:/g, 'Counted in working days:'],
  [/nhận báo cáo chậm nhất ngày/g, 'receives the report by'],
  [/ là ngày nghỉ lễ/g, ' is a public holiday'],
  [/ là ngày nghỉ bù/g, ' is a day off in lieu'],
  [/ là ngày nghỉ hoán đổi/g, ' is a swapped day off'],
  [/ là ngày nghỉ dự kiến/g, ' is a day off as forecast'],
  [/ là ngày nghỉ/g, ' is a day off'],
  [/ là ngày làm việc/g, ' is a working day'],
  [/ là thứ Bảy/g, ' is a Saturday'],
  [/ là Chủ nhật/g, ' is a Sunday'],
  [/ theo văn bản số (\S+) ngày /g, ' by document $1 of '],
  [/chuyển sang/g, 'moved on to'],
  [/chuyển về/g, 'brought forward to'],
  [/Điều 148\.5 BLDS/g, 'Civil Code, art. 148.5'],
  [/theo chế độ báo cáo/g, 'by the reporting regime'],
  [/thứ Hai/g, 'Monday'],
  [/thứ Ba/g, 'Tuesday'],
  [/thứ Tư/g, 'Wednesday'],
  [/thứ Năm/g, 'Thursday'],
  [/thứ Sáu/g, 'Friday'],
  [/thứ Bảy/g, 'Saturday'],
  [/Chủ nhật/g, 'Sunday'],
];

/**
 * A reason in English.
 * @param reason as the record keeps it
 */
export function reasonInEnglish(reason: string): string {
  const phrased = PHRASES.reduce((text, [vi, en]) => text.replace(vi, en), reason);
  return phrased.replace(DATE, dateInEnglish);
}

/**
 * A reason in the reader's language.
 * @param t chooses between two languages
 */
export function reasonIn(reason: string | null, t: (vi: string, en: string) => string): string | null {
  return reason === null ? null : t(reason, reasonInEnglish(reason));
}
