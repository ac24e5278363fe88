import { alike, both, type Log } from '../domain/bilingual.ts';
import { ensureChromium } from './executables/ensure-chromium.ts';
import { ensurePostgres } from './executables/ensure-postgres.ts';
import { locateTemporalCli } from './executables/temporal-cli.ts';
import { locateTestServer } from './executables/test-server.ts';

const STEPS = {
  temporal: { title: both('Máy chủ Temporal', 'Temporal dev server'), ensure: locateTemporalCli },
  'test-server': { title: both('Máy chủ diễn tập', 'time-skipping server'), ensure: locateTestServer },
  chromium: { title: alike('Chromium'), ensure: ensureChromium },
  postgres: { title: alike('PostgreSQL'), ensure: ensurePostgres },
};

/** What a machine can be made ready with. */
export type Part = keyof typeof STEPS;

/**
 * Makes a machine ready: finds each part, or obtains it where that is possible.
 * @param parts what is going to be used
 * @param log announces each step and its result
 * @param env settings and `PATH`
 * @throws UserError naming every way to provide the first part that cannot be had
 */
export async function prepare(parts: Part[], log: Log, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  for (const part of parts) {
    const { title, ensure } = STEPS[part];
    const found = await ensure(log, env);
    const where = 'path' in found ? found.path : found.postgres;
    const what = `${found.version ?? '✓'} (${where})`;
    log(both(`${title.vi}: ${what}`, `${title.en}: ${what}`));
  }
}
