/** A paragraph after a duty that only says by when it is done, or what comes of it: "Thời gian hoàn thành: …". */

import type { DraftBlock } from '../plan-draft.ts';
import { readLabels } from '../tasks/labels.ts';
import { readTime } from '../tasks/task.ts';
import type { Paragraph } from '../text/paragraphs.ts';

/**
 * Gives a duty what the paragraph after it says of it.
 *
 * @param block the duty before
 * @returns the duty with its date and its further lines; null where the paragraph says something of its own
 */
export function datedAfter<Block extends Pick<DraftBlock, 'lines' | 'due' | 'cadence' | 'reason'>>(
  block: Block,
  { text, lines }: Paragraph,
): Block | null {
  const labelled = readLabels(text);
  if (!labelled || labelled.before !== '' || labelled.parts.lead !== undefined) return null;
  const { time, result } = labelled.parts;
  if (time === undefined && result === undefined) return null;
  const whole: Block = { ...block, lines: [block.lines[0], lines[1]] };
  if (time === undefined || time === '') return whole;
  return {
    ...whole,
    cadence: readTime(time),
    due: time,
    reason: `Văn bản ghi thời gian ở đoạn sau: ${time}`,
  };
}
