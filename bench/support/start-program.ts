import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { noteChild } from '../../tests/support/children.ts';

export interface Program {
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a TypeScript program as a process of its own and waits until it says that it runs.
 * @throws when it ends before
 */
export async function startProgram(file: URL, args: string[]): Promise<Program> {
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const forget = noteChild(child.pid!);
  const gone = once(child, 'exit').then(forget);
  await Promise.race([once(child.stdout, 'data'), gone]);
  if (child.exitCode !== null) throw new Error(`${file.pathname} ended while starting`);
  return {
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
