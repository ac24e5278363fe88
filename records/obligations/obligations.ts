/** Obligations as last projected: written whole by their workflow, read by pages and the command line. */
import { sql, type Kysely } from 'kysely';
import type { ObligationRow } from '../../domain/projections.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { createOverwriting } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';

/** Every column, so that a row which carries more than its type says is still written. */
const COLUMNS = [
  'plan',
  'id',
  'unit',
  'kind',
  'period',
  'duty',
  'requested',
  'windowStart',
  'opensAt',
  'dueAt',
  'dueDate',
  'dueReason',
  'state',
  'revision',
  'sequence',
  'firstSubmittedAt',
  'onTime',
  'documented',
  'submission',
  'version',
  'acceptedAt',
  'doneAt',
  'correctBy',
  'extendedFrom',
  'nextRungAt',
  'quiet',
  'planVersion',
] as const satisfies readonly (keyof ObligationRow)[];

/** The part that writes rows whole; a row with a lower `sequence` than the record's is ignored. */
export const overwriteObligations = createOverwriting<ObligationRow>('obligations', ['plan', 'id'], COLUMNS, [
  // A workflow that was there before the version was noted does not know it.
  'planVersion',
]);

/** Obligations of a plan, or of one of its units, by due date. */
export async function listObligations(
  db: Kysely<Database>,
  plan: string,
  unit?: string,
): Promise<ObligationRow[]> {
  let query = db.selectFrom('obligations').select(COLUMNS).where('plan', '=', plan);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  return query.orderBy('dueAt').orderBy('id').execute();
}

/** What a period's report is made of, by due date: the units' reports for it, and its sending upward. */
export async function listReportsOf(
  db: Kysely<Database>,
  plan: string,
  period: string,
): Promise<ObligationRow[]> {
  return db
    .selectFrom('obligations')
    .select(COLUMNS)
    .where((eb) => eb.and({ plan, period }))
    .where('kind', '<>', 'task')
    .orderBy('dueAt')
    .orderBy('id')
    .execute();
}

/** Whether a unit has, or had, anything to do under a plan. */
export async function hasOwed(db: Kysely<Database>, plan: string, unit: string): Promise<boolean> {
  const row = await db
    .selectFrom('obligations')
    .select('id')
    .where((eb) => eb.and({ plan, unit }))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those with one of these ids, and those due within the days given, both included, by due date. */
export async function listDueWithin(
  db: Kysely<Database>,
  { plan, unit, ids, from, to }: { plan: string; unit?: string; ids: string[]; from: IsoDate; to: IsoDate },
): Promise<ObligationRow[]> {
  let query = db
    .selectFrom('obligations')
    .select(COLUMNS)
    .where('plan', '=', plan)
    .where((eb) =>
      eb.or([
        eb('id', '=', sql<string>`any(${ids})`),
        eb.and([eb('dueDate', '>=', from), eb('dueDate', '<=', to)]),
      ]),
    );
  if (unit !== undefined) query = query.where('unit', '=', unit);
  return query.orderBy('dueAt').orderBy('id').execute();
}

/** One obligation, or undefined where the plan has none of this id. */
export async function findObligation(
  db: Kysely<Database>,
  plan: string,
  id: string,
): Promise<ObligationRow | undefined> {
  return db
    .selectFrom('obligations')
    .select(COLUMNS)
    .where((eb) => eb.and({ plan, id }))
    .executeTakeFirst();
}
