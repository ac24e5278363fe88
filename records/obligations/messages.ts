/** Messages between workflows: rows first, dispatched to their receivers after the commit. */
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Message, OutgoingMessage } from '../../domain/messages.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Instant } from '../../domain/plan.ts';
import { planOfWorkflow } from '../../domain/ids.ts';
import { undeliverableId } from '../../domain/notice-ids.ts';
import { writeAudit } from './audit.ts';
import { noticeCtes } from '../mail/notices.ts';
import { createRowSource, runCtes, type Cte } from '../database/ctes.ts';
import type { Database, MessagesTable } from '../database/schema.ts';

export type PendingMessage = Pick<Selectable<MessagesTable>, 'id' | 'toWorkflow' | 'body'>;

const PENDING = ['id', 'toWorkflow', 'body'] as const satisfies (keyof PendingMessage)[];

const selectMessages = createRowSource<{ id: string; toWorkflow: string; body: Message }>(
  'messages',
  PENDING,
);
const ROOM_MESSAGES = sql` union all select * from room_messages`;
const WRITTEN = sql<PendingMessage>`select id, to_workflow, body from messages_written`;

/**
 * Writes notices and messages, and the other CTEs with them, in one statement. Notices and messages are
 * written once by id.
 *
 * @returns the messages that still have to be dispatched, new or not, in the order given; then those to the mail
 *   rooms of slots opened now
 */
export async function writeNotices(
  db: Kysely<Database>,
  others: readonly Cte[],
  { notices, messages }: { notices: NoticeRow[]; messages: OutgoingMessage[] },
  at: Instant,
): Promise<PendingMessage[]> {
  const ctes = [...others, ...noticeCtes(notices, at)];
  if (notices.length + messages.length === 0) return runCtes(db, ctes);
  const byId = new Map(
    messages.map(({ to, message }) => [message.id, { id: message.id, toWorkflow: to, body: message }]),
  );
  // A decision made again after a crash may word it otherwise: until it is dispatched, the last one wins.
  const written = sql`messages_written as (insert into messages (id, to_workflow, body, created_at)
    select word.*, ${at}::timestamptz
    from (${selectMessages([...byId.values()])}${notices.length > 0 ? ROOM_MESSAGES : sql``}) as word
    on conflict (id) do update set body = excluded.body
      where messages.announced_at is null and messages.undeliverable_at is null
    returning id, to_workflow, body)`;
  return runCtes(db, [...ctes, written], WRITTEN);
}

/** Messages not yet dispatched, oldest first. */
export function listPendingMessages(db: Kysely<Database>): Promise<PendingMessage[]> {
  return db
    .selectFrom('messages')
    .select(PENDING)
    .where('announcedAt', 'is', null)
    .where('undeliverableAt', 'is', null)
    .orderBy('position')
    .execute();
}

/** The receivers have them. */
export async function markDispatched(db: Kysely<Database>, ids: string[], at: Instant): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('messages').set({ announcedAt: at }).where('id', 'in', ids).execute();
}

/**
 * Lets messages to a workflow that goes on from a checkpoint be dispatched once more: those that it had taken since,
 * and those that found nobody. What it has seen before it ignores.
 * @param since from when on they were dispatched, or given up
 */
export async function recallMessages(
  db: Kysely<Database>,
  toWorkflow: string,
  since: Instant,
): Promise<void> {
  await db
    .updateTable('messages')
    .set({ announcedAt: null, undeliverableAt: null })
    .where('toWorkflow', '=', toWorkflow)
    .where((eb) => eb.or([eb('announcedAt', '>=', since), eb('undeliverableAt', '>=', since)]))
    .execute();
}

/** The receiver is closed for good: the message stays, but is no longer dispatched. */
export async function markUndeliverable(db: Kysely<Database>, id: string, at: Instant): Promise<void> {
  await db.updateTable('messages').set({ undeliverableAt: at }).where('id', '=', id).execute();
}

/** Notes in the audit log of the receiver's plan that a message found its workflow closed. */
export async function auditUndeliverable(db: Kysely<Database>, id: string, at: Instant): Promise<void> {
  const { toWorkflow, body } = await db
    .selectFrom('messages')
    .select(['toWorkflow', 'body'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await writeAudit(db, [
    {
      id: undeliverableId(id),
      // A mail room belongs to no plan, and never closes for good.
      plan: planOfWorkflow(toWorkflow) ?? '',
      at,
      kind: 'workflow',
      unit: 'unit' in body ? body.unit : null,
      obligation: null,
      who: 'system',
      what: 'message-undeliverable',
      why: body.type,
      detail: { message: id, to: toWorkflow },
    },
  ]);
}
