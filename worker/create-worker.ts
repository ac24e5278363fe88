import { fileURLToPath } from 'node:url';
import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Activities } from '../activities/ports.ts';
import { TASK_QUEUE } from '../workflows/task-queue.ts';

/** Where `npm run build` puts the workflow bundle; workers share it, so it is built once. */
export const BUNDLE_PATH = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));

export interface WorkerOptions {
  connection: NativeConnection;
  namespace: string;
  activities: Activities;
  /** Path of a bundle; the built one when left out. */
  bundlePath?: string;
  /** Workflows kept in memory; each costs about 35 KiB beside its state. */
  maxCachedWorkflows?: number;
}

/** Makes a worker that runs every workflow and activity; `run()` it, `shutdown()` lets running tasks end. */
export function createWorker(options: WorkerOptions): Promise<Worker> {
  return Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: options.bundlePath ?? BUNDLE_PATH },
    activities: options.activities,
    maxCachedWorkflows: options.maxCachedWorkflows ?? 1_000,
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentLocalActivityExecutions: 20,
    shutdownGraceTime: '10s',
    shutdownForceTime: '30s',
  });
}
