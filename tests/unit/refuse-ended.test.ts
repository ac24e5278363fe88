/** What is said to a workflow that has ended is answered by what it left in the record. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refuseEnded } from '../../client/submit/refuse-ended.ts';
import type { PeriodRow } from '../../domain/projections.ts';
import type { Role } from '../../domain/obligation.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { writeObligations, writePeriods } from '../support/write-rows.ts';

const PLAN = 'ke-hoach-mau';
let records: Records;

beforeAll(async () => {
  records = await openRecords({ memory: true });
  const period: PeriodRow = {
    ...{ plan: PLAN, period: '2024', state: 'sent', sequence: 1, version: 1, draftedAt: null, sha256: null },
    ...{ approvedAt: null, number: '5', issuedOn: '2024-12-24', sentAt: '2024-12-25T09:00:00+07:00' },
  };
  await writePeriods(records.db, [period]);
  await writeObligations(records.db, [
    sampleObligation(PLAN, { id: 'so-y-te/2024', state: 'accepted' }),
    sampleObligation(PLAN, { id: 'so-tu-phap/2024', state: 'waived' }),
    sampleObligation(PLAN, { id: 'so-tai-chinh/2024', state: 'closed' }),
    sampleObligation(PLAN, { id: 'so-y-te/HG-2.4', kind: 'task', state: 'done' }),
    sampleObligation(PLAN, { id: 'so-dau-moi/send@2024', kind: 'send', state: 'done' }),
  ]);
});
afterAll(() => records.close());

describe('an act that comes after its workflow has ended', () => {
  it.each<[act: string, role: Role, obligation: string, code: string]>([
    ['accept', 'coordinator', 'so-y-te/2024', 'nothing-submitted'],
    ['return', 'coordinator', 'so-y-te/2024', 'nothing-submitted'],
    ['withdraw', 'focal-point', 'so-y-te/2024', 'already-accepted'],
    ['submit', 'focal-point', 'so-y-te/2024', 'already-accepted'],
    ['submit', 'focal-point', 'so-tu-phap/2024', 'waived'],
    ['submit', 'focal-point', 'so-tai-chinh/2024', 'over'],
    ['done', 'head', 'so-y-te/HG-2.4', 'already-done'],
    ['extend', 'coordinator', 'so-y-te/HG-2.4', 'not-owed'],
    ['send', 'coordinator', 'so-dau-moi/send@2024', 'already-sent'],
    ['approve', 'approver', 'so-dau-moi/send@2024', 'already-approved'],
    // What the table would still allow has nobody left to take it, and neither has a unit or plan as a whole.
    ['document', 'focal-point', 'so-y-te/2024', 'over'],
    ['suspend', 'coordinator', 'so-y-te', 'over'],
    ['close', 'coordinator', PLAN, 'over'],
  ])('%s as %s of %s is refused as %s', async (act, actorRole, obligation, code) => {
    const refused = await refuseEnded(records, { plan: PLAN, act, actorRole, obligation });
    expect(refused).toEqual({
      code,
      words: { vi: expect.stringMatching(/\.$/u), en: expect.stringMatching(/\.$/u) },
    });
  });
});
