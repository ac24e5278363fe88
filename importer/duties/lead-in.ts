/** Words that only introduce what follows: "Chủ trì, phối hợp với các sở, ngành thực hiện các nhiệm vụ sau:". */

import { NO_CONTEXT } from '../agencies/context.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { fold, wordsOf } from '../text/fold.ts';
import { ITEM, ITEM_MARK } from '../text/markers.ts';

const FILLER = new Set(
  'co chiu trach nhiem chu tri phoi hop voi cac so ban nganh co quan don vi dia phuong lien quan va to chuc trien khai thuc hien nhung nhiem vu noi dung sau day cu the nhu theo chuc nang duoc giao can cu tren co o quyen han cua minh la tham muu ubnd uy nhan dan tinh xa phuong thanh pho huyen trong pham vi tot mot truc tiep chi dao huong dan doan the viec hoat dong cong tac giup chinh quyen cap luong'.split(
    ' ',
  ),
);
const MOST = 3;

function saysNothing(text: string): boolean {
  return wordsOf(fold(text)).filter((word) => !FILLER.has(word.fold)).length <= MOST;
}

/** True where a paragraph ends in a colon and says nothing of its own; "có trách nhiệm" alone needs none. */
export function isBareLeadIn(text: string): boolean {
  return (/:\s*$/.test(text) && saysNothing(text)) || /^(?:có|chịu) trách nhiệm$/iu.test(text.trim());
}

/** "a) Chủ trì, phối hợp với các sở, ngành", "b) Phối hợp với Sở Y tế": a title that gives those below it their role. */
export function isRoleTitle(text: string): boolean {
  const role = /^(?:chủ trì(?:,? (?:và )?phối hợp)?|phối hợp|tham gia)(?: với| cùng)?(?![\p{L}])/iu.exec(
    text,
  )?.[0];
  if (role === undefined || /[.;:,]$/.test(text)) return false;
  const { mentions, rest } = parseAgencies(text.slice(role.length).trim(), NO_CONTEXT);
  return saysNothing(text) || (mentions.length > 0 && saysNothing(rest));
}

/** True where a paragraph introduces the items that follow it. */
export function isLeadIn(text: string): boolean {
  return /:\s*$/.test(text);
}

/** "Tập huấn cho:", "tại các địa bàn gồm:": what follows only completes the sentence. */
export function wantsObject(text: string): boolean {
  return /\s(?:cho|gồm|với|về|tại|như|là|cho các|với các|tại các|(?:trình|tham mưu)\s[^;:]{4,80}\s(?:ban hành|quyết định|phê duyệt|quyết nghị|thông qua))\s*:\s*$/iu.test(
    text,
  );
}

/** "Dự án 1: …" below "Tổ chức thực hiện các dự án sau:": a part by its name, and no order. */
export function namesPart(text: string): boolean {
  return /^(?:tiểu dự án|dự án|tiểu đề án|đề án|hợp phần|tiểu hợp phần|nội dung thành phần|mô hình|gói thầu)\s\d/iu.test(
    text,
  );
}

const FLATTENED = new RegExp(String.raw`(?<=[.;:])\s+${ITEM_MARK}(?=\p{Lu})`, 'u');

/** Cuts text that a flattened list left in one line: "…; - Phối hợp …; - Tổng hợp …". */
export function splitInline(text: string): string[] {
  return text
    .split(FLATTENED)
    .map((piece) => piece.replace(ITEM, '').trim())
    .filter((piece) => piece !== '');
}
