import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../support/command-line.ts';

const BIN = join(process.cwd(), 'bin/lien-nganh.js');
const EXAMPLE = join(process.cwd(), 'plans/hau-giang-2021-2025.yaml');

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the built program in a folder of its own; the settings of this machine do not reach it. */
function start(argv: string[], cwd = makeFolder()): { ended: Promise<Ended>; interrupt: () => void } {
  const env = { PATH: process.env.PATH, HOME: cwd };
  const child = spawn(process.execPath, [BIN, ...argv], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<Ended>((resolve) => {
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { ended, interrupt: () => void child.kill('SIGINT') };
}

const run = (...argv: string[]): Promise<Ended> => start(argv).ended;

describe('lien-nganh', () => {
  it('helps', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('rehearse');
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('checks and previews the example plan, whole and unbroken through a pipe', async () => {
    const check = await run('plan', 'check', EXAMPLE, '--json');
    expect(check.code).toBe(0);
    expect(JSON.parse(check.stdout)).toMatchObject({ ok: true, plan: 'hau-giang-2021-2025' });
    const preview = await run('plan', 'preview', EXAMPLE, '--json');
    expect(preview.code).toBe(0);
    // Larger than a pipe's buffer, so it would be cut off by leaving too early.
    expect(preview.stdout.length).toBeGreaterThan(200_000);
    expect((JSON.parse(preview.stdout) as { units: unknown[] }).units).toHaveLength(26);
  });

  it('exits 2 on bad input, without a stack trace', async () => {
    for (const argv of [
      ['plan', 'check', 'missing.yaml'],
      ['plan', 'preview', EXAMPLE, '--from', '2024-02-30'],
      ['no'],
    ]) {
      const { code, stdout, stderr } = await run(...argv, '--json');
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'invalid' } });
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('exits 3 when no server runs', async () => {
    const { code, stdout, stderr } = await run('plan', 'list', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'unreachable' } });
    expect(stderr).toContain('npm start');
  });

  it('exits 130 on Ctrl-C while a server keeps it waiting', async () => {
    const home = makeFolder();
    let asked: () => void = () => undefined;
    const wasAsked = new Promise<void>((resolve) => (asked = resolve));
    const silent = createServer(() => asked());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const info = { pid: process.pid, url: `http://127.0.0.1:${port}`, token: 't' };
    writeFileSync(join(home, 'server.json'), JSON.stringify(info));
    const { ended, interrupt } = start(['plan', 'list', '--json', '--home', home]);
    await wasAsked;
    interrupt();
    expect(await ended).toMatchObject({ code: 130, stdout: '' });
    silent.closeAllConnections();
    silent.close();
  });
});
