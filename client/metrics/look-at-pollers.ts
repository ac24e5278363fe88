import type { Client } from '@temporalio/client';
import { countPollers } from '../health/look-at-engine.ts';
import { POLLED_QUEUES } from '../health/polled-queues.ts';
import type { Look } from './create-metrics.ts';

const WITHIN_MS = 1_500;

/** How many workers ask for the work of each queue. */
export function lookAtPollers(client: Client): Look {
  return async () => {
    const counts = await client.withDeadline(Date.now() + WITHIN_MS, () =>
      Promise.all(POLLED_QUEUES.map((queue) => countPollers(client, queue))),
    );
    return POLLED_QUEUES.map(({ name, kind }, i) => ({
      ...{ name: 'lien_nganh_pollers', labels: { queue: name, kind } },
      value: counts[i] ?? 0,
    }));
  };
}
