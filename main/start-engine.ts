/** The engine's own half of `server` and `worker`: Temporal's connections, and a worker with its façade on them. */
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Config } from '../client/config.ts';
import { clientOptions, readTemporalOptions, temporalUnreachable } from '../client/engine/connect.ts';
import type { EngineContext } from '../client/engine/context.ts';
import { contextOn } from '../client/engine/create-engine.ts';
import { requireSameTemporal } from '../client/engine/same-temporal.ts';
import { checkServers } from '../client/health/check-servers.ts';
import type { HealthServices } from '../client/health/routes.ts';
import { startWatch } from '../client/health/watch.ts';
import { openClient } from '../client/payloads/open-client.ts';
import { payloadWords, requirePayloadKeys } from '../client/payloads/require-keys.ts';
import { lookAround } from '../client/metrics/look-around.ts';
import { createMetrics, type Metrics } from '../client/metrics/create-metrics.ts';
import { choosePorts } from '../standalone/ports.ts';
import type { Log } from '../domain/bilingual.ts';
import type { Records } from '../records/database/database.ts';
import { startHost, type Host } from '../standalone/host.ts';
import { startTracing, type Tracing } from '../standalone/tracing.ts';
import { registerSearchAttributes } from '../standalone/search-attributes.ts';
import { installRuntime } from '../worker/install-runtime.ts';
import type { Closers } from './closers.ts';
import { noteNewerRecord } from './newer-record.ts';
import { openNamedRecord } from './open-record.ts';

export interface EngineOptions {
  config: Config;
  /** Temporal's `host:port`. */
  address: string;
  /** Where mails go. */
  smtpUrl: string;
  /** Where officials reach the pages. */
  publicUrl: string;
  /** By how much the engine's clock is ahead of the machine's, in milliseconds. */
  clockOffsetMs: number;
  log: Log;
  /** Of the workflows; the built one when left out. */
  bundlePath?: string;
}

/** The record of a home or of PostgreSQL: through the connections of pages, and through those of workflows. */
export interface OpenedRecords {
  records: Records;
  recording: Records;
}

export interface StartedEngine {
  context: EngineContext;
  host: Host;
  metrics: Metrics;
  tracing: Tracing | undefined;
}

/**
 * Opens the record that the settings name.
 * @param closers take what is opened
 * @throws UserError `unreachable` when PostgreSQL does not answer
 */
export async function openRecord(
  { config, log }: Pick<EngineOptions, 'config' | 'log'>,
  closers: Closers,
): Promise<OpenedRecords> {
  const { databaseUrl, connections } = config;
  const open = async (atOnce: number): Promise<Records> => {
    const records = await openNamedRecord(config, atOnce);
    closers.add(() => records.close());
    return records;
  };
  const records = await open(connections.pages);
  noteNewerRecord(records, log);
  // The embedded database has one connection, which everybody shares.
  return { records, recording: databaseUrl ? await open(connections.recording) : records };
}

/**
 * Connects to Temporal and starts a worker with its façade on it. Whoever calls ends the worker.
 * @param opened the record, see `openRecord`
 * @param closers take the connections
 * @throws UserError `unreachable` when Temporal does not answer, `refused` where it is not the record's own
 */
export async function startEngine(
  options: EngineOptions,
  { records, recording }: OpenedRecords,
  closers: Closers,
): Promise<StartedEngine> {
  const { config, address, clockOffsetMs, log } = options;
  const { namespace } = config.temporal;
  const connectTo = clientOptions(await readTemporalOptions(config, address));
  const unreachable = (error: unknown): never => {
    throw temporalUnreachable(address, error);
  };
  const connection = await Connection.connect(connectTo).catch(unreachable);
  closers.add(() => connection.close());
  // Only now: a runtime that nothing was opened with would never end.
  const [metricsPort] = await choosePorts([undefined]);
  const sdkMetrics = `127.0.0.1:${metricsPort}`;
  installRuntime(log, sdkMetrics);
  const nativeConnection = await NativeConnection.connect(connectTo).catch(unreachable);
  closers.add(() => nativeConnection.close());
  await registerSearchAttributes(connection, namespace);
  const tracing = config.tracesTo === null ? undefined : await startTracing(config.tracesTo, 'lien-nganh');
  if (tracing) closers.add(() => tracing.stop());
  const client = openClient(connection, {
    namespace,
    keys: config.payloadKeys,
    interceptors: tracing?.client,
  });
  const context = contextOn(config, { records, client }, clockOffsetMs);
  await requireSameTemporal(context);
  await requirePayloadKeys(records, config.payloadKeys, context.now());
  log(payloadWords(config.payloadKeys));
  const metrics = createMetrics(log);
  metrics.append(async () => (await fetch(`http://${sdkMetrics}/metrics`)).text());
  const host = await startHost({
    context,
    recording,
    nativeConnection,
    namespace,
    payloadKeys: config.payloadKeys,
    maxCachedWorkflows: config.cachedWorkflows,
    buildId: config.buildId ?? undefined,
    interceptors: tracing?.activity,
    smtpUrl: options.smtpUrl,
    mailFrom: config.mailFrom,
    keepDays: config.keepDays,
    publicUrl: options.publicUrl,
    log,
    bundlePath: options.bundlePath,
    metrics,
  });
  return { context, host, metrics, tracing };
}

/**
 * Looks for workflows that do not do their work from now on, and says how the process is.
 * @param closers take the look
 */
export function watchEngine(
  { context, host, metrics }: StartedEngine,
  { config, log }: Pick<EngineOptions, 'config' | 'log'>,
  closers: Closers,
): HealthServices {
  const watch = startWatch(host.engine, log);
  closers.add(() => watch.stop());
  const services = {
    readiness: checkServers({ ...context, isRunning: () => host.isRunning() }),
    retrying: () => host.retrying(),
    problems: () => watch.problems(),
  };
  lookAround(metrics, { ...context, ...services, encrypted: config.payloadKeys.length > 0 });
  return { ...services, metrics, lang: config.lang };
}
