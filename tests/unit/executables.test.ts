import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { UserError } from '../../domain/user-error.ts';
import { findExecutable, locateExecutable } from '../../tools/executables/look-up.ts';
import type { Executable, Way } from '../../tools/executables/look-up.ts';
import { temporalCli } from '../../tools/executables/temporal-cli.ts';
import { alike, logIn } from '../../domain/bilingual.ts';

let root: string;
let env: NodeJS.ProcessEnv;
let lines: string[];
const log = logIn('vi', (line) => void lines.push(line));

/** An executable that answers as `temporal --version` does. */
function fakeTemporal(file: string, version: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho "temporal version ${version} (Server 1.29.1)"\n`);
  chmodSync(file, 0o755);
  return file;
}

function wayThat(make: Way['make'], source: Way['source'] = 'build'): Way {
  return {
    source,
    title: { vi: `cách ${source}`, en: `way ${source}` },
    remedy: alike(`remedy for ${source}`),
    make,
  };
}

function temporalBy(...ways: Way[]): Executable {
  return { ...temporalCli, ways };
}

const cached = (): string => join(root, 'cache', 'temporal-1.5.1', 'temporal');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lien-nganh-executables-'));
  env = { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, LIEN_NGANH_CACHE: join(root, 'cache') };
  lines = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the look-up', () => {
  const never = wayThat(async () => {
    throw new Error('must not be tried');
  });

  it('takes the explicit setting before PATH, PATH before the cache, the cache before obtaining it', async () => {
    const executable = temporalBy(never);
    fakeTemporal(cached(), '1.5.1');
    expect(await locateExecutable(executable, log, env)).toEqual({
      path: cached(),
      version: '1.5.1',
      source: 'cache',
    });
    const onPath = fakeTemporal(join(root, 'bin', 'temporal'), '1.7.0');
    expect(await locateExecutable(executable, log, env)).toEqual({
      path: onPath,
      version: '1.7.0',
      source: 'path',
    });
    const own = fakeTemporal(join(root, 'own'), '1.4.0');
    env.LIEN_NGANH_TEMPORAL_CLI = own;
    expect(await locateExecutable(executable, log, env)).toEqual({
      path: own,
      version: '1.4.0',
      source: 'setting',
    });
    expect(lines).toEqual([]);
  });

  it('passes over one that is too old or does not answer, and says so', async () => {
    fakeTemporal(join(root, 'bin', 'temporal'), '1.0.0');
    fakeTemporal(cached(), '1.5.1');
    expect(await findExecutable(temporalBy(never), log, env)).toMatchObject({ source: 'cache' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(join(root, 'bin', 'temporal'));
    expect(lines[0]).toContain('1.0.0');
  });

  it('never goes past a setting that names something unusable', async () => {
    fakeTemporal(cached(), '1.5.1');
    env.LIEN_NGANH_TEMPORAL_CLI = join(root, 'nothing-here');
    await expect(locateExecutable(temporalBy(never), log, env)).rejects.toMatchObject({
      name: 'UserError',
      code: 'invalid',
      details: [{ path: 'LIEN_NGANH_TEMPORAL_CLI' }],
    });
  });

  it('tries the ways in turn, installs what the first good one made, and finds it again', async () => {
    const executable = temporalBy(
      wayThat(async (directory) => {
        writeFileSync(join(directory, 'half.tar.gz'), 'half');
        throw new Error('the host hung up');
      }, 'download'),
      wayThat(async (directory) => void fakeTemporal(join(directory, 'temporal'), '1.5.1')),
    );
    expect(await locateExecutable(executable, log, env)).toEqual({
      path: cached(),
      version: '1.5.1',
      source: 'build',
    });
    expect(readdirSync(join(root, 'cache'))).toEqual(['temporal-1.5.1']);
    expect(readdirSync(dirname(cached()))).toEqual(['temporal']);
    expect(lines.join('\n')).toContain('the host hung up');
    expect(await locateExecutable(executable, log, env)).toMatchObject({ source: 'cache' });
  });

  it('gives one error that names every way, and leaves nothing half-done', async () => {
    const executable = temporalBy(
      wayThat(async () => {
        throw new Error('unreachable');
      }, 'download'),
      wayThat(async (directory) => {
        fakeTemporal(join(directory, 'temporal'), '0.9.0');
      }),
    );
    const error = (await locateExecutable(executable, log, env).catch(
      (thrown: unknown) => thrown,
    )) as UserError;
    expect(error).toMatchObject({ name: 'UserError', code: 'failed' });
    expect(error.details.map(({ remedy }) => remedy?.vi)).toEqual([
      expect.stringContaining('LIEN_NGANH_TEMPORAL_CLI'),
      'remedy for download',
      'remedy for build',
    ]);
    expect(error.details[1]?.message.vi).toContain('unreachable');
    expect(error.details[2]?.message.vi).toContain('0.9.0');
    expect(readdirSync(join(root, 'cache'))).toEqual([]);
  });

  it('removes what a killed attempt left behind', async () => {
    const left = join(root, 'cache', '.making-temporal-1.5.1-of-a-killed-process');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'temporal'), 'half an executable');
    writeFileSync(
      join(root, 'cache', '.temporal-1.5.1.lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, host: (await import('node:os')).hostname() }),
    );
    const executable = temporalBy(
      wayThat(async (directory) => void fakeTemporal(join(directory, 'temporal'), '1.5.1')),
    );
    await locateExecutable(executable, log, env);
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(join(root, 'cache'))).toEqual(['temporal-1.5.1']);
  });

  it('builds once for two who ask at the same time', async () => {
    let built = 0;
    const executable = temporalBy(
      wayThat(async (directory) => {
        built += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
        fakeTemporal(join(directory, 'temporal'), '1.5.1');
      }),
    );
    const both = await Promise.all([
      locateExecutable(executable, log, env),
      locateExecutable(executable, log, env),
    ]);
    expect(built).toBe(1);
    expect(both.map(({ source }) => source).sort()).toEqual(['build', 'cache']);
  });
});
