/** How the embedded database is spoken to: one piece per query, and a plan kept for what comes again. */
import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type pg from 'pg';
import { openRecords, type Records } from '../../records/database/database.ts';
import { createEmbeddedSocket } from '../../records/database/embedded-socket.ts';
import { nameQueries } from '../../records/database/name-queries.ts';
import { loadCurrentPlan, savePlanVersion } from '../../records/plans/plans.ts';
import { samplePlan } from '../support/sample-plan.ts';

describe('the socket of the embedded database', () => {
  it('hands over what is said for one query as one piece, and gives the answer after it was asked', async () => {
    const pieces: string[] = [];
    const socket = createEmbeddedSocket({
      execProtocolRawStream: async (message, { onRawData }) => {
        pieces.push(Buffer.from(message).toString());
        const buffer = Buffer.from('re:');
        onRawData(buffer);
        // As WebAssembly's memory is used again for what follows.
        buffer.fill('?');
        onRawData(Buffer.from(pieces.at(-1)!));
      },
    });
    const answers: string[] = [];
    socket.on('data', (answer: Buffer) => answers.push(answer.toString()));
    socket.cork();
    for (const message of ['P1', 'B2', 'D3', 'E4', 'S5']) socket.write(message);
    socket.uncork();
    socket.write('Q6');
    expect(answers).toEqual([]);
    socket.end();
    await finished(socket);
    expect(pieces).toEqual(['P1B2D3E4S5', 'Q6']);
    expect(answers).toEqual(['re:P1B2D3E4S5', 're:Q6']);
  });

  it('breaks when the database does', async () => {
    const socket = createEmbeddedSocket({
      execProtocolRawStream: () => Promise.reject(new Error('out of memory')),
    });
    socket.write('Q');
    await expect(finished(socket)).rejects.toThrow('out of memory');
  });

  it('asks a broken query again without harm', async () => {
    const { db, close } = await openRecords({ memory: true });
    await expect(sql`select 1 / ${0}::integer`.execute(db)).rejects.toThrow('division by zero');
    await expect(sql`selec`.execute(db)).rejects.toThrow('syntax error');
    expect((await sql<{ text: string }>`select ${'Sở Y tế ➜'}::text as text`.execute(db)).rows).toEqual([
      { text: 'Sở Y tế ➜' },
    ]);
    await close();
  });
});

describe('names of queries', () => {
  type Asked = { text: string; values: unknown[]; name?: string };
  function listen() {
    const asked: Asked[] = [];
    const client = { query: (query: Asked) => void asked.push(query), release: () => undefined };
    const pool = nameQueries({
      connect: async () => client,
      end: async () => undefined,
    } as unknown as pg.Pool);
    const ask = async (text: string, values: unknown[]): Promise<string | undefined> => {
      await (await pool.connect()).query(text, values);
      return asked.at(-1)!.name;
    };
    return ask;
  }

  it('are given to what comes a second time with values, one to each text', async () => {
    const ask = listen();
    expect(await ask('a $1', [1])).toBeUndefined();
    const name = await ask('a $1', [2]);
    expect(name).toBeDefined();
    expect(await ask('a $1', [3])).toBe(name);
    await ask('b $1', [1]);
    expect(await ask('b $1', [1])).not.toBe(name);
  });

  it('are not given to what has no values, nor to lists as long as a page', async () => {
    const ask = listen();
    const long = `a ${'$1, '.repeat(2_000)}`;
    for (const text of ['begin', 'begin', 'begin']) expect(await ask(text, [])).toBeUndefined();
    for (const text of [long, long, long]) expect(await ask(text, [1])).toBeUndefined();
  });

  it('do not grow without bound', async () => {
    const ask = listen();
    const names = new Set<string | undefined>();
    for (let n = 0; n < 3_000; n += 1) {
      for (let time = 0; time < 2; time += 1) names.add(await ask(`a $${n}`, [1]));
    }
    expect(names.size).toBeLessThan(500);
  });
});

describe('two databases in one process', () => {
  it('keep their plans apart, whatever they have in common', async () => {
    const both = await Promise.all([openRecords({ memory: true }), openRecords({ memory: true })]);
    const titles = ['Kế hoạch này', 'Kế hoạch kia'];
    for (const [index, { db }] of both.entries()) {
      const plan = { ...samplePlan(), title: titles[index]! };
      await savePlanVersion(db, plan, 'the same text', '2024-06-18T08:00:00+07:00');
    }
    const read = await Promise.all(both.map(({ db }) => loadCurrentPlan(db, samplePlan().id)));
    expect(read.map(({ plan }) => plan.title)).toEqual(titles);
    for (const records of both) await records.close();
  });
});

describe('a query that fails', () => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords({ memory: true });
  });
  afterAll(() => records.close());

  const divide = (by: number) => sql<{ got: number }>`select 12 / ${by}::integer as got`.execute(records.db);

  it('says so each time, and those after it are answered, prepared or not', async () => {
    for (let time = 0; time < 3; time += 1) {
      await expect(divide(0)).rejects.toThrow('division by zero');
      expect((await divide(4)).rows).toEqual([{ got: 3 }]);
      await expect(sql`select nothing from ${'nowhere'}`.execute(records.db)).rejects.toThrow('syntax');
      await expect(divide('x' as unknown as number)).rejects.toThrow('invalid input syntax');
    }
  });

  it('takes its transaction back and no other', async () => {
    const unit = (id: string) => ({ id, name: id, nameEn: null, validFrom: null, validTo: null });
    for (let time = 0; time < 3; time += 1) {
      const failed = records.db.transaction().execute(async (trx) => {
        await trx
          .insertInto('units')
          .values(unit(`lost-${time}`))
          .execute();
        await trx
          .insertInto('units')
          .values(unit(`lost-${time}`))
          .execute();
      });
      await expect(failed).rejects.toThrow('duplicate key');
      await records.db.transaction().execute((trx) =>
        trx
          .insertInto('units')
          .values(unit(`kept-${time}`))
          .execute(),
      );
    }
    const ids = await records.db.selectFrom('units').select('id').orderBy('id').execute();
    expect(ids.map(({ id }) => id)).toEqual(['kept-0', 'kept-1', 'kept-2']);
  });
});
