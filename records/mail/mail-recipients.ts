/** Who is notified: a notice names a role of a unit, the directory knows the people. */
import type { Transaction } from 'kysely';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { Database, OfficialsTable } from '../database/schema.ts';
import type { PassedUnits } from '../directory/passed-units.ts';
import { personCode } from '../directory/person-code.ts';

export interface NoticeRecipient {
  official: OfficialsTable;
  /** True where nobody reachable holds the role and this person stands in. */
  standIn: boolean;
}

/** Officials of the units concerned, in a fixed order; refused addresses are left out until the directory is corrected. */
export function reachableOfficials(trx: Transaction<Database>, units: UnitId[]): Promise<OfficialsTable[]> {
  return trx
    .selectFrom('officials')
    .selectAll()
    .where('unit', 'in', units)
    .where('bouncedAt', 'is', null)
    .orderBy('email')
    .orderBy('unit')
    .orderBy('plan')
    .execute();
}

/**
 * The same officials, with those of a successor in the place of those of a unit that is no more: what is still to be
 * said about its reports is said to whoever does its work by now.
 */
export function withSuccessors(
  officials: OfficialsTable[],
  units: UnitId[],
  { heirs }: Pick<PassedUnits, 'heirs'>,
): OfficialsTable[] {
  const passed = new Map(
    units.flatMap((unit) => (heirs(unit).length > 0 ? [[unit, heirs(unit)] as const] : [])),
  );
  const own = officials.filter(({ unit }) => !passed.has(unit));
  const speaking = [...passed].flatMap(([unit, after]) =>
    own.filter((one) => after.includes(one.unit)).map((one) => ({ ...one, unit })),
  );
  return [...own, ...speaking];
}

/**
 * The people a notice goes to: everybody reachable in the role (for this plan or for all plans); if there is
 * nobody, the plan's coordinator, then the leadership of the coordinating unit; else nobody. A request to name a
 * focal point goes to the unit's mailbox, which is an official without a name, else to its head. What is for one person
 * in the role, whom `detail.person` tells, goes to nobody else.
 */
export function resolveRecipients(
  notice: Pick<NoticeRow, 'plan' | 'role' | 'recipient'> & Partial<Pick<NoticeRow, 'notice' | 'detail'>>,
  officials: OfficialsTable[],
  plan: Plan | undefined,
): NoticeRecipient[] {
  const among = (unit: UnitId | undefined, fits: (o: OfficialsTable) => boolean): OfficialsTable[] => {
    const found = officials.filter(
      (o) => o.unit === unit && fits(o) && (o.plan === null || o.plan === notice.plan),
    );
    return found.filter((o, index) => found.findIndex((first) => first.email === o.email) === index);
  };
  const holders = (role: Role, unit: UnitId | undefined): OfficialsTable[] =>
    among(unit, (o) => o.roles.includes(role));
  const mailbox =
    notice.notice === 'focal-point-wanted'
      ? among(notice.recipient, (o) => o.name === null && o.roles.length > 0)
      : [];
  const inRole = holders(notice.notice === 'focal-point-wanted' ? 'head' : notice.role, notice.recipient);
  const person = notice.detail?.person;
  if (person !== undefined) {
    const theirs = inRole.filter(({ email }) => personCode(email) === person);
    return theirs.map((official) => ({ official, standIn: false }));
  }
  const direct = mailbox.length > 0 ? mailbox : inRole;
  if (direct.length > 0) return direct.map((official) => ({ official, standIn: false }));
  const coordinators = holders('coordinator', plan?.coordinator);
  const standIns = coordinators.length > 0 ? coordinators : holders('leadership', plan?.coordinator);
  return standIns.map((official) => ({ official, standIn: true }));
}
