/** Which mails are being handed to a server: one that still is when its sender is gone may have been taken. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mails add column handing_over_at timestamptz`.execute(db);
}
