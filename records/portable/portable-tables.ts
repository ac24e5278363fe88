/** The tables that make up a record, as they are carried from one database to another. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

export interface PortableTable {
  /** In SQL. */
  name: string;
  columns: string[];
}

/** What proves something to another system stays behind when a record leaves its place; columns by table. */
export const SECRETS: Partial<Record<string, readonly string[]>> = { webhooks: ['secret'] };

/** Of the processes that run now, or of the migrator. */
const LEFT_OUT = new Set(['write_probes', 'rate_counts', 'kysely_migration', 'kysely_migration_lock']);

/** Every table with its columns, each after those whose rows it names. */
export async function listPortableTables(db: Kysely<Database>): Promise<PortableTable[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select table_name as name, array_agg(column_name::text order by column_name) as columns
    from information_schema.columns where table_schema = 'public'
    group by table_name order by table_name`.execute(db);
  const { rows: links } = await sql<{ child: string; parent: string }>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent
    from pg_constraint where contype = 'f'`.execute(db);
  const waiting = rows.filter(({ name }) => !LEFT_OUT.has(name));
  const sorted: PortableTable[] = [];
  while (waiting.length > 0) {
    const isFree = ({ name }: PortableTable): boolean =>
      !links.some(
        ({ child, parent }) => child === name && parent !== name && waiting.some((w) => w.name === parent),
      );
    const next = waiting.findIndex(isFree);
    sorted.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return sorted;
}

/** Names of the migrations that made the tables, in order: what two databases must have in common. */
export async function readSchemaNames(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
