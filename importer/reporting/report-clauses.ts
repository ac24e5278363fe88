/** Whether a place in a text lies in a clause that speaks of reports. Texts are folded. */

import { cyclesIn } from './cycles-in-text.ts';

export const REPORTS = /bao cao|tong hop,? (?:va )?trinh|gui (?:ket qua|so lieu|ve|bao)/;
/** From here on the one who gathers reports upward. */
export const GATHERED =
  /(?:de |, )?(?:tong hop|theo doi)(?:,| va)? (?:bao cao|trinh|tham muu) (?:cho )?(?:ubnd|uy ban|chu tich|bo|thu tuong|chinh phu|tinh uy|ban chi dao|hdnd|lanh dao|giam doc|ban thuong vu)|tong hop chung/;
/** "Xây dựng kế hoạch, gửi về … trước ngày 20/4", "Hồ sơ khen thưởng gửi về …": that is handed in, and no report. */
const OF_PLAN = /(?:ke hoach|phuong an|danh sach|ho so|cu can bo|dang ky)[^.;]{0,160}(?:gui|ve) [^.;]*$/;
/** "… hoàn thành trước ngày 31/12 và tổng hợp báo cáo": the day is that of the work before it. */
const OF_DONE = /hoan thanh (?:xong )?(?:truoc|trong|cham nhat)(?: la)? (?:ngay )?$/;

/** The clause around a place, and all of the text up to its end. */
export function clauseAt(folded: string, at: number): { own: string; before: string; upTo: string } {
  const end = /[.;](?:\s|$)/.exec(folded.slice(at))?.index;
  const upTo = end === undefined ? folded : folded.slice(0, at + end);
  const cut = Math.max(upTo.lastIndexOf('. ', at), upTo.lastIndexOf('; ', at)) + 1;
  return { own: upTo.slice(cut), before: folded.slice(cut, at), upTo };
}

/** Whether a day is one for reports: its clause says so, or goes on with the cycles of the clause before. */
export function isForReports({ own, before }: { own: string; before: string }): boolean {
  if (OF_DONE.test(before) && !/bao cao/.test(before)) return false;
  if (!REPORTS.test(own)) return cyclesIn(own).length > 0 && !OF_WORK.test(own);
  return !OF_PLAN.test(before) || /bao cao|ket qua/.test(before);
}

const OF_WORK = /hoan thanh|xay dung|ban hanh|phe duyet|to chuc|trien khai|ra soat|kiem tra|bo tri/;
