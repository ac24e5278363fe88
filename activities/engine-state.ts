/**
 * Which activities are being tried again in this process, since when and why. Temporal's own description of a workflow
 * has it too, for regular activities, but has to be asked of each workflow, and the record cannot be written while the
 * database is down: so it is noted in memory, and shown by health and by `workflows`.
 */
import { Context } from '@temporalio/activity';
import { toInstant } from '../domain/clock.ts';
import type { Retrying } from '../domain/workflow-problem.ts';
import { inShort } from './in-short.ts';
import type { Activities } from './ports.ts';

export interface EngineState {
  /** What is being retried now, the longest tried first. */
  list(): Retrying[];
  failed(retrying: Retrying): void;
  /** The activity has done its work, or is not wanted any more. */
  corrected(workflowId: string, activity: string): void;
}

/**
 * A note that nothing has renewed for so long is of a workflow that was ended by hand, or of an activity that another
 * process has done since: an attempt comes twenty seconds after the last, a minute for mails, and takes half of one.
 */
const STALE_MS = 5 * 60_000;
/** The retries of most activities: doubling from a second, twenty seconds at most; see `workflows/local-first.ts`. */
const FIRST_GAP_MS = 1_000;
const LONGEST_GAP_MS = 20_000;

/**
 * An empty note.
 * @param nowMs the machine's clock
 */
export function createEngineState(nowMs: () => number = Date.now): EngineState {
  const notes = new Map<string, Retrying>();
  const keyOf = (workflowId: string, activity: string): string => `${workflowId} ${activity}`;
  return {
    list() {
      for (const [key, { failedAt }] of notes) {
        if (nowMs() - Date.parse(failedAt) > STALE_MS) notes.delete(key);
      }
      return [...notes.values()].sort((a, b) => b.attempt - a.attempt);
    },
    failed: (retrying) => void notes.set(keyOf(retrying.workflowId, retrying.activity), retrying),
    corrected: (workflowId, activity) => void notes.delete(keyOf(workflowId, activity)),
  };
}

/**
 * Wraps every activity so that its failures are noted until it succeeds.
 * @param activities by name, as a worker takes them
 * @param onEnd told of each attempt's end, and how long it took in seconds
 */
export function watchActivities(
  activities: Activities,
  state: EngineState,
  onEnd?: (activity: string, outcome: 'ok' | 'failed', seconds: number) => void,
): Activities {
  const watched = Object.entries(activities).map(([name, activity]) => {
    const run = activity as (...args: unknown[]) => Promise<unknown>;
    const watching = async (...args: unknown[]): Promise<unknown> => {
      const { attempt, workflowExecution } = Context.current().info;
      const workflowId = workflowExecution?.workflowId ?? '';
      const began = performance.now();
      const ended = (outcome: 'ok' | 'failed') => onEnd?.(name, outcome, (performance.now() - began) / 1_000);
      try {
        const result = await run(...args);
        ended('ok');
        state.corrected(workflowId, name);
        return result;
      } catch (error) {
        ended('failed');
        const now = Date.now();
        const gap = Math.min(FIRST_GAP_MS * 2 ** (attempt - 1), LONGEST_GAP_MS);
        state.failed({
          workflowId,
          activity: name,
          attempt,
          lastError: inShort(error),
          failedAt: toInstant(now),
          nextTryAt: toInstant(now + gap),
        });
        throw error;
      }
    };
    return [name, watching] as const;
  });
  return Object.fromEntries(watched) as unknown as Activities;
}
