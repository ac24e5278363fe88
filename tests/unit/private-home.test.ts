/** A home is its owner's alone, also one that was open before. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UserError } from '../../domain/user-error.ts';
import { openPglite } from '../../records/database/embedded-database.ts';
import { makePrivate } from '../../standalone/private-home.ts';
import { openToOthers } from '../support/open-to-others.ts';

let folder: string;
let before: number;
beforeEach(() => {
  before = process.umask(0o022);
  folder = mkdtempSync(join(tmpdir(), 'lien-nganh-private-'));
});
afterEach(() => {
  process.umask(before);
  rmSync(folder, { recursive: true });
});

const modeOf = (path: string): number => statSync(path).mode & 0o7777;

function refusal(home: string): UserError {
  try {
    makePrivate(home);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('keepPrivate', () => {
  it('makes a home where there is none, and what is written afterwards is its owner’s alone', () => {
    const home = join(folder, 'mot', 'hai');
    makePrivate(home);
    mkdirSync(join(home, 'mail'));
    writeFileSync(join(home, 'mail', 'a.eml'), 'x');
    expect(openToOthers(folder)).toEqual([]);
  });

  it('closes an empty folder, and a home with all that lies in it', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty, { mode: 0o755 });
    makePrivate(empty);
    const home = join(folder, 'home');
    process.umask(0o022);
    mkdirSync(join(home, 'records', 'base'), { recursive: true });
    for (const name of ['temporal.sqlite', 'lien-nganh.log', 'records/PG_VERSION', 'records/base/1']) {
      writeFileSync(join(home, name), 'x');
      chmodSync(join(home, name), 0o666);
    }
    expect(openToOthers(home)).not.toEqual([]);
    makePrivate(home);
    expect(openToOthers(folder)).toEqual([]);
    expect([modeOf(home), modeOf(join(home, 'records/base')), modeOf(join(home, 'temporal.sqlite'))]).toEqual(
      [0o700, 0o700, 0o600],
    );
  });

  it('does not follow a link out of the home', () => {
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'x');
    chmodSync(elsewhere, 0o644);
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(home, 'clock.json'), '{}');
    symlinkSync(elsewhere, join(home, 'link'));
    makePrivate(home);
    expect(modeOf(elsewhere)).toBe(0o644);
  });

  it.each([
    ['with other things in it', 0o755, ['thư.docx']],
    ['that everybody writes to', 0o1777, []],
    ['that everybody writes to, with a home in it', 0o1777, ['clock.json']],
  ])('refuses an open folder %s, and leaves it as it was', (_what, mode, names) => {
    const home = join(folder, 'shared');
    mkdirSync(home);
    for (const name of names) writeFileSync(join(home, name), 'x');
    chmodSync(home, mode);
    const error = refusal(home);
    expect(error.code).toBe('invalid');
    expect(error.message).toContain(home);
    expect(error.details[0]?.remedy?.vi).toContain('--home');
    expect([modeOf(home), readdirSync(home)]).toEqual([mode, names]);
  });

  it('takes a closed folder whatever lies in it', () => {
    const home = join(folder, 'own');
    mkdirSync(home, { mode: 0o700 });
    writeFileSync(join(home, 'thư.docx'), 'x');
    makePrivate(home);
    expect(openToOthers(home)).toEqual([]);
  });
});

describe('the embedded database', () => {
  it('makes its files for its owner alone, new, from the first state, and while it works', async () => {
    const env = { LIEN_NGANH_CACHE: join(folder, 'cache') };
    for (const name of ['first', 'second', 'second']) {
      const lite = await openPglite(join(folder, name), env, {
        key: () => Promise.resolve('bare'),
        make: () => Promise.resolve(),
      });
      await lite.exec(`create table if not exists t (n text); insert into t select repeat('x', 1000)`);
      expect(openToOthers(folder)).toEqual([]);
      await lite.close();
      expect(openToOthers(folder)).toEqual([]);
    }
    expect(readdirSync(folder).sort()).toEqual(['cache', 'first', 'second']);
  });
});
