/** Daily and weekly work: no period of a plan is so short, so it is told rather than followed. */

import { makeNote } from '../make-note.ts';
import type { DraftNote, LineRange, PlanDraft } from '../plan-draft.ts';

const SHORT =
  /(?:trước |vào |lúc )?(?:\d{1,2} ?(?:giờ|h) ?\d{0,2}(?: phút)? )?(?:(?:thứ|chủ nhật)[^,.;]{0,20} )?(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|buổi)|(?:0?1|một|hai|\d{1,2}) lần ?(?:\/|trong|mỗi|một) ?(?:ngày|tuần)|\d{1,2} ngày (?:một|1|01) lần|(?:theo|định kỳ) (?:ngày|tuần)(?![\p{L}])/iu;

/** Notes the words of each such cycle. */
export function noteShortCycles({ headings, general, unassigned }: PlanDraft): DraftNote[] {
  const all: { text: string; lines: LineRange }[] = [
    ...headings.flatMap(({ blocks }) => blocks),
    ...general,
    ...unassigned,
  ];
  const seen = new Set<number>();
  return all.flatMap(({ text, lines }) => {
    const words = SHORT.exec(text)?.[0].trim();
    if (words === undefined || seen.has(lines[0])) return [];
    seen.add(lines[0]);
    const told = {
      vi: `“${words}”: chu kỳ ngày, tuần không được theo dõi thành kỳ; việc này được ghi là thường xuyên.`,
      en: `“${words}”: a cycle of days or weeks makes no period; the work is kept as standing.`,
    };
    return [makeNote('cycle-not-tracked', told, lines)];
  });
}
