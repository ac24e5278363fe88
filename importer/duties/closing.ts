/** What stands between "Trên đây là …" and "Nơi nhận": mostly a courtesy, sometimes an order to everybody. */

import type { DraftGeneralDuty } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { makeGeneral, speaksToAll } from './general.ts';

const ORDERS = /yeu cau|de nghi|bao cao|vuong mac|kho khan|giao |trien khai thuc hien/;
const RECIPIENTS = /^n[ơo]i nh[ậa]n/iu;
const SIGNATURE = /^(?:TM|KT|TL|TUQ)\./u;

/**
 * Reads the closing paragraphs, from "Trên đây là …" on or, where the plan has none, those at the end of its last
 * section that speak to everybody.
 *
 * @param end index of the first paragraph after the text
 * @param isRead whether a paragraph was read as a duty before
 */
export function readClosing(
  paragraphs: readonly Paragraph[],
  end: number,
  isRead: (paragraph: Paragraph) => boolean,
): DraftGeneralDuty[] {
  let from = end;
  for (let before = paragraphs[from - 1]; before && isOpen(before); before = paragraphs[from - 1]) {
    if (isRead(before)) break;
    from -= 1;
  }
  const found: DraftGeneralDuty[] = [];
  for (const paragraph of paragraphs.slice(from)) {
    if (RECIPIENTS.test(paragraph.text) || SIGNATURE.test(paragraph.text) || paragraph.marker !== null) break;
    if (ORDERS.test(fold(paragraph.text).replace(/^tren day la[^,.;]*/, ''))) {
      found.push(makeGeneral(paragraph.text, paragraph.lines));
    }
  }
  return found;
}

/** "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị …" in nobody's section. */
function isOpen({ marker, text }: Paragraph): boolean {
  return marker === null && speaksToAll(text);
}
