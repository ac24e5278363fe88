/** What rate limits count, in the record: several processes share one limit. */
import { sql, type Kysely } from 'kysely';
import type { Database } from './schema.ts';

export interface RateCount {
  /** How often within the window, this time included. */
  current: number;
  /** Milliseconds until the window ends. */
  ttl: number;
}

/** So many windows that are over are swept with each count: more than one count leaves behind. */
const SWEPT = 2;

/**
 * Counts once more. Time is the database's, which all processes share.
 * @param key names nobody: a hash
 * @param windowMs how long is counted together, from the first time
 */
export async function countRate(db: Kysely<Database>, key: string, windowMs: number): Promise<RateCount> {
  const { rows } = await sql<RateCount>`
    with swept as (
      delete from rate_counts where key in (
        select key from rate_counts where ends_at <= now() and key <> ${key}
        limit ${SWEPT} for update skip locked)
    )
    insert into rate_counts as had (key, count, ends_at)
    values (${key}, 1, now() + ${windowMs} * interval '1 millisecond')
    on conflict (key) do update set
      count = case when had.ends_at <= now() then 1 else had.count + 1 end,
      ends_at = case when had.ends_at <= now() then excluded.ends_at else had.ends_at end
    returning count as current,
      greatest(0, ceil(extract(epoch from ends_at - now()) * 1000))::integer as ttl`.execute(db);
  return rows[0]!;
}
