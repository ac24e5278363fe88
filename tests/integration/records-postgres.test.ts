import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TemporaryPostgres } from '../../tools/postgres.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import type { AuditRow } from '../../domain/projections.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { findBrokenLogs } from '../../records/obligations/audit-chain.ts';
import { openRecords } from '../../records/database/database.ts';
import { describeRecords } from '../support/records-suite.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { batchOf, sampleBatch, sampleNotice } from '../support/sample-batches.ts';

describe('the record on PostgreSQL', () => {
  let server: TemporaryPostgres;
  beforeAll(async () => {
    server = await startTestPostgres();
  });
  afterAll(() => server.stop());

  describeRecords(() => openRecords({ databaseUrl: server.url }));

  it('may be opened by several processes at once', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openRecords({ databaseUrl: server.url })));
    await Promise.all(opened.map((records) => records.close()));
    expect(opened).toHaveLength(3);
  });

  it('opens a slot once for many units at once, and misses no notice when the slot is closed meanwhile', async () => {
    const { db, close } = await openRecords({ databaseUrl: server.url });
    const [plan, slot] = ['busy', '2033-01-03T08:00:00+07:00'];
    const notice = (unit: number) =>
      batchOf(plan, [{ kind: 'notice', row: sampleNotice(plan, { obligation: `unit-${unit}/2032`, slot }) }]);
    const opened = await Promise.all(Array.from({ length: 20 }, (_, unit) => applyBatch(db, notice(unit))));
    expect(opened.flat().map(({ body }) => body)).toMatchObject([{ type: 'slot-opened', slot }]);

    let late: ReturnType<typeof applyBatch> | undefined;
    await db.transaction().execute(async (trx) => {
      await trx.selectFrom('slots').selectAll().where('slot', '=', slot).forUpdate().execute();
      late = applyBatch(db, notice(99));
      await trx.updateTable('slots').set({ open: false }).where('slot', '=', slot).execute();
    });
    expect(await late).toMatchObject([{ body: { type: 'slot-opened', slot } }]);
    await close();
  });

  it('survives batches that share slots in another order', async () => {
    const { db, close } = await openRecords({ databaseUrl: server.url });
    const slots = ['2034-01-03T08:00:00+07:00', '2034-01-04T08:00:00+07:00'];
    const batch = (n: number) =>
      batchOf(
        'crossing',
        (n % 2 === 0 ? slots : [...slots].reverse()).map((slot) => ({
          kind: 'notice' as const,
          row: sampleNotice('crossing', { obligation: `unit-${n}/${slot}`, slot }),
        })),
      );
    await Promise.all(Array.from({ length: 30 }, (_, n) => applyBatch(db, batch(n))));
    await Promise.all(
      [1, 2].map((n) => applyBatch(db, sampleBatch({ plan: 'crossing', sequence: n, obligations: 20 }))),
    );
    const rows = await db.selectFrom('notices').select('id').where('plan', '=', 'crossing').execute();
    expect(rows).toHaveLength(30 * 2 + 20 * 2);
    await close();
  });

  it('chains what many connections write to several audit logs at once, and slots with it', async () => {
    const { db, close } = await openRecords({ databaseUrl: server.url });
    const plans = ['chain-a', 'chain-b', 'chain-c'];
    const slot = '2035-01-03T08:00:00+07:00';
    const rowOf = (plan: string, n: number): AuditRow => ({
      ...{ id: `${plan}/${n}`, plan, at: '2024-06-12T08:00:00+07:00', kind: 'act', unit: null },
      ...{ obligation: null, who: 'system', what: 'submit', why: null, detail: { n } },
    });
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => {
        const order = n % 2 === 0 ? plans : [...plans].reverse();
        if (n % 3 > 0)
          return writeAudit(db, [...order.map((plan) => rowOf(plan, n)), rowOf('chain-a', n % 7)]);
        return applyBatch(
          db,
          batchOf('chain-a', [
            { kind: 'audit', row: rowOf('chain-a', n) },
            { kind: 'notice', row: sampleNotice('chain-a', { obligation: `unit-${n}/2035`, slot }) },
          ]),
        );
      }),
    );
    for (const plan of plans) expect(await findBrokenLogs(db, plan)).toEqual([]);
    const heads = await db.selectFrom('auditHeads').select('entries').where('plan', 'in', plans).execute();
    expect(heads.map(({ entries }) => entries).sort()).toEqual([40, 40, 60]);
    await close();
  });
});
