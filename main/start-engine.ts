/** The engine's own half of `server` and `worker`: Temporal's connections, and a worker with its façade on them. */
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Config } from '../client/config.ts';
import { clientOptions, readTemporalOptions, temporalUnreachable } from '../client/engine/connect.ts';
import type { EngineContext } from '../client/engine/context.ts';
import { requireSameTemporal } from '../client/engine/same-temporal.ts';
import { createScanner } from '../client/engine/scan-command.ts';
import { checkServers } from '../client/health/check-servers.ts';
import type { HealthServices } from '../client/health/routes.ts';
import { startWatch } from '../client/health/watch.ts';
import type { Log } from '../domain/bilingual.ts';
import { toInstant } from '../domain/clock.ts';
import { openRecords, type Records } from '../records/database/database.ts';
import { startHost, type Host } from '../standalone/host.ts';
import { registerSearchAttributes } from '../standalone/search-attributes.ts';
import { installRuntime } from '../worker/install-runtime.ts';
import type { Closers } from './closers.ts';

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
}

/**
 * Opens the record that the settings name.
 * @param closers take what is opened
 * @throws UserError `unreachable` when PostgreSQL does not answer
 */
export async function openRecord(config: Config, closers: Closers): Promise<OpenedRecords> {
  const { databaseUrl, connections } = config;
  const open = async (atOnce: number): Promise<Records> => {
    const directory = join(config.home, 'records');
    const records = await openRecords(databaseUrl ? { databaseUrl, connections: atOnce } : { directory });
    closers.add(() => records.close());
    return records;
  };
  const records = await open(connections.pages);
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
  installRuntime(log);
  const nativeConnection = await NativeConnection.connect(connectTo).catch(unreachable);
  closers.add(() => nativeConnection.close());
  await registerSearchAttributes(connection, namespace);
  const context: EngineContext = {
    records,
    client: new Client({ connection, namespace }),
    now: () => toInstant(Date.now() + clockOffsetMs),
    clockOffsetMs,
    reportsDirectory: join(config.home, 'reports'),
    scanFile: createScanner(config.scanCommand),
  };
  await requireSameTemporal(context);
  const host = await startHost({
    context,
    recording,
    nativeConnection,
    namespace,
    maxCachedWorkflows: config.cachedWorkflows,
    smtpUrl: options.smtpUrl,
    mailFrom: config.mailFrom,
    keepDays: config.keepDays,
    publicUrl: options.publicUrl,
    log,
    bundlePath: options.bundlePath,
  });
  return { context, host };
}

/**
 * Looks for workflows that do not do their work from now on, and says how the process is.
 * @param closers take the look
 */
export function watchEngine(
  { context, host }: StartedEngine,
  { config, log }: Pick<EngineOptions, 'config' | 'log'>,
  closers: Closers,
): HealthServices {
  const watch = startWatch(host.engine, log);
  closers.add(() => watch.stop());
  return {
    readiness: checkServers({ ...context, isRunning: () => host.isRunning() }),
    retrying: () => host.retrying(),
    problems: () => watch.problems(),
    lang: config.lang,
  };
}
