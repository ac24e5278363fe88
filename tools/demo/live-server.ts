/** The live server as a process of its own, so that it can be killed like one. */
import { alike, both } from '../../domain/bilingual.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Engine } from '../../client/engine.ts';
import { createRemoteEngine } from '../../client/api/remote-engine.ts';
import { UserError } from '../../domain/user-error.ts';
import { endProcess } from '../../standalone/process.ts';
import { endLeftover, readTemporalRecord, type TemporalRecord } from '../../standalone/temporal-home.ts';
import { SOURCES } from './paths.ts';
import { waitUntil } from './wait-until.ts';

const READY_WITHIN_MS = 120_000;
/** Settings that would lead the live server away from this machine or from its own home. */
const FOREIGN = /^(TEMPORAL_.*|DATABASE_URL|SMTP_URL|LIEN_NGANH_(HOME|PORT|PUBLIC_URL|MAIL_FROM))$/;

const INFO = z.object({
  pid: z.number(),
  url: z.string(),
  token: z.string(),
  temporalAddress: z.string(),
  temporalUi: z.string(),
  mailbox: z.string(),
});

export interface LiveServer {
  pid: number;
  /** What it left in `server.json`. */
  info: z.infer<typeof INFO>;
  /** Its Temporal server's process. */
  temporal: TemporalRecord;
  engine: Engine;
  /** Settles when the process is gone. */
  ended: Promise<unknown>;
  /** Ends it in good order, and itself alone: never a successor on the same home. */
  stop(): Promise<void>;
  /** SIGKILL: no time to tidy up anything; its Temporal server lives on as an orphan. */
  kill(): Promise<void>;
}

/**
 * Starts `lien-nganh server` on a home and waits until it is ready.
 * @param options `now`: instant for the clock of a new home; `port`: 0 for any; `signal`: gives up
 * @throws UserError `failed` with the last lines of its log when it does not become ready
 */
export async function startLiveServer(options: {
  home: string;
  now?: string;
  port: number;
  signal: AbortSignal;
}): Promise<LiveServer> {
  const { home, now, port, signal } = options;
  const child = await spawnServer(home, port, now);
  const ended = once(child, 'exit');
  try {
    const info = await waitUntil(
      () => {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error('ended while starting');
        return readReady(home, child.pid);
      },
      {
        what: both('Máy chủ không sẵn sàng kịp.', 'The server was not ready in time.'),
        withinMs: READY_WITHIN_MS,
        signal,
      },
    );
    const temporal = (await readTemporalRecord(home))!;
    return {
      pid: child.pid!,
      info,
      temporal,
      engine: createRemoteEngine({ url: info.url, token: info.token }),
      ended,
      async stop() {
        await endProcess(child.pid!);
        await endLeftover(temporal);
      },
      async kill() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  } catch (error) {
    await endLiveServer(home, child.pid ?? null);
    if (signal.aborted) throw error;
    throw await notReady(home, error);
  }
}

async function spawnServer(home: string, port: number, now: string | undefined): Promise<ChildProcess> {
  const log = await open(join(home, 'server.log'), 'a', 0o600);
  const argv = ['server', '--home', home, '--port', String(port), ...(now ? ['--now', now] : [])];
  try {
    const child = spawn(process.execPath, [SOURCES.program, ...argv], {
      // A group of its own: Ctrl-C is for the demonstration, which then stops its server in good order.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))),
    });
    await once(child, 'spawn');
    return child;
  } finally {
    await log.close();
  }
}

async function readReady(home: string, pid: number | undefined): Promise<LiveServer['info'] | null> {
  const text = await readFile(join(home, 'server.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const info = INFO.parse(JSON.parse(text));
  // A killed predecessor leaves its file behind.
  if (info.pid !== pid) return null;
  const ready = await fetch(`${info.url}/health/ready`).catch(() => null);
  return ready?.ok ? info : null;
}

async function notReady(home: string, cause: unknown): Promise<UserError> {
  const file = join(home, 'server.log');
  const text = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join('\n');
  return new UserError(
    'failed',
    both('Máy chủ trình diễn không khởi động được.', 'The live server did not start.'),
    [{ path: file, line: null, message: alike(text || String(cause)), remedy: null }],
  );
}

/**
 * Ends whatever of a live server still runs on a home: the server itself, or the Temporal server that a
 * killed one left behind.
 * @param home absolute
 * @param pid the server's process, null when there is none
 */
export async function endLiveServer(home: string, pid: number | null): Promise<void> {
  if (pid !== null) await endProcess(pid);
  const temporal = await readTemporalRecord(home);
  if (temporal !== null) await endLeftover(temporal);
}
