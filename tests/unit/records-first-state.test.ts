/** The embedded database's first state: made once, taken from the cache afterwards, never relied on. */
import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openPglite } from '../../records/database/embedded-database.ts';

describe('the first state of an embedded database', () => {
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
    const lite = await openPglite(dataDir, env);
    const { rows } = await lite.query("select 1 from pg_tables where schemaname = 'public'");
    await lite.exec(`create table t${rows.length} (n integer); insert into t${rows.length} values (7)`);
    expect((await lite.query(`select n from t${rows.length}`)).rows).toEqual([{ n: 7 }]);
    await lite.close();
    return rows.length;
  }

  it('is kept as one file before anything is written, and each new database begins with it', async () => {
    await cp(made, cache, { recursive: true });
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^pglite-[\d.]+\.tar$/)]);
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

  it('is not needed: a cache that cannot be written is done without', async () => {
    await writeFile(cache, 'a file where the folder should be');
    expect(await use('memory://')).toBe(0);
  });
});
