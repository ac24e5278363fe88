/** From the lines of a document to its paragraphs: cells and marks put together, what pages leave behind dropped. */

import type { SourceText } from '../source-text.ts';
import { joinBarCells } from './bar-cells.ts';
import { joinCellLines } from './cell-lines.ts';
import { dropFurniture, dropGazetteHeads } from './furniture.ts';
import { moveHangingMarks } from './hanging-marks.ts';
import { joinParagraphs, type Paragraph } from './paragraphs.ts';
import { readLines, type Line } from './source-lines.ts';

/** What `readParagraphs` makes of a document. */
export interface ParagraphsRead {
  lines: Line[];
  paragraphs: Paragraph[];
  /** What stands behind a saved document and is not read. */
  rest: ReturnType<typeof dropFurniture>['rest'];
}

/** Reads the paragraphs of a document. */
export function readParagraphs(source: SourceText): ParagraphsRead {
  const whole = joinCellLines(moveHangingMarks(joinBarCells(dropGazetteHeads(readLines(source)))));
  const { lines, rest } = dropFurniture(whole, source.format === 'html');
  return { lines, paragraphs: joinParagraphs(lines), rest };
}
