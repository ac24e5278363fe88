/** A worker for bare workflows in a process of its own, as the product's worker is: `ADDRESS NAMESPACE DATABASE_URL`. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import pg from 'pg';
import { installRuntime } from '../../worker/install-runtime.ts';
import { serve } from '../support/serve.ts';
import { createBareActivities } from './activities.ts';
import { BARE_QUEUE } from './task-queue.ts';

/** As the product's worker has them. */
const [CONNECTIONS, LOCAL_AT_ONCE] = [10, 100];

const [address, namespace = '', databaseUrl] = process.argv.slice(2);
installRuntime((line) => process.stderr.write(`${line}\n`));
const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
// The bench may stop the database first.
pool.on('error', () => undefined);
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  namespace,
  taskQueue: BARE_QUEUE,
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  }),
  activities: createBareActivities(pool),
  maxCachedWorkflows: 100_000,
  maxConcurrentLocalActivityExecutions: LOCAL_AT_ONCE,
});
await serve(worker);
