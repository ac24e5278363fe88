/** The engine for a test: a Temporal server, a record, a mail catcher, a worker and the façade. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { EngineContext } from '../../client/engine/context.ts';
import type { Engine } from '../../client/engine.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { openRecords, type Records, type RecordsOptions } from '../../records/database/database.ts';
import { readNoticeLog } from '../../records/mail/notice-log.ts';
import { startHost, type Host } from '../../standalone/host.ts';
import { listCaughtMails, startMailCatcher, type CaughtMail } from '../../standalone/mail-catcher.ts';
import { addSearchAttributes } from '../../standalone/search-attributes.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';
import { startDevServer, startTestServer } from './temporal.ts';
import { BUNDLE } from './workflow-bundle.ts';
import { quietRuntime } from './workflow-runtime.ts';
import { waitFor } from './workflow-wait.ts';
import { OFFICIALS, PLAN, PLAN_TEXT } from './workflow-plan.ts';

export interface TestHost {
  engine: Engine;
  host: Host;
  context: EngineContext;
  records: Records;
  client: Client;
  /** For further workers. */
  nativeConnection: NativeConnection;
  mails(): Promise<CaughtMail[]>;
  /** Where they are kept, and the server that takes them. */
  mailDirectory: string;
  smtpUrl: string;
  /** Every line that the engine has logged. */
  logged: string[];
  /** Where the dev server keeps its database and its log; absent on the server that skips time. */
  temporalHome?: string;
  /** Imports the small plan's officials and launches it; what is due already is left out unless it is to be open. */
  launch(past?: 'open'): Promise<void>;
  /** Rungs and other notices about an obligation of the small plan, as `<local time> <notice> <role>`, oldest first. */
  noticesAbout(obligation: string): Promise<string[]>;
  stop(): Promise<void>;
}

/** Whoever says an act waits for its answer as long as a busy machine needs. */
const PATIENCE_MS = 240_000;

interface Servers {
  client: Client;
  nativeConnection: NativeConnection;
  namespace: string;
  clockOffsetMs: number;
  patienceMs?: number;
  home?: string;
  now(): Instant;
  skipsTime?: boolean;
  stop(): Promise<void>;
}

async function startOn(
  servers: Servers,
  recordsAt: RecordsOptions,
  publicUrl = 'http://127.0.0.1:8080',
  mailServer?: string,
): Promise<TestHost> {
  const { client, nativeConnection, namespace, clockOffsetMs, now } = servers;
  const directory = await mkdtemp(join(tmpdir(), 'lien-nganh-host-'));
  const mailDirectory = join(directory, 'mail');
  const records = await openRecords(recordsAt);
  const logged: string[] = [];
  const catcher = await startMailCatcher({ directory: mailDirectory });
  const reportsDirectory = join(directory, 'reports');
  const { patienceMs = PATIENCE_MS } = servers;
  const context = { records, client, now, clockOffsetMs, patienceMs, reportsDirectory };
  const host = await startHost({
    context,
    nativeConnection,
    namespace,
    smtpUrl: mailServer ?? catcher.url,
    mailFrom: 'no-reply@lien-nganh.example',
    publicUrl,
    log: (line) => void logged.push(line),
    bundlePath: BUNDLE,
    skipsTime: servers.skipsTime,
  });
  return {
    engine: host.engine,
    host,
    context,
    records,
    client,
    nativeConnection,
    mails: () => listCaughtMails(mailDirectory),
    mailDirectory,
    smtpUrl: catcher.url,
    logged,
    ...(servers.home === undefined ? {} : { temporalHome: servers.home }),
    async launch(past) {
      await importOfficials(records.db, OFFICIALS);
      await host.engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml', past });
    },
    async noticesAbout(obligation) {
      const log = await readNoticeLog(records.db, PLAN);
      return log
        .filter((entry) => entry.obligation === obligation)
        .map(({ at, rung, role }) => `${at.slice(0, 16)} ${rung} ${role}`);
    },
    async stop() {
      await host.stop();
      await catcher.stop();
      await records.close();
      await servers.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the engine on a dev server, whose clock runs like everybody's.
 * @param now instant at which the engine's clock starts; the machine's own when left out
 * @param publicUrl where the links in mails lead
 * @param smtpUrl another mail server than the catcher
 * @param limits of the Temporal server; see `startDevServer`
 * @param patienceMs how long an act waits for its answer, for tests in which none comes
 */
export async function startLiveHost({
  now,
  records = { memory: true },
  publicUrl,
  smtpUrl,
  limits,
  patienceMs,
}: {
  now?: Instant;
  records?: RecordsOptions;
  publicUrl?: string;
  smtpUrl?: string;
  limits?: Record<string, number>;
  patienceMs?: number;
} = {}): Promise<TestHost> {
  quietRuntime();
  const server = await startDevServer(limits);
  const clockOffsetMs = now === undefined ? 0 : toMs(now) - Date.now();
  const { client, nativeConnection, namespace, home, stop } = server;
  return startOn(
    {
      client,
      nativeConnection,
      namespace,
      clockOffsetMs,
      patienceMs,
      home,
      now: () => toInstant(Date.now() + clockOffsetMs),
      stop,
    },
    records,
    publicUrl,
    smtpUrl,
  );
}

export interface SkippingHost extends TestHost {
  /** Lets the clock run to an instant and waits until all that is due by then is said. */
  runTo(at: Instant): Promise<void>;
}

/**
 * Starts the engine on a server that skips the time nobody has anything to do in.
 * @param from instant at which its clock starts
 * @param publicUrl where the links in mails lead
 */
export async function startSkippingHost(from: Instant, publicUrl?: string): Promise<SkippingHost> {
  quietRuntime();
  const server = await startTestServer();
  const { environment } = server;
  const namespace = environment.namespace ?? 'default';
  await addSearchAttributes(environment.connection, namespace, SEARCH_ATTRIBUTES);
  let now = toMs(from);
  const clockOffsetMs = now - (await environment.currentTimeMs());
  const started = await startOn(
    {
      client: environment.client,
      nativeConnection: environment.nativeConnection,
      namespace,
      clockOffsetMs,
      now: () => toInstant(now),
      skipsTime: true,
      stop: () => server.stop(),
    },
    { memory: true },
    publicUrl,
  );
  return {
    ...started,
    async runTo(at) {
      const wait = toMs(at) - clockOffsetMs - (await environment.currentTimeMs());
      if (wait > 0) await environment.sleep(wait);
      now = toMs(at);
      await waitFor('every rung up to now said and mailed', () => isQuiet(started.records, at));
    },
  };
}

/** Whether nothing is left to be said at `at`: no rung, no open slot, no message on its way. */
async function isQuiet({ db }: Records, at: Instant): Promise<boolean> {
  const rung = await db
    .selectFrom('obligations')
    .select('id')
    .where('nextRungAt', '<=', at)
    .limit(1)
    .execute();
  const slot = await db.selectFrom('slots').select('slot').where('open', '=', true).limit(1).execute();
  const message = await db
    .selectFrom('messages')
    .select('id')
    .where('announcedAt', 'is', null)
    .where('undeliverableAt', 'is', null)
    .limit(1)
    .execute();
  return rung.length + slot.length + message.length === 0;
}
