import { both, type Bilingual, type Translate } from '../../domain/bilingual.ts';
import type { ActDeclaration } from '../../client/acts/declaration.ts';
import { ACTS } from '../../client/acts/index.ts';

/** What is said after what no declared act's form has said. */
const OTHERS: Record<string, Bilingual> = {
  'lay-lai': both(
    'Đã lấy lại việc. Liên kết của người nhận trước đó đã ngừng dùng.',
    'Taken back. The links of whoever had it no longer work.',
  ),
  'kien-nghi': both(
    'Đã ghi là kiến nghị với cơ quan ban hành; hạn và việc chưa thay đổi.',
    'Recorded as a proposal to the issuer; nothing has changed yet.',
  ),
  'nhap-thay': both(
    'Đã nhập thay đơn vị. Thời điểm nhận tính theo ngày nhận văn bản.',
    'Entered on the unit’s behalf. It counts from the day the document came.',
  ),
};

const declared = (Object.values(ACTS) as ActDeclaration[]).flatMap(({ form }) =>
  form?.done ? [[form.key, form.done] as const] : [],
);
const WORDS: Record<string, Bilingual> = { ...OTHERS, ...Object.fromEntries(declared) };

/** The words of a banner; null for a key that stands for nothing. */
export function doneBanner(key: string | undefined, t: Translate): string | null {
  const found = key === undefined || !Object.hasOwn(WORDS, key) ? undefined : WORDS[key];
  return found ? t(found) : null;
}

/** An address that shows such a banner. */
export function withDone(href: string, key: string): string {
  return `${href}?xong=${encodeURIComponent(key)}`;
}
