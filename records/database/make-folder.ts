import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

function isThere(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Makes a folder with those above it, as far as they are missing. Node's own recursive `mkdir` never ends where the
 * system answers ENOENT below a folder that exists, as it does below `/proc`.
 *
 * @param path - where; one that exists stays as it is
 * @param mode - of what is made
 * @throws the system's error, e.g. ENOENT where nothing can be made, ENOTDIR or EEXIST where a file is in the way
 */
export function makeFolder(path: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let at = resolve(path); !isThere(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    try {
      mkdirSync(folder, { mode });
    } catch (error) {
      // Somebody else may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isThere(folder)) throw error;
    }
  }
}
