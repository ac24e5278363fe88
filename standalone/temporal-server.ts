import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import { makeFolder } from '../records/database/make-folder.ts';
import { UserError } from '../domain/user-error.ts';
import { alike, both, type Bilingual, type Log } from '../domain/bilingual.ts';
import { awaitReady } from './await-ready.ts';
import type { LocateExecutable } from './locate.ts';
import { choosePorts, canConnect } from './ports.ts';
import { endProcess } from './process.ts';
import { registerSearchAttributes } from './search-attributes.ts';
import { endLeftover, readTemporalRecord, writeTemporalRecord } from './temporal-home.ts';
import { hasNamespace, retainClosedWorkflows } from './temporal-namespace.ts';

/** Namespace that the embedded server works in. */
export const EMBEDDED_NAMESPACE = 'default';
const HOST = '127.0.0.1';
const READY_WITHIN_MS = 60_000;
const TRIES = 3;

export interface TemporalServer {
  /** gRPC address, `127.0.0.1:7233`. */
  address: string;
  uiUrl: string;
  pid: number;
  /** Settles when the server has ended, asked to or not. */
  ended: Promise<void>;
  /** Ends the server and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded Temporal server on a home's SQLite file. Call it only while holding the home's lock:
 * a server that an earlier process left running on the same file is ended first.
 * @param options `home`: data directory, made when missing; `locate`: finds the `temporal` command; `log`: progress; `port`, `uiPort`: wanted ports
 *   (default: those used last, else free ones); `env`: settings and `PATH` for finding the executable;
 *   `codecEndpoint`: where its Web UI has payloads decrypted; `limits`: values of the server's dynamic configuration, e.g. `{'limit.historyCount.error': 150}`
 * @returns the server, ready: namespace there, closed workflows kept ten years, search attributes registered
 * @throws UserError `failed` with the last lines of `temporal.log` when it does not become ready
 */
export async function startTemporalServer(options: {
  home: string;
  locate: LocateExecutable;
  log: Log;
  port?: number;
  uiPort?: number;
  env?: NodeJS.ProcessEnv;
  limits?: Record<string, number>;
  codecEndpoint?: string;
}): Promise<TemporalServer> {
  const { log, env = process.env, limits = {}, codecEndpoint } = options;
  const home = resolve(options.home);
  makeFolder(home);
  const executable = await options.locate(log, env);
  const before = await readTemporalRecord(home);
  if (before !== null && (await endLeftover(before))) {
    log(
      both(
        `Đã dừng máy chủ Temporal còn sót (pid ${before.pid})`,
        `Ended the Temporal server left running (pid ${before.pid})`,
      ),
    );
  }
  const wanted = [options.port ?? before?.port, options.uiPort ?? before?.uiPort];
  for (let tried = 1; ; tried += 1) {
    // A port free a moment ago may be taken when the server binds it: then others are tried.
    const ports = await choosePorts(tried === 1 ? wanted : [undefined, undefined]);
    try {
      return await launch(executable.path, home, ports, { env, limits, codecEndpoint });
    } catch (error) {
      if (tried === TRIES) throw error;
    }
  }
}

interface ServerSettings {
  env: NodeJS.ProcessEnv;
  limits: Record<string, number>;
  codecEndpoint: string | undefined;
}

/** One try: the server, ready, or an error when it ended or did not answer. */
async function launch(
  executable: string,
  home: string,
  [port = 0, uiPort = 0]: number[],
  settings: ServerSettings,
): Promise<TemporalServer> {
  const database = join(home, 'temporal.sqlite');
  const logFile = join(home, 'temporal.log');
  const child = await spawnServer(executable, { port, uiPort, database, logFile, ...settings });
  const { pid } = child;
  if (pid === undefined)
    throw notReady(logFile, both(`không chạy được ${executable}`, `cannot run ${executable}`));
  await writeTemporalRecord(home, { pid, port, uiPort, database });
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const address = `${HOST}:${port}`;
  try {
    await prepareServer(port, pid);
  } catch (error) {
    await endProcess(pid);
    throw notReady(logFile, alike(await lastLines(logFile, error)));
  }
  return { address, uiUrl: `http://${HOST}:${uiPort}`, pid, ended, stop: () => endProcess(pid) };
}

async function spawnServer(
  path: string,
  options: {
    port: number;
    uiPort: number;
    database: string;
    logFile: string;
  } & ServerSettings,
): Promise<ChildProcess> {
  const logFile = await open(options.logFile, 'a');
  try {
    const child = spawn(
      path,
      [
        ...['server', 'start-dev'],
        ...['--ip', HOST],
        ...['--port', String(options.port)],
        ...['--ui-port', String(options.uiPort)],
        ...['--db-filename', options.database],
        ...['--log-format', 'json'],
        ...(options.codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', options.codecEndpoint]),
        ...Object.entries(options.limits).flatMap(([name, value]) => [
          '--dynamic-config-value',
          `${name}=${value}`,
        ]),
      ],
      // A process group of its own: Ctrl-C at the terminal is for us, who end the server after the workers.
      { detached: true, stdio: ['ignore', logFile.fd, logFile.fd], env: options.env },
    );
    await new Promise<void>((settle) => {
      child.once('spawn', settle).once('error', () => settle());
    });
    child.unref();
    return child;
  } finally {
    await logFile.close();
  }
}

async function prepareServer(port: number, pid: number): Promise<void> {
  await awaitReady(pid, () => canConnect(HOST, port), READY_WITHIN_MS);
  const connection = await Connection.connect({ address: `${HOST}:${port}` });
  try {
    await awaitReady(pid, () => hasNamespace(connection, EMBEDDED_NAMESPACE), READY_WITHIN_MS);
    await retainClosedWorkflows(connection, EMBEDDED_NAMESPACE);
    await registerSearchAttributes(connection, EMBEDDED_NAMESPACE);
  } finally {
    await connection.close();
  }
}

async function lastLines(logFile: string, cause: unknown): Promise<string> {
  const text = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-3).join('\n');
  return text || String(cause);
}

function notReady(logFile: string, message: Bilingual): UserError {
  return new UserError(
    'failed',
    both('Máy chủ Temporal không khởi động được.', 'The Temporal server did not start.'),
    [{ path: logFile, line: null, message, remedy: both(`Xem ${logFile}`, `See ${logFile}`) }],
  );
}
