/** Notices to people, written once by id, and the slots in which they go out. */
import { sql, type Kysely } from 'kysely';
import type { OutgoingMessage } from '../../domain/messages.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Instant } from '../../domain/plan.ts';
import { normaliseInstant } from '../database/instants.ts';
import { createInsertion, type Cte } from '../database/ctes.ts';
import type { Database } from '../database/schema.ts';
import type { NoticesTable } from '../database/schema-mail.ts';
import { mailRoomId } from '../../domain/ids.ts';
import { slotOpenedId } from '../../domain/notice-ids.ts';

const COLUMNS = [
  'id',
  'plan',
  'obligation',
  'unit',
  'notice',
  'role',
  'recipient',
  'at',
  'slot',
  'detail',
  'writtenAt',
] as const satisfies readonly (keyof NoticesTable)[];
const insertNotices = createInsertion<NoticeRow & { writtenAt: Instant }>(
  'notices',
  COLUMNS,
  'on conflict (id) do nothing returning id, slot',
);

/**
 * The CTEs that write the notices that are not there yet and open those of their slots that are not open. Also
 * where a slot is open already its row stays locked until the commit, so that nobody closes it without seeing these
 * notices. The last of them, `room_messages`, selects the message to each opened slot's mail room (`id`, `to_workflow`,
 * `body`).
 */
export function noticeCtes(rows: NoticeRow[], at: Instant): Cte[] {
  if (rows.length === 0) return [];
  const messages = Object.fromEntries(rows.map(({ id, slot }) => [id, slotOpened(slot, id)]));
  return [
    ...insertNotices(rows.map((row) => ({ ...row, writtenAt: at }))),
    // Always locked in the same order: two batches that share slots must not wait for each other.
    sql`slots_opened as (insert into slots (slot, open, opened_at)
      select slot, true, ${at}::timestamptz from notices_written group by slot order by slot
      on conflict (slot) do update set open = true, opened_at = excluded.opened_at, closed_at = null
        where not slots.open
      returning slot)`,
    sql`room_messages as (
      select word->'message'->>'id' as id, word->>'to' as to_workflow, word->'message' as body
      from (select slot, ${JSON.stringify(messages)}::jsonb -> min(id) as word
        from slots_opened join notices_written using (slot) group by slot order by slot) as opened)`,
  ];
}

/** The message to a slot's mail room. The notice makes the id new each time the slot opens again. */
function slotOpened(spelled: Instant, notice: string): OutgoingMessage {
  const slot = normaliseInstant(spelled);
  return { to: mailRoomId(slot), message: { id: slotOpenedId(slot, notice), type: 'slot-opened', slot } };
}

/** Slots with notices not yet in a mail, or with mails not yet sent, earliest first. */
export async function listUnfinishedSlots(db: Kysely<Database>): Promise<Instant[]> {
  const open = db.selectFrom('slots').select('slot').where('open', '=', true);
  const waiting = db.selectFrom('mails').select('slot').where('state', '=', 'waiting');
  const rows = await open.union(waiting).orderBy('slot').execute();
  return rows.map((row) => row.slot);
}
