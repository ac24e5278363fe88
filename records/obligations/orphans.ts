/** Rows that belong to nothing: left behind by a hand that wrote in the database, or by a copy that was put back in part. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** What is worked out from other rows, or from a checkpoint: without its plan it is of no use to anybody. */
const DERIVED = ['obligations', 'periods', 'obstacles', 'obligation_contacts', 'checkpoints'] as const;
/** What tells what happened: kept whatever it belongs to. */
const EVIDENCE = ['acts', 'submissions', 'sealed_reports', 'notices', 'attachments'] as const;

/** Rows of one table that belong to nothing. */
export interface Orphans {
  table: string;
  count: number;
  /** The plan, or the act, that is not there; of several the first. */
  missing: string;
  /** Whether they can be taken out without losing anything that was said or sent. */
  removable: boolean;
}

const NO_PLAN = sql`not exists (select from plans where plans.id = orphan.plan)`;
const OF_A_PLAN = sql`exists (select from plans where plans.id = orphan.plan)`;

/** Counts them, table by table. */
export async function listOrphans(db: Kysely<Database>): Promise<Orphans[]> {
  const found: Orphans[] = [];
  async function look(
    table: string,
    owner: string,
    where: typeof NO_PLAN,
    removable: boolean,
  ): Promise<void> {
    const { rows } = await sql<{ count: number; missing: string | null }>`
      select count(*)::integer as count, min(${sql.ref(owner)}) as missing
      from ${sql.table(table)} as orphan where ${where}`.execute(db);
    const [row] = rows;
    if (row && row.count > 0) found.push({ table, count: row.count, missing: row.missing ?? '', removable });
  }
  for (const table of DERIVED) await look(table, 'plan', NO_PLAN, true);
  for (const table of EVIDENCE) await look(table, 'plan', NO_PLAN, false);
  const noAct = (owner: string): typeof NO_PLAN =>
    sql`not exists (select from acts where acts.id = ${sql.ref(`orphan.${owner}`)}) and ${OF_A_PLAN}`;
  await look('attachments', 'act', noAct('act'), false);
  await look('submissions', 'id', noAct('id'), false);
  return found;
}

/** Takes out what a table holds of plans that are not there; only of tables whose rows are worked out. */
export async function removeOrphans(db: Kysely<Database>, table: string): Promise<void> {
  if (!DERIVED.some((name) => name === table)) return;
  await sql`delete from ${sql.table(table)} as orphan where ${NO_PLAN}`.execute(db);
}
