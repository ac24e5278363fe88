/** Changes of single rows of a plan's directory; whole files come in through `importOfficials`. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { UnitId } from '../../domain/plan.ts';
import type { Database, OfficialsTable } from '../database/schema.ts';
import { forgetAbsences } from './absences.ts';

/** One person in one unit for one plan. */
export interface OfficialKey {
  plan: string;
  unit: UnitId;
  /** In lower case. */
  email: string;
}

/** Keeps others from changing the directory until the transaction ends; reading goes on. */
export async function lockDirectoryOfPeople(trx: Transaction<Database>): Promise<void> {
  await sql`lock table officials in share row exclusive mode`.execute(trx);
}

/** Everybody who counts in a plan: rows for this plan and for all plans, by unit and address. */
export async function officialsOfPlan(db: Kysely<Database>, plan: string): Promise<OfficialsTable[]> {
  return db
    .selectFrom('officials')
    .selectAll()
    .where((eb) => eb.or([eb('plan', 'is', null), eb('plan', '=', plan)]))
    .orderBy('unit')
    .orderBy('email')
    .orderBy('plan')
    .execute();
}

/** Takes one row out of the directory of a plan, with its absences; rows for all plans stay. */
export async function removeOfficial(
  db: Kysely<Database>,
  { plan, unit, email }: OfficialKey,
): Promise<void> {
  await db
    .deleteFrom('officials')
    .where((eb) => eb.and({ plan, unit, email }))
    .execute();
  await forgetAbsences(db, { plan, unit, email });
}

/**
 * Takes what was handed to somebody of a unit out of their hands.
 * @param to who has it from now on; null gives it back to the unit's focal point
 */
export async function passContacts(
  db: Kysely<Database>,
  { plan, unit, email }: OfficialKey,
  to: string | null,
): Promise<void> {
  await (to === null
    ? db
        .deleteFrom('obligationContacts')
        .where((eb) => eb.and({ plan, unit, email }))
        .execute()
    : db
        .updateTable('obligationContacts')
        .set({ email: to })
        .where((eb) => eb.and({ plan, unit, email }))
        .execute());
}
