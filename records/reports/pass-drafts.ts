import { sql, type Kysely } from 'kysely';
import type { UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** What a unit had begun to fill in goes on with the one that takes its report over, unless that has begun itself. */
export async function passDrafts(
  db: Kysely<Database>,
  plan: string,
  from: UnitId,
  to: UnitId,
): Promise<void> {
  await sql`insert into report_drafts (plan, unit, period, content, updated_at, updated_by)
    select plan, ${to}, period, content, updated_at, updated_by from report_drafts
    where plan = ${plan} and unit = ${from}
    on conflict do nothing`.execute(db);
}
