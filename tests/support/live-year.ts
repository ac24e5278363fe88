/** Lives units' years on a dev server, squeezed into seconds: what a year costs is counted there as it is anywhere. */
import type { WorkflowHandle } from '@temporalio/client';
import type { Activities } from '../../activities/ports.ts';
import { toInstant } from '../../domain/clock.ts';
import type { Batch } from '../../domain/effects.ts';
import { assignmentId } from '../../domain/ids.ts';
import type { Obligation } from '../../domain/obligation.ts';
import type { agencyAssignment } from '../../workflows/agency-assignment.ts';
import { actUpdate, stateQuery } from '../../workflows/messages.ts';
import type { DevServer } from './temporal.ts';
import { startAssignment } from './workflow-stub.ts';
import { waitFor } from './workflow-wait.ts';
import { squeezeYear, type YearScore } from './year-score.ts';

export interface SqueezedYears {
  /** For the worker: they keep what is written, and project what a unit was given. */
  activities: Partial<Activities>;
  /**
   * Lives a unit's year; null where two of its wake-ups came at once.
   * @param own what it owes in the year
   * @param step ms between two wake-ups
   * @param attempt each is a workflow of its own
   */
  live(
    unit: string,
    own: readonly Obligation[],
    step: number,
    attempt: number,
  ): Promise<{ score: YearScore; handle: WorkflowHandle<typeof agencyAssignment> } | null>;
}

/** @param plan under whose id the units live */
export function createSqueezedYears(server: DevServer, plan: string): SqueezedYears {
  const scores = new Map<string, YearScore>();
  const batches: Batch[] = [];
  return {
    activities: {
      record: async (batch) => void batches.push(batch),
      projectUnit: async ({ unit }) => ({
        obligations: scores.get(unit)!.obligations,
        projectAt: toInstant(Date.now() + 1_000 * 3_600_000),
      }),
    },
    async live(unit, own, step, attempt) {
      const first = Date.now() + 2 * step;
      const score = squeezeYear(own, first, step);
      scores.set(unit, score);
      const id = `${plan}-${attempt}`;
      const handle = await startAssignment(server, id, Date.now(), unit);
      const workflowId = assignmentId(id, unit);
      const wakeUps = (): number =>
        batches.filter((b) => b.workflowId === workflowId && b.effects.some(({ kind }) => kind === 'notice'))
          .length;
      let answered = 0;
      for (const [wakes, acts] of score.actsAfter.entries()) {
        const isNextDue = (): boolean => Date.now() >= first + wakes * step;
        await waitFor(`${unit}, wake-up ${wakes}`, () => wakeUps() === wakes + answered || isNextDue());
        for (const [n, act] of acts.entries()) {
          const actId = `${unit}-${wakes}-${n}`;
          const said = { ...act, id: actId, at: toInstant(Date.now()), sha256: 'a'.repeat(64) };
          const noticed = wakeUps();
          await handle.executeUpdate(actUpdate, { updateId: actId, args: [said] });
          answered += wakeUps() - noticed;
        }
        if (isNextDue()) {
          await handle.terminate();
          return null;
        }
      }
      await handle.query(stateQuery);
      return { score, handle };
    },
  };
}
