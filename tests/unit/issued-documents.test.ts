/** Documents that units gave for tasks done, as the record has them. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Records } from '../../records/database/database.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { listTaskDocuments } from '../../records/reports/issued-documents.ts';
import { openEmptyRecords } from '../support/records.ts';
import { sampleAct, sampleObligation } from '../support/sample-batches.ts';
import { writeObligations } from '../support/write-rows.ts';

let records: Records;
beforeAll(async () => {
  records = await openEmptyRecords();
});
afterAll(() => records.close());

const WINDOW = { from: '2023-12-15', to: '2024-06-14' };
const TASK = 'so-y-te/M-1.1@2024';

async function give(
  id: string,
  document: object | null,
  more: { obligation?: string; ok?: boolean; saidAt?: string } = {},
) {
  const { obligation = TASK, ok = true, saidAt = '2024-03-01T08:00:00Z' } = more;
  await insertAct(records.db, sampleAct('p', { id, obligation, saidAt, act: 'done', content: { document } }));
  await records.db
    .updateTable('acts')
    .set({ answer: { ok } as never })
    .where('id', '=', id)
    .execute();
}

it('are the newest of each task dated in the period, by date, and none of a refused act or of a report', async () => {
  const task = { kind: 'task' as const, period: null, duty: 'M-1.1' };
  await writeObligations(records.db, [
    sampleObligation('p', { ...task, id: TASK }),
    sampleObligation('p', { ...task, id: 'so-y-te/M-1.2@2024' }),
    sampleObligation('p', { ...task, id: 'so-y-te/M-1.3@2024' }),
    sampleObligation('p'),
  ]);
  await give('a', { number: '1/KH', date: '2024-03-01' });
  await give('b', { number: '2/KH', date: '2024-03-05' }, { saidAt: '2024-03-05T08:00:00Z' });
  await give('c', { number: '3/KH', date: '2024-03-06' }, { ok: false, saidAt: '2024-03-06T08:00:00Z' });
  await give('d', { number: '4/BC', date: '2024-03-06' }, { obligation: 'so-y-te/2024-h1' });
  await give('e', { number: '5/KH', date: '2024-06-15' }, { obligation: 'so-y-te/M-1.2@2024' });
  await give('f', { number: '6/KH', date: '2024-02-01' }, { obligation: 'so-y-te/M-1.3@2024' });
  await give('g', null, { saidAt: '2024-03-09T08:00:00Z' });
  expect(await listTaskDocuments(records.db, 'p', WINDOW)).toEqual([
    { unit: 'so-y-te', obligation: 'so-y-te/M-1.3@2024', number: '6/KH', date: '2024-02-01' },
    { unit: 'so-y-te', obligation: TASK, number: '2/KH', date: '2024-03-05' },
  ]);
});
