/** A document whose own letterhead is lost, by what its appendix says: "(Kèm theo Nghị quyết số 394/NQ-CP ngày …)". */

import type { LineRange } from '../plan-draft.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { readCitations, type Citation } from './citations.ts';

const ATTACHED = /^\(?(?:Ban hành )?[Kk]èm theo\s/u;

/**
 * Reads number and date of the document that an appendix is attached to.
 *
 * @param title of the document with its kind: `Nghị quyết về …`; an appendix of another one is left alone
 * @returns null where no appendix says so
 */
export function readAppendixNumber(
  paragraphs: readonly Paragraph[],
  title: string,
): (Citation & { lines: LineRange }) | null {
  for (const { text, lines } of paragraphs) {
    const cited = ATTACHED.test(text) ? readCitations(text)[0] : undefined;
    if (cited?.number && title.startsWith(`${cited.kind} `)) return { ...cited, lines };
  }
  return null;
}
