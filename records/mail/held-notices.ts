/** Notices that wait for the one mail a day of whoever asked for that. */
import { sql, type Transaction } from 'kysely';
import { toMs } from '../../domain/clock.ts';
import { mailRoomId } from '../../domain/ids.ts';
import { morningAfter } from '../../domain/one-mail-a-day.ts';
import { slotOpenedId } from '../../domain/notice-ids.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import { normaliseInstant } from '../database/instants.ts';
import type { Database } from '../database/schema.ts';
import type { HeldNoticesTable } from '../database/schema-mail.ts';
import { writeNotices, type PendingMessage } from '../obligations/messages.ts';
import type { MailSettings } from './mail-settings.ts';

type Trx = Transaction<Database>;

/** One notice to one person, as far as it matters here. */
interface Meant {
  notice: NoticeRow;
}

/**
 * Parts what goes to each person now from what waits for their morning.
 * @param slot that is sealed now: what waited for it waits no more
 */
export function partByMorning<Item extends Meant>(
  byPerson: ReadonlyMap<string, Item[]>,
  settings: ReadonlyMap<string, MailSettings>,
  plans: ReadonlyMap<string, Plan>,
  slot: Instant,
): { now: Map<string, Item[]>; held: HeldNoticesTable[] } {
  const now = new Map<string, Item[]>();
  const held: HeldNoticesTable[] = [];
  for (const [email, items] of byPerson) {
    const isDaily = settings.get(email)?.daily === true;
    const untilOf = ({ notice }: Item): Instant | null => {
      const zone = plans.get(notice.plan)?.timeZone;
      if (!isDaily || zone === undefined || toMs(notice.slot) !== toMs(slot)) return null;
      return morningAfter(notice.at, zone);
    };
    const going = items.filter((item) => {
      const until = untilOf(item);
      if (until !== null) held.push({ notice: item.notice.id, email, slot: until });
      return until === null;
    });
    if (going.length > 0) now.set(email, going);
  }
  return { now, held };
}

/**
 * Keeps what waits, and opens the slots it waits for.
 * @returns messages to the mail rooms of slots opened now
 */
export async function holdNotices(
  trx: Trx,
  held: HeldNoticesTable[],
  at: Instant,
): Promise<PendingMessage[]> {
  if (held.length === 0) return [];
  await trx
    .insertInto('heldNotices')
    .values(held)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const first = new Map(held.map(({ slot, notice }) => [normaliseInstant(slot), notice]));
  const slots = [...first.keys()].sort();
  const { rows } = await sql<{ slot: Instant }>`insert into slots (slot, open, opened_at)
    select value::timestamptz, true, ${at}::timestamptz from jsonb_array_elements_text(${JSON.stringify(slots)}::jsonb)
    on conflict (slot) do update set open = true, opened_at = excluded.opened_at, closed_at = null
      where not slots.open
    returning slot`.execute(trx);
  const messages = rows.map(({ slot: spelled }) => {
    const slot = normaliseInstant(spelled);
    const id = slotOpenedId(slot, first.get(slot) ?? '');
    return { to: mailRoomId(slot), message: { id, type: 'slot-opened' as const, slot } };
  });
  return writeNotices(trx, [], { notices: [], messages }, at);
}

/** What waits for a slot, in no mail to its reader yet, oldest first. */
export async function noticesHeldFor(
  trx: Trx,
  slot: Instant,
): Promise<{ notice: NoticeRow; contact: string | null; only: string }[]> {
  const rows = await trx
    .selectFrom('heldNotices')
    .innerJoin('notices', 'notices.id', 'heldNotices.notice')
    .select(['id', 'notices.plan', 'notices.obligation', 'notices.unit', 'notices.notice'])
    .select(['role', 'recipient', 'at', 'notices.slot', 'detail', 'heldNotices.email'])
    .where('heldNotices.slot', '=', slot)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mailNotices')
            .innerJoin('mails', 'mails.messageId', 'mailNotices.messageId')
            .select('mails.email')
            .whereRef('mailNotices.notice', '=', 'heldNotices.notice')
            .whereRef('mails.email', '=', 'heldNotices.email'),
        ),
      ),
    )
    .orderBy('at')
    .orderBy('id')
    .execute();
  // Whoever it was handed to meanwhile hears of it themselves; this goes to whom it was for.
  return rows.map(({ email, ...notice }) => ({ notice, contact: email, only: email }));
}
