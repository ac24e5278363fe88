import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePostgres } from '../../standalone/executables/ensure-postgres.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../standalone/postgres.ts';
import { noteChild } from './children.ts';

/** A PostgreSQL server for one test file, installed first where the machine lacks it; `stop` removes its files. */
export async function startTestPostgres(): Promise<TemporaryPostgres> {
  await ensurePostgres((line) => process.stderr.write(`${line}\n`));
  const directory = mkdtempSync(join(tmpdir(), 'lien-nganh-postgres-'));
  const server = await startTemporaryPostgres(directory);
  const forget = noteChild(server.pid);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      forget();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
