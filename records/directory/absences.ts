/** Who is away for some days: their mails go to whoever stands in for them, who may do their work meanwhile. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import { overwriteWith } from '../database/rows.ts';
import type { AbsencesTable, Database, OfficialsTable } from '../database/schema.ts';

/** A row of the directory, for one plan or for all. */
type RowKey = Pick<OfficialsTable, 'email' | 'unit' | 'plan'>;

/** Whether something is about a row of the directory. */
export const isOf =
  ({ email, unit, plan }: RowKey) =>
  (one: RowKey): boolean =>
    one.email === email && one.unit === unit && one.plan === plan;

/** Writes absences; another of the same row of the directory is replaced. */
export async function saveAbsences(db: Kysely<Database>, rows: AbsencesTable[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('absences')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['email', 'unit', 'plan'])
        .doUpdateSet(
          overwriteWith<AbsencesTable, 'standIn' | 'awayFrom' | 'backAt'>(['standIn', 'awayFrom', 'backAt']),
        ),
    )
    .execute();
}

/** Ends absences before their time, or calls them off. @returns how many */
export async function endAbsences(db: Kysely<Database>, rows: readonly RowKey[]): Promise<number> {
  let ended = 0;
  for (const { email, unit, plan } of rows) {
    const { numDeletedRows } = await db
      .deleteFrom('absences')
      .where((eb) => eb.and({ email, unit }))
      .where('plan', 'is not distinct from', plan)
      .executeTakeFirstOrThrow();
    ended += Number(numDeletedRows);
  }
  return ended;
}

/** Absences that last at an instant or are still to come, by address. */
export function listAbsences(db: Kysely<Database>, at: Instant): Promise<AbsencesTable[]> {
  return db
    .selectFrom('absences')
    .selectAll()
    .where('backAt', '>', at)
    .orderBy('email')
    .orderBy('unit')
    .orderBy('plan')
    .execute();
}

/** Those that last at an instant. */
export function absencesAt(db: Kysely<Database>, at: Instant): Promise<AbsencesTable[]> {
  return db
    .selectFrom('absences')
    .selectAll()
    .where('awayFrom', '<=', at)
    .where('backAt', '>', at)
    .orderBy('email')
    .execute();
}

/**
 * The same officials with whoever stands in, in the place of who is away. Where the stand-in cannot be reached, who is
 * away stays.
 * @param absences those that last now
 */
export function withStandIns(
  officials: readonly OfficialsTable[],
  absences: readonly AbsencesTable[],
): OfficialsTable[] {
  return officials.map((official) => {
    const away = absences.find(isOf(official));
    const other = away && officials.find((one) => one.unit === official.unit && one.email === away.standIn);
    return other ? { ...official, email: other.email, name: other.name, language: other.language } : official;
  });
}

/** Forgets an address that leaves the directory of a unit, or of all: as away and as standing in. */
export async function forgetAbsences(
  db: Kysely<Database>,
  { email, unit, plan }: { email: string; unit?: string; plan?: string },
): Promise<void> {
  let query = db
    .deleteFrom('absences')
    .where((eb) => eb.or([eb('email', '=', email), eb('standIn', '=', email)]));
  if (unit !== undefined) query = query.where('unit', '=', unit);
  if (plan !== undefined) query = query.where('plan', '=', plan);
  await query.execute();
}

/** Rows of the directory that somebody stands in for at an instant, as a condition on `officials`. */
export const stoodInForBy = (email: string, at: Instant) =>
  sql<boolean>`exists (select 1 from absences where absences.email = officials.email
    and absences.unit = officials.unit and absences.plan is not distinct from officials.plan
    and absences.stand_in = ${email} and absences.away_from <= ${at}::timestamptz
    and absences.back_at > ${at}::timestamptz)`;
