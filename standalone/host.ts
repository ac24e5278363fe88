/** A worker with its façade and sweep on servers that are already open: the heart of `server`, `worker` and `rehearse`. */
import type { NativeConnection } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities.ts';
import { createEngineState, watchActivities, type Retrying } from '../activities/engine-state.ts';
import { createLinkBuilder, LINK_DAYS } from '../activities/mail/links.ts';
import { createSmtpTransport } from '../activities/mail/transport.ts';
import { composeEngine } from '../client/engine/compose-engine.ts';
import type { EngineContext } from '../client/engine/context.ts';
import { createMessenger } from '../client/engine/messenger.ts';
import { startSweep, type Sweep } from '../client/engine/sweep.ts';
import type { Engine } from '../client/engine.ts';
import { ensureLinkKey } from '../records/link-keys.ts';
import { createWorker } from '../worker/create-worker.ts';

export interface HostOptions {
  context: EngineContext;
  nativeConnection: NativeConnection;
  namespace: string;
  smtpUrl: string;
  mailFrom: string;
  publicUrl: string;
  log(line: string): void;
  bundlePath?: string;
}

export interface Host {
  engine: Engine;
  sweep: Sweep;
  /** Activities of this worker that are being tried again. */
  retrying(): Retrying[];
  /** Whether the worker takes tasks. */
  isRunning(): boolean;
  /** Settles when the worker has ended, by `stop` or by a failure. */
  ended: Promise<void>;
  /** Lets running tasks end, then stops. */
  stop(): Promise<void>;
}

/** Starts the worker and the sweep. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { context, log } = options;
  const { records, client, clockOffsetMs } = context;
  const messenger = createMessenger(client, clockOffsetMs);
  const { keyId, secret } = await ensureLinkKey(records.db, context.now());
  const transport = createSmtpTransport(options.smtpUrl);
  const state = createEngineState();
  const activities = createActivities({
    records,
    messenger,
    transport,
    buildLink: createLinkBuilder({ publicUrl: options.publicUrl, keyId, secret, validDays: LINK_DAYS }),
    mailFrom: options.mailFrom,
  });
  const worker = await createWorker({
    connection: options.nativeConnection,
    namespace: options.namespace,
    activities: watchActivities(activities, state),
    bundlePath: options.bundlePath,
  });
  const ended = worker.run();
  // Whoever waits for it hears of a failure; until somebody does, it must not end the process.
  ended.catch(() => undefined);
  const sweep = startSweep(context, messenger, log);
  return {
    engine: composeEngine({ ...context, retrying: () => state.list() }),
    sweep,
    retrying: () => state.list(),
    isRunning: () => worker.getState() === 'RUNNING',
    ended,
    async stop() {
      await sweep.stop();
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended.catch(() => undefined);
      transport.close();
    },
  };
}
