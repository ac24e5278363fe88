/**
 * Since when each version of a plan is in force, and by which of them an obligation, a submission and a sealed report
 * were made. Until now a plan had other versions only before it was launched, so that the newest made all there is.
 */
import { sql, type Kysely } from 'kysely';

const MADE_BY_VERSION = ['obligations', 'submissions', 'sealed_reports'];

const STATEMENTS = [
  // Empty in rows of a release that does not know the column: then from when the version was kept.
  'alter table plan_versions add column effective_at timestamptz',
  `update plan_versions set effective_at = first.at
    from (select plan, min(created_at) as at from plan_versions group by plan) as first
    where first.plan = plan_versions.plan`,
  ...MADE_BY_VERSION.flatMap((table) => [
    `alter table ${table} add column plan_version integer`,
    `update ${table} set plan_version = plans.current_version from plans where plans.id = ${table}.plan`,
  ]),
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
