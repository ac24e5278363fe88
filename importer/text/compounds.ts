/** Names and phrases with a dash inside: a line that begins with their second half opens no bullet. */

import { fold } from './fold.ts';

/** Halves before and after the dash, folded. */
const COMPOUNDS: readonly (readonly [RegExp, RegExp])[] = [
  [/lao dong$/, /^(thuong binh|tbxh)/],
  [/kinh te$/, /^(xa hoi|ha tang|ky thuat|tai chinh|ngan sach|quoc phong)/],
  [/van hoa$/, /^(xa hoi|thong tin|the thao|nghe thuat)/],
  [/chinh tri$/, /^xa hoi/],
  [/tai chinh$/, /^(ke toan|ke hoach|ngan sach)/],
  [/tu phap$/, /^ho tich/],
  [/van phong$/, /^thong ke/],
  [/dia chinh$/, /^(xay dung|nong nghiep)/],
  [/phat thanh$/, /^truyen hinh/],
  [/the thao$/, /^(du lich|truyen thong)/],
  [/thi dua$/, /^khen thuong/],
  [/ke hoach$/, /^(tai chinh|tong hop|dau tu|hoa gia dinh)/],
  [/khoa hoc$/, /^(cong nghe|ky thuat)/],
  [/an ninh$/, /^(quoc phong|trat tu)/],
  [/quoc phong$/, /^an ninh/],
  [/giao duc$/, /^dao tao/],
  [/doc lap$/, /^tu do/],
  [/tu do$/, /^hanh phuc/],
  [/dan so$/, /^(ke hoach|gia dinh)/],
  [/(19|20)\d\d$/, /^(19|20)\d\d\b/],
  [/(gdnn|giao duc nghe nghiep)$/, /^(gdtx|giao duc thuong xuyen)/],
  [/hdnd$/, /^ubnd/],
  [/quy hoach$/, /^kien truc/],
  [/nong nghiep$/, /^(ptnt|moi truong|nong thon|xay dung)/],
];

/**
 * Whether a dash between two pieces belongs to a name: "Sở Lao động" | "Thương binh và Xã hội".
 *
 * @param before the text before the dash
 * @param after the text after it
 */
export function joinsCompound(before: string, after: string): boolean {
  const left = fold(before).replace(/[\s-]{1,200}$/, '');
  const right = fold(after).replace(/^[\s-]+/, '');
  return COMPOUNDS.some(([head, tail]) => head.test(left) && tail.test(right));
}
