/** Lives the naive design's year on a dev server, by the same squeezed score. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { toMs } from '../../domain/clock.ts';
import type { Obligation } from '../../domain/obligation.ts';
import type { DevServer } from '../../tests/support/temporal.ts';
import { waitFor } from '../../tests/support/workflow-wait.ts';
import { squeezeYear } from '../../tests/support/year-score.ts';
import { acceptUpdate, handInUpdate, type NaiveObligation, type naiveUnit } from './workflow.ts';

const TASK_QUEUE = 'naive';

export interface NaiveYears {
  /**
   * Lives a unit's year; null where a reminder came too late for the act after it.
   * @returns the ids of the unit's workflow and of its children
   */
  live(unit: string, own: readonly Obligation[], step: number, attempt: number): Promise<string[] | null>;
  stop(): Promise<void>;
}

/** Starts a worker for it. */
export async function createNaiveYears(server: DevServer): Promise<NaiveYears> {
  const { client, nativeConnection, namespace } = server;
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  });
  const reminded: string[] = [];
  const worker = await Worker.create({
    ...{ connection: nativeConnection, namespace, taskQueue: TASK_QUEUE, workflowBundle },
    activities: {
      remind: async ({ obligation }: { obligation: string }) => void reminded.push(obligation),
      save: async () => undefined,
    },
  });
  const running = worker.run();
  return {
    async live(unit, own, step, attempt) {
      const first = Date.now() + 2 * step;
      const score = squeezeYear(own, first, step);
      const idOf = (obligation: string): string => `naive-${attempt}/${obligation}`;
      const obligations: NaiveObligation[] = score.obligations.map(({ id, kind, rungs }) => ({
        id: idOf(id),
        unit,
        isReport: kind === 'report',
        rungs: rungs.map(({ rung, at, to }) => ({ rung, atMs: toMs(at), to: to.map(({ role }) => role) })),
      }));
      const workflowId = `naive-${attempt}/${unit}`;
      const parent = await client.workflow.start<typeof naiveUnit>('naiveUnit', {
        ...{ workflowId, taskQueue: TASK_QUEUE, args: [{ obligations }] },
      });
      const handedIn = new Set<string>();
      /** How often whoever has not handed in was to be reminded by now. */
      let due = 0;
      const told = (): number => reminded.filter((id) => obligations.some((one) => one.id === id)).length;
      for (const [wakes, acts] of score.actsAfter.entries()) {
        const last = first + (wakes - 1) * step;
        const open = obligations.filter(({ id }) => !handedIn.has(id));
        due += open.flatMap(({ rungs }) => rungs).filter(({ atMs }) => atMs === last).length;
        const isNextDue = (): boolean => Date.now() >= first + wakes * step;
        await waitFor(`${unit}, naive wake-up ${wakes}`, () => told() >= due || isNextDue());
        for (const [n, { act, obligation }] of acts.entries()) {
          const said = { id: `${unit}-${wakes}-${n}`, sha256: 'a'.repeat(64) };
          const update = act === 'accept' ? acceptUpdate : handInUpdate;
          const id = idOf(obligation);
          await client.workflow.getHandle(id).executeUpdate(update, { updateId: said.id, args: [said] });
          handedIn.add(id);
        }
        if (isNextDue()) {
          await parent.terminate();
          return null;
        }
      }
      await parent.result();
      return [workflowId, ...obligations.map(({ id }) => id)];
    },
    async stop() {
      worker.shutdown();
      await running;
    },
  };
}
