/**
 * Headings of agencies without a number, as a text has them whose numbers were set by a word processor and lost: a line
 * that holds names only stands above what follows it, up to the next such line.
 */

import { holdsOnlyNames } from '../agencies/parse-list.ts';
import { beginsPublic } from '../agencies/public.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { ARABIC, BARE, BARE_HEADING, NUMBERED } from './levels.ts';

const LONGEST_HEADING = 200;
const LONGEST_LABEL = 45;
/** Levels of parts and chapters: none of these headings goes beyond one. */
const CHAPTER = 2;
const FEWEST = 2;

/** "Sở Y tế:", "Đề nghị Hội Nông dân tỉnh": names and nothing else. */
function namesOnly({ text, cells }: Paragraph): boolean {
  return cells === null && text.length <= LONGEST_HEADING && !/[.;,]$/.test(text) && holdsOnlyNames(text);
}

/** "Các doanh nghiệp vận tải:" beside agencies so headed: a colon ends the name of who is none. */
function namesPublic({ text, cells }: Paragraph): boolean {
  return cells === null && /^[^:.;]+:$/u.test(text) && text.length <= LONGEST_HEADING && beginsPublic(text);
}

/** What a name below it answers: "Đơn vị phối hợp:"; a title or a sentence with a colon asks for nothing. */
function asks(before: Paragraph | undefined, level: number): boolean {
  if (before === undefined || level <= NUMBERED || before.text.length > LONGEST_LABEL) return false;
  return /:$/.test(before.text) && !namesOnly(before);
}

/** "1.2. Hỗ trợ nhà ở" / "UBND các tỉnh:" / "a) …": whose the items are, between the title and them. */
function headsList({ text, cells }: Paragraph): boolean {
  const isShort = cells === null && /^[^:.;]+:$/u.test(text) && text.length <= LONGEST_HEADING;
  // "Bộ A chỉ đạo Cục B:" gives it to both.
  return isShort && holdsOnlyNames(text.replace(/\schỉ đạo\s(?=\p{Lu})/u, ', '));
}

/**
 * Gives such headings the depth of a heading, where a chapter names its agencies in no other way.
 *
 * @param levels depth of each paragraph by its marker
 */
export function raiseBareHeadings(paragraphs: readonly Paragraph[], levels: readonly number[]): number[] {
  const raised = [...levels];
  let bare: number[] = [];
  let others: number[] = [];
  let numbered = 0;
  const finish = (): void => {
    const isRun = bare.length >= FEWEST && bare.length > numbered;
    for (const at of isRun ? [...bare, ...others] : []) raised[at] = BARE_HEADING;
    [bare, others, numbered] = [[], [], 0];
  };
  paragraphs.forEach((paragraph, i) => {
    // "1. SỞ Y TẾ" is no chapter for its capitals.
    if ((levels[i] ?? BARE) <= CHAPTER && paragraph.marker?.kind === 'arabic' && namesOnly(paragraph))
      raised[i] = ARABIC;
    const level = raised[i] ?? BARE;
    if (level <= CHAPTER) finish();
    else if (level <= NUMBERED && namesOnly(paragraph)) numbered += 1;
    else if (level >= BARE && namesOnly(paragraph)) {
      const next = paragraphs[i + 1];
      const heads = next !== undefined && (levels[i + 1] ?? BARE) > CHAPTER && !namesOnly(next);
      if (heads && !asks(paragraphs[i - 1], levels[i - 1] ?? BARE)) bare.push(i);
    } else if (level >= BARE && namesPublic(paragraph)) others.push(i);
  });
  finish();
  paragraphs.forEach((paragraph, i) => {
    const above = raised[i - 1] ?? BARE;
    const below = raised[i + 1] ?? BARE;
    const isBetween = raised[i] === BARE && above < below && below < BARE;
    if (isBetween && headsList(paragraph) && !/[.;:,]$/.test(paragraphs[i - 1]?.text ?? ':'))
      raised[i] = (above + below) / 2;
  });
  return raised;
}
