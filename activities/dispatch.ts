import type { Message } from '../domain/messages.ts';
import { planOfWorkflow } from '../domain/ids.ts';
import type { Instant } from '../domain/plan.ts';
import type { Records } from '../records/database/database.ts';
import {
  auditUndeliverable,
  markUndeliverable,
  type PendingMessage,
} from '../records/obligations/messages.ts';
import { isStillNeeded } from '../records/obligations/checkpoints.ts';
import { findPlan } from '../records/plans/plans.ts';

/** Brings a message to a workflow: at least once; the receiver ignores an id it has seen. */
export interface Messenger {
  /** `absent` where no such workflow runs. Throws when the engine cannot be reached. */
  deliver(to: string, message: Message): Promise<'delivered' | 'absent'>;
}

/**
 * Brings one committed message to its receiver. A message to a closed workflow becomes an audit entry, never an error.
 * @param at the engine's instant, for the marks
 * @returns whether it was delivered
 * @throws when the engine or the record cannot be reached
 */
export async function dispatchOne(
  records: Records,
  messenger: Messenger,
  at: Instant,
  { id, toWorkflow, body }: PendingMessage,
): Promise<boolean> {
  const outcome = await messenger.deliver(toWorkflow, body);
  if (outcome === 'absent' && (await isClosed(records, toWorkflow, body))) {
    await markUndeliverable(records.db, id, at);
    await auditUndeliverable(records.db, id, at);
  }
  return outcome === 'delivered';
}

/**
 * An absent receiver is closed once its plan is launched; before that it is about to start. One that should be there
 * hears of it when it has been made anew, and a unit that takes work over is started, or goes on, for it.
 */
async function isClosed({ db }: Records, workflowId: string, { type }: Message): Promise<boolean> {
  const plan = await findPlan(db, planOfWorkflow(workflowId) ?? '');
  if (type === 'work-passed' && plan?.state !== 'closed') return false;
  return plan !== undefined && plan.state !== 'launching' && !(await isStillNeeded(db, workflowId));
}
