/** `lien-nganh rehearse` as a process: it ends by itself, and takes its servers along when interrupted. */
import { describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../../standalone/process.ts';
import { makeFolder } from '../support/command-line.ts';
import { waitFor } from '../support/workflow-wait.ts';

const ROOT = process.cwd();
const PLAN = join(ROOT, 'plans/hau-giang-2021-2025.yaml');

type Seen<T> = ReturnType<Parameters<typeof waitFor<T>>[1]>;

interface Started {
  child: ChildProcess;
  /** Waits for something on its way, but not beyond its end. */
  until<T>(what: string, look: (stderr: string) => Seen<T>): Promise<T>;
  ended: Promise<{ code: number | null; stdout: string }>;
  /** What it has said on stderr so far. */
  said(): string;
}

function rehearse(folder: string, ...more: string[]): Started {
  const argv = [join(ROOT, 'bin/lien-nganh.js'), 'rehearse', PLAN, '--json', ...more];
  const child = spawn(process.execPath, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout }));
  });
  return {
    child,
    until: (what, look) =>
      waitFor(what, () => {
        if (child.exitCode !== null) throw new Error(`it ended before ${what}: ${stderr}`);
        return look(stderr);
      }),
    ended,
    said: () => stderr,
  };
}

/** Every process that descends from one, by the parent noted in `/proc/<pid>/stat`. */
async function descendantsOf(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = pids.map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => ''));
  const parents = (await Promise.all(stats)).map((stat) => stat.replace(/^.*\) /, '').split(' ')[1]);
  const children = pids.filter((_, index) => parents[index] === String(pid)).map(Number);
  const below = await Promise.all(children.map(descendantsOf));
  return [...children, ...below.flat()];
}

describe('lien-nganh rehearse', () => {
  it('prints one document and ends by itself, with all it started', async () => {
    const folder = makeFolder();
    const run = rehearse(folder, '--from', '2024-03-25', '--to', '2024-04-05', '--out', 'out');
    const started = await run.until('its server', async () => {
      const pids = await descendantsOf(run.child.pid!);
      return pids.length > 0 ? pids : null;
    });
    const { code, stdout } = await run.ended;
    expect(code).toBe(0);
    const summary = JSON.parse(stdout) as { out: string; tasks: unknown };
    expect(summary.out).toBe(join(folder, 'out'));
    expect(summary.tasks).toEqual({ expected: 26, onTime: 26, late: 0, open: 0 });
    expect(started.filter(isAlive)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('stops its server and answers nothing when interrupted', async () => {
    const folder = makeFolder();
    await mkdir(join(folder, 'out', 'mail'), { recursive: true });
    await writeFile(join(folder, 'out', 'mail', 'earlier.eml'), 'x');
    const run = rehearse(folder, '--from', '2021-01-01', '--to', '2025-12-31', '--out', 'out');
    await run.until('the play', (stderr) => stderr.includes('0%'));
    const started = await descendantsOf(run.child.pid!);
    expect(started.length).toBeGreaterThan(0);
    run.child.kill('SIGINT');
    expect(await run.ended).toEqual({ code: 130, stdout: '' });
    expect(started.filter(isAlive)).toEqual([]);
    // What an earlier rehearsal left is still there, nothing half done beside it, and whoever stopped it is told.
    expect(await readdir(join(folder, 'out'))).toEqual(['mail']);
    expect(await readdir(join(folder, 'out', 'mail'))).toEqual(['earlier.eml']);
    expect(run.said()).toContain('Đã dừng diễn tập');
    await rm(folder, { recursive: true });
  });
});
