/** Single roles given and taken by an administrator; each change leaves an audit entry. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import { writeAudit } from '../obligations/audit.ts';
import type { Database } from '../database/schema.ts';
import { personCode } from './person-code.ts';
import { roleChangedId } from '../../domain/notice-ids.ts';

/** Stands for the plan in audit entries that concern no plan alone. */
export const SYSTEM_WIDE = '';

/** One role of one address in one unit, for one plan or (null) for all. */
export interface HeldRole {
  email: string;
  unit: UnitId;
  plan: string | null;
  role: Role;
}

export interface RoleChange extends HeldRole {
  /** Address of the administrator. */
  by: string;
  at: Instant;
}

/** The directory's row of it. */
const rowKey = ({ email, unit, plan }: HeldRole) => ({ email: spellAddress(email), unit, plan });

function rowOf(db: Kysely<Database>, held: HeldRole) {
  return db
    .selectFrom('officials')
    .selectAll()
    .where((eb) => eb.and(rowKey(held)))
    .forUpdate()
    .executeTakeFirst();
}

async function noteChange(
  trx: Transaction<Database>,
  what: 'role-given' | 'role-taken',
  { email, unit, plan, role, by, at }: RoleChange,
): Promise<void> {
  // The audit log names nobody: the address would outlive its owner's place in the directory.
  const [person, giver] = [personCode(email), personCode(by)];
  const about = { plan: plan ?? SYSTEM_WIDE, unit, at };
  await writeAudit(trx, [
    {
      ...about,
      id: roleChangedId(what, { ...about, role, person }),
      kind: 'act',
      obligation: null,
      who: 'administrator',
      what,
      why: role,
      detail: { role, person, by: giver },
    },
  ]);
}

/**
 * Gives somebody a role; whoever is not in the directory yet is entered. The address counts as good again.
 * @param change with the name and language of somebody new
 * @returns false where they hold it already: nothing changes
 */
export function giveRole(
  db: Kysely<Database>,
  change: RoleChange & { name: string | null; language: 'vi' | 'en' },
): Promise<boolean> {
  const { role, name, language } = change;
  return db.transaction().execute(async (trx) => {
    const row = await rowOf(trx, change);
    if (row?.roles.includes(role)) return false;
    if (row) {
      await trx
        .updateTable('officials')
        .set({ roles: [...row.roles, role], name: name ?? row.name, language, bouncedAt: null })
        .where((eb) => eb.and(rowKey(change)))
        .execute();
    } else {
      await trx
        .insertInto('officials')
        .values({ ...rowKey(change), name, roles: [role], language, bouncedAt: null })
        .execute();
    }
    await noteChange(trx, 'role-given', change);
    return true;
  });
}

/** Links that were sent to somebody in a role they hold no longer. */
async function revokeLinksOf(
  trx: Transaction<Database>,
  { email, unit, plan, role, at }: RoleChange,
): Promise<void> {
  let links = trx
    .updateTable('links')
    .set({ revokedAt: at })
    .where((eb) => eb.and({ email: spellAddress(email), unit, role }))
    .where('revokedAt', 'is', null);
  if (plan !== null) links = links.where('plan', '=', plan);
  await links.execute();
}

/**
 * Takes a role from somebody; whoever holds none after it leaves the directory, and the links they were sent in that
 * role open nothing any more.
 * @returns `last-administrator` where nobody would be left to give roles: nothing changes
 */
export function revokeRole(
  db: Kysely<Database>,
  change: RoleChange,
): Promise<'taken' | 'not-held' | 'last-administrator'> {
  const { role } = change;
  return db.transaction().execute(async (trx) => {
    if (role === 'administrator') {
      // All of them locked, so that two who take from each other at once do not both succeed.
      const all = await trx
        .selectFrom('officials')
        .select('email')
        .where(sql<boolean>`'administrator' = any(roles)`)
        .forUpdate()
        .execute();
      if (all.length < 2) return 'last-administrator';
    }
    const row = await rowOf(trx, change);
    if (!row?.roles.includes(role)) return 'not-held';
    const roles = row.roles.filter((one) => one !== role);
    await (roles.length > 0
      ? trx
          .updateTable('officials')
          .set({ roles })
          .where((eb) => eb.and(rowKey(change)))
          .execute()
      : trx
          .deleteFrom('officials')
          .where((eb) => eb.and(rowKey(change)))
          .execute());
    await revokeLinksOf(trx, change);
    await noteChange(trx, 'role-taken', change);
    return 'taken';
  });
}
