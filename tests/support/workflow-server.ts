/** The built `lien-nganh server` as a process of its own, to be killed and started again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../client/engine.ts';
import { createRemoteEngine } from '../../client/api/remote-engine.ts';
import { noteChild } from './children.ts';
import { waitFor } from './workflow-wait.ts';

const BIN = join(process.cwd(), 'bin/lien-nganh.js');

export interface ServerProcess {
  engine: Engine;
  url: string;
  pid: number;
  /** Process id of its Temporal server. */
  temporalPid: number;
  /** `kill -9`, of the server alone. */
  kill(): Promise<void>;
  /** Asks it to stop; its exit code. */
  stop(): Promise<number | null>;
}

interface ServerFile {
  pid: number;
  url: string;
  token: string;
}

async function readJson<T>(file: string): Promise<T | null> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => 'null')) as T | null;
}

/**
 * Starts the server on a home, with the embedded Temporal, record and mail catcher, and waits until it is ready.
 * @param now instant at which a new home's clock starts
 * @param watch a module that the server's process loads first, with settings of its own
 * @param bin the executable, where it is not this build's
 */
export async function startServerProcess(
  home: string,
  now?: string,
  watch: { imports: string; env: NodeJS.ProcessEnv } | null = null,
  bin = BIN,
): Promise<ServerProcess> {
  const env = { ...process.env, ...watch?.env };
  for (const outside of ['TEMPORAL_ADDRESS', 'DATABASE_URL', 'SMTP_URL', 'NODE_OPTIONS']) delete env[outside];
  const child = spawn(
    process.execPath,
    [
      ...(watch ? ['--import', watch.imports] : []),
      bin,
      'server',
      '--home',
      home,
      '--port',
      '0',
      ...(now === undefined ? [] : ['--now', now]),
    ],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const pid = child.pid!;
  const forget = noteChild(pid);
  const gone = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const file = await waitFor('the server ready', async () => {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    const found = await readJson<ServerFile>(join(home, 'server.json'));
    if (found?.pid !== pid) return null;
    const ready = await fetch(new URL('/health/ready', found.url)).catch(() => null);
    return ready?.status === 200 && found;
  });
  const temporal = await readJson<{ pid: number }>(join(home, 'temporal.json'));
  const temporalPid = temporal?.pid ?? 0;
  const forgetTemporal = noteChild(temporalPid);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    const [code] = await gone;
    forget();
    return code;
  };
  return {
    engine: createRemoteEngine({ url: file.url, token: file.token }),
    url: file.url,
    pid,
    temporalPid,
    async kill() {
      await end('SIGKILL');
    },
    async stop() {
      const code = await end('SIGTERM');
      forgetTemporal();
      return code;
    },
  };
}
