/** The servers of a rehearsal: a clock that skips, a record in memory, a mail catcher, a worker. */
import type { Log } from '../../domain/bilingual.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineContext } from '../../client/engine/context.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { openRecords } from '../../records/database/database.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';
import { startHost, type Host } from '../host.ts';
import type { LocateExecutable } from '../locate.ts';
import { startMailCatcher } from '../mail-catcher.ts';
import { addSearchAttributes } from '../search-attributes.ts';
import { startTimeSkippingServer } from '../time-skipping-server.ts';

/** The catcher lets each new connection wait a tenth of a second; a mail server's guests leave after a hundred mails. */
const STAY_CONNECTED = '?maxMessages=1000000';

/** Nobody waits before a page: on a slow machine a rehearsal takes longer and ends the same. */
const PATIENCE_MS = 600_000;

export interface StageOptions {
  /** Instant at which the engine's clock starts. */
  from: Instant;
  /** Folder of the caught mails. */
  mailDirectory: string;
  /** Finds the time-skipping server. */
  locate: LocateExecutable;
  log: Log;
  bundlePath?: string;
}

export interface Stage {
  context: EngineContext;
  host: Host;
  /** Lets the engine's clock run to an instant; all that falls due on the way is said and mailed. */
  runTo(at: Instant): Promise<void>;
  /** Ends everything that was started, the last first. */
  close(): Promise<void>;
}

/**
 * Opens the stage; when a part of it cannot be had, what was opened before is closed again.
 * @throws UserError when the time-skipping server cannot be had
 */
export async function openStage({
  from,
  mailDirectory,
  locate,
  log,
  bundlePath,
}: StageOptions): Promise<Stage> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closers.splice(0).reverse()) await one();
  };
  /** Opens a part and notes how it is closed. */
  const opened = async <T>(part: Promise<T>, end: (part: T) => Promise<unknown>): Promise<T> => {
    const open = await part;
    closers.push(() => end(open));
    return open;
  };
  try {
    // Side by side: the record takes its time in this process, the server in its own.
    const parts = [
      opened(startTimeSkippingServer(locate, log), (server) => server.stop()),
      opened(openRecords({ memory: true }), (records) => records.close()),
      opened(startMailCatcher({ directory: mailDirectory }), (catcher) => catcher.stop()),
      // What people look at while a report is on its way; the sealed versions are written out at the end.
      opened(mkdtemp(join(tmpdir(), 'lien-nganh-rehearsal-reports-')), (directory) =>
        rm(directory, { recursive: true, force: true }),
      ),
    ] as const;
    // What is still on its way when another part fails must be there to be closed.
    await Promise.allSettled(parts);
    const [{ environment }, records, catcher, reportsDirectory] = await Promise.all(parts);
    const namespace = environment.namespace ?? 'default';
    await addSearchAttributes(environment.connection, namespace, SEARCH_ATTRIBUTES);
    let now = toMs(from);
    const clockOffsetMs = now - (await environment.currentTimeMs());
    const context: EngineContext = {
      records,
      client: environment.client,
      now: () => toInstant(now),
      clockOffsetMs,
      patienceMs: PATIENCE_MS,
      reportsDirectory,
    };
    const host = await startHost({
      context,
      nativeConnection: environment.nativeConnection,
      namespace,
      smtpUrl: `${catcher.url}${STAY_CONNECTED}`,
      mailFrom: 'rehearsal@lien-nganh.example',
      publicUrl: 'https://rehearsal.lien-nganh.example',
      log,
      bundlePath,
      skipsTime: true,
    });
    closers.push(() => host.stop());
    return {
      context,
      host,
      async runTo(at) {
        const wait = toMs(at) - clockOffsetMs - (await environment.currentTimeMs());
        if (wait > 0) await environment.sleep(wait);
        now = toMs(at);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
