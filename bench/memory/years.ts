/** One year lived by a loop of the product, and by a loop that decides nothing but wakes and is told as often. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { toInstant } from '../../domain/clock.ts';
import { createSqueezedYears } from '../../tests/support/live-year.ts';
import { stepByStep } from '../../tests/support/step-by-step.ts';
import type { DevServer } from '../../tests/support/temporal.ts';
import { runWorker } from '../../tests/support/workflow-stub.ts';
import type { YearScore } from '../../tests/support/year-score.ts';
import { actUpdate } from '../../workflows/messages.ts';
import type { bare, BareInput } from '../bare/workflow.ts';
import { ownYear, UNIT } from './units.ts';

/** Milliseconds between two wake-ups, at first: the dev server's timers come up to a second late. */
const STEP = 2_000;
const BARE = 'bare';

export interface LivedYears {
  /** Ids of the two workflows. */
  ours: string;
  bare: string;
  bareBundle: { code: string };
  score: YearScore;
}

/** Lives both on the same server. */
export async function liveYears(server: DevServer): Promise<LivedYears> {
  const years = createSqueezedYears(server, 'mot-nam');
  const worker = await runWorker(server, years.activities);
  const own = ownYear();
  const { score, handle } = await stepByStep(STEP, (step, attempt) => years.live(UNIT, own, step, attempt));
  await worker.stop();
  const bareBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../bare/workflow.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  });
  await liveBare(server, score, bareBundle);
  return { ours: handle.workflowId, bare: BARE, bareBundle, score };
}

async function liveBare(
  server: DevServer,
  score: YearScore,
  workflowBundle: { code: string },
): Promise<void> {
  const { client, nativeConnection: connection, namespace } = server;
  const first = Date.now() + STEP;
  const wakeUps = Array.from({ length: score.wakeUps }, (_, n) => toInstant(first + n * STEP));
  const input: BareInput = { wakeUps, renewals: [], messages: score.acts, clockOffsetMs: 0 };
  const worker = await Worker.create({
    ...{ connection, namespace, taskQueue: BARE, workflowBundle },
    activities: { record: () => Promise.resolve() },
  });
  const running = worker.run();
  const handle = await client.workflow.start<typeof bare>('bare', {
    ...{ workflowId: BARE, taskQueue: BARE, args: [input] },
  });
  for (let n = 0; n < score.acts; n += 1) {
    const id = `${n}`;
    const said = { id, act: 'done', obligation: UNIT, role: 'focal-point', at: '', sha256: '' } as const;
    await handle.executeUpdate(actUpdate, { updateId: id, args: [said] });
  }
  await handle.result();
  worker.shutdown();
  await running;
}
