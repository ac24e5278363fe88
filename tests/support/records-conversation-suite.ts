/** The part of the record's suite about what workflows and people tell each other, and the timeline of it. */
import { describe, expect, it } from '@jest/globals';
import type { Batch, Effect } from '../../domain/effects.ts';
import {
  earlierUnanswered,
  findAct,
  insertAct,
  lastActs,
  listActsOf,
  readRevision,
  refusalsOf,
  sameOf,
  saveAnswer,
  unansweredActs,
  unansweredOf,
} from '../../records/obligations/acts.ts';
import type { SubmissionContent } from '../../domain/submission.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import type { Records } from '../../records/database/database.ts';
import { readHistory } from '../../records/obligations/history.ts';
import {
  listPendingMessages,
  markDispatched,
  markUndeliverable,
  type PendingMessage,
} from '../../records/obligations/messages.ts';
import {
  figuresOfOthers,
  findSubmissions,
  listSubmissions,
  newestSubmissions,
} from '../../records/reports/submissions.ts';
import {
  batchOf,
  keepActs,
  reportEffects,
  sampleAct,
  sampleAudit,
  sampleNotice,
  sampleObligation,
  SLOT,
} from './sample-batches.ts';

const OBLIGATION = 'so-y-te/2024-h1';

const idsOf = (messages: PendingMessage[]): string[] => messages.map(({ id }) => id);

