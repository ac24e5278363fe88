/** One assignment on a dev server whose dates a test chooses itself, a few hundred milliseconds apart. */
import type { Activities } from '../../activities/ports.ts';
import { toInstant } from '../../domain/clock.ts';
import type { NoticeKind } from '../../domain/projections.ts';
import { assignmentId } from '../../domain/ids.ts';
import type { Obligation, RungName } from '../../domain/obligation.ts';
import { createDataConverter } from '../../client/payloads/data-converter.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';
import type { agencyAssignment } from '../../workflows/agency-assignment.ts';
import type { DevServer } from './temporal.ts';
import { BUNDLE } from './workflow-bundle.ts';

export const UNIT = 'so-mot';
const DAY = 86_400_000;

/** A report or a task that has been open for a day, is due in ten, and has these rungs to the unit's focal point. */
export function openObligation(
  kind: 'report' | 'task',
  name: string,
  rungs: [RungName & NoticeKind, number][],
  nowMs: number,
): Obligation {
  return {
    id: `${UNIT}/${name}`,
    unit: UNIT,
    kind,
    period: kind === 'report' ? name : null,
    duty: kind === 'task' ? name : null,
    requested: false,
    windowStart: toInstant(nowMs - DAY),
    opensAt: toInstant(nowMs - DAY),
    dueAt: toInstant(nowMs + 10 * DAY),
    dueDate: toInstant(nowMs + 10 * DAY).slice(0, 10),
    dueReason: null,
    rungs: rungs.map(([rung, atMs]) => ({
      rung,
      at: toInstant(atMs),
      to: [{ role: 'focal-point', unit: UNIT }],
    })),
  };
}

/** Runs a worker of the real bundle on these activities until `stop`. */
export async function runWorker(
  server: DevServer,
  activities: Partial<Activities>,
): Promise<{ stop(): Promise<void> }> {
  const worker = await createWorker({
    connection: server.nativeConnection,
    namespace: server.namespace,
    activities: activities as Activities,
    dataConverter: createDataConverter([]),
    bundlePath: BUNDLE,
  });
  const ended = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await ended;
    },
  };
}

/** Starts the assignment of a unit under a plan. */
export function startAssignment(server: DevServer, plan: string, launchedAtMs: number, unit = UNIT) {
  return server.client.workflow.start<typeof agencyAssignment>('agencyAssignment', {
    workflowId: assignmentId(plan, unit),
    taskQueue: TASK_QUEUE,
    args: [
      {
        plan,
        unit,
        coordinator: 'so-dau-moi',
        launchedAt: toInstant(launchedAtMs),
        past: 'skip',
        clockOffsetMs: 0,
      },
    ],
  });
}
