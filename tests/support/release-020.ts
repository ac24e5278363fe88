/** Release 0.2.0, built from this repository's history into the cache, once. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from '../../records/database/cache-directory.ts';

const COMMIT = '85c7f76e';

/**
 * The release's executable; fetched from the registry and built where that has not been done.
 * @throws where the clone has not its commit, or the registry cannot be reached
 */
export function buildRelease020(): string {
  const directory = join(cacheDirectory(process.env), `release-0.2.0-${COMMIT}`);
  const bin = join(directory, 'bin/lien-nganh.js');
  if (existsSync(bin)) return bin;
  const begun = `${directory}.${process.pid}`;
  mkdirSync(begun, { recursive: true });
  try {
    const source = execFileSync('git', ['archive', COMMIT], { maxBuffer: 500_000_000 });
    execFileSync('tar', ['-x', '-C', begun], { input: source });
    execFileSync('npm', ['ci'], { cwd: begun, stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(begun, directory);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
  return bin;
}
