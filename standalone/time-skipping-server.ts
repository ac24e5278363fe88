import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Log } from '../domain/bilingual.ts';
import type { LocateExecutable } from './locate.ts';
import { endProcess } from './process.ts';

/** The SDK waits five seconds for the server; a busy machine may need more than one try. */
const TRIES = 10;

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
 * @throws UserError when its executable cannot be had; the SDK's error when it does not start
 */
export async function startTimeSkippingServer(
  locate: LocateExecutable,
  log: Log,
  env: NodeJS.ProcessEnv = process.env,
): Promise<TimeSkippingServer> {
  const { path } = await locate(log, env);
  const directory = await mkdtemp(join(tmpdir(), 'lien-nganh-clock-'));
  try {
    const starter = await writeStarter(directory, path);
    const environment = await startPatiently(starter);
    const pid = Number(await readFile(join(directory, 'pid'), 'utf8'));
    return {
      environment,
      pid,
      stop: async () => {
        await environment.teardown();
        await endProcess(pid);
      },
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The SDK does not tell the process id of the server it starts: a script notes it on the way. */
async function writeStarter(directory: string, path: string): Promise<string> {
  const starter = join(directory, 'start');
  await writeFile(
    starter,
    '#!/bin/sh\necho $$ > "$(dirname "$0")/pid"\nexec ' + quote(path) + ' "$@" 2>/dev/null\n',
    {
      mode: 0o755,
    },
  );
  return starter;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

async function startPatiently(path: string): Promise<TestWorkflowEnvironment> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({
        server: { executable: { type: 'existing-path', path } },
      });
    } catch (error) {
      if (tried === TRIES) throw error;
    }
  }
}
