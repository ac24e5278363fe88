/**
 * Whether the audit log is as it was written. Every entry holds a hash over its content and the hash of the one before, and
 * each plan's head how many there are and the last hash: nobody changes, deletes, inserts or cuts off entries with a
 * plain statement without its being seen. Whoever may change the tables and works out the whole chain anew is not seen;
 * against that help copies kept elsewhere.
 */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** The first place at which the audit log of a plan is not as it was written. */
export type BrokenLog =
  | { case: 'entry-changed'; plan: string; entry: string; number: number }
  | { case: 'entries-gone'; plan: string; entry: string; number: number }
  /** There are fewer at the end, or none at all, or a head that does not fit. */
  | { case: 'log-cut-off'; plan: string; found: number; expected: number };

/** As the migration's function has it, which somebody might have replaced. */
const HASH = sql<string>`encode(sha256(convert_to(jsonb_build_array(
  previous, chain_number, position, id, plan, (extract(epoch from at) * 1000000)::bigint, kind, unit, obligation,
  who, what, why, detail)::text, 'UTF8')), 'hex')`;

/** Looks through every audit log, or one. */
export async function findBrokenLogs(db: Kysely<Database>, plan?: string): Promise<BrokenLog[]> {
  const broken: BrokenLog[] = [];
  for (const one of plan === undefined ? await logsOf(db) : [plan]) {
    const fault = (await findChange(db, one)) ?? (await findCut(db, one));
    if (fault) broken.push(fault);
  }
  return broken;
}

/** Plans that have an audit log, or should have: every launch leaves an entry. */
async function logsOf(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ plan: string }>`
    select plan from audit_heads union select plan from audit
    union select id from plans where launched_at is not null order by plan`.execute(db);
  return rows.map(({ plan }) => plan);
}

async function findChange(db: Kysely<Database>, plan: string): Promise<BrokenLog | null> {
  const { rows } = await sql<{ id: string; number: number; chainNumber: number | null }>`
    select id, number, chain_number from (
      select *, row_number() over chain as number, lag(chain_hash, 1, '') over chain as previous
      from audit where plan = ${plan}
      window chain as (order by chain_number nulls last, position)
    ) as entry
    where chain_number is distinct from number or chain_hash is distinct from ${HASH}
    order by number limit 1`.execute(db);
  const [first] = rows;
  if (!first) return null;
  const isGap = first.chainNumber !== null && first.chainNumber > first.number;
  return {
    case: isGap ? 'entries-gone' : 'entry-changed',
    ...{ plan, entry: first.id, number: first.number },
  };
}

async function findCut(db: Kysely<Database>, plan: string): Promise<BrokenLog | null> {
  const { rows } = await sql<{ found: number; hash: string | null }>`
    select count(*)::integer as found,
      (array_agg(chain_hash order by chain_number desc))[1] as hash from audit where plan = ${plan}`.execute(
    db,
  );
  const head = await db.selectFrom('auditHeads').selectAll().where('plan', '=', plan).executeTakeFirst();
  const { found, hash } = rows[0] ?? { found: 0, hash: null };
  // A plan that was launched has an entry, whatever its head says.
  const expected = Math.max(head?.entries ?? 0, 1);
  const isWhole = head !== undefined && found === head.entries && hash === head.hash;
  return isWhole ? null : { case: 'log-cut-off', plan, found, expected };
}
