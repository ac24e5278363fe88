/** A unit's page of a report that a sealed one holds: it is corrected as long as a supplement may follow. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { CODE, enter, openWeb, POLICE, WEB_PLAN, type TestWeb } from '../support/web.ts';
import { writeObligations, writePeriods } from '../support/write-rows.ts';

const REPORT = `/don-vi/${WEB_PLAN}/${POLICE}/bao-cao/2024-h1`;
const AT = '2024-06-16T09:00:00+07:00';
let web: TestWeb;

beforeAll(async () => {
  web = await openWeb({
    submitReport: async () => ({ reference: 'act-2', version: 2, receivedAt: '', onTime: true }),
  });
  const row = {
    id: `${POLICE}/2024-h1`,
    unit: POLICE,
    state: 'accepted',
    acceptedAt: AT,
    version: 1,
  } as const;
  await writeObligations(web.records.db, [sampleObligation(WEB_PLAN, { ...row, sequence: 9 })]);
});
afterAll(() => web.close());

/** The workflows that a correction goes to. */
async function runs(workflowId: string): Promise<void> {
  await sql`insert into checkpoints (workflow_id, plan, sequence, written_at, launched_at, past, state, is_over)
    values (${workflowId}, ${WEB_PLAN}, 1, ${AT}, ${AT}, 'skip', '{}', false)`.execute(web.records.db);
}

it('offers a correction only of what is sealed, and while it is still taken', async () => {
  const police = await enter(web, POLICE);
  const offer = 'Sửa số liệu và gửi bản sửa';
  const { db } = web.records;
  expect((await police.get(REPORT)).body).not.toContain(offer);
  const period = { plan: WEB_PLAN, period: '2024-h1', state: 'sent', sequence: 1, version: 1 } as const;
  const none = { draftedAt: AT, sha256: 'abc', number: null, issuedOn: null };
  await writePeriods(db, [{ ...period, ...none, approvedAt: AT, sentAt: AT }]);
  expect((await police.get(REPORT)).body).not.toContain(offer);
  await runs(collectionId(WEB_PLAN, '2024-h1'));
  await runs(assignmentId(WEB_PLAN, POLICE));
  const { body } = await police.get(REPORT);
  expect(body).toContain(offer);
  expect(body).toContain('được báo và xem xét bổ sung');
  await police.get(`${REPORT}/so-lieu`);
  await police.post(`${REPORT}/so-lieu`, { [`f.${CODE}.choice`]: 'zero', then: 'next' });
  await police.post(`${REPORT}/van-ban`, { preparer: 'Người Lập', then: 'next' });
  await police.get(`${REPORT}/kiem-tra`);
  expect((await police.post(`${REPORT}/kiem-tra`)).location).toBe(`${REPORT}/da-gui`);
  expect(web.said.at(-1)).toMatchObject({
    method: 'submitReport',
    input: { unit: POLICE, period: '2024-h1', content: { figures: { [CODE]: 'zero' } } },
  });
});
