/** The audit trail: one line per cause, never changed. */
import type { Kysely } from 'kysely';
import type { AuditRow } from '../domain/effects.ts';
import type { Database } from './schema.ts';

/** Writes lines that are not there yet, all in one statement. */
export async function writeAudit(db: Kysely<Database>, rows: AuditRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('audit')
    .values(rows.map((row) => ({ ...row, detail: JSON.stringify(row.detail) })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Whether a cause has its line already. */
export async function hasAuditLine(db: Kysely<Database>, id: string): Promise<boolean> {
  const line = await db.selectFrom('audit').select('id').where('id', '=', id).executeTakeFirst();
  return line !== undefined;
}
