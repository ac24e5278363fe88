import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { makeFolder } from '../../records/database/make-folder.ts';
import type { Log } from '../../domain/bilingual.ts';
import { acquireInstallLock } from './install-lock.ts';

/**
 * Makes a directory of the cache in one step: others see all of it or nothing.
 *
 * Only one process makes it at a time; the others wait and find it done. What an earlier, killed attempt
 * left behind is removed first. An interruption (SIGINT, SIGTERM) ends the work, removes the half-done
 * directory and is then passed on.
 * @param target the cache, and the name of the finished directory in it
 * @param log progress
 * @param make fills the directory it is given; false when it could not, whatever it left there
 * @returns whether the directory is there now
 */
export async function installInto(
  target: { cache: string; name: string },
  log: Log,
  make: (directory: string, signal: AbortSignal) => Promise<boolean>,
): Promise<boolean> {
  makeFolder(target.cache);
  const interruption = new AbortController();
  let received: NodeJS.Signals | undefined;
  const interrupt = (signal: NodeJS.Signals): void => {
    received = signal;
    interruption.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const lock = await acquireInstallLock(target, log, interruption.signal);
    try {
      if (lock.waited && existsSync(join(target.cache, target.name))) return true;
      return await makeThenRename(target, (directory) => make(directory, interruption.signal));
    } finally {
      await lock.release();
    }
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    if (received !== undefined) process.kill(process.pid, received);
  }
}

async function makeThenRename(
  { cache, name }: { cache: string; name: string },
  make: (directory: string) => Promise<boolean>,
): Promise<boolean> {
  const prefix = `.making-${name}-`;
  for (const entry of await readdir(cache)) {
    if (entry.startsWith(prefix)) await remove(join(cache, entry));
  }
  const temporary = join(cache, prefix + randomUUID());
  await mkdir(temporary);
  try {
    if (!(await make(temporary))) return false;
    await remove(join(cache, name));
    await rename(temporary, join(cache, name));
    return true;
  } finally {
    await remove(temporary);
  }
}

/** The retries are for an ended compiler that still writes. */
async function remove(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
