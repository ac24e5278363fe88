import { both } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { findPostgres } from '../postgres.ts';
import type { PostgresPrograms } from '../postgres.ts';
import { installDebianPackages } from './debian.ts';
import type { Log } from '../../domain/bilingual.ts';

/**
 * Makes sure that PostgreSQL's programs are on this machine.
 * @param log progress, one line at a time
 * @param env `PATH`, `LIEN_NGANH_POSTGRES_BIN`
 * @throws UserError naming what to install, when they are missing and cannot be installed
 */
export async function ensurePostgres(
  log: Log,
  env: NodeJS.ProcessEnv = process.env,
): Promise<PostgresPrograms> {
  const found = findPostgres(env);
  if (found !== null) return found;
  const packages = [{ name: 'postgresql', least: '15' }];
  const refusal = await installDebianPackages(packages, log, env, new AbortController().signal);
  const installed = findPostgres(env);
  if (installed !== null) return installed;
  throw new UserError('failed', both('Chưa có PostgreSQL ≥ 15', 'PostgreSQL 15 or newer is missing'), [
    {
      path: null,
      line: null,
      message: refusal ?? both('không tìm thấy initdb, postgres', 'initdb and postgres were not found'),
      remedy: both(
        'Cài PostgreSQL ≥ 15 (Debian: apt-get install postgresql; macOS: brew install postgresql@15), thêm thư mục bin của nó vào PATH',
        'Install PostgreSQL ≥ 15 (Debian: apt-get install postgresql; macOS: brew install postgresql@15) and put its bin directory on PATH',
      ),
    },
  ]);
}
