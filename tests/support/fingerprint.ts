import { sql } from 'kysely';
import type { Records } from '../../records/database/database.ts';

/** A text that differs as soon as any row of any table does, but for what rate limits have counted. */
export async function fingerprint({ db }: Records): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'rate_counts' order by 1`.execute(
    db,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ hash: string }>`
      select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${sql.table(name)} t`.execute(
      db,
    );
    parts.push(`${name} ${rows[0]?.hash}`);
  }
  return parts.join('\n');
}
