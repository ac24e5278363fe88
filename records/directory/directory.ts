/** The directory: units, and the people who hold roles in them. Workflows know roles, only this knows people. */
import { sql, type Kysely } from 'kysely';
import { spellAddress } from '../../domain/mail-address.ts';
import { isCoordinating, type Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import { overwriteWith } from '../database/rows.ts';
import type { Database, OfficialsTable, UnitsTable } from '../database/schema.ts';
import { stoodInForBy } from './absences.ts';
import { readPassedUnits, type PassedUnits } from './passed-units.ts';

export type Official = Omit<OfficialsTable, 'bouncedAt'>;

export interface Actor {
  email: string;
  name: string | null;
  language: string;
  /** `passed`: it is no more, and they speak for it because their own unit took its work over. */
  units: { unit: UnitId; roles: Role[]; passed?: true }[];
  /** Whether the obligation asked about was handed to them. */
  isContact: boolean;
}

/**
 * Takes officials into the directory. A row with the same address, unit and plan is replaced, and its address
 * counts as good again; rows not named stay.
 *
 * @returns how many rows were written
 */
export async function importOfficials(db: Kysely<Database>, officials: Official[]): Promise<number> {
  const rows = new Map(
    officials.map((official) => {
      const { name, unit, plan, roles, language } = official;
      const email = spellAddress(official.email);
      return [
        JSON.stringify([email, unit, plan]),
        { email, name, unit, plan, roles, language, bouncedAt: null },
      ];
    }),
  );
  if (rows.size === 0) return 0;
  await db
    .insertInto('officials')
    .values([...rows.values()])
    .onConflict((conflict) =>
      conflict
        .columns(['email', 'unit', 'plan'])
        .doUpdateSet(
          overwriteWith<OfficialsTable, 'name' | 'roles' | 'language' | 'bouncedAt'>([
            'name',
            'roles',
            'language',
            'bouncedAt',
          ]),
        ),
    )
    .execute();
  return rows.size;
}

/** The whole directory by unit and address. */
export async function listOfficials(db: Kysely<Database>): Promise<OfficialsTable[]> {
  return db.selectFrom('officials').selectAll().orderBy('unit').orderBy('email').orderBy('plan').execute();
}

/** People who hold a role of a unit in a plan, whether for this plan alone or for all; each address once. */
export async function officialsInRole(
  db: Kysely<Database>,
  plan: string,
  unit: UnitId,
  role: Role,
): Promise<OfficialsTable[]> {
  return (
    db
      .selectFrom('officials')
      .selectAll()
      .distinctOn('email')
      .where('unit', '=', unit)
      .where((eb) => eb.or([eb('plan', 'is', null), eb('plan', '=', plan)]))
      .where(sql<boolean>`${role} = any(roles)`)
      .orderBy('email')
      // The row made for this plan says more than the one made for all.
      .orderBy(sql`plan is null`)
      .execute()
  );
}

/** Of the roles in a unit those that are held still: with the unit they end, but for looking after the system. */
function stillHeld(passed: PassedUnits, unit: UnitId, roles: Role[]): Role[] {
  return passed.heirs(unit).length === 0 ? roles : roles.filter((role) => role === 'administrator');
}

/** The rows of an address, and of those for whom it stands in at an instant. */
const heldBy = (email: string, at: Instant | undefined) =>
  at === undefined
    ? sql<boolean>`officials.email = ${email}`
    : sql<boolean>`(officials.email = ${email} or ${stoodInForBy(email, at)})`;

/** What somebody holds for whom they stand in: all but looking after the system. */
function asStandIn<Row extends Pick<OfficialsTable, 'email' | 'roles'>>(row: Row, email: string): Row {
  if (row.email === email) return row;
  return { ...row, roles: row.roles.filter((role) => role !== 'administrator') };
}

/** Units and roles of somebody: their own, and of units that are no more whose work theirs took over. */
function unitsOf(rows: OfficialsTable[], passed: PassedUnits): Actor['units'] {
  const own = new Map<UnitId, Set<Role>>();
  const inherited = new Map<UnitId, Set<Role>>();
  const add = (to: Map<UnitId, Set<Role>>, unit: UnitId, roles: Role[]): void => {
    to.set(unit, new Set([...(to.get(unit) ?? []), ...roles]));
  };
  for (const { unit, roles } of rows) {
    const held = stillHeld(passed, unit, roles);
    // A colleague to whom work was handed has no role, and is of the unit all the same.
    if (held.length > 0 || roles.length === 0) add(own, unit, held);
    const forOthers = held.filter((role) => !isCoordinating(role) && role !== 'administrator');
    if (forOthers.length > 0)
      for (const before of passed.spokenForBy(unit)) add(inherited, before, forOthers);
  }
  return [
    ...[...own].map(([unit, roles]) => ({ unit, roles: [...roles] })),
    ...[...inherited].map(([unit, roles]) => ({ unit, roles: [...roles], passed: true as const })),
  ];
}

/**
 * Who an address is in a plan: its units and roles there. Undefined for a stranger, and for whoever had roles only in
 * units that are no more.
 * @param at when, where those for whom it stands in then count, too
 * @param obligation what it may have been handed
 */
export async function findActor(
  db: Kysely<Database>,
  plan: string,
  address: string,
  { at, obligation = null }: { at?: Instant; obligation?: string | null } = {},
): Promise<Actor | undefined> {
  const email = spellAddress(address);
  const rows = await db
    .selectFrom('officials')
    .selectAll()
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('obligationContacts')
          .select('email')
          .where('plan', '=', plan)
          .where('obligation', '=', obligation)
          .whereRef('obligationContacts.email', '=', 'officials.email'),
      ).as('isContact'),
    )
    .where(heldBy(email, at))
    .where((eb) => eb.or([eb('plan', 'is', null), eb('plan', '=', plan)]))
    .orderBy(sql`plan is null`)
    .orderBy('unit')
    .execute();
  const own = rows.find((row) => row.email === email);
  if (own === undefined) return undefined;
  const held = rows.map((row) => asStandIn(row, email));
  const units = unitsOf(held, await readPassedUnits(db));
  if (units.length === 0) return undefined;
  return {
    email,
    name: own.name,
    language: own.language,
    units,
    isContact: rows.some((row) => row.isContact === true),
  };
}

