/** Everything on one machine: Temporal, the record, the worker, the pages and the mail catcher in one process. */
import type { Instant } from '../domain/plan.ts';
import { both, type Bilingual, type Log } from '../domain/bilingual.ts';
import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { createPost } from '../activities/mail/post.ts';
import { printDate, printDateEn } from '../words/dates.ts';
import { closeReaders, keepReaderReady } from '../client/documents/apart/read-apart.ts';
import { checkServers } from '../client/health/check-servers.ts';
import { startWatch } from '../client/health/watch.ts';
import { createWebApp } from '../web/create-web-app.ts';
import { clientOptions, readTemporalOptions, temporalUnreachable } from '../client/engine/connect.ts';
import type { EngineContext } from '../client/engine/context.ts';
import { requireSameTemporal } from '../client/engine/same-temporal.ts';
import { createScanner } from '../client/engine/scan-command.ts';
import type { Config } from '../client/config.ts';
import { toInstant } from '../domain/clock.ts';
import { UserError, invalid } from '../domain/user-error.ts';
import { installRuntime } from '../worker/install-runtime.ts';
import { openRecords } from '../records/database/database.ts';
import { lockDirectory } from '../records/database/directory-lock.ts';
import { saveClock, readClock } from '../standalone/clock-file.ts';
import { markDemoHome, requireDemoHome, startOfDemo } from '../tools/demo-home/demo-home.ts';
import { seedDemo } from '../tools/demo-home/seed.ts';
import { startHost } from '../standalone/host.ts';
import { openMailbox, startMailCatcher } from '../standalone/mail-catcher.ts';
import { namespacePage } from './namespace-page.ts';
import { requireMailServer } from './named-servers.ts';
import { choosePorts, portTaken, requireFreePort } from '../standalone/ports.ts';
import { makePrivate } from '../standalone/private-home.ts';
import { registerSearchAttributes } from '../standalone/search-attributes.ts';
import { startTemporalServer } from '../standalone/temporal-server.ts';
import { locateTemporalCli } from '../tools/executables/temporal-cli.ts';

export interface RunningServer {
  url: string;
  /** Address of the Temporal Web UI, null with an outside server. */
  temporalUi: string | null;
  /** Address of the catcher's inbox, null with a real mail server. */
  mailbox: string | null;
  stop(): Promise<void>;
  /** Ends when stopped; rejects when a part failed. */
  done: Promise<void>;
}

export interface ServerOptions {
  home: string;
  port?: number;
  /** Starts the engine's clock at this instant; for rehearsal and demonstration. */
  now?: string;
  /** Opens a plan in mid-cycle, and lets people sign in without a mail. */
  demo?: boolean;
  /** Shows the pages for whoever changes the product. */
  dev?: boolean;
  config: Config;
  log: Log;
}

/**
 * Starts the server on a home and leaves its address in `<home>/server.json`.
 * @throws UserError `refused` when another server runs on the home, `invalid` for a clock that may not be set
 */
