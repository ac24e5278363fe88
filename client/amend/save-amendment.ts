/** An amendment written as a whole: the version, its line in the trail, and word to every workflow concerned. */
import type { Transaction } from 'kysely';
import { toInstant, toMs } from '../../domain/clock.ts';
import { auditEffect } from '../../domain/decide/project-effects.ts';
import { startOfDay } from '../../domain/instants.ts';
import { causedId } from '../../domain/notice-ids.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, IsoDate } from '../../domain/plan.ts';
import { auditCtes } from '../../records/obligations/audit.ts';
import { writeNotices, type PendingMessage } from '../../records/obligations/messages.ts';
import { saveAmendedVersion } from '../../records/plans/amendments.ts';
import type { Database } from '../../records/database/schema.ts';
import { saveUnitsOf } from '../launch/launch-units.ts';
import type { DocumentNamed } from '../engine.ts';
import type { FoundAmendment } from './find-amendment.ts';
import { amendmentOf, messagesFor, type Passed } from './messages-for.ts';

export interface Amending {
  /** Id of the change. */
  change: string;
  at: Instant;
  basis: DocumentNamed;
  effective: IsoDate;
  /** The role in which it was said. */
  who: Role;
  /** Why, in their own words. */
  why: string | null;
  /** The text from which the plan was read. */
  source: string;
  /** What goes on in another unit; nothing where units stay as they are. */
  passed?: Passed;
}

/** @returns the messages to dispatch, once they are committed */
export async function saveAmendment(
  trx: Transaction<Database>,
  found: FoundAmendment,
  { change, at, basis, effective, who, why, source, passed }: Amending,
): Promise<PendingMessage[]> {
  const { plan, version } = found.next;
  const { changes } = found;
  const begins = startOfDay(effective, plan.timeZone);
  const effectiveAt = toInstant(Math.max(toMs(at), toMs(begins)));
  await saveAmendedVersion(trx, { plan, source, basis, effective, effectiveAt, changes }, version, at);
  await saveUnitsOf(trx, plan, at);
  const line = auditEffect({
    id: causedId(change, plan.id),
    plan: plan.id,
    at,
    kind: 'act',
    unit: null,
    obligation: null,
    who,
    what: 'plan-amended',
    why,
    detail: {
      ...{ change, version, effective, basisNumber: basis.number, basisDate: basis.date },
      changes: changes.length,
    },
  });
  const lines = line.kind === 'audit' ? [line.row] : [];
  const messages = messagesFor(found, amendmentOf(found, { change, at, basis }), passed);
  return writeNotices(trx, auditCtes(lines), { notices: [], messages }, at);
}
