/** A Docker engine for the test: the machine's own where one answers, else one of its own that leaves nothing behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteChild } from '../support/children.ts';
import { installDebianPackages } from '../../tools/executables/debian.ts';
import { findOnPath } from '../../tools/executables/on-path.ts';
import { sayWords } from './cached.ts';
import { retry } from './retry.ts';
import { run, say, type RunOptions } from './run.ts';
import { until } from './wait.ts';

export interface DockerEngine {
  /** Runs `docker` on this engine. */
  docker(args: string[], options?: RunOptions): Promise<string>;
  /** Environment in which `docker` and `docker compose` speak to this engine. */
  env: NodeJS.ProcessEnv;
  /** Whether it belongs to the test alone, with all its images. */
  isOwn: boolean;
  /** Ends an engine of the test's own, its containers with it, and removes what it kept. */
  stop(): Promise<void>;
}

/**
 * @param composePlugin the executable behind `docker compose`, version 2
 * @throws Error when no engine answers, and none can be installed or started
 */
export async function startEngine(composePlugin: string): Promise<DockerEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-docker-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  // The user's own settings and plugins stay out of the test. The builder that comes with every engine is used.
  const config = join(folder, 'config');
  await mkdir(join(config, 'cli-plugins'), { recursive: true });
  await copyFile(composePlugin, join(config, 'cli-plugins/docker-compose'));
  const env = { ...process.env, DOCKER_CONFIG: config, DOCKER_BUILDKIT: '0', COMPOSE_ANSI: 'never' };
  if (await answers(env)) {
    say('the machine’s own Docker engine answers and is used');
    return { ...speakTo(env), isOwn: false, stop: remove };
  }
  await provideDockerd();
  return await startOwn(folder, env, remove);
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
  const packages = [
    { name: 'docker.io', least: '20.10' },
    { name: 'iptables', least: '1.8' },
  ];
  await retry('the installation', async () => {
    const { signal } = new AbortController();
    const refusal = await installDebianPackages(packages, sayWords, process.env, signal);
    if (refusal !== null) throw new Error(`there is no Docker engine, and none was installed: ${refusal.en}`);
  });
}

/** @param folder everything of the engine lies in it, and goes with it */
async function startOwn(
  folder: string,
  env: NodeJS.ProcessEnv,
  remove: () => Promise<void>,
): Promise<DockerEngine> {
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
  const engine = speakTo({ ...env, DOCKER_HOST: socket });
  const stop = async (): Promise<void> => {
    daemon.kill('SIGTERM');
    await gone;
    // Networks of containers are mounted there.
    await run('sh', ['-c', `umount "${folder}"/exec/netns/* 2>/dev/null || true`]);
    await remove();
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
