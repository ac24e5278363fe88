/** What workflows tell each other: rows first, announced to their receivers after the commit. */
import type { Kysely, Selectable } from 'kysely';
import type { Message } from '../domain/effects.ts';
import type { Instant } from '../domain/plan.ts';
import { writeAudit } from './audit.ts';
import type { Database, MessagesTable } from './schema.ts';

export interface OutgoingMessage {
  /** Workflow id of the receiver. */
  to: string;
  message: Message;
}

export type PendingMessage = Pick<Selectable<MessagesTable>, 'id' | 'toWorkflow' | 'body'>;

const PENDING = ['id', 'toWorkflow', 'body'] as const satisfies (keyof PendingMessage)[];

/** Writes messages once by id and returns those that still have to be announced, new or not, in the order given. */
export async function writeMessages(
  db: Kysely<Database>,
  messages: OutgoingMessage[],
  at: Instant,
): Promise<PendingMessage[]> {
  const byId = new Map(messages.map((message) => [message.message.id, message]));
  if (byId.size === 0) return [];
  return (
    db
      .insertInto('messages')
      .values(
        [...byId].map(([id, { to, message }]) => ({
          id,
          toWorkflow: to,
          body: JSON.stringify(message),
          createdAt: at,
          announcedAt: null,
          undeliverableAt: null,
        })),
      )
      // A decision taken again after a crash may say it otherwise: until it is announced, the last word wins.
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) => ({ body: eb.ref('excluded.body') }))
          .where('messages.announcedAt', 'is', null)
          .where('messages.undeliverableAt', 'is', null),
      )
      .returning(PENDING)
      .execute()
  );
}

/** Messages not yet announced, oldest first. */
export function listPendingMessages(db: Kysely<Database>): Promise<PendingMessage[]> {
  return db
    .selectFrom('messages')
    .select(PENDING)
    .where('announcedAt', 'is', null)
    .where('undeliverableAt', 'is', null)
    .orderBy('position')
    .execute();
}

/** The receivers have been told. */
export async function markAnnounced(db: Kysely<Database>, ids: string[], at: Instant): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('messages').set({ announcedAt: at }).where('id', 'in', ids).execute();
}

/** The receiver is closed for good: the message is kept, but no longer announced. */
export async function markUndeliverable(db: Kysely<Database>, id: string, at: Instant): Promise<void> {
  await db.updateTable('messages').set({ undeliverableAt: at }).where('id', '=', id).execute();
}

/** Notes in the trail of the receiver's plan that a message found its workflow closed. */
export async function auditUndeliverable(db: Kysely<Database>, id: string, at: Instant): Promise<void> {
  const { toWorkflow, body } = await db
    .selectFrom('messages')
    .select(['toWorkflow', 'body'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  // Receivers are `plan/<plan>/…`; a mail room belongs to no plan, and never closes for good.
  const [, plan = ''] = toWorkflow.split('/');
  await writeAudit(db, [
    {
      id: `undeliverable/${id}`,
      plan,
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
