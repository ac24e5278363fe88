/** A date that a newer calendar has moved: one notice to whom it concerns, one audit entry. */
import { dayOf } from '../clock.ts';
import type { Effect } from '../effects.ts';
import type { CalendarChange } from '../messages.ts';
import { movedId } from '../notice-ids.ts';
import type { Recipient } from '../obligation.ts';
import type { Instant } from '../plan.ts';
import { slotFor } from './fire-rungs.ts';
import { auditEffect, noticeEffect, type NoticeInput } from './project-effects.ts';
import type { Redated } from './redate.ts';

/**
 * Notifies a role that an obligation moved, with the reason; nothing where only its steps moved.
 * @param change the change of the calendar; left out, the year's own projection: notified the same morning
 * @param more further codes and dates that the notice speaks of
 */
export function movedNotice(
  plan: string,
  { obligation: o, movedFrom }: Redated,
  to: Recipient,
  at: Instant,
  change?: CalendarChange,
  more: NonNullable<NoticeInput['detail']> = {},
): Effect[] {
  if (movedFrom === null && Object.keys(more).length === 0) return [];
  const notifyAt = change?.slot ?? `${dayOf(at)}T08:00:00+07:00`;
  const cause = change?.change ?? `projected-${dayOf(at)}`;
  const reason = change?.reasons[o.id] ?? o.dueReason;
  const detail = {
    ...more,
    change: cause,
    movedFrom,
    dueDate: o.dueDate,
    reason,
    breached: o.breached === true,
  };
  const dates = movedFrom === null ? null : `${movedFrom} → ${o.dueDate}`;
  const notice = noticeEffect({
    plan,
    obligation: o.id,
    unit: o.unit,
    notice: 'calendar-moved',
    role: to.role,
    recipient: to.unit,
    at: notifyAt,
    slot: slotFor(notifyAt, at),
    cause,
    detail,
  });
  return [
    // A suspended unit and a paused plan hear nothing meanwhile.
    ...(o.quiet ? [] : [notice]),
    auditEffect({
      id: movedId(plan, o.id, cause),
      plan,
      at,
      kind: 'workflow',
      unit: o.unit,
      obligation: o.id,
      who: 'system',
      what: 'calendar-moved',
      why: [dates, reason].filter(Boolean).join(': ') || null,
      detail,
    }),
  ];
}
