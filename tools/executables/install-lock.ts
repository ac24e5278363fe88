import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { both, type Log } from '../../domain/bilingual.ts';
import { isAlive } from '../../standalone/process.ts';

/** A lock nobody has renewed for this long was left by a process that is gone. */
const ABANDONED_AFTER_MS = 60_000;
const RENEW_EVERY_MS = 10_000;

export interface InstallLock {
  /** Whether another process held it first. */
  waited: boolean;
  release(): Promise<void>;
}

/**
 * Waits until no other process installs the same thing, and keeps others waiting until `release`.
 * It saves a second build, no more: the installation itself is atomic, so that two processes that both
 * find an abandoned lock can only do the work twice.
 * @param target what is installed, and the cache it goes into
 * @param log says once that it waits, and for whom
 * @param signal ends the waiting
 */
export async function acquireInstallLock(
  target: { cache: string; name: string },
  log: Log,
  signal: AbortSignal,
): Promise<InstallLock> {
  const file = join(target.cache, `.${target.name}.lock`);
  const owner = JSON.stringify({ pid: process.pid, host: hostname() });
  let waited = false;
  while (!(await tryCreate(file, owner))) {
    if (await isAbandoned(file)) {
      await rm(file, { force: true });
      continue;
    }
    if (!waited) {
      log(
        both(
          `${target.name}: một tiến trình khác đang cài, xin chờ`,
          `${target.name}: another process is installing it, waiting`,
        ),
      );
    }
    waited = true;
    await pause(500, undefined, { signal });
  }
  const renewing = setInterval(() => {
    const now = new Date();
    // A lock that was taken away is no reason to stop the work.
    utimes(file, now, now).catch(() => undefined);
  }, RENEW_EVERY_MS);
  return {
    waited,
    release: async () => {
      clearInterval(renewing);
      await rm(file, { force: true });
    },
  };
}

async function tryCreate(file: string, owner: string): Promise<boolean> {
  try {
    await writeFile(file, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const owner = JSON.parse((await readFile(file, 'utf8')) || 'null') as {
      pid: number;
      host: string;
    } | null;
    if (owner !== null && owner.host === hostname() && !isAlive(owner.pid)) return true;
    return Date.now() - (await stat(file)).mtimeMs > ABANDONED_AFTER_MS;
  } catch (error) {
    // Released between two looks: not abandoned, simply free at the next try.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
