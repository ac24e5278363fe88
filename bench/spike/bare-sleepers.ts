/** As many sleepers as there are units, due at one instant, each of which writes one row to the same PostgreSQL. */
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { BARE_ROWS } from '../bare-worker/activities.ts';
import { BARE_QUEUE } from '../bare-worker/task-queue.ts';
import type { bareSleeper } from '../bare-worker/workflow.ts';
import { crowd } from '../support/crowd.ts';
import { until } from './until.ts';

const AT_ONCE = 16;
const PATIENCE_MS = 600_000;

/**
 * Starts them and waits for the last row.
 * @param leadMs how long before the instant the first is started
 * @returns seconds from the instant to the last row
 */
export async function spikeBare(
  client: Client,
  db: pg.Client,
  { count, leadMs, round }: { count: number; leadMs: number; round: number },
): Promise<number> {
  await db.query(`create table if not exists ${BARE_ROWS} (id text primary key)`);
  await db.query(`truncate ${BARE_ROWS}`);
  const atMs = Date.now() + leadMs;
  const ids = Array.from({ length: count }, (_, n) => `bare-sleeper/${round}/${n}`);
  await crowd(ids, AT_ONCE, (id) =>
    client.workflow.start<typeof bareSleeper>('bareSleeper', {
      ...{ workflowId: id, taskQueue: BARE_QUEUE, args: [{ id, atMs }] },
    }),
  );
  if (Date.now() >= atMs) throw new Error(`${count} sleepers were not started within ${leadMs / 1_000} s`);
  const rows = async (): Promise<boolean> => {
    const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from ${BARE_ROWS}`);
    return rows[0]!.n >= count;
  };
  const last = await until(rows, leadMs + PATIENCE_MS);
  if (last === null) throw new Error('some sleepers never wrote their row');
  return (last - atMs) / 1_000;
}
