/** Days for reports that stand outside the sections that assign: "Các thành viên báo cáo … trước ngày 25 hằng tháng". */

import { makeGeneral } from '../duties/general.ts';
import type { Outline } from '../outline/sections.ts';
import type { DraftGeneralDuty, PlanDraft } from '../plan-draft.ts';
import { setsWork } from '../tasks/inline-tasks.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { statesReportDay } from './reporting-days.ts';

/**
 * Paragraphs of the body that nothing else was read from and that say by when reports are due.
 *
 * @param draft with the headings and general duties found so far
 * @param from index of the first paragraph of the body
 */
export function readStatedDays(
  draft: PlanDraft,
  paragraphs: readonly Paragraph[],
  outline: Outline,
  from: number,
): DraftGeneralDuty[] {
  const read = [
    ...draft.headings.flatMap(({ lines, blocks }) => [lines, ...blocks.map((block) => block.lines)]),
    ...[...draft.general, ...draft.unassigned].map(({ lines }) => lines),
  ];
  return paragraphs.slice(from, outline.end).flatMap(({ text, lines, cells }, i) => {
    const isRead = read.some(([first, last]) => first <= lines[1] && lines[0] <= last);
    const isNew = cells === null && !isRead && setsWork(outline, from + i) && statesReportDay(text);
    return isNew ? [makeGeneral(text, lines)] : [];
  });
}
