/** What stands between "Trên đây là …" and "Nơi nhận": mostly a courtesy, sometimes an order to everybody. */

import type { DraftGeneralDuty } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { makeGeneral } from './general.ts';

const ORDERS = /yeu cau|de nghi|bao cao|vuong mac|kho khan|giao |trien khai thuc hien/;
const RECIPIENTS = /^n[ơo]i nh[ậa]n/iu;
const SIGNATURE = /^(?:TM|KT|TL|TUQ)\./u;

/**
 * Reads the closing paragraphs.
 *
 * @param end index of the first one
 */
export function readClosing(paragraphs: readonly Paragraph[], end: number): DraftGeneralDuty[] {
  const found: DraftGeneralDuty[] = [];
  for (const paragraph of paragraphs.slice(end)) {
    if (RECIPIENTS.test(paragraph.text) || SIGNATURE.test(paragraph.text) || paragraph.marker !== null) break;
    if (ORDERS.test(fold(paragraph.text).replace(/^tren day la[^,.;]*/, ''))) {
      found.push(makeGeneral(paragraph.text, paragraph.lines));
    }
  }
  return found;
}
