/** Notices: what people must be told, written once by id, and the slots in which they go out. */
import type { Kysely } from 'kysely';
import type { NoticeRow } from '../domain/effects.ts';
import type { Instant } from '../domain/plan.ts';
import type { Database } from './schema.ts';

export interface OpenedSlot {
  slot: Instant;
  /** One of the notices that opened it. */
  notice: string;
}

/**
 * Writes the notices that are not there yet and opens those of their slots that are not open, in one statement. Also
 * where a slot is open already its row stays locked until the caller commits, so that nobody closes it without seeing
 * these notices.
 *
 * @returns the slots this call opened
 */
export async function writeNotices(
  db: Kysely<Database>,
  rows: NoticeRow[],
  at: Instant,
): Promise<OpenedSlot[]> {
  if (rows.length === 0) return [];
  const values = rows.map((row) => ({ ...row, detail: JSON.stringify(row.detail), writtenAt: at }));
  return db
    .with('written', (qb) =>
      qb
        .insertInto('notices')
        .values(values)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning(['id', 'slot']),
    )
    .with('opened', (qb) =>
      qb
        .insertInto('slots')
        .columns(['slot', 'open', 'openedAt', 'closedAt'])
        .expression(({ selectFrom, val }) =>
          selectFrom('written')
            .select(({ cast }) => [
              'slot',
              val(true).as('open'),
              cast<Instant>(val(at), 'timestamptz').as('openedAt'),
              cast<Instant | null>(val(null), 'timestamptz').as('closedAt'),
            ])
            .groupBy('slot')
            // Always locked in the same order: two batches that share slots must not wait for each other.
            .orderBy('slot'),
        )
        .onConflict((conflict) =>
          conflict
            .column('slot')
            .doUpdateSet({ open: true, openedAt: at, closedAt: null })
            .where('slots.open', '=', false),
        )
        .returning('slot'),
    )
    .selectFrom('opened')
    .innerJoin('written', 'written.slot', 'opened.slot')
    .select(({ fn }) => ['opened.slot', fn.min('written.id').as('notice')])
    .groupBy('opened.slot')
    .orderBy('opened.slot')
    .execute();
}

/** Slots with notices not yet in a mail, or with mails not yet sent, earliest first. */
export async function listUnfinishedSlots(db: Kysely<Database>): Promise<Instant[]> {
  const open = db.selectFrom('slots').select('slot').where('open', '=', true);
  const waiting = db.selectFrom('mails').select('slot').where('state', '=', 'waiting');
  const rows = await open.union(waiting).orderBy('slot').execute();
  return rows.map((row) => row.slot);
}
