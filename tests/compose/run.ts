/** Programs that the test runs, and what it says on the way. */
import { spawn } from 'node:child_process';

const started = Date.now();

/** A line of progress on stderr, with the seconds since the start. */
export function say(line: string): void {
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stderr.write(`[${String(seconds).padStart(5)} s] ${line}\n`);
}

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Written to its standard input. */
  input?: string;
}

/** What of a program's output an error shows. */
const SHOWN = 3_000;

/**
 * Runs a program to its end.
 * @returns what it wrote to standard output
 * @throws Error with the end of what it said, when it fails
 */
export async function run(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const { cwd, env = process.env, input } = options;
  const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    said = (said + chunk.toString()).slice(-SHOWN);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-SHOWN);
  });
  // A program that ends without reading what it is given says by its exit code what it thinks of it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  return await new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Error(`${command}: ${cause.message}`, { cause })));
    child.once('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${command} ${args.join(' ')}: exit ${String(code)}\n${said}`));
    });
  });
}
