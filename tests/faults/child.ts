import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { noteChild } from '../support/children.ts';
import type { ChildSettings } from './child-settings.ts';

export type Program = 'worker' | 'web' | 'reorganise';

export interface TrialChild {
  pid: number;
  isAlive(): boolean;
  /** Resolves when the process has ended, by itself or not. */
  gone: Promise<void>;
  /** Sends a signal and waits until the process is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a program beside this module as a process of its own and waits until it says that it runs; what else it says
 * goes to `<home>/<program>.log`.
 * @throws when it ends before
 */
export async function startChild(program: Program, settings: ChildSettings): Promise<TrialChild> {
  const logFile = join(settings.home, `${program}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(
    process.execPath,
    [
      '--import',
      './tests/support/run-typescript.mjs',
      `./tests/faults/${program}.ts`,
      JSON.stringify(settings),
    ],
    { stdio: ['ignore', 'pipe', log] },
  );
  closeSync(log);
  const forget = noteChild(child.pid!);
  const gone = once(child, 'exit').then(forget);
  const running = new Promise<void>((resolve) => {
    createInterface(child.stdout!).on('line', (line) => {
      if (line === 'running') resolve();
    });
  });
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  await Promise.race([running, gone]);
  if (!isAlive())
    throw new Error(`${program} ended while starting: ${readFileSync(logFile, 'utf8').slice(-2_000)}`);
  return {
    pid: child.pid!,
    isAlive,
    gone,
    async end(signal = 'SIGKILL') {
      if (isAlive()) child.kill(signal);
      await gone;
    },
  };
}
