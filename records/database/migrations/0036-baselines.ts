/** Figures of periods in which the system did not yet exist, each with its source: they stand beside those of today. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table baselines (
    plan text not null,
    period text not null,
    target text not null,
    unit text not null default '',
    numerator double precision not null,
    denominator double precision,
    source text not null,
    entered_at timestamptz not null,
    primary key (plan, period, target, unit))`.execute(db);
}
