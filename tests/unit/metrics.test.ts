/** What the metrics say of a record, and how they are told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../client/metrics/create-metrics.ts';
import { lookAtRecord } from '../../client/metrics/look-at-record.ts';
import { lookAtProcess } from '../../client/metrics/look-at-process.ts';
import type { Records } from '../../records/database/database.ts';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { openEmptyRecords } from '../support/records.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { writeObligations } from '../support/write-rows.ts';

const NOW = '2024-07-01T09:00:00+07:00';
let records: Records;

beforeAll(async () => {
  records = await openEmptyRecords();
  const plan = samplePlan();
  await savePlanVersion(records.db, plan, 'text', '2024-01-01T00:00:00+07:00');
  const [one, two] = plan.units.map(({ id }) => id) as [string, string];
  await writeObligations(records.db, [
    sampleObligation(plan.id, { id: `${one}/2024-h1`, unit: one }),
    sampleObligation(plan.id, { id: `${two}/2024-h1`, unit: two }),
  ]);
  await records.db.updateTable('obligations').set({ nextRungAt: '2024-06-20T08:00:00+07:00' }).execute();
  await records.db.updateTable('plans').set({ state: 'running' }).execute();
  const notice = { plan: plan.id, obligation: `${one}/2024-h1`, unit: one, recipient: one, detail: '{}' };
  for (const [id, rung, role] of [
    ['a', 'due+1', 'focal-point'],
    ['b', 'due+1', 'head'],
    ['c', 'due+2', 'coordinator'],
    ['d', 'due-5', 'leadership'],
  ] as const)
    await records.db
      .insertInto('notices')
      .values({ ...notice, id, notice: rung, role, at: NOW, slot: NOW, writtenAt: NOW })
      .execute();
});
afterAll(() => records.close());

describe('the record’s numbers', () => {
  it('count what is overdue by level, and by whom it has been told', async () => {
    const metrics = createMetrics();
    metrics.look(lookAtRecord(records, () => NOW));
    const text = await metrics.text();
    const lines = text.split('\n').filter((line) => /^lien_nganh_\w+(\{.*\})? \d/.test(line));
    expect(lines).toEqual(
      expect.arrayContaining([
        'lien_nganh_plans{state="running"} 1',
        'lien_nganh_obligations_overdue{level="province"} 2',
        'lien_nganh_obligations_overdue{level="commune"} 0',
        'lien_nganh_obligations_escalated{role="coordinator"} 1',
        'lien_nganh_obligations_escalated{role="none"} 1',
        'lien_nganh_obligations_escalated{role="leadership"} 0',
        'lien_nganh_steps_unsaid 2',
        'lien_nganh_mails{state="waiting"} 0',
        'lien_nganh_acts_waiting_seconds 0',
      ]),
    );
    expect(text).not.toContain('@');
  });
});

describe('the text', () => {
  it('leaves out what could not be looked up, and tells the rest', async () => {
    const metrics = createMetrics();
    metrics.look(() => Promise.reject(new Error('away')));
    metrics.look(
      lookAtProcess({ readiness: () => Promise.resolve({ ready: false, why: [] }), encrypted: true }),
    );
    metrics.append(() => Promise.resolve('temporal_x 1'));
    metrics.append(() => Promise.reject(new Error('away')));
    metrics.count('lien_nganh_mail_deliveries_total', { outcome: 'sent' });
    metrics.took('lien_nganh_activity_seconds', { activity: 'record', outcome: 'ok' }, 0.02);
    const text = await metrics.text();
    expect(text).toMatch(/^lien_nganh_ready 0$/m);
    expect(text).toMatch(/^lien_nganh_mail_deliveries_total\{outcome="sent"\} 1$/m);
    expect(text).toMatch(
      /^lien_nganh_activity_seconds_bucket\{le="0.025",activity="record",outcome="ok"\} 1$/m,
    );
    expect(text).toMatch(/^temporal_x 1$/m);
    expect(text).not.toMatch(/^lien_nganh_acts_waiting /m);
  });

  it('is the same for a crowd that asks at once', async () => {
    const metrics = createMetrics();
    let looked = 0;
    metrics.look(() => Promise.resolve([{ name: 'lien_nganh_ready', value: ++looked }]));
    await Promise.all(Array.from({ length: 20 }, () => metrics.text()));
    expect(looked).toBe(1);
  });
});
