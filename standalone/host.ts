/** A worker with its façade and sweep on servers that are already open: the heart of `server`, `worker` and `rehearse`. */
import type { ActivityInterceptorsFactory, NativeConnection } from '@temporalio/worker';
import { createDispatcher } from '../activities/dispatcher.ts';
import { createActivities } from '../activities/create-activities.ts';
import { createEngineState, watchActivities } from '../activities/engine-state.ts';
import { createLinkBuilder, LINK_DAYS } from '../activities/mail/links.ts';
import { createSmtpTransport } from '../activities/mail/transport.ts';
import { timedEngine } from '../client/metrics/timed-engine.ts';
import { composeEngine } from '../client/engine/compose-engine.ts';
import type { EngineContext } from '../client/engine/context.ts';
import { createMessenger } from '../client/operate/messenger.ts';
import { findCheckpoint } from '../records/obligations/checkpoints.ts';
import { createChildStarter } from '../client/launch/start-child.ts';
import { createRetention } from '../client/operate/retention.ts';
import { startSweep, type Sweep } from '../client/operate/sweep.ts';
import { startWebhooks } from '../client/webhooks/start-webhooks.ts';
import type { Engine } from '../client/engine.ts';
import type { Metrics } from '../client/metrics/create-metrics.ts';
import { watchTransport } from '../activities/mail/watch-transport.ts';
import { createDataConverter } from '../client/payloads/data-converter.ts';
import type { PayloadKey } from '../client/payloads/keys.ts';
import type { Records } from '../records/database/database.ts';
import { ensureLinkKey } from '../records/directory/link-keys.ts';
import { createWorker } from '../worker/create-worker.ts';
import type { Retrying } from '../domain/workflow-problem.ts';

export interface HostOptions {
  context: EngineContext;
  /** The record through connections that only workflows use; the façade's own where it is left out. */
  recording?: Records;
  nativeConnection: NativeConnection;
  namespace: string;
  /** With which the client of the context encrypts payloads; none where they are left out. */
  payloadKeys?: readonly PayloadKey[];
  smtpUrl: string;
  mailFrom: string;
  publicUrl: string;
  /** Days for which bytes of mails and the like are kept; nothing is forgotten where it is left out. */
  keepDays?: number;
  log(line: string): void;
  bundlePath?: string;
  maxCachedWorkflows?: number;
  /** Of activities, for traces. */
  interceptors?: ActivityInterceptorsFactory[];
  /** Version of the deployment that the worker carries; it carries none where it is left out. */
  buildId?: string;
  /** Counts what the worker does. */
  metrics?: Metrics;
  /** Whether the server's clock skips the time in which nothing runs: word must then be out before its sender is done. */
  skipsTime?: boolean;
}

/** How long an ending process waits for messages under way; what is left then is dispatched by the next sweep. */
const LAST_WORDS_MS = 10_000;

export interface Host {
  engine: Engine;
  sweep: Sweep;
  /** Activities of this worker that are being tried again. */
  retrying(): Retrying[];
  /** Whether the worker takes tasks, on every queue. */
  isRunning(): boolean;
  /** Settles when the worker has ended, by `stop` or by a failure. */
  ended: Promise<void>;
  /** Lets running tasks end, then stops, once. */
  stop(): Promise<void>;
}

/** Starts the worker and the sweep. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { context, log } = options;
  const { records, client, clockOffsetMs } = context;
  const messenger = createMessenger(client, clockOffsetMs);
  const { keyId, secret } = await ensureLinkKey(records.db, context.now());
  const { metrics } = options;
  const transport = watchTransport(createSmtpTransport(options.smtpUrl), (outcome) =>
    metrics?.count('lien_nganh_mail_deliveries_total', { outcome }),
  );
  const state = createEngineState();
  const dispatcher = createDispatcher(records, messenger, (error) => log(`dispatch: ${String(error)}`));
  const activities = createActivities({
    records,
    recording: options.recording ?? records,
    dispatch: (at, messages) => {
      const dispatching = dispatcher.dispatch(at, messages);
      return options.skipsTime ? dispatching : undefined;
    },
    startChild: createChildStarter(client, (id) => findCheckpoint(records.db, id)),
    transport,
    buildLink: createLinkBuilder({ publicUrl: options.publicUrl, keyId, secret, validDays: LINK_DAYS }),
    mailFrom: options.mailFrom,
  });
  const worker = await createWorker({
    connection: options.nativeConnection,
    namespace: options.namespace,
    dataConverter: createDataConverter(options.payloadKeys ?? []),
    activities: watchActivities(activities, state, (activity, outcome, seconds) =>
      metrics?.took('lien_nganh_activity_seconds', { activity, outcome }, seconds),
    ),
    bundlePath: options.bundlePath,
    maxCachedWorkflows: options.maxCachedWorkflows,
    buildId: options.buildId,
    interceptors: options.interceptors,
  });
  const ended = worker.run();
  // Whoever waits for it hears of a failure; until somebody does, it must not end the process.
  ended.catch(() => undefined);
  const { keepDays } = options;
  const forget = keepDays === undefined ? undefined : createRetention(context, { keepDays, log });
  const sweep = startSweep(context, { dispatcher, messenger, forget, log });
  // Time that is skipped is nobody's but the rehearsal's.
  const webhooks = options.skipsTime ? null : startWebhooks(context, { log });
  const stop = async (): Promise<void> => {
    await webhooks?.stop();
    await sweep.stop();
    worker.shutdown();
    await ended.catch(() => undefined);
    await dispatcher.idle(LAST_WORDS_MS);
    transport.close();
  };
  let stopping: Promise<void> | undefined;
  const engine = composeEngine({ ...context, retrying: () => state.list() });
  return {
    engine: metrics ? timedEngine(engine, metrics) : engine,
    sweep,
    retrying: () => state.list(),
    isRunning: () => worker.isRunning(),
    ended,
    stop: () => (stopping ??= stop()),
  };
}
