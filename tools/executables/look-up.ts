import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../domain/user-error.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';
import { cacheDirectory } from '../../records/database/cache-directory.ts';
import { installInto } from './cache.ts';
import type { Log } from '../../standalone/locate.ts';
import { findOnPath, isExecutable } from './on-path.ts';

/** Where an executable was found. */
export type Source = 'setting' | 'path' | 'cache' | 'download' | 'build';

export interface Located {
  path: string;
  /** Null when the executable cannot be asked. */
  version: string | null;
  source: Source;
}

/** One way to obtain an executable that the machine does not have. */
export interface Way {
  source: 'download' | 'build';
  /** What is tried, and how to make it possible; both for people. */
  title: string;
  remedy: string;
  /**
   * Puts the executable, under its command's name, into `directory`.
   * @throws Error whose message says why it could not
   */
  make(directory: string, context: { log: Log; env: NodeJS.ProcessEnv; signal: AbortSignal }): Promise<void>;
}

/** What there is to know about one executable. */
export interface Executable {
  title: string;
  command: string;
  /** Version that is downloaded or built. */
  version: string;
  /** Variable that names an executable of the user's own. */
  setting: string;
  /**
   * Asks an executable for its version.
   * @throws Error whose message says why this one cannot be used
   */
  check(path: string, env: NodeJS.ProcessEnv): Promise<string | null>;
  ways: Way[];
}

/**
 * Looks for an executable on this machine: explicit setting, `PATH`, cache. Never downloads or builds.
 * @param executable what to look for
 * @param log says why a candidate was passed over
 * @param env settings and `PATH`
 * @returns the first that can be used, or null
 * @throws UserError `invalid` when the explicit setting names something that cannot be used
 */
export async function findExecutable(
  executable: Executable,
  log: Log,
  env: NodeJS.ProcessEnv,
): Promise<Located | null> {
  const setting = env[executable.setting];
  if (setting) return await findBySetting(executable, setting, env);
  const candidates: [Source, string | null][] = [
    ['path', findOnPath(executable.command, env)],
    ['cache', join(cacheDirectory(env), cacheName(executable), executable.command)],
  ];
  for (const [source, path] of candidates) {
    if (path === null || !isExecutable(path)) continue;
    try {
      return { path, version: await executable.check(path, env), source };
    } catch (error) {
      log(`${path}: không dùng được · cannot be used: ${reasonOf(error)}`);
    }
  }
  return null;
}

/**
 * Looks for an executable and, where the machine does not have it, obtains it for the cache.
 * @param executable what is needed
 * @param log progress, one line at a time
 * @param env settings and `PATH`
 * @throws UserError `failed` naming every way to provide it, when none works
 */
export async function locateExecutable(
  executable: Executable,
  log: Log,
  env: NodeJS.ProcessEnv,
): Promise<Located> {
  const found = await findExecutable(executable, log, env);
  if (found !== null) return found;
  const cache = cacheDirectory(env);
  const name = cacheName(executable);
  const failures: ErrorDetail[] = [];
  let source: Source = 'cache';
  const installed = await installInto({ cache, name }, log, async (directory, signal) => {
    for (const way of executable.ways) {
      log(`${executable.title}: ${way.title}`);
      try {
        await way.make(directory, { log, env, signal });
        await executable.check(join(directory, executable.command), env);
        source = way.source;
        return true;
      } catch (error) {
        signal.throwIfAborted();
        await empty(directory);
        log(`${executable.title}: không được · did not work: ${reasonOf(error)}`);
        failures.push({
          path: null,
          line: null,
          message: `${way.title}: ${reasonOf(error)}`,
          remedy: way.remedy,
        });
      }
    }
    return false;
  });
  if (!installed) throw unobtainable(executable, failures);
  const path = join(cache, name, executable.command);
  return { path, version: await executable.check(path, env), source };
}

/** What one way left half-done must not become part of the next one's result. */
async function empty(directory: string): Promise<void> {
  for (const entry of await readdir(directory)) {
    await rm(join(directory, entry), { recursive: true, force: true });
  }
}

function cacheName(executable: Executable): string {
  return `${executable.command}-${executable.version}`;
}

async function findBySetting(executable: Executable, path: string, env: NodeJS.ProcessEnv): Promise<Located> {
  try {
    if (!isExecutable(path)) throw new Error('không phải tệp chạy được · not an executable file');
    return { path, version: await executable.check(path, env), source: 'setting' };
  } catch (error) {
    throw new UserError('invalid', `${executable.setting}=${path}: ${reasonOf(error)}`, [
      {
        path: executable.setting,
        line: null,
        message: reasonOf(error),
        remedy: `Trỏ ${executable.setting} tới tệp chạy được, hoặc bỏ biến này · point it at the executable, or unset it`,
      },
    ]);
  }
}

function unobtainable(executable: Executable, failures: ErrorDetail[]): UserError {
  const byHand: ErrorDetail = {
    path: executable.setting,
    line: null,
    message: `"${executable.command}" không có trên PATH và ${executable.setting} chưa đặt · is not on PATH and ${executable.setting} is not set`,
    remedy: `Cài "${executable.command}" vào PATH, hoặc đặt ${executable.setting} · put it on PATH, or set ${executable.setting} to its path`,
  };
  return new UserError(
    'failed',
    `Không có ${executable.title}; một trong các cách sau là đủ · not available; any one of these is enough`,
    [byHand, ...failures],
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
