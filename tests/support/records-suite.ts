/** What the record promises, whatever database it runs on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Batch, Effect } from '../../domain/effects.ts';
import { findAct, findSameAct, insertAct, saveAnswer, unansweredActs } from '../../records/acts.ts';
import { applyBatch } from '../../records/apply-batch.ts';
import type { Records } from '../../records/database.ts';
import { markAnnounced, listPendingMessages, markUndeliverable } from '../../records/messages.ts';
import { findObligation, listObligations } from '../../records/obligations.ts';
import { findPeriod } from '../../records/periods.ts';
import { findSubmissions, listSubmissions, newestSubmissions } from '../../records/submissions.ts';
import { describeLookups } from './records-lookups-suite.ts';
import {
  batchOf,
  reportEffects,
  sampleAct,
  sampleAudit,
  sampleBatch,
  sampleNotice,
  sampleObligation,
  SLOT,
} from './sample-batches.ts';

const OBLIGATION = 'so-y-te/2024-h1';

/** All rows of a plan, without the order of writing. */
async function rowsOf({ db }: Records, plan: string): Promise<unknown> {
  const strip = (rows: { position?: number }[]): unknown[] => rows.map(({ position: _, ...row }) => row);
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

  /** Keeps the acts that `reportEffects` speaks of. */
  async function keepActs(plan: string): Promise<void> {
    await insertAct(records.db, sampleAct(plan, { id: `${plan}-first` }));
    await insertAct(records.db, sampleAct(plan, { id: `${plan}-second`, contentSha256: 'd'.repeat(64) }));
  }

  describe('a batch', () => {
    it('is read back as it was written', async () => {
      const plan = nextPlan();
      const row = sampleObligation(plan, { correctBy: '2024-06-21T23:59:59.120+07:00', onTime: false });
      await apply(batchOf(plan, [{ kind: 'obligation', row }]));
      expect(await findObligation(records.db, plan, OBLIGATION)).toEqual(row);
      expect(await listObligations(records.db, plan, 'so-tu-phap')).toEqual([]);
    });

    it('written twice leaves the same rows', async () => {
      const plan = nextPlan();
      await keepActs(plan);
      const batch = batchOf(plan, reportEffects(plan));
      await apply(batch);
      const once = await rowsOf(records, plan);
      await apply(batch);
      expect(await rowsOf(records, plan)).toEqual(once);
      expect((await findObligation(records.db, plan, OBLIGATION))?.state).toBe('accepted');
    });

    it('leaves the same rows however its effects are split, merged and repeated', async () => {
      const whole = nextPlan();
      await keepActs(whole);
      await apply(batchOf(whole, reportEffects(whole)));
      const expected = JSON.stringify(await rowsOf(records, whole));
      const steps = fc.array(fc.record({ take: fc.integer({ min: 1, max: 6 }), again: fc.nat({ max: 6 }) }), {
        minLength: 1,
        maxLength: 15,
      });
      await fc.assert(
        fc.asyncProperty(steps, async (cuts) => {
          const plan = nextPlan();
          await keepActs(plan);
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
      await expect(apply(batch)).rejects.toThrow(`no act ${plan}-first`);
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

  describe('slots', () => {
    it('are opened once, with word to their mail room, however the instant is spelled', async () => {
      const plan = nextPlan();
      const notice = sampleNotice(plan, { slot: '2031-01-02T01:00:00.000Z' });
      const first = await apply(batchOf(plan, [{ kind: 'notice', row: notice }]));
      const slot = '2031-01-02T08:00:00+07:00';
      expect(first.slotsOpened).toEqual([slot]);
      const [message] = await listPendingMessages(records.db, first.messages);
      expect(message).toMatchObject({ toWorkflow: `mailRoom/${slot}`, body: { type: 'slot-opened', slot } });
      const later = sampleNotice(plan, { notice: 'due', slot });
      expect((await apply(batchOf(plan, [{ kind: 'notice', row: later }]))).slotsOpened).toEqual([]);
    });

    it('open again for a new notice after they were closed, not for a repeated one', async () => {
      const plan = nextPlan();
      const slot = '2032-01-02T08:00:00+07:00';
      const first: Effect = { kind: 'notice', row: sampleNotice(plan, { slot }) };
      const second: Effect = { kind: 'notice', row: sampleNotice(plan, { slot, role: 'head' }) };
      const opened = await apply(batchOf(plan, [first]));
      await markAnnounced(records.db, opened.messages, SLOT);
      await records.db.updateTable('slots').set({ open: false }).where('slot', '=', slot).execute();
      expect(await apply(batchOf(plan, [first]))).toEqual({ messages: [], slotsOpened: [] });
      const again = await apply(batchOf(plan, [first, second]));
      expect(again.slotsOpened).toEqual([slot]);
      expect(again.messages).toHaveLength(1);
    });
  });

  describe('messages', () => {
    it('are to be announced until they were, in the order written', async () => {
      const plan = nextPlan();
      const message = (id: string): Effect => ({
        kind: 'message',
        to: `plan/${plan}`,
        message: { id: `${plan}-${id}`, type: 'assignment-over', unit: 'so-y-te', at: SLOT },
      });
      const ids = ['z', 'a'].map((id) => `${plan}-${id}`);
      expect(
        (await apply(batchOf(plan, [message('z'), message('a'), message('z')]))).messages.sort(),
      ).toEqual([...ids].sort());
      expect((await apply(batchOf(plan, [message('z')]))).messages).toEqual([`${plan}-z`]);
      expect(
        (await listPendingMessages(records.db)).map(({ id }) => id).filter((id) => id.startsWith(`${plan}-`)),
      ).toEqual(ids);
      await markAnnounced(records.db, [`${plan}-z`], SLOT);
      await markUndeliverable(records.db, `${plan}-a`, SLOT);
      expect((await apply(batchOf(plan, [message('z'), message('a')]))).messages).toEqual([]);
      expect(await listPendingMessages(records.db, ids)).toEqual([]);
    });
  });

  describe('submissions', () => {
    it('carry the content of their act, and only the newest valid one of a unit counts', async () => {
      const plan = nextPlan();
      await keepActs(plan);
      const effects = reportEffects(plan);
      await apply(batchOf(plan, effects.slice(0, 7)));
      const newest = await newestSubmissions(records.db, plan, '2024-h1');
      expect(newest).toEqual([
        expect.objectContaining({ id: `${plan}-first`, version: 1, content: sampleAct(plan).content }),
      ]);
      await apply(batchOf(plan, effects.slice(7, 10)));
      expect(await newestSubmissions(records.db, plan, '2024-h1')).toEqual([]);
      await apply(batchOf(plan, effects));
      expect((await newestSubmissions(records.db, plan, '2024-h1')).map(({ id }) => id)).toEqual([
        `${plan}-second`,
      ]);
      expect((await listSubmissions(records.db, plan)).map(({ id, state }) => [id, state])).toEqual([
        [`${plan}-first`, 'returned'],
        [`${plan}-second`, 'accepted'],
      ]);
      expect(await findSubmissions(records.db, [`${plan}-second`])).toHaveLength(1);
    });

    it('are marked when a later one replaces them', async () => {
      const plan = nextPlan();
      await keepActs(plan);
      const effects = reportEffects(plan);
      const second = {
        ...(effects[10] as Extract<Effect, { kind: 'submission' }>),
        replaces: `${plan}-first`,
      };
      await apply(batchOf(plan, [effects[2] as Effect, second]));
      expect((await listSubmissions(records.db, plan, '2024-h1')).map(({ state }) => state)).toEqual([
        'replaced',
        'submitted',
      ]);
    });
  });

  describe('acts', () => {
    it('stay as first said, and keep the first answer that was given', async () => {
      const plan = nextPlan();
      const act = sampleAct(plan);
      expect(await insertAct(records.db, act)).toEqual({ ...act, answer: null, answeredAt: null });
      expect((await insertAct(records.db, { ...act, content: { other: true } })).content).toEqual(
        act.content,
      );
      const answer = { ok: true as const, obligation: OBLIGATION, state: 'submitted', revision: 1 };
      await apply(batchOf(plan, [{ kind: 'answer', act: act.id, answer }]));
      await saveAnswer(records.db, act.id, answer, SLOT);
      await saveAnswer(records.db, act.id, { ok: false, code: 'late', message: '' }, SLOT);
      await apply(batchOf(plan, [{ kind: 'answer', act: act.id, answer: { ...answer, revision: 2 } }]));
      expect(await findAct(records.db, act.id)).toMatchObject({ answer, answeredAt: SLOT });
    });

    it('are said again until the engine itself has answered', async () => {
      const plan = nextPlan();
      const { id } = await insertAct(records.db, sampleAct(plan));
      const waiting = async (before: string): Promise<boolean> =>
        (await unansweredActs(records.db, before)).some((act) => act.id === id);
      const answer = { ok: true as const, obligation: OBLIGATION, state: 'submitted', revision: 1 };
      expect(await waiting('2024-06-18T09:30:00+07:00')).toBe(false);
      await apply(batchOf(plan, [{ kind: 'answer', act: id, answer }]));
      expect(await waiting('2024-06-18T09:31:00+07:00')).toBe(true);
      await saveAnswer(records.db, id, answer, SLOT);
      expect(await waiting('2024-06-18T09:31:00+07:00')).toBe(false);
    });

    it('are the same act only while the obligation has not changed since', async () => {
      const plan = nextPlan();
      const act = await insertAct(records.db, sampleAct(plan));
      const answer = { ok: true as const, obligation: OBLIGATION, state: 'submitted', revision: 1 };
      const row = (sequence: number): Effect => ({
        kind: 'obligation',
        row: sampleObligation(plan, { sequence, revision: sequence }),
      });
      expect(await findSameAct(records.db, act)).toBeUndefined();
      await apply(batchOf(plan, [{ kind: 'answer', act: act.id, answer }, row(1)]));
      expect((await findSameAct(records.db, act))?.id).toBe(act.id);
      expect(await findSameAct(records.db, { ...act, contentSha256: 'e'.repeat(64) })).toBeUndefined();
      await apply(batchOf(plan, [row(2)]));
      expect(await findSameAct(records.db, act)).toBeUndefined();
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

  describeLookups(() => records, nextPlan);
}
