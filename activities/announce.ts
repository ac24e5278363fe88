import type { Message } from '../domain/effects.ts';
import type { Instant } from '../domain/plan.ts';
import {
  auditUndeliverable,
  listPendingMessages,
  markAnnounced,
  markUndeliverable,
} from '../records/messages.ts';
import type { Records } from '../records/database.ts';

/** Brings a message to a workflow: at least once; the receiver ignores an id it has seen. */
export interface Messenger {
  /** `absent` where no such workflow runs. Throws when the engine cannot be reached. */
  deliver(to: string, message: Message): Promise<'delivered' | 'absent'>;
}

/** A receiver that is absent may be about to start; after this long it is taken as closed. */
const ABSENT_PATIENCE_MS = 10 * 60_000;

/**
 * Announces messages that were committed but not yet brought to their receivers. A message to a closed
 * workflow becomes an audit entry, never an error; what cannot be brought now waits for the next sweep.
 * @param ids only these, or all pending ones when left out
 * @param at the engine's instant, for marks and for judging how long a receiver has been absent
 */
export async function announcePending(
  records: Records,
  messenger: Messenger,
  at: Instant,
  ids?: string[],
): Promise<number> {
  const pending = await listPendingMessages(records.db, ids);
  const announced: string[] = [];
  for (const { id, toWorkflow, body, createdAt } of pending) {
    const outcome = await messenger.deliver(toWorkflow, body).catch(() => 'unreachable' as const);
    if (outcome === 'delivered') announced.push(id);
    if (outcome === 'absent' && Date.parse(at) - Date.parse(createdAt) > ABSENT_PATIENCE_MS) {
      await markUndeliverable(records.db, id, at);
      await auditUndeliverable(records.db, id, at);
    }
  }
  if (announced.length > 0) await markAnnounced(records.db, announced, at);
  return announced.length;
}
