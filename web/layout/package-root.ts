import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package: the nearest `package.json` above, from the sources as from `dist/`. */
function findPackage(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Where templates and styles lie: the compiler copies neither, so they are read from the sources. */
export const WEB_FOLDER = join(findPackage(), 'web');
