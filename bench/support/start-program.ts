import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { noteChild } from '../../tests/support/children.ts';

export interface Program {
  pid: number;
  /** Asks it, by a signal, for what it says whenever it gets it; its next line. */
  ask(signal: NodeJS.Signals): Promise<string>;
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
  const lines = createInterface(child.stdout);
  const gone = once(child, 'exit').then(forget);
  const nextLine = (): Promise<string> => once(lines, 'line').then(([line]) => String(line));
  await Promise.race([nextLine(), gone]);
  if (child.exitCode !== null) throw new Error(`${file.pathname} ended while starting`);
  return {
    pid: child.pid!,
    async ask(signal) {
      const line = nextLine();
      child.kill(signal);
      return line;
    },
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
