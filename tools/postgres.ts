/** A PostgreSQL server of its own, for tests and trials: made in a directory, gone when stopped. */
import { alike, both } from '../domain/bilingual.ts';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { makeFolder } from '../records/database/make-folder.ts';
import { UserError } from '../domain/user-error.ts';
import { isAtLeast } from './executables/ask-tool.ts';
import { findOnPath, isExecutable } from './executables/on-path.ts';
import { choosePorts } from '../standalone/ports.ts';

const LEAST_VERSION = '15';
const DEBIAN_VERSIONS = '/usr/lib/postgresql';
const READY_WITHIN_MS = 30_000;

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  /** `15.14`. */
  version: string;
}

export interface TemporaryPostgres {
  /** For `DATABASE_URL`. */
  url: string;
  pid: number;
  /** Ends the server at once, whoever is still connected, and waits until it is gone. */
  stop(): Promise<void>;
  /**
   * Serves the same cluster on the same port again, after `stop`.
   * @returns the new server's process id
   */
  restart(): Promise<number>;
}

/**
 * Looks for the programs of PostgreSQL 15 or newer: only in `LIEN_NGANH_POSTGRES_BIN` where it is set, else on
 * `PATH`, then where Debian keeps them (newest first), which it leaves off `PATH`.
 */
export function findPostgres(env: NodeJS.ProcessEnv = process.env): PostgresPrograms | null {
  for (const directory of binDirectories(env)) {
    const [initdb, postgres] = [join(directory, 'initdb'), join(directory, 'postgres')];
    if (!isExecutable(initdb) || !isExecutable(postgres)) continue;
    const version = / (\d+(\.\d+)*)/.exec(execFileSync(postgres, ['--version'], { encoding: 'utf8' }))?.[1];
    if (version !== undefined && isAtLeast(version, LEAST_VERSION)) return { initdb, postgres, version };
  }
  return null;
}

function binDirectories(env: NodeJS.ProcessEnv): string[] {
  if (env.LIEN_NGANH_POSTGRES_BIN) return [env.LIEN_NGANH_POSTGRES_BIN];
  const onPath = findOnPath('postgres', env);
  let versions: string[] = [];
  try {
    versions = readdirSync(DEBIAN_VERSIONS).sort((a, b) => Number(b) - Number(a));
  } catch {
    // Not Debian, or not installed.
  }
  return [
    ...(onPath === null ? [] : [dirname(realpathSync(onPath))]),
    ...versions.map((version) => join(DEBIAN_VERSIONS, version, 'bin')),
  ];
}

/**
 * Makes a database cluster in `directory` and serves it on a free port of 127.0.0.1. It keeps nothing safe (no
 * fsync, no password): for tests and trials only. Started by root, it runs as an unprivileged user, who then owns
 * the directory and must be able to reach it.
 *
 * @param directory empty or absent
 * @throws UserError `failed` when PostgreSQL is missing or does not start, with what it said
 */
export async function startTemporaryPostgres(directory: string): Promise<TemporaryPostgres> {
  const programs = findPostgres();
  if (programs === null) throw missing();
  const user = unprivilegedUser();
  makeFolder(directory);
  if (user !== null) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const as = { ...(user ?? {}), cwd: directory };

  const made = spawn(
    programs.initdb,
    ['-D', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    as,
  );
  await finished(made, collect(made));

  const [port = 0] = await choosePorts([undefined]);
  // Without a socket file: a path of more than 107 bytes would be refused.
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const serve = async (): Promise<ChildProcess> => {
    const server = spawn(programs.postgres, ['-D', data, ...flags], as);
    const said = collect(server);
    try {
      await ready(server, url, said);
    } catch (error) {
      await end(server);
      throw error;
    }
    return server;
  };
  let server = await serve();
  return {
    url,
    pid: server.pid ?? 0,
    stop: () => end(server),
    async restart() {
      server = await serve();
      return server.pid ?? 0;
    },
  };
}

/** `postgres` or `nobody` when this process is root, as whom PostgreSQL refuses to run; else null. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** Keeps what a program prints, to show it should the program fail. */
function collect(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString()).slice(-2000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(String(error))));
  return () => text.trim();
}

async function finished(child: ChildProcess, said: () => string): Promise<void> {
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw notStarted(said());
}

async function ready(server: ChildProcess, url: string, said: () => string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (server.exitCode === null && server.signalCode === null && Date.now() < until) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      return;
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw notStarted(said());
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  // An immediate shutdown: it waits for no client, and nothing in here has to be kept.
  server.kill('SIGQUIT');
  const insist = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(insist);
}

function missing(): UserError {
  return new UserError(
    'failed',
    both('Không tìm thấy PostgreSQL ≥ 15', 'PostgreSQL 15 or newer was not found'),
    [
      {
        path: 'LIEN_NGANH_POSTGRES_BIN',
        line: null,
        message: both(
          `Cần initdb và postgres trong PATH hoặc ${DEBIAN_VERSIONS}`,
          `initdb and postgres are needed on PATH or in ${DEBIAN_VERSIONS}`,
        ),
        remedy: both(
          'Cài đặt (Debian: apt-get install postgresql; macOS: brew install postgresql@15) hoặc đặt biến này tới thư mục bin',
          'Install it (Debian: apt-get install postgresql; macOS: brew install postgresql@15), or set this variable to its bin directory',
        ),
      },
    ],
  );
}

function notStarted(said: string): UserError {
  return new UserError('failed', both('PostgreSQL không khởi động được', 'PostgreSQL did not start'), [
    { path: null, line: null, message: alike(said), remedy: null },
  ]);
}
