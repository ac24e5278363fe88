import type { Log } from '../domain/bilingual.ts';
import { Connection } from '@temporalio/client';
import { createPost } from '../activities/mail/post.ts';
import type { Config } from '../client/config.ts';
import { payloadWords, requirePayloadKeys } from '../client/payloads/require-keys.ts';
import { openClient } from '../client/payloads/open-client.ts';
import { clientOptions, readTemporalOptions } from '../client/engine/connect.ts';
import { engineOn } from '../client/engine/create-engine.ts';
import { onSameTemporal } from '../client/engine/same-temporal.ts';
import { closeReaders, keepReaderReady } from '../client/documents/apart/read-apart.ts';
import { checkServers } from '../client/health/check-servers.ts';
import { createMetrics } from '../client/metrics/create-metrics.ts';
import { lookAround } from '../client/metrics/look-around.ts';
import { timedEngine } from '../client/metrics/timed-engine.ts';
import { startWatch } from '../client/health/watch.ts';
import { codecAccess } from './codec-access.ts';
import { createWebApp } from '../web/create-web-app.ts';
import { createSharedSignIn } from '../web/shared-sign-in/provider.ts';
import { toInstant } from '../domain/clock.ts';
import type { Instant } from '../domain/plan.ts';
import { openRecords } from '../records/database/database.ts';
import { requireServers } from './named-servers.ts';
import { noteNewerRecord } from './newer-record.ts';
import { namespacePage } from './namespace-page.ts';
import { requireFreePort } from '../standalone/ports.ts';
import { startTracing } from '../standalone/tracing.ts';
import { makePrivate } from '../standalone/private-home.ts';

export interface RunningWeb {
  url: string;
  stop(): Promise<void>;
  done: Promise<void>;
}

/**
 * The pages of a production installation, without a worker. They come up while Temporal is away: what is read comes
 * from the record, and what is said is kept until it is back.
 * @throws UserError `invalid` when a setting is missing, `failed` when its port is taken, `unreachable` when PostgreSQL does not answer
 */
export async function runWeb({ config, log }: { config: Config; log: Log }): Promise<RunningWeb> {
  const { address, namespace, databaseUrl, smtpUrl, publicUrl } = requireServers(config);
  if (config.port) await requireFreePort(config.port);
  makePrivate(config.home);
  const records = await openRecords({ databaseUrl, connections: config.connections.pages });
  noteNewerRecord(records, log);
  await requirePayloadKeys(records, config.payloadKeys, toInstant(Date.now())).catch(
    async (error: unknown) => {
      await records.close();
      throw error;
    },
  );
  log(payloadWords(config.payloadKeys));
  const connection = Connection.lazy(clientOptions(await readTemporalOptions(config, address)));
  const tracing =
    config.tracesTo === null ? undefined : await startTracing(config.tracesTo, 'lien-nganh-web');
  const client = openClient(connection, {
    namespace,
    keys: config.payloadKeys,
    interceptors: tracing?.client,
  });
  const now = (): Instant => toInstant(Date.now());
  const post = createPost(smtpUrl, config.mailFrom);
  const metrics = createMetrics(log);
  const inner = onSameTemporal(engineOn(config, { records, client }), { records, client, now });
  const engine = timedEngine(inner, metrics);
  const watch = startWatch(engine, log);
  const services = {
    readiness: checkServers({ records, client, now }),
    problems: () => watch.problems(),
  };
  lookAround(metrics, { records, client, now, ...services, encrypted: config.payloadKeys.length > 0 });
  const app = await createWebApp({
    ...services,
    metrics,
    traceRequests: tracing?.traceRequests,
    engine,
    records,
    post,
    now,
    publicUrl,
    hosts: config.hosts,
    proxies: config.proxies,
    apiToken: null,
    mailbox: null,
    temporalUi: namespacePage(config.temporal.uiUrl, namespace),
    lang: config.lang,
    sharedSignIn: config.oidc === null ? undefined : createSharedSignIn(config.oidc),
    codec: codecAccess(config, config.temporal.uiUrl),
    log,
  });
  keepReaderReady();
  const url = await app.listen({ port: config.port, host: config.listen });
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    url,
    async stop() {
      await app.close();
      await watch.stop();
      closeReaders();
      post.close();
      await connection.close();
      await records.close();
      await tracing?.stop();
      end();
    },
    done,
  };
}
