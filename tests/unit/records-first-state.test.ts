/** The embedded database's first state: made once, taken from the cache afterwards, never relied on. */
import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PGlite } from '@electric-sql/pglite';
import { openRecords } from '../../records/database/database.ts';
import { openPglite } from '../../records/database/embedded-database.ts';
import { readInstallation } from '../../records/database/installation.ts';
import { readSchemaState } from '../../records/database/migrations/migrate.ts';

describe('the first state of an embedded database', () => {
  /** Without tables: what is kept and when is the same for any. */
  const BARE = { key: () => Promise.resolve('bare'), make: () => Promise.resolve() };
  /** Made by the first database of all, once: seconds of processor. */
  let made: string;
  let folder: string;
  let cache: string;
  beforeAll(async () => {
    made = await mkdtemp(join(tmpdir(), 'lien-nganh-first-state-made-'));
    expect(await use('memory://', { LIEN_NGANH_CACHE: made })).toBe(0);
  });
  afterAll(() => rm(made, { recursive: true }));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lien-nganh-first-state-'));
    cache = join(folder, 'cache');
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Opens a database, writes and reads, closes it, and says how many tables of its own it found. */
  async function use(dataDir: string, env: NodeJS.ProcessEnv = { LIEN_NGANH_CACHE: cache }): Promise<number> {
    const lite = await openPglite(dataDir, env, BARE);
    const { rows } = await lite.query("select 1 from pg_tables where schemaname = 'public'");
    await lite.exec(`create table t${rows.length} (n integer); insert into t${rows.length} values (7)`);
    expect((await lite.query(`select n from t${rows.length}`)).rows).toEqual([{ n: 7 }]);
    await lite.close();
    return rows.length;
  }

  it('is kept as one file before anything is written, and each new database begins with it', async () => {
    await cp(made, cache, { recursive: true });
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^pglite-[\d.]+-bare\.tar$/)]);
    const [name = ''] = await readdir(cache);
    const { mtimeMs } = await stat(join(cache, name));
    expect(await use('memory://')).toBe(0);
    expect(await use(join(folder, 'records'))).toBe(0);
    expect((await stat(join(cache, name))).mtimeMs).toBe(mtimeMs);
  });

  it('does not come back over what a directory holds', async () => {
    await cp(made, cache, { recursive: true });
    const directory = join(folder, 'records');
    for (const tables of [0, 1, 2]) expect(await use(directory)).toBe(tables);
  });

  it.each(['memory://', 'a directory'])('is made again where its file is spoilt (%s)', async (where) => {
    await cp(made, cache, { recursive: true });
    const [name = ''] = await readdir(cache);
    await writeFile(join(cache, name), 'no archive at all');
    expect(await use(where === 'memory://' ? where : join(folder, 'records'))).toBe(0);
    expect((await stat(join(cache, name))).size).toBeGreaterThan(1_000_000);
  });

  it('is kept for the newest tables alone', async () => {
    await cp(made, cache, { recursive: true });
    const env = { LIEN_NGANH_CACHE: cache };
    const next = {
      key: () => Promise.resolve('next'),
      make: async (lite: PGlite) => void (await lite.exec('create table a (n integer)')),
    };
    for (const turn of ['made', 'taken from the cache']) {
      const lite = await openPglite('memory://', env, next);
      const { rows } = await lite.query("select tablename from pg_tables where schemaname = 'public'");
      await lite.close();
      expect({ turn, rows }).toEqual({ turn, rows: [{ tablename: 'a' }] });
    }
    expect(await readdir(cache)).toEqual([expect.stringMatching(/-next\.tar$/)]);
  });

  it('has the tables of this release, and each database an id of its own', async () => {
    const opened = await Promise.all([openRecords({ memory: true }), openRecords({ memory: true })]);
    const ids = await Promise.all(opened.map(({ db }) => readInstallation(db)));
    expect(new Set(ids).size).toBe(2);
    for (const { db, close } of opened) {
      expect(await readSchemaState(db)).toEqual({ newer: [], breaking: [], missing: [] });
      await close();
    }
  });

  it('is not needed: a cache that cannot be written is done without', async () => {
    await writeFile(cache, 'a file where the folder should be');
    expect(await use('memory://')).toBe(0);
  });
});
