/** Contacts, obstacles and drafts in the record: written again, or in another order, they are the same. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Effect } from '../../domain/effects.ts';
import type { ObstacleRow } from '../../domain/projections.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { findContact, listContacts } from '../../records/obligations/contacts.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { importOfficials, listOfficials } from '../../records/directory/directory.ts';
import { findLink, issueLink } from '../../records/directory/links.ts';
import { passDrafts } from '../../records/reports/pass-drafts.ts';
import { findDraft, saveDraft } from '../../records/reports/report-drafts.ts';
import { findObstacle, listObstacles } from '../../records/obligations/obstacles.ts';
import { batchOf } from '../support/sample-batches.ts';

const PLAN = 'ke-hoach-mau';
const UNIT = 'so-y-te';
const REPORT = 'so-y-te/2024-h1';
const at = (hour: number): string => `2024-06-18T${String(hour).padStart(2, '0')}:00:00+07:00`;
const [A, B, C] = ['a@so-y-te.example', 'b@so-y-te.example', 'c@so-y-te.example'] as const;

let records: Records;
beforeAll(async () => {
  records = await openRecords({ memory: true });
  const official = { name: 'Người Thử', unit: UNIT, plan: null, language: 'vi' };
  await importOfficials(records.db, [
    { ...official, email: A, roles: ['focal-point'] },
    { ...official, email: C, roles: ['head'] },
  ]);
});
afterAll(() => records.close());

async function keep(id: string, content: Record<string, unknown>): Promise<void> {
  const said = { plan: PLAN, workflowId: 'w', obligation: REPORT, actorEmail: A, act: 'x' };
  const row = { ...said, actorRole: 'focal-point' as const, saidAt: at(9), content };
  await insertAct(records.db, { ...row, id, contentSha256: id, obligationRevision: 0 });
}
const apply = (...effects: Effect[]) => applyBatch(records.db, batchOf(PLAN, effects));
const contact = (act: string, hour: number): Effect => ({
  ...{ kind: 'contact', act, plan: PLAN, obligation: REPORT, unit: UNIT, at: at(hour) },
});
const link = (id: string, email: string, hour: number) =>
  issueLink(records.db, {
    ...{ id, plan: PLAN, unit: UNIT, email, role: 'focal-point' },
    ...{ issuedAt: at(hour), expiresAt: '2025-06-18T00:00:00+07:00' },
  });
const alive = async (id: string): Promise<boolean> => (await findLink(records.db, id))?.revokedAt === null;

describe('a draft', () => {
  const saved = (unit: string, answers: Record<string, string>) =>
    saveDraft(records.db, { plan: PLAN, unit, period: '2024' }, { answers, updatedAt: at(9), updatedBy: A });
  const answersOf = async (unit: string) =>
    (await findDraft(records.db, { plan: PLAN, unit, period: '2024' }))?.answers;

  it('goes on with each of those who take the work over, with what is theirs, unless they have begun', async () => {
    await saved('so-cu', { 'd.KT-1': 'xong', 'n.situation': 'tốt' });
    await saved('so-b', { 'd.KT-1': 'của mình' });
    const pass = (to: string) =>
      passDrafts(records.db, { plan: PLAN, from: 'so-cu', to }, (field) => field !== 'n.situation');
    for (const to of ['so-a', 'so-b', 'so-a']) await pass(to);
    expect(await answersOf('so-a')).toEqual({ 'd.KT-1': 'xong' });
    expect(await answersOf('so-b')).toEqual({ 'd.KT-1': 'của mình' });
    await passDrafts(records.db, { plan: PLAN, from: 'so-cu', to: 'so-c' }, () => false);
    expect(await answersOf('so-c')).toBeUndefined();
  });
});

describe('an obligation handed to a colleague', () => {
  it('is theirs, makes them known, and ends the links of those before', async () => {
    await keep('act-1', { to: B });
    await keep('act-2', { to: C });
    await link('a-8', A, 8);
    await link('c-8', C, 8);
    await apply(contact('act-1', 9));
    expect(await findContact(records.db, PLAN, REPORT)).toMatchObject({
      email: B,
      act: 'act-1',
      since: at(9),
    });
    expect([await alive('a-8'), await alive('c-8')]).toEqual([false, true]);
    const known = (await listOfficials(records.db)).filter(({ email }) => email === B);
    expect(known).toMatchObject([{ unit: UNIT, plan: PLAN, roles: [] }]);

    await link('a-10', A, 10);
    await link('b-10', B, 10);
    await apply(contact('act-1', 9));
    expect([await alive('a-10'), await alive('b-10')]).toEqual([true, true]);

    await apply(contact('act-2', 11));
    expect([await alive('a-10'), await alive('b-10'), await alive('c-8')]).toEqual([true, false, true]);
    expect(await listContacts(records.db, PLAN, UNIT)).toEqual(new Map([[REPORT, C]]));
    expect(await listContacts(records.db, PLAN, 'so-tu-phap')).toEqual(new Map());
  });

  it('ends with the same contact when both are decided again after a crash', async () => {
    await apply(contact('act-1', 9), contact('act-2', 11));
    expect(await findContact(records.db, PLAN, REPORT)).toMatchObject({
      email: C,
      act: 'act-2',
      since: at(11),
    });
  });

  it('is nobody’s where the act names nobody', async () => {
    await keep('act-3', { why: 'x' });
    await expect(apply(contact('act-3', 12))).rejects.toThrow('act-3');
    expect(await findContact(records.db, PLAN, REPORT)).toMatchObject({ email: C });
  });
});

describe('an obstacle', () => {
  const raised: ObstacleRow = {
    ...{ plan: PLAN, id: 'vm-1', unit: UNIT, about: '2024-h1', state: 'raised', sequence: 1 },
    ...{ raised: 'act-r', raisedAt: at(9), escalated: null, escalatedAt: null },
    ...{ answered: null, answeredAt: null },
  };
  const answered: ObstacleRow = {
    ...{ ...raised, state: 'answered', sequence: 2, answered: 'act-a', answeredAt: at(10) },
  };
  const period = { id: '2024', from: '2023-12-15', to: '2024-06-17' };

  it('keeps its newest state and the words of those who spoke', async () => {
    await keep('act-r', { text: 'Thiếu kinh phí' });
    await keep('act-a', { text: 'Đã bố trí' });
    await apply({ kind: 'obstacle', row: answered });
    await apply({ kind: 'obstacle', row: raised });
    expect(await findObstacle(records.db, PLAN, 'vm-1')).toEqual(answered);
    expect(await listObstacles(records.db, { plan: PLAN })).toEqual([
      { ...answered, text: 'Thiếu kinh phí', why: null, answer: 'Đã bố trí' },
    ]);
  });

  it('belongs to the period it is about, and to the one in whose window it was raised', async () => {
    const ids = async (asked: typeof period) =>
      (await listObstacles(records.db, { plan: PLAN, period: asked })).map(({ id }) => id);
    expect(await ids({ ...period, id: '2024-h1' })).toEqual(['vm-1']);
    expect(await ids({ ...period, to: '2024-06-18' })).toEqual(['vm-1']);
    expect(await ids(period)).toEqual([]);
  });
});
