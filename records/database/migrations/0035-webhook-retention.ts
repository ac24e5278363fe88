/** Messages of webhooks that are settled are found by their age, to be forgotten. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index webhook_deliveries_settled on webhook_deliveries (settled_at) where state <> 'waiting'`.execute(
    db,
  );
}
