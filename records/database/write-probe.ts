/** Whether the record can be written: tried, not guessed, for a disk that is full can still be read. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from './schema.ts';

/** Characters of a row: with its header it fills a page of 8 KiB, so that no earlier page has room for it. */
const FILLER = 8_000;
/** Size of the table at which it is emptied, in bytes: 128 rows. */
const EMPTIED_AT = 128 * 8_192;

/**
 * Writes one row that needs room on the disk, and commits.
 * @param at the engine's instant
 * @param withinMs milliseconds after which the server breaks it off: a lock, a standby that does not answer
 * @throws the database's own error where it cannot be written
 */
export async function tryWriting(db: Kysely<Database>, at: Instant, withinMs: number): Promise<void> {
  const size = await db.transaction().execute(async (trx) => {
    await limit(trx, withinMs);
    const { size } = await trx
      .insertInto('writeProbes')
      .values({ at, filler: 'x'.repeat(FILLER) })
      .returning(sql<number>`pg_relation_size('write_probes')::integer`.as('size'))
      .executeTakeFirstOrThrow();
    return size;
  });
  if (size < EMPTIED_AT) return;
  // A backup that reads the table holds this up: then it is emptied after one of the next tries.
  await db
    .transaction()
    .execute(async (trx) => {
      await limit(trx, 100);
      await sql`truncate write_probes`.execute(trx);
    })
    .catch(() => undefined);
}

/** Sets both limits for the rest of a transaction. */
async function limit(trx: Kysely<Database>, ms: number): Promise<void> {
  const value = String(ms);
  await sql`select set_config('lock_timeout', ${value}, true), set_config('statement_timeout', ${value}, true)`.execute(
    trx,
  );
}
