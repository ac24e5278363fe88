import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess, isAlive } from '../../standalone/process.ts';
import { noteChild } from '../support/children.ts';
import { makeFolder } from '../support/command-line.ts';

const BIN = join(process.cwd(), 'bin/lien-nganh.js');
const started: { child: ChildProcess; forget: () => void }[] = [];

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the built program without a terminal; what this machine has installed reaches it, its settings do not. */
function start(...argv: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const { PATH, HOME, XDG_CACHE_HOME, LIEN_NGANH_CACHE } = process.env;
  const { LIEN_NGANH_TEMPORAL_CLI, LIEN_NGANH_TEST_SERVER, JAVA_HOME } = process.env;
  const found = {
    XDG_CACHE_HOME,
    LIEN_NGANH_CACHE,
    LIEN_NGANH_TEMPORAL_CLI,
    LIEN_NGANH_TEST_SERVER,
    JAVA_HOME,
  };
  const child = spawn(process.execPath, [BIN, ...argv], {
    cwd: makeFolder(),
    env: { PATH, HOME, ...found },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push({ child, forget: noteChild(child.pid!) });
  const ended = new Promise<Ended>((resolve) => {
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

async function waitFor(file: string): Promise<void> {
  while (!existsSync(file)) await pause(100);
}

function readPid(file: string): number {
  return (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid;
}

afterEach(async () => {
  for (const { child, forget } of started.splice(0)) {
    await endProcess(child.pid!);
    forget();
  }
});

describe('lien-nganh demo', () => {
  it('shows the year and the live server, after ending what an earlier run left behind', async () => {
    const out = makeFolder();
    const live = join(out, 'live');
    const leftover = start('server', '--home', live, '--port', '0');
    await waitFor(join(live, 'server.json'));

    const { code, stdout, stderr } = await start('demo', '--out', out, '--json').ended;
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    await leftover.ended;

    const result = JSON.parse(stdout) as { seen: { name: string; ok: boolean }[]; running: unknown };
    expect(result.running).toBeNull();
    expect(result.seen.filter(({ ok }) => !ok)).toEqual([]);
    const kills = ['kill-1', 'kill-2'].flatMap((kill) =>
      ['answer', 'obligations', 'mails', 'once', 'temporal', 'histories'].map((check) => `${kill}/${check}`),
    );
    expect(result.seen.map(({ name }) => name)).toEqual(expect.arrayContaining(kills));

    const reports = readdirSync(join(out, 'reports'));
    for (const period of ['2024-h1', '2024']) {
      for (const kind of ['docx', 'xlsx', 'json']) expect(reports).toContain(`${period}-v1.${kind}`);
    }
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as {
      mails: number;
      periods: { id: string; missing: string[]; sentAt: string; sendDue: string }[];
    };
    expect(readdirSync(join(out, 'mail'))).toHaveLength(summary.mails);
    expect(summary.periods.map(({ id, missing }) => ({ id, missing }))).toEqual([
      { id: '2024-h1', missing: ['ubnd-huyen-phung-hiep'] },
      { id: '2024', missing: [] },
    ]);

    // Nothing runs on: the server tidied up after itself, its Temporal server is gone.
    expect(existsSync(join(live, 'server.lock'))).toBe(false);
    expect(isAlive(readPid(join(live, 'temporal.json')))).toBe(false);
  }, 900_000);

  it('stops what it started on Ctrl-C', async () => {
    const out = makeFolder();
    const live = join(out, 'live');
    const { child, ended } = start('demo', '--out', out);
    await waitFor(join(live, 'server.json'));
    const server = readPid(join(live, 'server.json'));
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(isAlive(server)).toBe(false);
    expect(isAlive(readPid(join(live, 'temporal.json')))).toBe(false);
  });

  it('leaves a folder alone that holds other data', async () => {
    const out = makeFolder();
    mkdirSync(join(out, 'live'));
    writeFileSync(join(out, 'live/letter.txt'), 'keep me');
    const { code, stdout } = await start('demo', '--out', out, '--json').ended;
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'invalid', details: [{ path: '--out' }] } });
    expect(readdirSync(join(out, 'live'))).toEqual(['letter.txt']);
  });
});
