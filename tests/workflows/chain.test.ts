/**
 * Three levels on one clock: communes report to their province, two provinces to a ministry. A commune that reports
 * after its province has sent is in no version 1, below or above; a supplement takes it up.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sendUp } from '../../client/chain/send-up.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { listAttachments } from '../../records/reports/attachments.ts';
import { listSends } from '../../records/reports/sends.ts';
import { countEvents } from '../../standalone/rehearsal/summarize-events.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { startSkippingHost, type SkippingHost } from '../support/host.ts';
import {
  AN_LAM,
  BINH_KHE,
  coordinatorOf,
  hashOfVersion,
  launchLevels,
  MINISTRY,
  reportCommune,
  sendUpward,
  sharesIn,
} from '../support/three-levels.ts';

const PERIOD = '2026-h1';
const UNIT = 'ubnd-tinh-an-lam';
const at = (date: string, time = '10:00:00'): string => `${date}T${time}+07:00`;

let host: SkippingHost;
beforeAll(async () => {
  host = await startSkippingHost(at('2026-04-20'));
  await launchLevels(host, 'skip');
});
afterAll(() => host.stop());

const report = (plan: Plan, unit: string, done: number, all: number, books: number, keepers: number) =>
  reportCommune(host, plan, unit, { done, all, books, keepers });
const send = (plan: Plan, number: string, date: string) => sendUpward(host, plan, number, date);

const above = (version?: number) =>
  host.engine.reportSubmissions({
    plan: MINISTRY.id,
    period: PERIOD,
    ...(version ? { version } : { all: true }),
  });

const shareIn = (plan: Plan, version: number) => sharesIn(host, plan, version);
const hashOf = (plan: Plan, version: number) => hashOfVersion(host, plan, version);
let sealedFirst: string;

const eventsOf = (plan: Plan, unit: string): Promise<number[]> =>
  countEvents(host.client, [assignmentId(plan.id, unit), collectionId(plan.id, PERIOD)]);

describe('a report goes up', () => {
  it('is submitted above as the report of the unit that the plan names, when it is sent', async () => {
    await host.runTo(at('2026-06-16'));
    await report(AN_LAM, 'ubnd-xa-dong-phu', 8, 10, 120, 2);
    await report(AN_LAM, 'ubnd-xa-tay-loc', 5, 12, 80, 1);
    await host.runTo(at('2026-06-18', '09:00:00'));
    expect(await above()).toEqual([]);
    await send(AN_LAM, '7', '2026-06-18');
    const [sent] = await above();
    expect(sent).toMatchObject({
      ...{ unit: UNIT, version: 1, state: 'submitted', onTime: true },
      figures: {
        'QG-T1': { numerator: 13, denominator: 22 },
        'QG-T2': { value: 200 },
        'QG-T3': { value: 1 },
      },
      document: { number: '07/BC-SVH', date: '2026-06-18' },
      via: { plan: AN_LAM.id, period: PERIOD, version: 1 },
    });
    const files = await listAttachments(host.records.db, MINISTRY.id, `${UNIT}/${PERIOD}`);
    const rendered = await host.engine.renderReport({ plan: AN_LAM.id, period: PERIOD, version: 1 });
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['2026-h1-v1.docx', Buffer.from(rendered.docx, 'base64').length],
    ]);
  });

  it('is submitted once, however often it is tried', async () => {
    const before = await eventsOf(MINISTRY, UNIT);
    const [sent] = await listSends(host.records.db, [AN_LAM.id]);
    expect(sent).toMatchObject({ period: PERIOD, version: 1, by: coordinatorOf(AN_LAM) });
    expect(await sendUp(host.context, sent!)).toBe('submitted');
    await host.host.sweep.once();
    expect(await above()).toHaveLength(1);
    expect(await eventsOf(MINISTRY, UNIT)).toEqual(before);
  });

  it('is accepted above, which its own history says', async () => {
    await host.engine.acceptReport({
      plan: MINISTRY.id,
      period: PERIOD,
      unit: UNIT,
      as: coordinatorOf(MINISTRY),
    });
    const { entries } = await host.engine.history({ plan: AN_LAM.id });
    expect(entries.filter(({ what }) => what.startsWith('sent-up'))).toMatchObject([
      { what: 'sent-up', detail: { above: MINISTRY.id, title: MINISTRY.title, version: 1 } },
      { what: 'sent-up-accepted', detail: { above: MINISTRY.id, version: 1 } },
    ]);
  });
});

describe('a commune that reports late', () => {
  it('is in no version 1, below or above', async () => {
    await report(BINH_KHE, 'ubnd-xa-nam-cuong', 3, 9, 40, 2);
    await host.runTo(at('2026-06-18', '14:00:00'));
    await send(BINH_KHE, '4', '2026-06-18');
    await host.runTo(at('2026-06-25', '09:00:00'));
    await send(MINISTRY, '55', '2026-06-25');
    sealedFirst = await hashOf(MINISTRY, 1);
    expect(await shareIn(MINISTRY, 1)).toEqual([
      [16, 31],
      [240, null],
      [2, null],
    ]);
    await report(AN_LAM, 'ubnd-xa-suoi-nhum', 6, 8, 60, 3);
    expect(await shareIn(AN_LAM, 1)).toEqual([
      [13, 22],
      [200, null],
      [1, 2],
    ]);
  });

  it('goes up by a supplement, at what a submission costs', async () => {
    const why = 'Bổ sung báo cáo của xã Suối Nhum';
    await host.runTo(at('2026-06-29', '09:00:00'));
    const of = { period: PERIOD, why };
    await host.engine.supplementReport({ ...of, plan: AN_LAM.id, as: coordinatorOf(AN_LAM) });
    const before = await eventsOf(MINISTRY, UNIT);
    await send(AN_LAM, '9', '2026-06-29');
    // What a unit's own submission costs its assignment.
    const [after] = await eventsOf(MINISTRY, UNIT);
    expect(after! - before[0]!).toBe(6);
  });

  it('comes, after approvals, into version 2 of the ministry', async () => {
    await host.runTo(at('2026-06-29', '14:00:00'));
    const of = { plan: MINISTRY.id, period: PERIOD };
    await waitFor('the period above knows of it', async () => {
      const { waiting } = await host.engine.reportVersions(of);
      return waiting.some(({ unit }) => unit === UNIT);
    });
    const [, newest] = (await above()).filter(({ unit }) => unit === UNIT);
    expect(newest).toMatchObject({
      ...{ version: 2, state: 'submitted', via: { plan: AN_LAM.id, period: PERIOD, version: 2 } },
      figures: {
        'QG-T1': { numerator: 19, denominator: 30 },
        'QG-T2': { value: 260 },
        'QG-T3': { value: 2 },
      },
    });
    const why = 'Bổ sung số liệu của tỉnh An Lâm';
    await host.engine.supplementReport({ ...of, why, as: coordinatorOf(MINISTRY) });
    await send(MINISTRY, '61', '2026-06-29');
    expect(await shareIn(MINISTRY, 2)).toEqual([
      [22, 39],
      [300, null],
      [3, null],
    ]);
    expect((await above(2)).map(({ via }) => [via?.plan, via?.version])).toEqual([
      [AN_LAM.id, 2],
      [BINH_KHE.id, 1],
    ]);
  });

  it('is in no version 1 afterwards either, whose bytes are what they were', async () => {
    expect(await shareIn(AN_LAM, 1)).toEqual([
      [13, 22],
      [200, null],
      [1, 2],
    ]);
    expect(await shareIn(MINISTRY, 1)).toEqual([
      [16, 31],
      [240, null],
      [2, null],
    ]);
    expect((await above(1)).map(({ via }) => via?.version)).toEqual([1, 1]);
    expect(await hashOf(MINISTRY, 1)).toBe(sealedFirst);
  });
});
