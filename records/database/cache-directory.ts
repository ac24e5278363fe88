import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Directory of what all clones of this user share: executables, the embedded database's first state.
 * @param env `LIEN_NGANH_CACHE`, or `lien-nganh` under `XDG_CACHE_HOME`, or under `~/.cache`
 */
export function cacheDirectory(env: NodeJS.ProcessEnv): string {
  return env.LIEN_NGANH_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lien-nganh');
}
