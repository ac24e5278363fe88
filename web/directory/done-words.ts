import { type Translate, both, type Bilingual } from '../../domain/bilingual.ts';

type Words = Bilingual;

/** What is said after a change of the directory, by the key that the address carries. */
const WORDS: Record<string, Words> = {
  them: both(
    'Đã thêm vào danh bạ. Người này nhận được thư kèm đường vào việc.',
    'Added. A mail shows them the way to their work.',
  ),
  'them-khong-thu': both('Đã thêm vào danh bạ.', 'Added.'),
  sua: both('Đã sửa mục trong danh bạ.', 'The entry was changed.'),
  thay: both(
    'Đã thay người. Liên kết cũ ngừng dùng; người mới nhận được thư kèm liên kết.',
    'Replaced. The old links are dead; a mail with a link is on its way to the new person.',
  ),
  'thay-khong-thu': both('Đã thay người. Liên kết cũ ngừng dùng.', 'Replaced. The old links are dead.'),
  bo: both('Đã bỏ khỏi danh bạ. Liên kết của người này ngừng dùng.', 'Removed. Their links are dead.'),
  nhap: both('Đã nạp danh bạ từ tệp.', 'The file was taken in.'),
  'de-nghi': both(
    'Đã gửi thư đề nghị cử đầu mối. Khi đơn vị cử người, tên hiện ở trang này.',
    'The unit was asked to name a focal point. Once it does, the name stands on this page.',
  ),
  'thu-loi': both(
    'Danh bạ đã được ghi, nhưng thư chưa gửi được. Người mới có thể tự lấy liên kết ở trang “Gửi lại liên kết”.',
    'The directory is saved, but the mail could not be sent. The person can get a link at “Send me a new link”.',
  ),
  'de-nghi-loi': both(
    'Thư đề nghị chưa gửi được. Xin thử lại sau ít phút, hoặc gọi điện cho đơn vị.',
    'The request could not be sent. Please try again in a few minutes, or telephone the unit.',
  ),
};

/** The words of the banner; null for a key that stands for nothing. */
export function doneWords(key: string | undefined, t: Translate): string | null {
  const found = key !== undefined && Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
  return found ? t(found) : null;
}
