import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError, invalid } from '../../domain/user-error.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';
import { cacheDirectory } from '../../records/database/cache-directory.ts';
import { installInto } from './cache.ts';
import { both, type Bilingual, type Log } from '../../domain/bilingual.ts';
import { findOnPath, isExecutable } from './on-path.ts';
import { failed, reasonOf } from './reason.ts';

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
  title: Bilingual;
  remedy: Bilingual;
  /**
   * Puts the executable, under its command's name, into `directory`.
   * @throws Error whose message says why it could not
   */
  make(directory: string, context: { log: Log; env: NodeJS.ProcessEnv; signal: AbortSignal }): Promise<void>;
}

/** What there is to know about one executable. */
export interface Executable {
  title: Bilingual;
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
      const { vi, en } = reasonOf(error);
      log(both(`${path}: không dùng được: ${vi}`, `${path}: cannot be used: ${en}`));
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
  const { title } = executable;
  const failures: ErrorDetail[] = [];
  let source: Source = 'cache';
  const installed = await installInto({ cache, name }, log, async (directory, signal) => {
    for (const way of executable.ways) {
      log(both(`${title.vi}: ${way.title.vi}`, `${title.en}: ${way.title.en}`));
      try {
        await way.make(directory, { log, env, signal });
        await executable.check(join(directory, executable.command), env);
        source = way.source;
        return true;
      } catch (error) {
        signal.throwIfAborted();
        await empty(directory);
        const reason = reasonOf(error);
        log(both(`${title.vi}: không được: ${reason.vi}`, `${title.en}: did not work: ${reason.en}`));
        failures.push({
          path: null,
          line: null,
          message: both(`${way.title.vi}: ${reason.vi}`, `${way.title.en}: ${reason.en}`),
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
    if (!isExecutable(path)) throw failed('không phải tệp chạy được', 'not an executable file');
    return { path, version: await executable.check(path, env), source: 'setting' };
  } catch (error) {
    const { setting } = executable;
    const { vi, en } = reasonOf(error);
    throw invalid(
      setting,
      both(`${setting}=${path}: ${vi}`, `${setting}=${path}: ${en}`),
      both(
        `Trỏ ${setting} tới tệp chạy được, hoặc bỏ biến này`,
        `Point ${setting} at the executable, or unset it`,
      ),
    );
  }
}

function unobtainable({ title, command, setting }: Executable, failures: ErrorDetail[]): UserError {
  const byHand: ErrorDetail = {
    path: setting,
    line: null,
    message: both(
      `"${command}" không có trên PATH và ${setting} chưa đặt`,
      `"${command}" is not on PATH and ${setting} is not set`,
    ),
    remedy: both(
      `Cài "${command}" vào PATH, hoặc đặt ${setting}`,
      `Put "${command}" on PATH, or set ${setting} to its path`,
    ),
  };
  return new UserError(
    'failed',
    both(
      `Không có ${title.vi}; một trong các cách sau là đủ`,
      `There is no ${title.en}; any one of these is enough`,
    ),
    [byHand, ...failures],
  );
}
