import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** How much of a tool's output is kept to explain a failure. */
const KEPT_CHARACTERS = 4_000;
const KEPT_LINES = 2;

export interface ToolRun {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Ends the tool and all it started. */
  signal: AbortSignal;
}

/**
 * Runs a build or installation tool to its end.
 * @throws Error with what it said when it fails, is interrupted or cannot start
 */
export async function runTool({ command, args, cwd, env, signal }: ToolRun): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    // A process group of its own: compilers start compilers, and an interruption must end all of them.
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-KEPT_CHARACTERS);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      } catch {
        // It has just ended by itself.
      }
    };
    const letGo = (): void => {
      signal.removeEventListener('abort', end);
      process.off('exit', end);
    };
    signal.addEventListener('abort', end, { once: true });
    process.on('exit', end);
    child.once('error', (cause) => {
      letGo();
      reject(new Error(`${command}: ${cause.message}`, { cause }));
    });
    child.once('close', (code) => {
      letGo();
      if (signal.aborted) reject(new Error(`${command}: interrupted`));
      else if (code === 0) resolve();
      else reject(new Error(`${command}: ${telling(output) || `exit ${String(code)}`}`));
    });
  });
}

/** The lines that tell what went wrong; tools differ in where they say it. */
function telling(output: string): string {
  const lines = stripVTControlCharacters(output).trim().split('\n');
  const complaints = lines.filter((line) => /error|fail|cannot|mismatch|denied/i.test(line));
  return (complaints.length > 0 ? complaints.slice(0, KEPT_LINES) : lines.slice(-KEPT_LINES)).join(' | ');
}
