import type { Message } from '../domain/effects.ts';
import type { Instant } from '../domain/plan.ts';
import type { Records } from '../records/database.ts';
import {
  auditUndeliverable,
  listPendingMessages,
  markAnnounced,
  markUndeliverable,
  type PendingMessage,
} from '../records/messages.ts';
import { findPlan } from '../records/plans.ts';

/** How many receivers are told at the same time. */
const AT_ONCE = 16;

/** Brings a message to a workflow: at least once; the receiver ignores an id it has seen. */
export interface Messenger {
  /** `absent` where no such workflow runs. Throws when the engine cannot be reached. */
  deliver(to: string, message: Message): Promise<'delivered' | 'absent'>;
}

/**
 * Announces messages that were committed but not yet brought to their receivers. A message to a closed
 * workflow becomes an audit entry, never an error; what cannot be brought now waits for the next sweep.
 * @param at the engine's instant, for the marks
 * @param messages just committed, or all pending ones when left out
 * @returns how many were announced
 */
export async function announcePending(
  records: Records,
  messenger: Messenger,
  at: Instant,
  messages?: PendingMessage[],
): Promise<number> {
  const byReceiver = new Map<string, PendingMessage[]>();
  for (const message of messages ?? (await listPendingMessages(records.db))) {
    byReceiver.set(message.toWorkflow, [...(byReceiver.get(message.toWorkflow) ?? []), message]);
  }
  const announced: string[] = [];
  const tell = async ({ id, toWorkflow, body }: PendingMessage): Promise<void> => {
    const outcome = await messenger.deliver(toWorkflow, body).catch(() => 'unreachable' as const);
    if (outcome === 'delivered') announced.push(id);
    if (outcome === 'absent' && (await isLaunched(records, toWorkflow))) {
      await markUndeliverable(records.db, id, at);
      await auditUndeliverable(records.db, id, at);
    }
  };
  // One receiver hears in the order of writing; word of a plan to all its children need not wait for each of them.
  const receivers = [...byReceiver.values()];
  for (let first = 0; first < receivers.length; first += AT_ONCE) {
    const some = receivers.slice(first, first + AT_ONCE);
    await Promise.all(
      some.map(async (inOrder) => {
        for (const message of inOrder) await tell(message);
      }),
    );
  }
  await markAnnounced(records.db, announced, at);
  return announced.length;
}

/** An absent receiver is closed once its plan is launched; before that it is about to start. */
async function isLaunched(records: Records, workflowId: string): Promise<boolean> {
  const plan = await findPlan(records.db, workflowId.split('/')[1] ?? '');
  return plan !== undefined && plan.state !== 'launching';
}
