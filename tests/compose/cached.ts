/** What takes long to make is kept in the project's cache, under a name that has its version. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../../domain/bilingual.ts';
import { cacheDirectory } from '../../records/database/cache-directory.ts';
import { installInto } from '../../tools/executables/cache.ts';
import { retry } from './retry.ts';
import { say } from './run.ts';

export const sayWords = (line: string | Bilingual): void =>
  say((typeof line === 'string' ? line : line.en).trim());

/**
 * @param name of the folder in the cache, with a version
 * @param make fills a new folder
 * @returns the folder, made now or before
 */
export async function cached(
  name: string,
  make: (folder: string, signal: AbortSignal) => Promise<void>,
): Promise<string> {
  const cache = cacheDirectory(process.env);
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const since = Date.now();
  say(`${name}: made for the cache`);
  await retry(name, () =>
    installInto({ cache, name }, sayWords, async (directory, signal) => {
      await make(directory, signal);
      return true;
    }),
  );
  say(`${name}: ${Math.round((Date.now() - since) / 1000)} s`);
  return folder;
}
