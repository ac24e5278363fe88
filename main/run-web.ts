import type { Log } from '../domain/bilingual.ts';
import { Client, Connection } from '@temporalio/client';
import { createPost } from '../activities/mail/post.ts';
import type { Config } from '../client/config.ts';
import { clientOptions, readTemporalOptions } from '../client/engine/connect.ts';
import { engineOn } from '../client/engine/create-engine.ts';
import { onSameTemporal } from '../client/engine/same-temporal.ts';
import { closeReaders, keepReaderReady } from '../client/documents/apart/read-apart.ts';
import { checkServers } from '../client/health/check-servers.ts';
import { startWatch } from '../client/health/watch.ts';
import { createWebApp } from '../web/create-web-app.ts';
import { toInstant } from '../domain/clock.ts';
import type { Instant } from '../domain/plan.ts';
import { openRecords } from '../records/database/database.ts';
import { requireServers } from './named-servers.ts';
import { namespacePage } from './namespace-page.ts';
import { requireFreePort } from '../standalone/ports.ts';
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
  const connection = Connection.lazy(clientOptions(await readTemporalOptions(config, address)));
  const client = new Client({ connection, namespace });
  const now = (): Instant => toInstant(Date.now());
  const post = createPost(smtpUrl, config.mailFrom);
  const engine = onSameTemporal(engineOn(config, { records, client }), { records, client, now });
  const watch = startWatch(engine, log);
  const app = await createWebApp({
    engine,
    records,
    post,
    now,
    publicUrl,
    hosts: config.hosts,
    proxies: config.proxies,
    readiness: checkServers({ records, client, now }),
    problems: () => watch.problems(),
    apiToken: null,
    mailbox: null,
    temporalUi: namespacePage(config.temporal.uiUrl, namespace),
    lang: config.lang,
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
      end();
    },
    done,
  };
}
