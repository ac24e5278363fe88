/** What a workflow knows, as of its last write: from it the workflow is made anew where Temporal has lost it. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table checkpoints (
    workflow_id text primary key,
    plan text not null,
    sequence integer not null,
    written_at timestamptz not null,
    launched_at timestamptz not null,
    past text not null,
    state jsonb not null,
    is_over boolean not null
  )`,
  'create index checkpoints_by_plan on checkpoints (plan)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
