import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Says whether a file can be run.
 * @param file absolute path
 */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Looks a command up as the shell would.
 * @param command bare name, `temporal`
 * @param env its `PATH` is searched
 * @returns the absolute path of the first executable of that name, or null
 */
export function findOnPath(command: string, env: NodeJS.ProcessEnv): string | null {
  for (const directory of (env.PATH ?? '').split(delimiter)) {
    // An empty entry means the working directory; running whatever lies there would be a surprise.
    if (directory === '') continue;
    const candidate = join(directory, command);
    if (isExecutable(candidate)) return candidate;
  }
  return null;
}