/**
 * Every role an address holds, plan by plan; plan null counts for all. Roles in a unit that is no more are held no more.
 * @param at when, where those for whom it stands in then count, too
 */
export async function rolesOf(
  db: Kysely<Database>,
  address: string,
  at?: Instant,
): Promise<Pick<OfficialsTable, 'plan' | 'unit' | 'roles' | 'language' | 'name'>[]> {
  const email = spellAddress(address);
  const found = await db
    .selectFrom('officials')
    .select(['email', 'plan', 'unit', 'roles', 'language', 'name'])
    .where(heldBy(email, at))
    .orderBy('plan')
    .orderBy('unit')
    .execute();
  const own = found.find((row) => row.email === email);
  if (own === undefined) return [];
  const rows = found.map((row) => asStandIn(row, email));
  const passed = await readPassedUnits(db);
  return rows
    .map(({ plan, unit, roles }) => ({
      ...{ plan, unit, language: own.language, name: own.name },
      roles: stillHeld(passed, unit, roles),
    }))
    .filter((row, n) => row.roles.length > 0 || rows[n]!.roles.length === 0);
}

/** Takes units into the directory; what is known of a unit already is replaced. */
export async function saveUnits(db: Kysely<Database>, units: UnitsTable[]): Promise<void> {
  const rows = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  if (rows.length === 0) return;
  await db
    .insertInto('units')
    .values(
      rows.map(({ id, name, nameEn, validFrom, validTo }) => ({ id, name, nameEn, validFrom, validTo })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...overwriteWith<UnitsTable, 'name' | 'nameEn'>(['name', 'nameEn']),
        // A plan that names a unit does not know since when it has existed.
        validFrom: sql`coalesce(excluded.valid_from, units.valid_from)`,
        validTo: sql`coalesce(excluded.valid_to, units.valid_to)`,
      }),
    )
    .execute();
}

/** All units by id. */
export async function listUnits(db: Kysely<Database>): Promise<UnitsTable[]> {
  return db.selectFrom('units').selectAll().orderBy('id').execute();
}
