import { type Translate, both, type Bilingual } from '../../domain/bilingual.ts';

/** What is said after an act of the coordinator, by the key that the address carries. */
const WORDS: Record<string, Bilingual> = {
  'tam-dung': both(
    'Đã tạm dừng. Từ nay không gửi thư nhắc cho đến khi tiếp tục.',
    'Paused. No reminders until it is resumed.',
  ),
  'tiep-tuc': both(
    'Đã tiếp tục. Thư nhắc gửi lại theo lịch.',
    'Resumed. Reminders go out again as scheduled.',
  ),
  nhac: both(
    'Đã nhắc. Thư đang được gửi tới đầu mối của đơn vị.',
    'Reminded. The mail is on its way to the unit’s focal point.',
  ),
  'dien-thoai': both('Đã ghi lần đôn đốc qua điện thoại vào nhật ký.', 'The telephone call is on record.'),
  'gia-han': both(
    'Đã gia hạn. Đơn vị nhận được thư với hạn mới.',
    'Extended. A mail tells the unit the new date.',
  ),
  'giu-han': both(
    'Đã trả lời: giữ nguyên hạn. Đơn vị nhận được thư kèm lý do.',
    'Answered: the date stays. A mail tells the unit why.',
  ),
  'lay-lai': both(
    'Đã lấy lại việc. Liên kết của người nhận trước đó đã ngừng dùng.',
    'Taken back. The links of whoever had it no longer work.',
  ),
  mien: both(
    'Đã miễn. Đơn vị nhận được thư; việc này không còn tính là thiếu.',
    'Waived. A mail tells the unit; it no longer counts as missing.',
  ),
  'kien-nghi': both(
    'Đã ghi là kiến nghị với cơ quan ban hành; hạn và việc chưa thay đổi.',
    'Recorded as a proposal to the issuer; nothing has changed yet.',
  ),
  'tra-lai': both(
    'Đã trả lại. Đơn vị nhận được thư đề nghị bổ sung kèm lý do.',
    'Returned. A mail asks the unit to complete it, and says why.',
  ),
  'tiep-nhan': both(
    'Đã tiếp nhận. Số liệu được tính vào báo cáo tổng hợp.',
    'Accepted. Its figures count in the aggregate.',
  ),
  'nhap-thay': both(
    'Đã nhập thay đơn vị. Thời điểm nhận tính theo ngày nhận văn bản.',
    'Entered on the unit’s behalf. It counts from the day the document came.',
  ),
  'tra-loi': both('Đã trả lời vướng mắc. Đơn vị nhận được thư.', 'Answered. A mail tells the unit.'),
  trinh: both('Đã trình lãnh đạo. Lãnh đạo nhận được thư.', 'Put to the leadership, who get a mail.'),
  'cho-so': both(
    'Đã ghi số và ngày. Bước tiếp theo: gửi báo cáo lên cấp trên.',
    'Number and date recorded. Next: send the report upward.',
  ),
  gui: both('Đã gửi báo cáo lên cấp trên.', 'The report was sent upward.'),
};

/** The words of a banner; null for a key that stands for nothing. */
export function doneBanner(key: string | undefined, t: Translate): string | null {
  const found = key === undefined || !Object.hasOwn(WORDS, key) ? undefined : WORDS[key];
  return found ? t(found) : null;
}

/** An address that shows such a banner. */
export function withDone(href: string, key: string): string {
  return `${href}?xong=${encodeURIComponent(key)}`;
}
