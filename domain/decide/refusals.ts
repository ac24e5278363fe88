/**
 * Which acts an obligation allows: the table says by role and state, this adds what dates decide. Read-only
 * and synchronous, so that an Update's validator can call it: a refused act then writes nothing into the history.
 */
import type { Bilingual } from '../bilingual.ts';
import { endOfDayOf, isOnTime, toMs } from '../clock.ts';
import { refuseByTable } from '../permissions.ts';
import type { Instant, IsoDate } from '../plan.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { Refusal } from './decision.ts';
import type { ActEvent, AnsweredAct } from './events.ts';
import { isOfObstacle, refuseObstacleAct } from './obstacles.ts';
import { isEarlierVersion, refuseOvertaken, refuseOvertakenStatus } from './overtaken.ts';
import { receivedAt } from './received-at.ts';
import { dateInBoth } from '../words/dates.ts';
import { notOpen, refusal } from './refusal-words.ts';
import { isPlanClosed, unitStatusOf } from './status.ts';

/** Says why an act is not allowed now, or null when it is. */
export function refuseAct(state: AssignmentState, act: AnsweredAct): Refusal | null {
  if (isPlanClosed(state)) return refusal('over');
  if (act.obligation === state.unit) {
    const { standing, by } = unitStatusOf(state);
    const unitCode = refuseByTable(act.act, act.role, 'unit', standing);
    return unitCode === null ? refuseOvertakenStatus(by, act) : refusal(unitCode);
  }
  if (isOfObstacle(act.act)) return refuseObstacleAct(state, act);
  const o = Object.hasOwn(state.obligations, act.obligation) ? state.obligations[act.obligation] : undefined;
  if (!o) return refusal('unknown-obligation');
  if (isEarlierVersion(o, act)) return refuseReceipt(o, act);
  const code = refuseByTable(act.act, act.role, o.kind, o.state, Boolean(o.quiet));
  return code === null ? (refuseOvertaken(o, act) ?? refuseByDate(o, act)) : refusal(code);
}

function refuseByDate(o: ObligationState, act: AnsweredAct): Refusal | null {
  switch (act.act) {
    case 'submit':
    case 'enter':
      return refuseReceipt(o, act) ?? refuseLate(o, act);
    case 'done':
    case 'remind':
      return toMs(act.at) < toMs(o.windowStart) ? notOpen(o.windowStart) : null;
    case 'ask-extension':
    case 'extend':
      return refuseDate(o, act);
    case 'accept':
    case 'return':
    case 'withdraw':
      return refuseUnread(o, act);
    case 'refuse-extension':
      return o.asked ? null : refusal('nothing-asked');
    default:
      return null;
  }
}

/** When a report counts as received: what came on paper on its day of receipt, anything else when it was said. */
function receiptOf(act: ActEvent): Instant | null {
  return act.act === 'enter' ? receivedAt(act) : act.at;
}

/** Nothing is received before its window opens, nor paper that is still to come. */
function refuseReceipt(o: ObligationState, act: ActEvent): Refusal | null {
  const received = receiptOf(act);
  if (received === null) return refusal('not-received-yet');
  return toMs(received) < toMs(o.opensAt) ? notOpen(o.opensAt) : null;
}

/** Past its date, what was handed in is replaced only after a return. */
function refuseLate(o: ObligationState, act: ActEvent): Refusal | null {
  const late = !isOnTime(receiptOf(act) ?? act.at, o.dueAt);
  return o.state === 'submitted' && late ? refusal('already-submitted') : null;
}

/** What was read is judged, not what has come in its place since. Acts said before the version was carried name none. */
function refuseUnread(o: ObligationState, { version = o.version }: ActEvent): Refusal | null {
  return o.kind === 'report' && version < o.version
    ? refusal('newer-version', {
        vi: `(đã xem bản ${version}, mới nhất là bản ${o.version})`,
        en: `(read: ${version}, newest: ${o.version})`,
      })
    : null;
}

/**
 * The new date: named or asked for, later than the present one, to come, and not past the sending upward. Where it
 * is a day off, the working day to which it moves must be so, too; that is known once the calendar has been asked.
 */
function refuseDate(o: ObligationState, act: AnsweredAct): Refusal | null {
  const date = act.dueDate ?? (act.act === 'extend' ? o.asked : undefined);
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
