import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePostgres } from '../../tools/executables/ensure-postgres.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../tools/postgres.ts';
import { noteChild } from './children.ts';

export interface TestPostgres extends TemporaryPostgres {
  /** Ends the server at once and keeps its files, for `restart`. */
  halt(): Promise<void>;
}

/** A PostgreSQL server for one test file, installed first where the machine lacks it; `stop` removes its files. */
export async function startTestPostgres(): Promise<TestPostgres> {
  await ensurePostgres((line) => process.stderr.write(`${typeof line === 'string' ? line : line.vi}\n`));
  const directory = mkdtempSync(join(tmpdir(), 'lien-nganh-postgres-'));
  const server = await startTemporaryPostgres(directory);
  let forget = noteChild(server.pid);
  return {
    ...server,
    async halt() {
      await server.stop();
      forget();
    },
    async restart() {
      const pid = await server.restart();
      forget = noteChild(pid);
      return pid;
    },
    async stop() {
      await server.stop();
      forget();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
