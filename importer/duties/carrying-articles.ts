/** Articles of a decision that issues a plan and hands it to somebody: "Điều 2. Giao Sở Y tế chủ trì … Kế hoạch này". */

import type { AgencyContext } from '../agencies/context.ts';
import { toUnit } from '../agencies/to-unit.ts';
import { linesWithin, type Paragraph } from '../text/paragraphs.ts';
import type { DraftHeading } from '../plan-draft.ts';
import { makeBlock } from './make-block.ts';
import { readOpening } from './opening.ts';

/** It hands the whole document on; who merely carries the decision out is told by its last article. */
const HANDS_ON = /^Giao\s[^.]{4,400}\s(?:Kế hoạch|Chương trình|Đề án|Phương án|Quyết định)\snày/u;

/**
 * Reads such articles.
 *
 * @param bodyFrom index of the first paragraph of the plan's own text
 */
export function readCarryingArticles(
  paragraphs: readonly Paragraph[],
  bodyFrom: number,
  context: AgencyContext,
): DraftHeading[] {
  return paragraphs.slice(0, bodyFrom).flatMap((paragraph): DraftHeading[] => {
    const { marker, text, lines } = paragraph;
    const opening = marker?.kind === 'article' && HANDS_ON.test(text) ? readOpening(text, context) : null;
    if (!marker || opening?.form !== 'sentence') return [];
    const { mentions, requested } = opening.list;
    return [
      {
        number: `Điều ${marker.label}`,
        title: mentions.map(({ name }) => name).join(', '),
        lines: linesWithin(paragraph, 0, opening.list.end),
        units: mentions.map((mention) => toUnit(mention, requested)),
        blocks: [makeBlock(opening.text, lines, null)],
        confidence: Math.min(...mentions.map(({ confidence }) => confidence)),
        reason: 'Điều của quyết định giao tổ chức thực hiện kế hoạch',
      },
    ];
  });
}
