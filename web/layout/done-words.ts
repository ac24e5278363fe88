/** The banner once something was done: the address it is redirected to names it. */
import type { FastifyRequest } from 'fastify';
import { both, type Bilingual, type Translate } from '../../domain/bilingual.ts';
import type { ActDeclaration } from '../../client/acts/declaration.ts';
import type { Access } from './access.ts';
import { ACTS } from '../../client/acts/index.ts';

/** The words of what no declared act's form has words for. */
const OTHERS: Record<string, Bilingual> = {
  'lay-lai': both(
    'Đã lấy lại việc. Liên kết của người nhận trước đó đã ngừng dùng.',
    'Work taken back. The previous person’s links no longer work.',
  ),
  'kien-nghi': both(
    'Đã ghi là kiến nghị với cơ quan ban hành; hạn và việc chưa thay đổi.',
    'Recorded as a proposal to the issuer; the due date and the obligation have not changed yet.',
  ),
  'cung-ky': both('Đã ghi số liệu cùng kỳ, kèm nguồn.', 'The figures and their source are recorded.'),
  'loi-van': both('Đã ghi lời văn của báo cáo.', 'The text of the report was recorded.'),
  'nhap-thay': both(
    'Đã nhập thay đơn vị. Thời điểm nhận tính theo ngày nhận văn bản.',
    'Entered on the unit’s behalf. It counts from the day the document was received.',
  ),
  // Changes of the directory.
  them: both(
    'Đã thêm vào danh bạ. Người này nhận được thư kèm đường vào việc.',
    'Added to the directory. They get a mail with a link to their work.',
  ),
  'them-khong-thu': both('Đã thêm vào danh bạ.', 'Added to the directory.'),
  sua: both('Đã sửa mục trong danh bạ.', 'The directory entry was changed.'),
  thay: both(
    'Đã thay người. Liên kết cũ ngừng dùng; người mới nhận được thư kèm liên kết.',
    'Replaced. The old links no longer work; the new person gets a mail with a link.',
  ),
  'thay-khong-thu': both('Đã thay người. Liên kết cũ ngừng dùng.', 'Replaced. The old links no longer work.'),
  bo: both(
    'Đã bỏ khỏi danh bạ. Liên kết của người này ngừng dùng.',
    'Removed from the directory. Their links no longer work.',
  ),
  'vang-mat': both(
    'Đã ghi vắng mặt. Người làm thay nhận thư vào ngày đầu.',
    'The absence is recorded. The stand-in gets a mail on the first day.',
  ),
  'tro-lai': both('Đã ghi: người này làm việc trở lại.', 'Recorded: this person is back at work.'),
  nhap: both('Đã nạp danh bạ từ tệp.', 'The directory file was imported.'),
  'de-nghi': both(
    'Đã gửi thư đề nghị cử đầu mối. Khi đơn vị cử người, tên hiện ở trang này.',
    'The unit was asked to name a focal point. Once it does, the name appears on this page.',
  ),
  'thu-loi': both(
    'Danh bạ đã được ghi, nhưng thư chưa gửi được. Người mới có thể tự lấy liên kết ở trang “Gửi lại liên kết”.',
    'The directory is saved, but the mail could not be sent. The person can get a link at “Send me a new link”.',
  ),
  'de-nghi-loi': both(
    'Thư đề nghị chưa gửi được. Xin thử lại sau ít phút, hoặc gọi điện cho đơn vị.',
    'The request could not be sent. Please try again in a few minutes, or call the unit.',
  ),
};

const declared = (Object.values(ACTS) as ActDeclaration[]).flatMap(({ form }) =>
  form?.done ? [[form.key, form.done] as const] : [],
);
const WORDS: Record<string, Bilingual> = { ...OTHERS, ...Object.fromEntries(declared) };

/** What was just done, as the address of a page names it; null where it names nothing. */
export function doneBanner({ query }: FastifyRequest, t: Translate): string | null {
  const { xong } = query as { xong?: unknown };
  const found = typeof xong === 'string' && Object.hasOwn(WORDS, xong) ? WORDS[xong] : undefined;
  return found ? t(found) : null;
}

/** Whether pages of this access show it; those of units and administrators show by themselves how things are now. */
export function showsDone(access: Access | undefined): boolean {
  return access === 'coordinator' || access === 'leadership';
}

/** An address that shows such a banner. */
export function withDone(href: string, key: string): string {
  const [path = '', anchor] = href.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}xong=${encodeURIComponent(key)}${anchor === undefined ? '' : `#${anchor}`}`;
}
