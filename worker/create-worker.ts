import type { DataConverter } from '@temporalio/common';
import type { ActivityInterceptorsFactory, NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Activities } from '../activities/ports.ts';
import { bundlePath } from './bundle-path.ts';
import { MAIL_QUEUE, REPORT_QUEUE, TASK_QUEUE } from '../workflows/task-queue.ts';

/** Workflows kept in memory where nobody says otherwise. */
const CACHED_WORKFLOWS = 1_000;
/** What writes the record is short: its own connections bound it, and a crowd that waits for a fix holds a slot briefly. */
const RECORDING_AT_ONCE = 100;
const MAILING_AT_ONCE = 20;
/** Drawing takes the processor. */
const DRAWING_AT_ONCE = 4;

export interface WorkerOptions {
  connection: NativeConnection;
  namespace: string;
  activities: Activities;
  /** How payloads and failures are written: the same as in every client. */
  dataConverter: DataConverter;
  /** Path of a bundle; the built one when left out. */
  bundlePath?: string;
  /** Workflows kept in memory, about 0.2 MB each: see docs/performance.md. */
  maxCachedWorkflows?: number;
  /** Of activities, for traces. */
  interceptors?: ActivityInterceptorsFactory[];
  /** Version of the deployment; left out, the server gives work to whoever asks. */
  buildId?: string;
}

/** The workers of one process, one per task queue. */
export interface WorkerProcess {
  /** Takes tasks until `shutdown`; rejects when one of them fails, and then ends the others. */
  run(): Promise<void>;
  /** Lets running tasks end. */
  shutdown(): void;
  isRunning(): boolean;
}

/** What operators name in `temporal worker deployment …`. */
const DEPLOYMENT = 'lien-nganh';

/** Workflows last for years: they move to the version that is current with their next task, as `patched()` lets them. */
const versioned = (buildId: string) =>
  ({
    version: { deploymentName: DEPLOYMENT, buildId },
    useWorkerVersioning: true,
    defaultVersioningBehavior: 'AUTO_UPGRADE',
  }) as const;

/**
 * Makes the workers that run every workflow and activity, each task queue with slots of its own. The first takes every
 * activity: of workflows begun before there were other queues, too.
 */
export async function createWorker(options: WorkerOptions): Promise<WorkerProcess> {
  const common = {
    connection: options.connection,
    namespace: options.namespace,
    activities: options.activities,
    dataConverter: options.dataConverter,
    shutdownGraceTime: '10s',
    shutdownForceTime: '30s',
    interceptors: { activity: options.interceptors ?? [] },
    ...(options.buildId === undefined ? {} : { workerDeploymentOptions: versioned(options.buildId) }),
  } as const;
  const workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: options.bundlePath ?? bundlePath(options.dataConverter) },
      maxCachedWorkflows: options.maxCachedWorkflows ?? CACHED_WORKFLOWS,
      maxConcurrentActivityTaskExecutions: RECORDING_AT_ONCE,
      maxConcurrentLocalActivityExecutions: RECORDING_AT_ONCE,
    }),
    ...[[MAIL_QUEUE, MAILING_AT_ONCE] as const, [REPORT_QUEUE, DRAWING_AT_ONCE] as const].map(
      ([taskQueue, atOnce]) =>
        Worker.create({
          ...common,
          taskQueue,
          maxConcurrentActivityTaskExecutions: atOnce,
          maxConcurrentActivityTaskPolls: 2,
        }),
    ),
  ]);
  const shutdown = (): void => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  return {
    async run() {
      const ended = workers.map((worker) => worker.run().finally(shutdown));
      // All are waited for: what one of them still holds must not outlive the connection.
      const failed = (await Promise.allSettled(ended)).find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    },
    shutdown,
    isRunning: () => workers.every((worker) => worker.getState() === 'RUNNING'),
  };
}
