/** Bytes that do not become smaller are kept as they are: mails in base64, documents and files that are packed already. */
import { sql, type Kysely } from 'kysely';

const COLUMNS = {
  mails: ['raw'],
  sealed_reports: ['docx', 'xlsx'],
  attachments: ['bytes'],
  plan_intakes: ['source'],
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const alterations = columns.map((column) => `alter column ${column} set storage external`);
    await sql.raw(`alter table ${table} ${alterations.join(', ')}`).execute(db);
  }
}
