import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Log } from '../domain/bilingual.ts';
import { awaitReady } from './await-ready.ts';
import type { LocateExecutable } from './locate.ts';
import { canConnect, choosePorts } from './ports.ts';
import { endProcess, isAlive } from './process.ts';

const HOST = '127.0.0.1';
/** A busy machine takes its time to start a Java program; the SDK would wait for five seconds. */
const READY_WITHIN_MS = 120_000;
/** A port that was free a moment ago may be taken when the server binds it. */
const TRIES = 3;

export interface TimeSkippingServer {
  /** Clock, client and connections. One Worker for its whole life, or `maxCachedWorkflows: 0`. */
  environment: TestWorkflowEnvironment;
  pid: number;
  /** Ends the server and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a server with a clock of its own that skips the time nobody has anything to do in.
 * @param locate finds its executable
 * @param log progress of finding the executable
 * @param env settings and `PATH`
 * @returns the server, ready
 * @throws UserError when its executable cannot be had; Error when it does not start
 */
export async function startTimeSkippingServer(
  locate: LocateExecutable,
  log: Log,
  env: NodeJS.ProcessEnv = process.env,
): Promise<TimeSkippingServer> {
  const { path } = await locate(log, env);
  const { port, pid } = await startPatiently(path, env);
  // Whoever ends without stopping it leaves nothing behind.
  const kill = (): void => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  };
  process.once('exit', kill);
  const end = async (): Promise<void> => {
    process.off('exit', kill);
    await endProcess(pid);
  };
  try {
    const environment = await connectTo(port);
    return { environment, pid, stop: () => environment.teardown().finally(end) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function startPatiently(path: string, env: NodeJS.ProcessEnv): Promise<{ port: number; pid: number }> {
  for (let tried = 1; ; tried += 1) {
    const [port = 0] = await choosePorts([undefined]);
    const child = spawn(path, [String(port)], { stdio: 'ignore', env }).once('error', () => undefined);
    child.unref();
    const { pid } = child;
    if (pid === undefined) throw new Error(`cannot run ${path}`);
    try {
      await awaitReady(pid, () => canConnect(HOST, port), READY_WITHIN_MS);
      return { port, pid };
    } catch (error) {
      await endProcess(pid);
      if (tried === TRIES) throw error;
    }
  }
}

/** The SDK skips time only on a server that it has started itself: it gets a program that sleeps, where one listens. */
async function connectTo(port: number): Promise<TestWorkflowEnvironment> {
  const directory = await mkdtemp(join(tmpdir(), 'lien-nganh-clock-'));
  try {
    const path = join(directory, 'start');
    await writeFile(path, '#!/bin/sh\nexec sleep 2147483647\n', { mode: 0o755 });
    const executable = { type: 'existing-path', path } as const;
    return await TestWorkflowEnvironment.createTimeSkipping({ server: { port, executable } });
  } finally {
    await rm(directory, { recursive: true });
  }
}
