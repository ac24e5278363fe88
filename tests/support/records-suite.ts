/** What the record promises, whatever database it runs on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Batch, Effect } from '../../domain/effects.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import type { Records } from '../../records/database/database.ts';
import { findObligation, listObligations } from '../../records/obligations/obligations.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import { describeConversation } from './records-conversation-suite.ts';
import { describeLookups } from './records-lookups-suite.ts';
import {
  batchOf,
  keepActs,
  reportEffects,
  sampleAudit,
  sampleBatch,
  sampleObligation,
} from './sample-batches.ts';

const OBLIGATION = 'so-y-te/2024-h1';

/** All rows of a plan, without the order of writing. */
async function rowsOf({ db }: Records, plan: string): Promise<unknown> {
  // The hash holds the position and the plan's own name.
  const strip = (rows: { position?: number; chainHash?: string }[]): unknown[] =>
    rows.map(({ position: _position, chainHash: _hash, ...row }) => row);
  return {
    obligations: await db
      .selectFrom('obligations')
      .selectAll()
      .where('plan', '=', plan)
      .orderBy('id')
      .execute(),
    periods: await db.selectFrom('periods').selectAll().where('plan', '=', plan).execute(),
    submissions: await db
      .selectFrom('submissions')
      .selectAll()
      .where('plan', '=', plan)
      .orderBy('id')
      .execute(),
    acts: await db.selectFrom('acts').selectAll().where('plan', '=', plan).orderBy('id').execute(),
    notices: await db.selectFrom('notices').selectAll().where('plan', '=', plan).orderBy('id').execute(),
    audit: strip(await db.selectFrom('audit').selectAll().where('plan', '=', plan).orderBy('id').execute()),
    messages: strip(
      await db.selectFrom('messages').selectAll().where('id', 'like', `%${plan}%`).orderBy('id').execute(),
    ),
  };
}

/**
 * Runs the suite.
 *
 * @param open opens a record that no other test uses
 */
export function describeRecords(open: () => Promise<Records>): void {
  let records: Records;
  let count = 0;
  const nextPlan = (): string => `plan-${(count += 1)}`;
  const apply = (batch: Batch): ReturnType<typeof applyBatch> => applyBatch(records.db, batch);

  beforeAll(async () => {
    records = await open();
  });
  afterAll(async () => {
    await records.close();
  });

  describe('a batch', () => {
    it('is read back as it was written', async () => {
      const plan = nextPlan();
      const correctBy = '2024-06-21T23:59:59.120+07:00';
      const row = sampleObligation(plan, { correctBy, onTime: false, planVersion: 2 });
      await apply(batchOf(plan, [{ kind: 'obligation', row }]));
      expect(await findObligation(records.db, plan, OBLIGATION)).toEqual(row);
      expect(await listObligations(records.db, plan, 'so-tu-phap')).toEqual([]);
    });

    it('written twice leaves the same rows', async () => {
      const plan = nextPlan();
      await keepActs(records, plan);
      const batch = batchOf(plan, reportEffects(plan));
      await apply(batch);
      const once = await rowsOf(records, plan);
      await apply(batch);
      expect(await rowsOf(records, plan)).toEqual(once);
      expect((await findObligation(records.db, plan, OBLIGATION))?.state).toBe('accepted');
    });

    it('leaves the same rows however its effects are split, merged and repeated', async () => {
      const whole = nextPlan();
      await keepActs(records, whole);
      await apply(batchOf(whole, reportEffects(whole)));
      const expected = JSON.stringify(await rowsOf(records, whole));
      const steps = fc.array(fc.record({ take: fc.integer({ min: 1, max: 6 }), again: fc.nat({ max: 6 }) }), {
        minLength: 1,
        maxLength: 15,
      });
      await fc.assert(
        fc.asyncProperty(steps, async (cuts) => {
          const plan = nextPlan();
          await keepActs(records, plan);
          const effects = reportEffects(plan);
          let done = 0;
          // A decision taken again says what was said before, and then more.
          for (const { take, again } of [...cuts, { take: effects.length, again: 0 }]) {
            await apply(batchOf(plan, effects.slice(Math.max(0, done - again), done + take)));
            done = Math.min(effects.length, done + take);
          }
          const rows = JSON.stringify(await rowsOf(records, plan)).replaceAll(`"${plan}`, `"${whole}`);
          expect(rows.replaceAll(plan, whole)).toBe(expected);
        }),
        { numRuns: 25 },
      );
    });

    it('never overwrites a newer row with an older one, in whatever batch it comes', async () => {
      const plan = nextPlan();
      const row = (sequence: number, revision: number): Effect => ({
        kind: 'obligation',
        row: sampleObligation(plan, { sequence, revision }),
      });
      await apply(batchOf(plan, [row(7, 70), row(5, 50)]));
      await apply(batchOf(plan, [row(6, 60)]));
      expect((await findObligation(records.db, plan, OBLIGATION))?.revision).toBe(70);
      await apply(batchOf(plan, [row(7, 71)]));
      expect((await findObligation(records.db, plan, OBLIGATION))?.revision).toBe(71);

      const period = (sequence: number, number: string): Effect => ({
        kind: 'period',
        row: {
          plan,
          period: '2024',
          state: 'issued',
          sequence,
          version: 1,
          draftedAt: null,
          approvedAt: null,
          sha256: null,
          number,
          issuedOn: '2024-12-24',
          sentAt: null,
        },
      });
      await apply(batchOf(plan, [period(2, '05/BC-UBND')]));
      await apply(batchOf(plan, [period(1, '04/BC-UBND')]));
      expect(await findPeriod(records.db, plan, '2024')).toMatchObject({
        number: '05/BC-UBND',
        issuedOn: '2024-12-24',
      });
    });

    it('is written whole or not at all', async () => {
      const plan = nextPlan();
      const [, , submission] = reportEffects(plan);
      const batch = batchOf(plan, [
        { kind: 'obligation', row: sampleObligation(plan) },
        submission as Effect,
      ]);
      await expect(apply(batch)).rejects.toThrow('null value in column "content"');
      expect(await findObligation(records.db, plan, OBLIGATION)).toBeUndefined();
    });

    it('of twenty obligations takes a handful of statements', async () => {
      let statements = 0;
      const counting = records.db.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1;
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      await applyBatch(counting, sampleBatch({ plan: nextPlan(), sequence: 1, obligations: 20 }));
      expect(statements).toBeLessThanOrEqual(5);
    });
  });

  it('keeps nothing of JSON renamed or reordered', async () => {
    const plan = nextPlan();
    await apply(
      batchOf(plan, [{ kind: 'audit', row: sampleAudit(plan, { detail: { due_at: 'x', sentAt: [] } }) }]),
    );
    const { detail } = await records.db
      .selectFrom('audit')
      .select('detail')
      .where('plan', '=', plan)
      .executeTakeFirstOrThrow();
    expect(detail).toEqual({ due_at: 'x', sentAt: [] });
  });

  describeConversation(() => records, nextPlan);
  describeLookups(() => records, nextPlan);
}
