/** Launching plans, and starting as many bare workflows, each seen to be done by its row. */
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import type { TrialPlan } from '../../tests/faults/plan.ts';
import type { Stage } from '../../tests/faults/stage.ts';
import { BARE_ROWS } from '../bare-worker/activities.ts';
import { BARE_QUEUE } from '../bare-worker/task-queue.ts';
import type { bareStart } from '../bare-worker/workflow.ts';
import { until } from '../spike/until.ts';
import { crowd } from '../support/crowd.ts';

/** Plans launched at once: their communes are started side by side. */
const PLANS_AT_ONCE = 4;
/** How often a launch is run again: a busy machine takes long. */
const LAUNCHES = 10;
const STARTS_AT_ONCE = 16;
const PATIENCE_MS = 600_000;
const DAY_MS = 86_400_000;

/** Takes the people of all plans into the directory. */
export async function importPeople({ engine }: Stage, plans: readonly TrialPlan[]): Promise<void> {
  for (const { officials, moreOfficials } of plans) {
    for (const text of [officials, ...moreOfficials])
      await engine.importOfficials({ text, file: 'officials.yaml' });
  }
}

/** @returns seconds until every assignment's dates are in the record */
export async function launchAll({ engine }: Stage, plans: readonly TrialPlan[]): Promise<number> {
  const launch = async (text: string, left = LAUNCHES): Promise<unknown> => {
    const launching = engine.launchPlan({ text, file: 'plan.yaml', past: 'skip' });
    // One that takes longer than a caller's patience goes on where it stood when it is run again.
    return launching.catch((error: unknown) => {
      if (left === 0) throw error;
      return launch(text, left - 1);
    });
  };
  const { seconds } = await crowd(plans, PLANS_AT_ONCE, ({ text }) => launch(text));
  return seconds;
}

/** @returns seconds until so many bare workflows have written their row; then they sleep */
export async function startBare(
  client: Client,
  db: pg.Client,
  count: number,
  round: number,
): Promise<number> {
  await db.query(`create table if not exists ${BARE_ROWS} (id text primary key)`);
  await db.query(`truncate ${BARE_ROWS}`);
  const begun = Date.now();
  const ids = Array.from({ length: count }, (_, n) => `bare-start/${round}/${n}`);
  await crowd(ids, STARTS_AT_ONCE, (workflowId) =>
    client.workflow.start<typeof bareStart>('bareStart', {
      ...{ workflowId, taskQueue: BARE_QUEUE, args: [{ id: workflowId, atMs: begun + DAY_MS }] },
    }),
  );
  const isDone = async (): Promise<boolean> => {
    const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from ${BARE_ROWS}`);
    return rows[0]!.n >= count;
  };
  const done = await until(isDone, PATIENCE_MS);
  if (done === null) throw new Error('some bare workflows never wrote their row');
  return (done - begun) / 1_000;
}
