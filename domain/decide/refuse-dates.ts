/** Why dates, or versions that were not read, forbid what role and state allow. Read-only and synchronous. */
import type { Bilingual } from '../bilingual.ts';
import { endOfDayOf, isOnTime, toMs } from '../clock.ts';
import type { Instant, IsoDate } from '../plan.ts';
import { dateInBoth } from '../words/dates.ts';
import type { ObligationState } from './assignment-state.ts';
import type { Refusal } from './decision.ts';
import type { ActEvent, AnsweredAct } from './events.ts';
import { receivedAt } from './received-at.ts';
import { notOpen, refusal } from './refusal-words.ts';

/** When a report counts as received: what came on paper on its day of receipt, anything else when it was submitted. */
function receiptOf(act: ActEvent): Instant | null {
  return act.act === 'enter' ? receivedAt(act) : act.at;
}

/** Nothing is received before its window opens, nor paper that is still to come. */
export function refuseReceipt(o: ObligationState, act: ActEvent): Refusal | null {
  const received = receiptOf(act);
  if (received === null) return refusal('not-received-yet');
  return toMs(received) < toMs(o.opensAt) ? notOpen(o.opensAt) : null;
}

/** Past its date, what was handed in is replaced only after a return, or by a supplement from the plan below. */
export function refuseReplacing(o: ObligationState, act: ActEvent): Refusal | null {
  const late = !isOnTime(receiptOf(act) ?? act.at, o.dueAt);
  const isReplaceable = !late || o.corrects || act.fromBelow;
  return o.state === 'submitted' && !isReplaceable ? refusal('already-submitted') : null;
}

/** Not before the data window has begun. */
export function refuseBeforeWindow(o: ObligationState, act: ActEvent): Refusal | null {
  return toMs(act.at) < toMs(o.windowStart) ? notOpen(o.windowStart) : null;
}

/** What was read is judged, not what has come in its place since. Acts submitted before the version was carried name none. */
export function refuseUnread(o: ObligationState, { version = o.version }: ActEvent): Refusal | null {
  return o.kind === 'report' && version < o.version
    ? refusal('newer-version', {
        vi: `(đã xem bản ${version}, mới nhất là bản ${o.version})`,
        en: `(read: ${version}, newest: ${o.version})`,
      })
    : null;
}

/** What a sealed report holds stays as it is. */
export function refuseSealed({ sealed }: ObligationState): Refusal | null {
  return sealed ? refusal('sealed') : null;
}

/** A date to correct by that was set: not past, and not after the sending upward as long as that is to come. */
export function refuseCorrectionDate({ at, dueDate, latest }: ActEvent): Refusal | null {
  if (dueDate === undefined) return null;
  const isPast = (day: IsoDate): boolean => toMs(endOfDayOf(day)) < toMs(at);
  if (isPast(dueDate)) return refusal('date-passed');
  return latest !== undefined && dueDate > latest && !isPast(latest)
    ? refusal('past-send-date', latestDay(latest))
    : null;
}

/**
 * The new date: given, later than the present one, to come, and not past the sending upward. Where it
 * is a day off, the working day to which it moves must be so, too; that is known once the calendar has been asked.
 */
export function refuseDate(o: ObligationState, act: AnsweredAct, date: IsoDate | undefined): Refusal | null {
  if (date === undefined) return refusal('no-date');
  const isLater = (day: IsoDate): boolean => day > o.dueDate && toMs(endOfDayOf(day)) >= toMs(act.at);
  if (!isLater(date)) return refusal('not-later', present(o));
  const worked = act.extended?.dueDate ?? date;
  if (!isLater(worked)) return refusal('not-later', present(o, { date, worked }));
  return act.latest !== undefined && date > act.latest
    ? refusal('past-send-date', latestDay(act.latest))
    : null;
}

/** The date in force, and to which working day a day off has moved. */
function present({ dueDate }: ObligationState, moved?: { date: IsoDate; worked: IsoDate }): Bilingual {
  const due = dateInBoth(dueDate);
  if (!moved) return { vi: `Hạn hiện tại là ${due.vi}.`, en: `It is ${due.en} at present.` };
  const [date, worked] = [dateInBoth(moved.date), dateInBoth(moved.worked)];
  return {
    vi: `Ngày ${date.vi} là ngày nghỉ, được tính là ${worked.vi}; hạn hiện tại là ${due.vi}.`,
    en: `${date.en} is a day off and counts as ${worked.en}; it is ${due.en} at present.`,
  };
}

function latestDay(latest: IsoDate): Bilingual {
  const { vi, en } = dateInBoth(latest);
  return { vi: `Muộn nhất là ${vi}.`, en: `The last possible day is ${en}.` };
}