export async function runServer(options: ServerOptions): Promise<RunningServer> {
  const { home, port, now, demo: isDemo = false, config, log } = options;
  if (isDemo) requireDemoHome(home, config.databaseUrl);
  if (now !== undefined && config.databaseUrl) throw rehearsalClock('--now');
  requireMailServer(config);
  if (port) await requireFreePort(port);
  makePrivate(home);
  const closers: (() => unknown)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const clockOffsetMs = await readClock(home, now ?? (isDemo ? startOfDemo(home) : undefined));
    if (clockOffsetMs !== 0 && config.databaseUrl) throw rehearsalClock(home);
    const lock = lockDirectory(join(home, 'server'));
    closers.push(() => lock.release());
    if (clockOffsetMs !== 0) log(rehearsalLine(toInstant(Date.now() + clockOffsetMs)));
    const { databaseUrl, connections } = config;
    const records = await openRecords(
      databaseUrl ? { databaseUrl, connections: connections.pages } : { directory: join(home, 'records') },
    );
    closers.push(() => records.close());
    // The embedded database has one connection, which everybody shares.
    const recording = databaseUrl
      ? await openRecords({ databaseUrl, connections: connections.recording })
      : records;
    if (recording !== records) closers.push(() => recording.close());

    const temporal = config.temporal.address
      ? null
      : await startTemporalServer({ home, locate: locateTemporalCli, log });
    if (temporal) closers.push(() => temporal.stop());
    const address = config.temporal.address ?? temporal!.address;
    const { namespace } = config.temporal;
    const connectTo = await readTemporalOptions(config, address);
    const connection = await Connection.connect(clientOptions(connectTo)).catch((error: unknown) => {
      throw temporalUnreachable(address, error);
    });
    closers.push(() => connection.close());
    // Only now: a runtime that nothing was opened with would never end.
    installRuntime(log);
    const nativeConnection = await NativeConnection.connect(clientOptions(connectTo));
    closers.push(() => nativeConnection.close());
    await registerSearchAttributes(connection, namespace);

    const mailDirectory = config.smtpUrl ? null : join(home, 'mail');
    const catcher = mailDirectory ? await startMailCatcher({ directory: mailDirectory }) : null;
    if (catcher) closers.push(() => catcher.stop());

    const [chosen = 0] = port ? [port] : await choosePorts([undefined]);
    const url = `http://127.0.0.1:${chosen}`;
    const context: EngineContext = {
      records,
      client: new Client({ connection, namespace }),
      now: () => toInstant(Date.now() + clockOffsetMs),
      clockOffsetMs,
      reportsDirectory: join(home, 'reports'),
      scanFile: createScanner(config.scanCommand),
    };
    await requireSameTemporal(context);
    const smtpUrl = config.smtpUrl ?? catcher!.url;
    const post = createPost(smtpUrl, config.mailFrom);
    closers.push(() => post.close());
    const host = await startHost({
      context,
      recording,
      nativeConnection,
      namespace,
      maxCachedWorkflows: config.cachedWorkflows,
      smtpUrl,
      mailFrom: config.mailFrom,
      keepDays: config.keepDays,
      publicUrl: config.publicUrl ?? url,
      log,
    });
    closers.push(() => host.stop());
    if (isDemo) {
      // What is played in is dated by this clock: it must not be another after a broken start.
      await markDemoHome(home);
      await saveClock(home, clockOffsetMs);
      await seedDemo(context, log);
    }

    const watch = startWatch(host.engine, log);
    closers.push(() => watch.stop());
    const uiUrl = temporal?.uiUrl ?? config.temporal.uiUrl;
    const token = randomBytes(24).toString('base64url');
    const app = await createWebApp({
      engine: host.engine,
      records,
      post,
      now: context.now,
      publicUrl: config.publicUrl ?? url,
      hosts: config.hosts,
      readiness: checkServers({ ...context, isRunning: () => host.isRunning() }),
      apiToken: token,
      mailbox: mailDirectory === null ? null : openMailbox(mailDirectory),
      isDemo,
      isDevelopment: options.dev,
      banner: clockOffsetMs === 0 ? undefined : () => rehearsalBanner(context.now(), isDemo),
      log,
      retrying: () => host.retrying(),
      problems: () => watch.problems(),
      temporalUi: namespacePage(uiUrl, namespace),
      lang: config.lang,
    });
    closers.push(() => app.close());
    keepReaderReady();
    closers.push(closeReaders);
    await saveClock(home, clockOffsetMs);
    await app.listen({ port: chosen, host: '127.0.0.1' }).catch((error: unknown) => {
      throw portTaken(chosen, error);
    });

    const mailbox = catcher ? `${url}/mailbox` : null;
    await writeServerFile(home, {
      pid: process.pid,
      url,
      token,
      temporalAddress: address,
      temporalUi: uiUrl,
      mailbox,
    });
    closers.push(() => rm(join(home, 'server.json'), { force: true }));

    const temporalLost = (temporal?.ended ?? new Promise<void>(() => undefined)).then(() => {
      if (closers.length > 0)
        throw new UserError(
          'failed',
          both('Máy chủ Temporal đã dừng bất ngờ.', 'The Temporal server has ended.'),
        );
    });
    const done = Promise.race([host.ended, temporalLost]).finally(closeAll);
    return {
      url,
      temporalUi: uiUrl,
      mailbox,
      async stop() {
        await closeAll();
        await done.catch(() => undefined);
      },
      done,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

function rehearsalLine(at: Instant): Bilingual {
  return both(`ĐỒNG HỒ DIỄN TẬP: ${at}`, `REHEARSAL CLOCK: ${at}`);
}

/** Nobody should take a page under another clock for the real thing. */
function rehearsalBanner(at: string, isDemo: boolean): { vi: string; en: string } {
  const day = at.slice(0, 10);
  const demo = isDemo
    ? {
        vi: 'BẢN TRÌNH DIỄN: mọi người và số liệu đều bịa, ai cũng vào được, không thư nào đi ra ngoài. ',
        en: 'DEMONSTRATION: people and figures are invented, anybody may enter, no mail goes out. ',
      }
    : { vi: '', en: '' };
  return {
    vi: `${demo.vi}Đồng hồ diễn tập: trên hệ thống này hôm nay là ngày ${printDate(day)}.`,
    en: `${demo.en}Rehearsal clock: on this system it is ${printDateEn(day)} today.`,
  };
}

/** A home that once took part in a rehearsal must never shift the clock of a production database. */
function rehearsalClock(path: string): UserError {
  return invalid(
    path,
    both(
      'Đồng hồ diễn tập không dùng với cơ sở dữ liệu thật.',
      'A rehearsal clock is refused with a production database.',
    ),
    both(
      'Bỏ DATABASE_URL, hoặc dùng --home mới và bỏ --now.',
      'Unset DATABASE_URL, or take a new --home without --now.',
    ),
  );
}

/** The way in for the command line on this machine: readable by its owner only, whole or not at all. */
async function writeServerFile(home: string, info: Record<string, unknown>): Promise<void> {
  const file = join(home, 'server.json');
  await writeFile(`${file}.tmp`, JSON.stringify(info, null, 2), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}
