/** A Docker engine for the test: the machine's own where one answers, else one of its own that leaves nothing behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteChild } from '../support/children.ts';
import { installDebianPackages } from '../../tools/executables/debian.ts';
import { findOnPath } from '../../tools/executables/on-path.ts';
import { sayWords } from './cached.ts';
import { installPlugin } from './compose-plugin.ts';
import { run, say, type RunOptions } from './run.ts';
import { until } from './wait.ts';

export interface DockerEngine {
  /** Runs `docker` on this engine. */
  docker(args: string[], options?: RunOptions): Promise<string>;
  /** Environment in which `docker` and `docker compose` speak to this engine. */
  env: NodeJS.ProcessEnv;
  /** Whether it belongs to the test alone, with all its images. */
  isOwn: boolean;
  stop(): Promise<void>;
}

/** @param composePlugin the executable behind `docker compose` */
export async function startEngine(composePlugin: string): Promise<DockerEngine> {
  const config = await installPlugin(composePlugin);
  const common = { ...process.env, DOCKER_CONFIG: config, DOCKER_BUILDKIT: '0', COMPOSE_ANSI: 'never' };
  if (await answers(common)) {
    say('the machine’s own Docker engine answers and is used');
    return { ...speakTo(common), isOwn: false, stop: async () => undefined };
  }
  await provideDockerd();
  return await startOwn(common);
}

function speakTo(env: NodeJS.ProcessEnv): Pick<DockerEngine, 'docker' | 'env'> {
  return { env, docker: (args, options = {}) => run('docker', args, { env, ...options }) };
}

async function answers(env: NodeJS.ProcessEnv): Promise<boolean> {
  return await run('docker', ['version', '--format', '{{.Server.Version}}'], { env }).then(
    () => true,
    () => false,
  );
}

async function provideDockerd(): Promise<void> {
  if (findOnPath('dockerd', process.env) !== null) return;
  const refusal = await installDebianPackages(
    [
      { name: 'docker.io', least: '20.10' },
      { name: 'iptables', least: '1.8' },
    ],
    sayWords,
    process.env,
    new AbortController().signal,
  );
  if (refusal !== null) throw new Error(`there is no Docker engine, and none was installed: ${refusal.en}`);
}

/** Everything of it lies in one folder, and goes with it. */
async function startOwn(common: NodeJS.ProcessEnv): Promise<DockerEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-docker-'));
  const socket = `unix://${join(folder, 'docker.sock')}`;
  const logFile = join(folder, 'dockerd.log');
  const log = openSync(logFile, 'a');
  const daemon = spawn(
    'dockerd',
    [
      ...['--host', socket, '--pidfile', join(folder, 'docker.pid')],
      ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
    ],
    { stdio: ['ignore', log, log] },
  );
  closeSync(log);
  const forget = noteChild(daemon.pid!);
  const gone = once(daemon, 'exit').then(forget);
  const engine = speakTo({ ...common, DOCKER_HOST: socket });
  const stop = async (): Promise<void> => {
    daemon.kill('SIGTERM');
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await until('the Docker engine', async () => {
      if (daemon.exitCode !== null) throw new Error(readFileSync(logFile, 'utf8').slice(-2_000));
      return (await answers(engine.env)) ? true : null;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  const version = await engine.docker(['version', '--format', '{{.Server.Version}}']);
  say(`a Docker engine of its own runs, version ${version.trim()}`);
  return { ...engine, isOwn: true, stop };
}
