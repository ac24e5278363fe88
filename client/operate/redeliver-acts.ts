/** Delivers acts again that were never answered: each workflow's in the order they were submitted, several workflows at a time. */
import pLimit from 'p-limit';
import { toInstant, toMs } from '../../domain/clock.ts';
import { UserError } from '../../domain/user-error.ts';
import { RecordAway } from '../../records/database/record-away.ts';
import { unansweredActs, type Act } from '../../records/obligations/acts.ts';
import type { EngineContext } from '../engine/context.ts';
import { redeliverAct } from '../submit/submit-act.ts';

/** Acts younger than this may still be answered to whoever submitted them. */
const UNANSWERED_MS = 30_000;
/** How many workflows get acts at a time; one that does not answer keeps its place for ten seconds. */
const AT_ONCE = 64;

export interface Redelivery {
  /** Delivers what is unanswered now, but for workflows that are getting acts already. @returns how many were answered */
  redeliver(): Promise<number>;
  /** Delivers nothing more. */
  stop(): void;
}

/** What the sweep delivers acts again with. @param log notified of an act that cannot be delivered */
export function createRedelivery(context: EngineContext, log: (line: string) => void): Redelivery {
  const turn = pLimit(AT_ONCE);
  const inHand = new Set<string>();
  let stopping = false;

  /** A later act must not pass an earlier one: at the first that gets no answer, the others wait for the next sweep. */
  async function deliverInOrder(workflowId: string, acts: Act[]): Promise<number> {
    let answered = 0;
    for (const act of acts) {
      if (stopping) break;
      try {
        await redeliverAct(context, act);
        answered += 1;
      } catch (error) {
        const isSilence = error instanceof UserError && error.code === 'unreachable';
        if (isSilence || error instanceof RecordAway) break;
        // One that cannot be delivered at all must not keep back the others.
        log(`act ${act.id}: ${String(error)}`);
      }
    }
    inHand.delete(workflowId);
    return answered;
  }

  return {
    async redeliver() {
      const before = toInstant(toMs(context.now()) - UNANSWERED_MS);
      const byWorkflow = new Map<string, Act[]>();
      for (const act of await unansweredActs(context.records.db, before)) {
        if (inHand.has(act.workflowId)) continue;
        byWorkflow.set(act.workflowId, [...(byWorkflow.get(act.workflowId) ?? []), act]);
      }
      for (const workflowId of byWorkflow.keys()) inHand.add(workflowId);
      const answered = await Promise.all(
        [...byWorkflow].map(([workflowId, acts]) => turn(() => deliverInOrder(workflowId, acts))),
      );
      return answered.reduce((sum, n) => sum + n, 0);
    },
    stop: () => {
      stopping = true;
    },
  };
}
