/** What a PostgreSQL server does to those who use it: cut connections, held rows, too many guests. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { openRecords, type Records } from '../../records/database/database.ts';
import { RecordAway } from '../../records/database/record-away.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

let server: TestPostgres;
let records: Records;
/** Somebody else at the same server: an administrator, a backup. */
let other: pg.Client;

beforeAll(async () => {
  server = await startTestPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  records = await openRecords({ databaseUrl: server.url, connections: 1 });
  other = new pg.Client(server.url);
  await other.connect();
});
afterEach(async () => {
  await other.end();
  await records.close();
});

const ask = async (db: Records['db']): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]!.pid;
};

describe('a PostgreSQL server', () => {
  it('that cuts a connection within a transaction fails that transaction, and nothing else', async () => {
    const cut = records.db.transaction().execute(async (trx) => {
      const pid = await ask(trx);
      await other.query('select pg_terminate_backend($1)', [pid]);
      // What the server says reaches the connection while nobody asks it anything.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await ask(trx);
    });
    await expect(cut).rejects.toBeInstanceOf(RecordAway);
    expect(await ask(records.db)).toBeGreaterThan(0);
  });

  it('that is halted and comes back serves the same pool', async () => {
    expect(await ask(records.db)).toBeGreaterThan(0);
    await other.end();
    await server.halt();
    await expect(ask(records.db)).rejects.toBeInstanceOf(RecordAway);
    await server.restart();
    other = new pg.Client(server.url);
    await other.connect();
    expect(await ask(records.db)).toBeGreaterThan(0);
  });

  it('limits by itself how long a statement, a lock and an idle transaction may take', async () => {
    const settings = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'];
    const { rows } = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings where name in (${sql.join(settings)}) order by name`.execute(
      records.db,
    );
    expect(rows.map(({ name, setting }) => `${name} ${setting}`)).toEqual([
      'idle_in_transaction_session_timeout 30000',
      'lock_timeout 5000',
      'statement_timeout 20000',
    ]);
  });

  it('lets go whoever waits for a row that somebody holds', async () => {
    await other.query(`insert into units (id, name) values ('held', 'Đơn vị')`);
    await other.query('begin');
    await other.query(`select 1 from units where id = 'held' for update`);
    const waiting = records.db.updateTable('units').set({ name: 'Khác' }).where('id', '=', 'held').execute();
    await expect(waiting).rejects.toMatchObject({ name: 'RecordAway', isHeldUp: true });
    await other.query('rollback');
    expect(await ask(records.db)).toBeGreaterThan(0);
  });

  it('whose connections are all in use is busy', async () => {
    const busy = await records.db.transaction().execute(async (trx) => {
      await ask(trx);
      return ask(records.db).catch((error: unknown) => error);
    });
    expect(busy).toBeInstanceOf(RecordAway);
    expect(busy).toMatchObject({ message: expect.stringContaining('busy') });
  });
});
