import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a command that answers at once, such as `go version`, and returns what it printed.
 * @param command name or absolute path
 * @param args its arguments
 * @param env its environment
 * @returns standard output and standard error together, or null when it cannot run or fails
 */
export async function askTool(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(command, args, { env, timeout: 10_000 });
    return stdout + stderr;
  } catch {
    return null;
  }
}

/**
 * Compares versions part by part, as numbers.
 * @param version `1.26.8`
 * @param least `1.25`
 * @returns whether `version` is `least` or newer
 */
export function isAtLeast(version: string, least: string): boolean {
  const have = version.split('.').map(Number);
  const want = least.split('.').map(Number);
  for (const [index, wanted] of want.entries()) {
    const part = have[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
