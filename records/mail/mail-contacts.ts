/** A colleague to whom an obligation was handed is notified in place of the unit's focal point. */
import type { NoticeRow } from '../../domain/projections.ts';
import type { NoticeRecipient } from './mail-recipients.ts';
import type { OfficialsTable } from '../database/schema.ts';

/**
 * The colleague whom a notice to the focal point is for; undefined where it is the focal point after all: nothing was
 * handed over, the colleague cannot be reached, or the notice is about the handing over.
 *
 * @param officials who can be reached in the unit
 * @param email to whom what the notice is about was handed
 */
export function contactMeant(
  notice: NoticeRow,
  officials: OfficialsTable[],
  email: string | null,
): NoticeRecipient | undefined {
  if (notice.role !== 'focal-point' || notice.notice === 'handed-over') return undefined;
  const official = officials.find(
    (o) => o.email === email && o.unit === notice.recipient && (o.plan === null || o.plan === notice.plan),
  );
  return official && { official, standIn: false };
}
