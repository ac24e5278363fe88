import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openRecords } from '../../records/database/database.ts';
import { lockDirectory } from '../../records/database/directory-lock.ts';
import { identifyProcess } from '../../records/database/process-identity.ts';
import { describeRecords } from '../support/records-suite.ts';

const home = mkdtempSync(join(tmpdir(), 'lien-nganh-records-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const runTypescript = new URL('../support/run-typescript.mjs', import.meta.url).href;
const writer = fileURLToPath(new URL('../support/write-until-killed.ts', import.meta.url));

/** Runs the writing child until it has committed `batches`, then kills it. Returns the last number it told. */
async function writeAndKill(directory: string, first: number, batches: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', runTypescript, writer, directory, `${first}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.split('\n').length > batches) child.kill('SIGKILL');
  });
  await closed;
  return Number(told.trim().split('\n').at(-1));
}

describe('the record in a directory', () => {
  describeRecords(() => openRecords({ directory: join(home, 'suite') }));

  it('is still there when opened again', async () => {
    const directory = join(home, 'again');
    const first = await openRecords({ directory });
    const unit = { id: 'so-y-te', name: 'Sở Y tế', nameEn: null, validFrom: null, validTo: null };
    await first.db.insertInto('units').values(unit).execute();
    await first.close();
    const second = await openRecords({ directory });
    expect(await second.db.selectFrom('units').selectAll().execute()).toEqual([unit]);
    await second.close();
  });

  it('survives SIGKILL in the middle of writing with every batch that was told, each whole', async () => {
    const directory = join(home, 'killed');
    let next = 0;
    for (const batches of [1, 7, 20]) {
      const last = await writeAndKill(directory, next, batches);
      const { db, close } = await openRecords({ directory });
      const notices = await db.selectFrom('notices').select('id').execute();
      const numbers = new Set(notices.map(({ id }) => Number(id.split('/').at(-1))));
      // The kill may fall between the commit and the word of it: one batch more than was told.
      expect([last + 1, last + 2]).toContain(numbers.size);
      expect(notices).toHaveLength(numbers.size * 20);
      expect(await db.selectFrom('audit').select('id').execute()).toHaveLength(notices.length);
      next = numbers.size;
      await close();
    }
  });
});

describe('the lock of a directory', () => {
  it('lets nobody else in while its holder lives, and says who that is', async () => {
    const directory = join(home, 'held');
    const records = await openRecords({ directory });
    const error: unknown = await openRecords({ directory }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'UserError', code: 'refused' });
    expect(String(error)).toContain(String(process.pid));
    await records.close();
    expect(existsSync(`${directory}.lock`)).toBe(false);
  });

  it('is taken over from a dead process, from an earlier process of the same pid, and when unreadable', async () => {
    const directory = join(home, 'stale');
    const child = spawn(process.execPath, ['-e', '0']);
    await once(child, 'close');
    const holders = [
      JSON.stringify({ pid: child.pid, started: null }),
      JSON.stringify({ ...identifyProcess(process.pid), started: 'an-earlier-boot/1' }),
      '',
    ];
    for (const holder of holders) {
      writeFileSync(`${directory}.lock`, holder);
      const lock = lockDirectory(directory);
      expect(() => lockDirectory(directory)).toThrow(`${process.pid}`);
      lock.release();
      lock.release();
    }
  });

  it('is given free when the directory cannot be opened', async () => {
    const directory = join(home, 'no-directory');
    writeFileSync(directory, 'a file');
    await expect(openRecords({ directory })).rejects.toThrow();
    expect(existsSync(`${directory}.lock`)).toBe(false);
  });
});
