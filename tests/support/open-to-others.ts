import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whatever below a folder, and the folder itself, somebody else than its owner may do anything with. */
export function openToOthers(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return [folder, ...below].filter((path) => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats !== undefined && !stats.isSymbolicLink() && (stats.mode & 0o077) !== 0;
  });
}
