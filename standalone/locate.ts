/** How a server of one machine gets its executable: handed in, so that what runs in an office ships no tools. */
import type { Log } from '../domain/bilingual.ts';

/**
 * Finds or obtains an executable.
 * @param log progress, one line at a time
 * @param env settings and `PATH`
 * @throws UserError naming every way to provide it, when none works
 */
export type LocateExecutable = (log: Log, env?: NodeJS.ProcessEnv) => Promise<{ path: string }>;
