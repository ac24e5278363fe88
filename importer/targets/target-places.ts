/** Where a plan sets targets: sections of them, items that a sentence calls so, and the year that a title gives them. */

import { BARE } from '../outline/levels.ts';
import { isTitle, type Outline, type Section } from '../outline/sections.ts';
import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';

/** The innermost section around a paragraph whose title says what it is about. */
export function sectionOf(outline: Outline, index: number): Section | null {
  const around = outline.sections.filter(
    (section) => section.from <= index && index < section.to && section.kind !== 'other',
  );
  return around.sort((a, b) => b.from - a.from)[0] ?? null;
}

/** "Phấn đấu hoàn thành các chỉ tiêu sau:", "phấn đấu …, cụ thể:" call the items below them targets, wherever they stand. */
const LEADS_IN = /(?:(?:chi tieu|muc tieu)[^.;:]{0,60}|phan dau[^.;:]{0,200}):\s*$/;

/** Indexes of the items that such a sentence stands above. */
export function underLeadIns(paragraphs: readonly Paragraph[], outline: Outline): Set<number> {
  const listed = new Set<number>();
  paragraphs.forEach((paragraph, i) => {
    if (!LEADS_IN.test(fold(paragraph.text))) return;
    const level = outline.levels[i] ?? BARE;
    for (let k = i + 1; k < outline.end; k += 1) {
      const depth = outline.levels[k] ?? BARE;
      // A lead-in without a mark has the items with marks below it.
      if (level >= BARE ? depth <= 6 || depth >= BARE : depth <= level) break;
      listed.add(k);
    }
  });
  return listed;
}

/** "ĐẾN NĂM 2025" in a title above speaks for every target below it. */
export function titleYear(paragraphs: readonly Paragraph[], outline: Outline, index: number): number | null {
  const years = outline.sections
    .filter((section) => section.from < index && index < section.to)
    .map(
      (section) =>
        /(?:đến|năm)\s+(?:hết\s+)?(?:năm\s+)?(20\d{2})/iu.exec(paragraphs[section.from]?.text ?? '')?.[1],
    )
    .filter((year) => year !== undefined);
  return years.length > 0 ? Number(years.at(-1)) : null;
}

/** "Hiện nay, tổng số trạm là 180": how things stand is no goal. */
export function describesToday(text: string): boolean {
  return /^(?:Hiện nay|Hiện tại|Hiện có|Đến nay|Tính đến nay)(?=[\s,])(?![^.;]*(?:phấn đấu|mục tiêu))/u.test(
    text,
  );
}

/** Under "Chỉ tiêu" an item without a figure is still one, if a whole item. */
export function isPlainTarget(section: Section, paragraph: Paragraph): boolean {
  return (
    /^(?:cac )?chi tieu/.test(fold(section.title)) &&
    paragraph.marker?.kind === 'dash' &&
    !isTitle(paragraph) &&
    !describesToday(paragraph.text) &&
    !/:\s*$/.test(paragraph.text) &&
    paragraph.text.length > 30
  );
}
