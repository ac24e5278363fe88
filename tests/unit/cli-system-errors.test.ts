/** What the machine refuses is told in words with a remedy, and nothing that can be typed keeps a command waiting. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { lineOf } from '../../cli/system-words.ts';
import { closestTo } from '../../domain/schemas/closest.ts';
import { makeFolder as makeFolderAt } from '../../records/database/make-folder.ts';
import { requireFreePort } from '../../standalone/ports.ts';
import { createFakeEngine, makeFolder, runHere } from '../support/command-line.ts';

async function failWith(error: unknown) {
  const { engine } = createFakeEngine(() => {
    throw error;
  });
  const home = makeFolder();
  return { ...(await runHere(['plan', 'list', '--json', '--home', home], { engine })), home };
}

describe('an error of the operating system', () => {
  it.each<[unknown, RegExp]>([
    [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), /ổ đĩa đã đầy/u],
    [
      Object.assign(new Error("EROFS: mkdir '/ro/x'"), { code: 'EROFS', path: '/ro/x' }),
      /\/ro\/x: nơi này chỉ đọc/u,
    ],
    [Object.assign(new Error('x'), { code: 'EACCES', path: '/closed/x' }), /\/closed\/x: không có quyền/u],
    [
      Object.assign(new Error('x'), { code: 'ENOTDIR', path: '/a/file/b' }),
      /\/a\/file\/b: có một tệp ở chỗ/u,
    ],
    [new Error('outer', { cause: Object.assign(new Error('x'), { code: 'EMFILE' }) }), /quá nhiều tệp/u],
    // The embedded database's file system throws what is no Error and has a number only.
    [{ name: 'ErrnoError', errno: 51 }, /ổ đĩa đã đầy/u],
    [{ name: 'ErrnoError', errno: 69 }, /chỉ đọc/u],
    [new Error('could not write: No space left on device'), /ổ đĩa đã đầy/u],
  ])('%j is told in words, with a remedy', async (error, words) => {
    const { code, stderr, json } = await failWith(error);
    expect(code).toBe(1);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\bE[A-Z]{4,}\b|\[object/u);
    expect(json()).toMatchObject({
      error: { code: 'failed', details: [{ remedy: expect.stringMatching(/\S/) }] },
    });
  });

  it.each<[unknown, string]>([
    [{ some: 'thing' }, '{"some":"thing"}'],
    [{ name: 'ErrnoError', message: 'FS error' }, 'ErrnoError: FS error'],
    ['a word', 'a word'],
    [null, 'null'],
    [new Error('first\nsecond'), 'first'],
  ])('and whatever else is thrown, such as %j, as what it is', (thrown, line) => {
    expect(lineOf(thrown)).toBe(line);
  });
});

describe('a folder', () => {
  it('is made with those above it, and one that is there stays', () => {
    const path = join(makeFolder(), 'a/b/c');
    makeFolderAt(path);
    makeFolderAt(path);
    expect(existsSync(path)).toBe(true);
  });

  it.each(['/proc/x', '/proc/self/x/y', '/dev/null/x'])('under %s is refused at once', (path) => {
    expect(() => makeFolderAt(path)).toThrow(/ENOENT|ENOTDIR/u);
  });

  it('with a file in the way is refused in words', async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'file'), '');
    mkdirSync(join(cwd, 'home'));
    for (const home of ['file', 'file/below']) {
      const { code, stderr } = await runHere(['server', '--home', join(cwd, home)], { cwd });
      expect(code).not.toBe(0);
      expect(stderr).toMatch(/có một tệp ở chỗ/u);
    }
  });
});

describe('a port in use', () => {
  it('is refused before a home is made', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const home = join(makeFolder(), 'home');
    await expect(requireFreePort(port)).rejects.toMatchObject({ code: 'failed' });
    const { code, stderr } = await runHere(['server', '--home', home, '--port', String(port)]);
    expect({ code, made: existsSync(join(home, 'records')) }).toEqual({ code: 1, made: false });
    expect(stderr).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    other.close();
  });
});

describe('a sign as word processors write it', () => {
  const signs = ['>=', '>', '<=', '=', 'count'];
  it.each([
    ['≥', '>='],
    ['≤', '<='],
    ['=>', '>='],
    ['＞', '>'],
    ['==', '='],
    ['cuont', 'count'],
    ['§', null],
    ['x', null],
  ])('%s means %s', (typed, meant) => {
    expect(closestTo(typed, signs)).toBe(meant);
  });
});

describe('history', () => {
  it('says that a plan and --mail do not go together', async () => {
    const { code, stderr } = await runHere(['history', 'p', '--mail', '<a@b.example>']);
    expect(code).toBe(2);
    expect(stderr).toContain('không dùng cả hai');
  });
});

describe('Ctrl-C', () => {
  it('is answered with a word', async () => {
    const { code, stderr } = await runHere(['plan', 'list'], { interrupted: AbortSignal.abort() });
    expect(code).toBe(130);
    expect(stderr).toContain('Đã dừng theo yêu cầu');
  });
});
