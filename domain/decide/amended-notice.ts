/** What an amendment leaves in notices and in the audit log: the document, and what changed by it. */
import type { Effect } from '../effects.ts';
import type { Message } from '../messages.ts';
import type { AuditRow, NoticeRow } from '../projections.ts';
import { amendedId } from '../notice-ids.ts';
import type { UnitId } from '../plan.ts';
import { auditEffect, noticeEffect } from './project-effects.ts';

export type Amended = Extract<Message, { type: 'plan-amended' }>;

/** What an amendment does to what one unit owes; each line an obligation's id, of dates with the old and new one. */
export interface AmendedWork {
  moved: string[];
  superseded: string[];
  added: string[];
}

type Detail = NoticeRow['detail'];

/** The document and the version, as notices and the audit log name them. */
export function detailOf({ change, version, basis }: Omit<Amended, 'id' | 'type' | 'obligations'>): Detail {
  return { change, version, basisNumber: basis.number, basisDate: basis.date };
}

/** One notice to the unit's focal point of everything that changes for it. */
export function amendedNotice(
  plan: string,
  unit: UnitId,
  amended: Omit<Amended, 'id' | 'type' | 'obligations'>,
  work: AmendedWork,
  isCoordinatorNew = false,
): Effect {
  return noticeEffect({
    plan,
    obligation: unit,
    unit,
    notice: 'plan-amended',
    role: 'focal-point',
    recipient: unit,
    at: amended.slot,
    slot: amended.slot,
    cause: amended.change,
    detail: {
      ...detailOf(amended),
      ...work,
      ...(isCoordinatorNew ? { newCoordinator: amended.coordinator } : {}),
    },
  });
}

/** The line of what the amendment did to one obligation. */
export function amendedAudit(
  plan: string,
  amended: Amended,
  { unit, obligation, what, why }: Pick<AuditRow, 'unit' | 'obligation' | 'what' | 'why'>,
): Effect {
  return auditEffect({
    id: amendedId(plan, obligation ?? unit ?? plan, amended.change),
    plan,
    at: amended.at,
    kind: 'workflow',
    unit,
    obligation,
    who: 'system',
    what,
    why,
    detail: detailOf(amended),
  });
}
