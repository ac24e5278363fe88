import { both, type Log } from '../domain/bilingual.ts';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Config } from '../client/config.ts';
import type { EngineContext } from '../client/engine/context.ts';
import { checkServers } from '../client/health/check-servers.ts';
import { startWatch } from '../client/health/watch.ts';
import { requireSameTemporal } from '../client/engine/same-temporal.ts';
import { clientOptions, readTemporalOptions, temporalUnreachable } from '../client/engine/connect.ts';
import { toInstant } from '../domain/clock.ts';
import { installRuntime } from '../worker/install-runtime.ts';
import { openRecords } from '../records/database/database.ts';
import { startHealthServer } from './health-server.ts';
import { startHost } from '../standalone/host.ts';
import { requireServers } from './named-servers.ts';
import { makePrivate } from '../standalone/private-home.ts';
import { registerSearchAttributes } from '../standalone/search-attributes.ts';

export interface RunningWorker {
  /** Where its health is told. */
  healthUrl: string;
  stop(): Promise<void>;
  done: Promise<void>;
}

/**
 * One of several workers of a production installation, on the servers the settings name.
 * @throws UserError `invalid` when a setting is missing, `unreachable` when a server does not answer
 */
export async function runWorker({
  config,
  log,
  bundlePath,
}: {
  config: Config;
  log: Log;
  /** Of the workflows; the built one when left out. */
  bundlePath?: string;
}): Promise<RunningWorker> {
  const { address, namespace, databaseUrl, smtpUrl, publicUrl } = requireServers(config);
  makePrivate(config.home);
  const records = await openRecords({ databaseUrl, connections: config.connections.pages });
  const recording = await openRecords({ databaseUrl, connections: config.connections.recording });
  const connectTo = await readTemporalOptions(config, address);
  const unreachable = (error: unknown): never => {
    throw temporalUnreachable(address, error);
  };
  const connection = await Connection.connect(clientOptions(connectTo)).catch(unreachable);
  // Only now: a runtime that nothing was opened with would never end.
  installRuntime(log);
  const nativeConnection = await NativeConnection.connect(clientOptions(connectTo)).catch(unreachable);
  await registerSearchAttributes(connection, namespace);
  const context: EngineContext = {
    records,
    client: new Client({ connection, namespace }),
    now: () => toInstant(Date.now()),
    clockOffsetMs: 0,
    reportsDirectory: join(config.home, 'reports'),
  };
  const closeServers = async (): Promise<void> => {
    await nativeConnection.close();
    await connection.close();
    await recording.close();
    await records.close();
  };
  await requireSameTemporal(context).catch(async (error: unknown) => {
    await closeServers();
    throw error;
  });
  const host = await startHost({
    context,
    recording,
    nativeConnection,
    namespace,
    maxCachedWorkflows: config.cachedWorkflows,
    smtpUrl,
    mailFrom: config.mailFrom,
    keepDays: config.keepDays,
    publicUrl,
    log,
    bundlePath,
  });
  const watch = startWatch(host.engine, log);
  const health = await startHealthServer(
    {
      readiness: checkServers({ ...context, isRunning: () => host.isRunning() }),
      retrying: () => host.retrying(),
      problems: () => watch.problems(),
      lang: config.lang,
    },
    config.healthPort,
  ).catch(async (error: unknown) => {
    await watch.stop();
    await host.stop();
    throw error;
  });
  const ready = `${health.url}/health/ready`;
  log(both(`Tình trạng: ${ready}`, `Health: ${ready}`));
  const close = async (): Promise<void> => {
    await health.stop();
    await watch.stop();
    await closeServers();
  };
  return { healthUrl: health.url, stop: () => host.stop(), done: host.ended.finally(close) };
}
