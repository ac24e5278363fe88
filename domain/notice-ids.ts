/**
 * Ids of notices, messages between workflows and audit entries. Each is put together from its
 * cause, so that what happens twice, after a crash, is written once.
 */
import type { NoticeRow } from './projections.ts';
import type { Role } from './obligation.ts';
import type { Instant, IsoDate, UnitId } from './plan.ts';

/** One of the things that follow from a cause: by whom it goes to, or what it is. */
export function causedId(cause: string, what: string): string {
  return `${cause}/${what}`;
}

/** A notice. @param cause tells notices apart that may come again for one obligation */
export function noticeId(
  n: Pick<NoticeRow, 'plan' | 'obligation' | 'notice' | 'role' | 'recipient'>,
  cause?: string,
): string {
  return [n.plan, n.obligation, n.notice, n.role, n.recipient, cause].filter(Boolean).join('/');
}

/** The notice that a mail came back. */
export function bouncedId(plan: string, obligation: string, messageId: string): string {
  return `${plan}/${obligation}/mail-bounced/coordinator/${messageId}`;
}

/** A mail that carried a notice, in a timeline. */
export function mailedId(notice: string, messageId: string | null): string {
  return `${notice} ${messageId}`;
}

/** The audit entry of a plan's launch. */
export function launchedId(plan: string): string {
  return `${plan}/launched`;
}

/** The message to its plan that a unit's part or a period is over. @param reopened how often it had gone on since */
export function overId(plan: string, unitOrPeriod: string, reopened = 0): string {
  return `${plan}/${unitOrPeriod}/over${reopened > 0 ? `/${reopened}` : ''}`;
}

/** The audit entry of a unit's dates as projected until an instant, or for good. */
export function projectedId(plan: string, unit: UnitId, until: Instant | null): string {
  return `${plan}/${unit}/projected/${until ?? 'last'}`;
}

/** The audit entry of an obligation's date that a change moved. */
export function movedId(plan: string, obligation: string, change: string): string {
  return `${plan}/${obligation}/calendar-moved/${change}`;
}

/** The audit entry of a step of the ladder of which a role was not reminded. */
export function passedOverId(
  plan: string,
  obligation: string,
  { rung, role, at }: { rung: string; role: Role; at: Instant },
): string {
  return `${plan}/${obligation}/${rung}/${role}@${at}`;
}

/** The audit entry of a version of a period's aggregate that was drafted. */
export function draftedId(plan: string, period: string, version: number): string {
  return `${plan}/${period}/draft/${version}`;
}

/** The audit entry of a deadline that went by. */
export function missedId(plan: string, obligation: string, date: IsoDate): string {
  return `${plan}/${obligation}/missed/${date}`;
}

/** The message to a mail room that its slot is open, by the notice that opened it or by whoever calls it again. */
export function slotOpenedId(slot: Instant, by: string): string {
  return `slot/${slot}/${by}`;
}

/** The audit entry of a message that found its receiver closed. */
export function undeliverableId(message: string): string {
  return `undeliverable/${message}`;
}

/** The audit entry of a role given to somebody or taken from them. */
export function roleChangedId(
  what: 'role-given' | 'role-taken',
  { plan, unit, role, person, at }: { plan: string; unit: UnitId; role: Role; person: string; at: Instant },
): string {
  return `${what}/${plan}/${unit}/${role}/${person}@${at}`;
}

/** The audit entry of what an amendment did to an obligation. */
export function amendedId(plan: string, obligation: string, change: string): string {
  return `${plan}/${obligation}/amended/${change}`;
}

/** A version of a plan's report on its way up, and what became of it: the cause of notices, a line of its timeline. */
export function sentUpId(
  { plan, period, version }: { plan: string; period: string; version: number },
  became: string,
): string {
  return `${plan}/${period}/v${version}/${became}`;
}
