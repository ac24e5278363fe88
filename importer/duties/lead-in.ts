/** Words that only introduce what follows: "Chủ trì, phối hợp với các sở, ngành thực hiện các nhiệm vụ sau:". */

import { fold, wordsOf } from '../text/fold.ts';

const FILLER = new Set(
  'co chiu trach nhiem chu tri phoi hop voi cac so ban nganh co quan don vi dia phuong lien quan va to chuc trien khai thuc hien nhung nhiem vu noi dung sau day cu the nhu theo chuc nang duoc giao can cu tren co o quyen han cua minh la tham muu ubnd uy nhan dan tinh xa phuong thanh pho huyen trong pham vi tot mot truc tiep chi dao huong dan doan the viec hoat dong cong tac giup chinh quyen cap luong'.split(
    ' ',
  ),
);
const MOST = 3;

/** True where a paragraph ends in a colon and says nothing of its own. */
export function isBareLeadIn(text: string): boolean {
  if (!/:\s*$/.test(text)) return false;
  return wordsOf(fold(text)).filter((word) => !FILLER.has(word.fold)).length <= MOST;
}

/** True where a paragraph introduces the items that follow it. */
export function isLeadIn(text: string): boolean {
  return /:\s*$/.test(text);
}

/** "Tập huấn cho:", "tại các địa bàn gồm:": what follows only completes the sentence. */
export function wantsObject(text: string): boolean {
  return /\s(?:cho|gồm|với|về|tại|như|là|cho các|với các|tại các)\s*:\s*$/iu.test(text);
}

/** Cuts text that a flattened list left in one line: "…; - Phối hợp …; - Tổng hợp …". */
export function splitInline(text: string): string[] {
  return text
    .split(/(?<=[.;:])\s+[-–+•]\s+(?=\p{Lu})/u)
    .map((piece) => piece.replace(/^[-–+•]\s+/, '').trim())
    .filter((piece) => piece !== '');
}
