/**
 * PGlite with its first state taken from the cache. A new database is otherwise made by PostgreSQL's own `initdb` and
 * by all our migrations, seconds of processor each time; their outcome is the same for all and is kept, one file for
 * the newest versions of both. (The package that publishes such a file lags behind PGlite's versions.)
 */
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { makeFolder } from './make-folder.ts';
import { cacheDirectory } from './cache-directory.ts';
import { openPrivateFolder } from './private-folder.ts';

/** The name of a database that is in no directory. */
const IN_MEMORY = 'memory://';
/** How the names of kept first states begin. */
const KEPT = 'pglite-';

/** What every new database begins with. */
export interface FirstState {
  /** Tells it from what another release begins with; asked for a new database alone. */
  key(): Promise<string>;
  /** Brings a database to it that holds nothing yet. */
  make(lite: PGlite): Promise<void>;
}

/**
 * Opens PGlite.
 * @param dataDir `memory://`, or a directory; an empty or absent one is filled
 * @param env where the cache is; one that cannot be read or written costs time only
 * @param first what a new one begins with
 */
export async function openPglite(
  dataDir: string,
  env: NodeJS.ProcessEnv,
  first: FirstState,
): Promise<PGlite> {
  // Loaded only here: with a PostgreSQL server nobody pays for 40 MB of WebAssembly.
  const { PGlite } = await import('@electric-sql/pglite');
  const open = async (loadDataDir?: Blob): Promise<PGlite> =>
    dataDir === IN_MEMORY
      ? PGlite.create(dataDir, { loadDataDir })
      : PGlite.create({ fs: await openPrivateFolder(dataDir), loadDataDir });
  if (!(await isEmpty(dataDir))) return open();
  const kept = join(cacheDirectory(env), `${KEPT}${await versionOfPglite()}-${await first.key()}.tar`);
  const firstState = await readFile(kept).catch(() => null);
  if (firstState) {
    try {
      return await open(new Blob([firstState]));
    } catch {
      // Whatever spoilt the file: it is made again below.
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  const lite = await open();
  await first.make(lite);
  await keep(lite, kept).catch(() => undefined);
  return lite;
}

async function isEmpty(dataDir: string): Promise<boolean> {
  const entries = await readdir(dataDir).catch(() => []);
  return entries.length === 0;
}

/** Keeps a first state, and none of other releases: each is as large as forty megabytes. */
async function keep(lite: PGlite, path: string): Promise<void> {
  // What a copy would otherwise have to recover from the log each time it is opened.
  await lite.exec('checkpoint');
  const dump = await lite.dumpDataDir('none');
  makeFolder(dirname(path), 0o700);
  // Others see all of it or nothing.
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 });
  await rename(temporary, path);
  const others = (await readdir(dirname(path))).filter(
    (name) => name.startsWith(KEPT) && name.endsWith('.tar') && name !== basename(path),
  );
  await Promise.all(others.map((name) => rm(join(dirname(path), name), { force: true })));
}

/** The package does not export its description: it lies above the file that is. */
async function versionOfPglite(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const text = await readFile(join(dirname(main), '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
