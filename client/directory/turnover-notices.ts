/** Who is told when people come and go: whoever takes work over, and the coordinators of a unit that nobody speaks for. */
import type { Transaction } from 'kysely';
import { toMs } from '../../domain/clock.ts';
import { noticeId } from '../../domain/notice-ids.ts';
import { isCoordinating, type Role } from '../../domain/obligation.ts';
import type { Instant, IsoDate, Plan, UnitId } from '../../domain/plan.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Database, OfficialsTable } from '../../records/database/schema.ts';
import { personCode } from '../../records/directory/person-code.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { hasFocalPoint, mayName } from './directory-rules.ts';

type Told = Omit<NoticeRow, 'id' | 'detail'> & { detail?: NoticeRow['detail'] };

const noticeRow = (cause: string, { detail = {}, ...row }: Told): NoticeRow => ({
  ...row,
  id: noticeId(row, cause),
  detail,
});

/** The role in which somebody is told of all they see to in a unit; undefined for whoever only receives reports. */
function roleTold(roles: readonly Role[]): Role | undefined {
  const own: Role[] = ['focal-point', 'head'];
  return own.find((role) => roles.includes(role)) ?? roles.find(isCoordinating);
}

/**
 * To whoever takes work over, for good or for some days: what is open, and how it stands.
 * @param slot when the mail is to go out
 */
export function putInCharge(
  plan: string,
  { unit, email, roles }: Pick<OfficialsTable, 'unit' | 'email' | 'roles'>,
  {
    cause,
    at,
    slot = at,
    until = null,
  }: { cause: string; at: Instant; slot?: Instant; until?: IsoDate | null },
): NoticeRow[] {
  const role = roleTold(roles);
  if (role === undefined) return [];
  const row = { plan, obligation: unit, unit, notice: 'put-in-charge' as const, role, recipient: unit };
  return [noticeRow(cause, { ...row, at, slot, detail: { person: personCode(email), until } })];
}

/**
 * To the coordinators, of each unit whose last reachable focal point has gone by a change; the unit's mailbox, or its
 * head, is asked to name another.
 * @param before the plan's directory before the change
 * @param after and after it
 */
export async function focalPointsLeft(
  trx: Transaction<Database>,
  plan: Plan,
  { before, after }: { before: OfficialsTable[]; after: OfficialsTable[] },
  { cause, at }: { cause: string; at: Instant },
): Promise<NoticeRow[]> {
  const left = plan.units.filter(({ id }) => hasFocalPoint(before, id) && !hasFocalPoint(after, id));
  const notices = await Promise.all(
    left.map(async ({ id }) => {
      const about = { plan: plan.id, unit: id, at, slot: at };
      const toldOf = { obligation: id, notice: 'focal-point-left' as const, role: 'coordinator' as const };
      const told = noticeRow(cause, { ...about, ...toldOf, recipient: plan.coordinator });
      const next = await nextOf(trx, plan.id, id, at);
      if (next === undefined || !isHeard(after, id)) return [told];
      const asked = { notice: 'focal-point-wanted' as const, role: 'focal-point' as const, recipient: id };
      return [told, noticeRow(cause, { ...about, ...asked, obligation: next })];
    }),
  );
  return notices.flat();
}

/** Whether somebody of a unit who may name its focal point can be reached. */
const isHeard = (known: OfficialsTable[], unit: UnitId): boolean =>
  known.some((one) => one.unit === unit && one.bouncedAt === null && mayName(one));

/** The next thing that a unit owes. */
async function nextOf(
  trx: Transaction<Database>,
  plan: string,
  unit: UnitId,
  at: Instant,
): Promise<string | undefined> {
  const owed = await listObligations(trx, plan, unit);
  return owed.find(({ kind, dueAt }) => kind !== 'send' && toMs(dueAt) >= toMs(at))?.id;
}
