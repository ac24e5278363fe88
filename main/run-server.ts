/** Everything on one machine: Temporal, the record, the worker, the pages and the mail catcher in one process. */
import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPost } from '../activities/mail/post.ts';
import type { Config } from '../client/config.ts';
import { closeReaders, keepReaderReady } from '../client/documents/apart/read-apart.ts';
import { both, type Bilingual, type Log } from '../domain/bilingual.ts';
import { toInstant } from '../domain/clock.ts';
import type { Instant } from '../domain/plan.ts';
import { UserError, invalid } from '../domain/user-error.ts';
import { lockDirectory } from '../records/database/directory-lock.ts';
import { readClock, saveClock } from '../standalone/clock-file.ts';
import { startDumps } from '../standalone/dumps.ts';
import { openMailbox, startMailCatcher } from '../standalone/mail-catcher.ts';
import { choosePorts, portTaken, requireFreePort } from '../standalone/ports.ts';
import { makePrivate } from '../standalone/private-home.ts';
import { startTemporalServer } from '../standalone/temporal-server.ts';
import { CODEC_PATH } from '../web/codec/routes.ts';
import { createWebApp } from '../web/create-web-app.ts';
import { createSharedSignIn } from '../web/shared-sign-in/provider.ts';
import { printDate, printDateEn } from '../words/dates.ts';
import { createClosers } from './closers.ts';
import { codecAccess } from './codec-access.ts';
import { requireMailServer } from './named-servers.ts';
import { namespacePage } from './namespace-page.ts';
import { openRecord, startEngine, watchEngine } from './start-engine.ts';
import { OR_ANOTHER_TEMPORAL, requireTools } from './tools.ts';

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
  const { now, demo: isDemo = false, config, log } = options;
  const { home, port, databaseUrl } = config;
  const tools = isDemo || !config.temporal.address ? await requireTools(OR_ANOTHER_TEMPORAL) : null;
  const demoHome = isDemo ? tools?.demoHome : undefined;
  demoHome?.require(home, databaseUrl);
  if (now !== undefined && databaseUrl) throw rehearsalClock('--now');
  requireMailServer(config);
  if (port) await requireFreePort(port);
  makePrivate(home);
  const closers = createClosers();
  try {
    const clockOffsetMs = await readClock(home, now ?? demoHome?.startOfClock(home));
    if (clockOffsetMs !== 0 && databaseUrl) throw rehearsalClock(home);
    const lock = lockDirectory(join(home, 'server'));
    closers.add(() => lock.release());
    if (clockOffsetMs !== 0) log(rehearsalLine(toInstant(Date.now() + clockOffsetMs)));
    const opened = await openRecord(options, closers);

    const [chosen = 0] = port ? [port] : await choosePorts([undefined]);
    const url = `http://127.0.0.1:${chosen}`;
    const publicUrl = config.publicUrl ?? url;
    const codecEndpoint = config.payloadKeys.length > 0 ? `${publicUrl}${CODEC_PATH}` : undefined;
    const temporal = config.temporal.address
      ? null
      : await startTemporalServer({ home, locate: tools!.locateTemporalCli, log, codecEndpoint });
    if (temporal) closers.add(() => temporal.stop());
    const address = config.temporal.address ?? temporal!.address;

    const mailDirectory = config.smtpUrl ? null : join(home, 'mail');
    const catcher = mailDirectory ? await startMailCatcher({ directory: mailDirectory }) : null;
    if (catcher) closers.add(() => catcher.stop());
    const smtpUrl = config.smtpUrl ?? catcher!.url;
    const post = createPost(smtpUrl, config.mailFrom);
    closers.add(() => post.close());

    const engine = await startEngine(
      { config, address, smtpUrl, publicUrl, clockOffsetMs, log },
      opened,
      closers,
    );
    const { context, host } = engine;
    if (!databaseUrl) {
      const { records } = context;
      const dumps = startDumps({ records, now: context.now, folder: join(home, 'backups'), log });
      // After the worker has ended, and before the record is closed.
      closers.add(() => dumps.stop());
    }
    closers.add(() => host.stop());
    if (demoHome) {
      // What is played in is dated by this clock: it must not be another after a broken start.
      await demoHome.mark(home);
      await saveClock(home, clockOffsetMs);
      await demoHome.seed(context, log);
    }

    const uiUrl = temporal?.uiUrl ?? config.temporal.uiUrl;
    const token = randomBytes(24).toString('base64url');
    const app = await createWebApp({
      ...watchEngine(engine, options, closers),
      engine: host.engine,
      records: context.records,
      post,
      now: context.now,
      publicUrl,
      hosts: config.hosts,
      proxies: config.proxies,
      apiToken: token,
      mailbox: mailDirectory === null ? null : openMailbox(mailDirectory),
      isDemo,
      isDevelopment: options.dev,
      banner: clockOffsetMs === 0 ? undefined : () => rehearsalBanner(context.now(), isDemo),
      log,
      temporalUi: namespacePage(uiUrl, config.temporal.namespace),
      sharedSignIn: config.oidc === null ? undefined : createSharedSignIn(config.oidc),
      codec: codecAccess(config, uiUrl),
      traceRequests: engine.tracing?.traceRequests,
    });
    closers.add(() => app.close());
    keepReaderReady();
    closers.add(closeReaders);
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
    closers.add(() => rm(join(home, 'server.json'), { force: true }));

    const temporalLost = (temporal?.ended ?? new Promise<void>(() => undefined)).then(() => {
      if (!closers.areDone())
        throw new UserError(
          'failed',
          both('Máy chủ Temporal đã dừng bất ngờ.', 'The Temporal server has ended.'),
        );
    });
    const done = Promise.race([host.ended, temporalLost]).finally(() => closers.closeAll());
    return {
      url,
      temporalUi: uiUrl,
      mailbox,
      async stop() {
        await closers.closeAll();
        await done.catch(() => undefined);
      },
      done,
    };
  } catch (error) {
    await closers.closeAll();
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
