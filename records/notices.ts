/** Notices: what people must be told, written once by id, and the slots in which they go out. */
import type { Kysely } from 'kysely';
import { toMs } from '../domain/clock.ts';
import type { NoticeRow } from '../domain/effects.ts';
import type { Instant } from '../domain/plan.ts';
import { normaliseInstant } from './instants.ts';
import type { Database } from './schema.ts';

/** Writes what is not there yet and returns exactly those notices, in the order given. */
export async function writeNotices(
  db: Kysely<Database>,
  rows: NoticeRow[],
  at: Instant,
): Promise<NoticeRow[]> {
  if (rows.length === 0) return [];
  const inserted = await db
    .insertInto('notices')
    .values(rows.map((row) => ({ ...row, detail: JSON.stringify(row.detail), writtenAt: at })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(inserted.map((row) => row.id));
  return rows.filter((row) => ids.delete(row.id));
}

/**
 * Opens the slots of new notices that are not open, in one statement. Also where a slot is open already its row
 * stays locked until the caller commits, so that nobody closes it without seeing these notices.
 *
 * @returns the slots this call opened, each with the first of its new notices
 */
export async function openSlots(
  db: Kysely<Database>,
  notices: NoticeRow[],
  at: Instant,
): Promise<{ slot: Instant; notice: string }[]> {
  const first = new Map<Instant, string>();
  for (const notice of notices) {
    const slot = normaliseInstant(notice.slot);
    if (!first.has(slot)) first.set(slot, notice.id);
  }
  if (first.size === 0) return [];
  // Always locked in the same order: two batches that share slots must not wait for each other.
  const slots = [...first.keys()].sort((a, b) => toMs(a) - toMs(b));
  const opened = await db
    .insertInto('slots')
    .values(slots.map((slot) => ({ slot, open: true, openedAt: at, closedAt: null })))
    .onConflict((conflict) =>
      conflict
        .column('slot')
        .doUpdateSet({ open: true, openedAt: at, closedAt: null })
        .where('slots.open', '=', false),
    )
    .returning('slot')
    .execute();
  return opened.map(({ slot }) => ({ slot, notice: first.get(slot) ?? '' }));
}

/** Slots with notices not yet in a mail, or with mails not yet sent, earliest first. */
export async function listUnfinishedSlots(db: Kysely<Database>): Promise<Instant[]> {
  const open = db.selectFrom('slots').select('slot').where('open', '=', true);
  const waiting = db.selectFrom('mails').select('slot').where('state', '=', 'waiting');
  const rows = await open.union(waiting).orderBy('slot').execute();
  return rows.map((row) => row.slot);
}
