/** The product's worker with every workflow cached and nothing recorded, in a process of its own: `ADDRESS NAMESPACE`. */
import { NativeConnection } from '@temporalio/worker';
import type { Activities } from '../../activities/ports.ts';
import { createDataConverter } from '../../client/payloads/data-converter.ts';
import { dayOf, DAY_MS, toInstant, toMs } from '../../domain/clock.ts';
import { BUNDLE } from '../../tests/support/workflow-bundle.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { installRuntime } from '../../worker/install-runtime.ts';
import { serve } from '../support/serve.ts';
import { ownYear } from './units.ts';

const [address, namespace = ''] = process.argv.slice(2);

/** Moved to where nothing of it is due while memory is measured. */
const movedMs = Date.now() + 30 * DAY_MS - toMs('2024-01-01T00:00:00+07:00');
const moved = (at: string): string => toInstant(toMs(at) + movedMs);
const owed = ownYear().map((one) => ({
  ...one,
  windowStart: moved(one.windowStart),
  opensAt: moved(one.opensAt),
  dueAt: moved(one.dueAt),
  dueDate: dayOf(moved(one.dueAt)),
  rungs: one.rungs.map((rung) => ({ ...rung, at: moved(rung.at) })),
}));
const activities: Partial<Activities> = {
  record: () => Promise.resolve(),
  projectUnit: () => Promise.resolve({ obligations: owed, projectAt: toInstant(Date.now() + 500 * DAY_MS) }),
};
installRuntime((line) => process.stderr.write(`${line}\n`));
const worker = await createWorker({
  connection: await NativeConnection.connect({ address }),
  namespace,
  activities: activities as Activities,
  dataConverter: createDataConverter([]),
  bundlePath: BUNDLE,
  maxCachedWorkflows: 100_000,
});
await serve(worker);
