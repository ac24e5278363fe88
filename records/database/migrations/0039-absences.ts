/** Who is away for some days, and who stands in for them. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table absences (
    email text not null,
    unit text not null,
    plan text,
    stand_in text not null,
    away_from timestamptz not null,
    back_at timestamptz not null,
    unique nulls not distinct (email, unit, plan)
  )`,
  'create index absences_stand_in on absences (stand_in)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
