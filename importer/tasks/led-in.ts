/** "Các cơ quan, đơn vị, địa phương thực hiện các hoạt động sau:" outside the sections that assign: whose the items below are. */

import type { AgencyContext } from '../agencies/context.ts';
import { isSure, type Mention } from '../agencies/mention.ts';
import { readOpening } from '../duties/opening.ts';
import { BARE } from '../outline/levels.ts';
import type { Outline } from '../outline/sections.ts';
import type { Paragraph } from '../text/paragraphs.ts';

const INTRODUCES =
  /(?:các|những|một số) (?:hoạt động|nội dung|nhiệm vụ|công việc|giải pháp|biện pháp|việc)[^.;:]{0,40}\s(?:sau(?: đây)?|như sau)\s?:$/iu;
/** "Căn cứ tình hình thực tế, các đơn vị …": what stands before whoever is told. */
const BEFORE = /^(?:Trên cơ sở|Căn cứ|Để|Nhằm|Theo|Trong)\s[^:]{4,300}?[,;]\s(?=(?:các|\p{Lu}))/u;

/**
 * Reads a paragraph that introduces a list and says whose it is.
 *
 * @returns who is told, and the indexes of the items; null where the paragraph introduces no list of work
 */
export function readLedIn(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  index: number,
  context: AgencyContext,
): { leads: Mention[]; items: number[] } | null {
  const text = paragraphs[index]?.text ?? '';
  if (!INTRODUCES.test(text)) return null;
  const opening = readOpening(text.replace(BEFORE, ''), context);
  if (opening?.form !== 'sentence' || !opening.list.mentions.every(isSure)) return null;
  const first = outline.levels[index + 1] ?? BARE;
  const items: number[] = [];
  for (let i = index + 1; i < outline.end; i += 1) {
    const level = outline.levels[i] ?? BARE;
    if (level < first || level >= BARE || paragraphs[i]?.cells) break;
    items.push(i);
  }
  return items.length > 0 ? { leads: opening.list.mentions, items } : null;
}