export function describeConversation(get: () => Records, nextPlan: () => string): void {
  const apply = (batch: Batch): ReturnType<typeof applyBatch> => applyBatch(get().db, batch);

  describe('slots', () => {
    it('are opened once, with word to their mail room, however the instant is spelled', async () => {
      const plan = nextPlan();
      const notice = sampleNotice(plan, { slot: '2031-01-02T01:00:00.000Z' });
      const first = await apply(batchOf(plan, [{ kind: 'notice', row: notice }]));
      const slot = '2031-01-02T08:00:00+07:00';
      expect(first).toMatchObject([{ toWorkflow: `mailRoom/${slot}`, body: { type: 'slot-opened', slot } }]);
      expect(await listPendingMessages(get().db)).toEqual(expect.arrayContaining(first));
      const later = sampleNotice(plan, { notice: 'due', slot });
      expect(await apply(batchOf(plan, [{ kind: 'notice', row: later }]))).toEqual([]);
    });

    it('open again for a new notice after they were closed, not for a repeated one', async () => {
      const plan = nextPlan();
      const slot = '2032-01-02T08:00:00+07:00';
      const first: Effect = { kind: 'notice', row: sampleNotice(plan, { slot }) };
      const second: Effect = { kind: 'notice', row: sampleNotice(plan, { slot, role: 'head' }) };
      const opened = await apply(batchOf(plan, [first]));
      await markDispatched(get().db, idsOf(opened), SLOT);
      await get().db.updateTable('slots').set({ open: false }).where('slot', '=', slot).execute();
      expect(await apply(batchOf(plan, [first]))).toEqual([]);
      expect(await apply(batchOf(plan, [first, second]))).toMatchObject([{ body: { slot } }]);
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
      const listPending = async (): Promise<string[]> =>
        (await listPendingMessages(get().db)).map(({ id }) => id).filter((id) => id.startsWith(`${plan}-`));
      expect(idsOf(await apply(batchOf(plan, [message('z'), message('a'), message('z')])))).toEqual(ids);
      expect(idsOf(await apply(batchOf(plan, [message('z')])))).toEqual([`${plan}-z`]);
      expect(await listPending()).toEqual(ids);
      await markDispatched(get().db, [`${plan}-z`], SLOT);
      await markUndeliverable(get().db, `${plan}-a`, SLOT);
      expect(idsOf(await apply(batchOf(plan, [message('z'), message('a')])))).toEqual([]);
      expect(await listPending()).toEqual([]);
    });
  });

  describe('submissions', () => {
    it('carry the content of their act, and only the newest valid one of a unit counts', async () => {
      const plan = nextPlan();
      await keepActs(get(), plan);
      const effects = reportEffects(plan);
      await apply(batchOf(plan, effects.slice(0, 7)));
      const newest = await newestSubmissions(get().db, plan, '2024-h1');
      expect(newest).toEqual([
        expect.objectContaining({ id: `${plan}-first`, version: 1, content: sampleAct(plan).content }),
      ]);
      const { figures } = sampleAct(plan).content as Pick<SubmissionContent, 'figures'>;
      const seenBy = (unit: string, targets = Object.keys(figures)) =>
        figuresOfOthers(get().db, { plan, period: '2024-h1', unit, targets });
      expect(await seenBy('so-khac')).toEqual([{ figures }]);
      expect(await seenBy('so-khac', ['KHAC'])).toEqual([]);
      expect(await seenBy('so-y-te')).toEqual([]);
      await apply(batchOf(plan, effects.slice(7, 10)));
      expect(await newestSubmissions(get().db, plan, '2024-h1')).toEqual([]);
      expect(await seenBy('so-khac')).toEqual([]);
      await apply(batchOf(plan, effects));
      expect((await newestSubmissions(get().db, plan, '2024-h1')).map(({ id }) => id)).toEqual([
        `${plan}-second`,
      ]);
      expect((await listSubmissions(get().db, plan)).map(({ id, state }) => [id, state])).toEqual([
        [`${plan}-first`, 'returned'],
        [`${plan}-second`, 'accepted'],
      ]);
      expect(await findSubmissions(get().db, [`${plan}-second`])).toHaveLength(1);
    });

    it('are marked when a later one replaces them', async () => {
      const plan = nextPlan();
      await keepActs(get(), plan);
      const effects = reportEffects(plan);
      const second = {
        ...(effects[10] as Extract<Effect, { kind: 'submission' }>),
        replaces: `${plan}-first`,
      };
      await apply(batchOf(plan, [effects[2] as Effect, second]));
      expect((await listSubmissions(get().db, plan, '2024-h1')).map(({ state }) => state)).toEqual([
        'replaced',
        'submitted',
      ]);
    });

    it('take the state the engine gives them, though the act was said before they came', async () => {
      const plan = nextPlan();
      await keepActs(get(), plan);
      const effects = reportEffects(plan);
      const at = '2024-06-18T08:59:00+07:00';
      for (const state of ['returned', 'accepted'] as const) {
        const judged: Effect = { kind: 'submission-state', submission: `${plan}-first`, state, at };
        await apply(batchOf(plan, [effects[2] as Effect, judged]));
        expect((await listSubmissions(get().db, plan)).map((one) => one.state)).toEqual([state]);
      }
    });

    it('follow the engine when it decides again in another order', async () => {
      const plan = nextPlan();
      await keepActs(get(), plan);
      const effects = reportEffects(plan);
      // What was said first and is heard last is an earlier version.
      const late: Effect = {
        ...(effects[2] as Extract<Effect, { kind: 'submission' }>),
        ...{ version: 2, state: 'replaced' },
      };
      const submission = (n: 2 | 10, version: number, replaces: string | null): Effect => ({
        ...(effects[n] as Extract<Effect, { kind: 'submission' }>),
        version,
        replaces,
      });
      await apply(batchOf(plan, [submission(2, 1, null), submission(10, 2, `${plan}-first`)]));
      await apply(batchOf(plan, [submission(10, 1, null), late]));
      const rows = await listSubmissions(get().db, plan, '2024-h1');
      expect(rows.map(({ id, version, state }) => [id, version, state])).toEqual([
        [`${plan}-first`, 2, 'replaced'],
        [`${plan}-second`, 1, 'submitted'],
      ]);
      expect((await newestSubmissions(get().db, plan, '2024-h1')).map(({ id }) => id)).toEqual([
        `${plan}-second`,
      ]);
    });
  });

  describe('acts', () => {
    it('stay as first said, and keep the first answer that was given', async () => {
      const plan = nextPlan();
      const act = sampleAct(plan);
      expect(await insertAct(get().db, act)).toEqual({ ...act, answer: null, answeredAt: null });
      expect((await insertAct(get().db, { ...act, content: { other: true } })).content).toEqual(act.content);
      const answer = { ok: true as const, obligation: OBLIGATION, state: 'submitted', revision: 1 };
      await apply(batchOf(plan, [{ kind: 'answer', act: act.id, answer }]));
      await saveAnswer(get().db, act.id, answer, SLOT);
      await saveAnswer(get().db, act.id, { ok: false, code: 'late', words: { vi: '', en: '' } }, SLOT);
      await apply(batchOf(plan, [{ kind: 'answer', act: act.id, answer: { ...answer, revision: 2 } }]));
      expect(await findAct(get().db, act.id)).toMatchObject({ answer, answeredAt: SLOT });
    });

    it('are found by their subject: when the last was said, and what is to be settled before one', async () => {
      const plan = nextPlan();
      const at = (minute: number): string => `2024-06-18T10:0${minute}:00+07:00`;
      const keep = (id: string, minute: number, act = 'submit') =>
        insertAct(get().db, sampleAct(plan, { id: `${plan}-${id}`, saidAt: at(minute), act }));
      const [first, , last] = [await keep('a', 1), await keep('b', 2, 'return'), await keep('c', 3)];
      await keep('other', 4, 'remind');
      await saveAnswer(get().db, `${plan}-b`, { ok: false, code: 'over', words: { vi: '', en: '' } }, SLOT);
      const { obligation } = first;
      const { db } = get();
      expect(await lastActs(db, plan, obligation, at(5))).toEqual({ any: at(4), submission: at(3) });
      expect(await lastActs(db, plan, obligation, at(2))).toEqual({ any: at(2), submission: at(1) });
      expect(await lastActs(db, plan, obligation, at(0))).toEqual({ any: null, submission: null });
      expect((await earlierUnanswered(db, last)).map(({ id }) => id)).toEqual([first.id]);
      expect(await earlierUnanswered(db, first)).toEqual([]);
    });

    it('are said again until the engine itself has answered', async () => {
      const plan = nextPlan();
      const { id } = await insertAct(get().db, sampleAct(plan));
      const waiting = async (before: string): Promise<boolean> =>
        (await unansweredActs(get().db, before)).some((act) => act.id === id);
      const answer = { ok: true as const, obligation: OBLIGATION, state: 'submitted', revision: 1 };
      expect(await waiting('2024-06-18T09:30:00+07:00')).toBe(false);
      await apply(batchOf(plan, [{ kind: 'answer', act: id, answer }]));
      expect(await waiting('2024-06-18T09:31:00+07:00')).toBe(true);
      await saveAnswer(get().db, id, answer, SLOT);
      expect(await waiting('2024-06-18T09:31:00+07:00')).toBe(false);
    });

    it('are the same act while the obligation has not changed, and to be settled until answered', async () => {
      const plan = nextPlan();
      const act = await insertAct(get().db, sampleAct(plan));
      const answer = { ok: true as const, obligation: OBLIGATION, state: 'submitted', revision: 1 };
      const row = (sequence: number): Effect => ({
        kind: 'obligation',
        row: sampleObligation(plan, { sequence, revision: sequence }),
      });
      const same = async (said = act) =>
        sameOf(await listActsOf(get().db, said), await readRevision(get().db, plan, act.obligation))?.id;
      const unanswered = async () => unansweredOf(await listActsOf(get().db, act))?.id;
      expect(await same()).toBeUndefined();
      await apply(batchOf(plan, [{ kind: 'answer', act: act.id, answer }, row(1)]));
      expect(await same()).toBe(act.id);
      expect(await same({ ...act, contentSha256: 'e'.repeat(64) })).toBeUndefined();
      await apply(batchOf(plan, [row(2)]));
      expect(await same()).toBeUndefined();
      expect(await unanswered()).toBe(act.id);
      await saveAnswer(get().db, act.id, answer, SLOT);
      expect(await unanswered()).toBeUndefined();
    });

    it('can be said anew after each refusal', async () => {
      const plan = nextPlan();
      const act = await insertAct(get().db, sampleAct(plan));
      const refusals = async (revision: number) => refusalsOf(await listActsOf(get().db, act), revision);
      expect(await refusals(act.obligationRevision)).toBe(0);
      await saveAnswer(get().db, act.id, { ok: false, code: 'not-open', words: { vi: '', en: '' } }, SLOT);
      expect(await refusals(act.obligationRevision)).toBe(1);
      expect(await refusals(act.obligationRevision + 1)).toBe(0);
    });
  });

  describe('the timeline', () => {
    it('tells of one obligation what was said of its unit and of the whole plan, and nothing of other units', async () => {
      const { db } = get();
      const plan = nextPlan();
      const said = (what: string, unit: string | null): Effect => ({
        kind: 'audit',
        row: sampleAudit(plan, { id: `${plan}-${what}`, unit, obligation: null, what }),
      });
      const effects = [said('suspend', 'so-tu-phap'), said('resume', 'so-y-te'), said('pause', null)];
      await applyBatch(db, batchOf(plan, effects));
      const lines = await readHistory(db, { plan, owed: { id: 'so-y-te/2024-h1', unit: 'so-y-te' } });
      expect(lines.map(({ what }) => what).sort()).toEqual(['pause', 'resume']);
    });

    it('dates what was said before the days off moved a date by the date of then', async () => {
      const { db } = get();
      const plan = nextPlan();
      const moved = (id: string, at: string, movedFrom: string | null): Effect => {
        const line = {
          kind: 'workflow',
          what: 'calendar-moved',
          who: 'system',
          detail: { movedFrom },
        } as const;
        return { kind: 'audit', row: sampleAudit(plan, { id: `${plan}-${id}`, at, ...line }) };
      };
      await applyBatch(
        db,
        batchOf(plan, [
          { kind: 'obligation', row: sampleObligation(plan, { dueDate: '2024-06-24' }) },
          { kind: 'notice', row: sampleNotice(plan) },
          moved('a', '2024-06-17T09:00:00+07:00', null),
          moved('b', '2024-06-18T09:00:00+07:00', '2024-06-19'),
          moved('c', '2024-06-19T09:00:00+07:00', '2024-06-21'),
          { kind: 'notice', row: sampleNotice(plan, { id: `${plan}-n`, at: '2024-06-20T08:00:00+07:00' }) },
        ]),
      );
      const lines = await readHistory(db, { plan, owed: { id: OBLIGATION, unit: 'so-y-te' } });
      expect(lines.map(({ kind, at, dueDate, why }) => [kind, at.slice(0, 10), dueDate, why])).toEqual([
        ['rung', '2024-06-17', '2024-06-19', '2024-06-19'],
        ['workflow', '2024-06-17', '2024-06-19', null],
        ['workflow', '2024-06-18', '2024-06-21', null],
        ['workflow', '2024-06-19', '2024-06-24', null],
        ['rung', '2024-06-20', '2024-06-24', '2024-06-24'],
      ]);
    });

    it('joins acts, notices and mails in order, by unit and by day', async () => {
      const { db } = get();
      const plan = nextPlan();
      const notice = sampleNotice(plan);
      await applyBatch(
        db,
        batchOf(plan, [
          { kind: 'notice', row: notice },
          { kind: 'audit', row: sampleAudit(plan, { id: `${plan}-1`, at: '2024-06-18T00:00:00.500+07:00' }) },
          {
            kind: 'audit',
            row: sampleAudit(plan, { id: `${plan}-0`, at: '2024-06-18T00:00:00+07:00', what: 'open' }),
          },
          {
            kind: 'audit',
            row: sampleAudit(plan, { id: `${plan}-x`, at: SLOT, unit: 'so-tu-phap', what: 'obstacle' }),
          },
        ]),
      );
      const messageId = `<${plan}@x.example>`;
      await db
        .insertInto('mails')
        .values({
          messageId,
          slot: SLOT,
          email: `a@${plan}.example`,
          number: 1,
          subject: 'Nhắc việc',
          raw: Buffer.from('x'),
          state: 'sent',
          queuedAt: SLOT,
          sentAt: '2024-06-17T08:00:03+07:00',
          attempts: 1,
          lastError: null,
          nextTryAt: null,
        })
        .execute();
      await db.insertInto('mailNotices').values({ messageId, notice: notice.id }).execute();
      const told = async (filter: { unit?: string; from?: string; to?: string }): Promise<unknown[]> =>
        (await readHistory(db, { plan, ...filter })).map(({ kind, what, why }) => [kind, what, why]);
      expect(await told({})).toEqual([
        ['act', 'obstacle', null],
        ['rung', 'due-2', null],
        ['mail', 'sent', 'due-2'],
        ['act', 'open', null],
        ['act', 'submit', null],
      ]);
      expect(await told({ unit: 'so-tu-phap' })).toEqual([['act', 'obstacle', null]]);
      expect(await told({ from: '2024-06-18', to: '2024-06-18' })).toHaveLength(2);
      expect(await told({ to: '2024-06-17' })).toHaveLength(3);
    });
  });
}
