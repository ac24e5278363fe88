/**
 * The small plan's 2024 at its own dates, with stops: a unit suspended across its rungs and the seal, the plan paused
 * across the yearly dates, and closed. One clock: the tests go on from each other.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findPeriod } from '../../records/reports/periods.ts';
import { assignmentId, collectionId, planCycleId } from '../../domain/ids.ts';
import { startSkippingHost, type SkippingHost } from '../support/host.ts';
import { address, COORDINATOR, PLAN, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const at = (date: string, time = '10:00:00'): string => `2024-${date}T${time}+07:00`;
const half = { plan: PLAN, period: '2024-h1' };
const coordinator = address(COORDINATOR, 'coordinator');
const approver = address(COORDINATOR, 'approver');
const UNITS = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'];

let host: SkippingHost;
beforeAll(async () => {
  host = await startSkippingHost(at('05-02'));
  await host.launch();
});
afterAll(() => host.stop());

const submit = (unit: string, period = '2024-h1') =>
  host.engine.submitReport({
    ...{ plan: PLAN, period, unit, as: address(unit, 'focal-point') },
    ...{ file: 'report.json', text: reportOf(unit) },
  });
const suspend = (unit: string) =>
  host.engine.suspendUnit({ plan: PLAN, unit, why: 'Đang sắp xếp tổ chức', as: coordinator });
const resume = (unit: string) => host.engine.resumeUnit({ plan: PLAN, unit, as: coordinator });

async function stateOf(id: string) {
  const { obligations } = await host.engine.planStatus({ plan: PLAN });
  const { state, late, dueAt } = obligations.find((o) => o.id === id)!;
  return { state, late, dueAt };
}
/** Rungs said about an obligation since a day. */
const saidSince = async (id: string, date: string): Promise<string[]> =>
  (await host.noticesAbout(id)).filter((line) => line >= `2024-${date}`);
const passedOver = async (id: string): Promise<string[]> => {
  const rows = await host.records.db
    .selectFrom('audit')
    .select(['why', 'detail'])
    .where('plan', '=', PLAN)
    .where('what', '=', 'superseded')
    .where('obligation', '=', id)
    .orderBy('at')
    .orderBy('position')
    .execute();
  return rows.map(({ why, detail }) => `${String(detail.rung)} ${why}`);
};

describe('a suspended unit', () => {
  it('hears nothing across its rungs, keeps its dates, and is shown as suspended', async () => {
    await host.runTo(at('06-13'));
    expect(await suspend('so-hai')).toEqual({ plan: PLAN, unit: 'so-hai', state: 'suspended' });
    expect(await suspend('so-ba')).toMatchObject({ state: 'suspended' });
    await submit(COORDINATOR);
    await submit('so-mot');
    await host.runTo(at('06-20', '07:00:00'));
    expect(await saidSince('so-hai/2024-h1', '06-13')).toEqual([]);
    expect(await stateOf('so-hai/2024-h1')).toEqual({
      ...{ state: 'suspended', late: true, dueAt: at('06-19', '23:59:59') },
    });
  });

  it('is not waited for: the draft opens with the last of the others, and no list names it', async () => {
    expect(await findPeriod(host.records.db, PLAN, '2024-h1')).toMatchObject({
      state: 'draft',
      draftedAt: expect.stringContaining('2024-06-13'),
    });
    expect(await saidSince(`${COORDINATOR}/send@2024-h1`, '06-14')).toEqual([]);
  });

  it('that hands in all the same is received, and sealed like any other', async () => {
    expect(await submit('so-hai')).toMatchObject({ version: 1, onTime: false });
    await host.engine.proposeReport({ ...half, as: coordinator, missing: 'ok' });
    await host.engine.approveReport({ ...half, as: approver });
    const figures = await host.engine.reportFigures({ ...half, version: 1 });
    expect(figures.late).toEqual(['so-hai']);
    expect({ missing: figures.missing, exempt: figures.exempt, suspended: figures.suspended }).toEqual({
      ...{ missing: [], exempt: ['so-ba'], suspended: ['so-ba'] },
    });
    expect(figures.completeness).toMatchObject({ expected: 3, received: 3 });
  });

  it('goes on without a storm: what is gone by is recorded, what is to come is said', async () => {
    await host.runTo(at('06-21', '10:00:00'));
    await resume('so-hai');
    await resume('so-ba');
    await host.runTo(at('07-10'));
    expect(await passedOver('so-ba/2024-h1')).toEqual([
      'due-2 suspended',
      'due suspended',
      'due+1 suspended',
      'due+1 suspended',
      'due+2 suspended',
    ]);
    expect(await saidSince('so-ba/2024-h1', '06-13')).toEqual([
      '2024-06-25T08:00 due+4 leadership',
      '2024-07-03T08:00 due+10 leadership',
    ]);
    expect(await stateOf('so-ba/2024-h1')).toMatchObject({ state: 'open', late: true });
  });
});

describe('a paused plan', () => {
  it('says nothing and drafts nothing across the due date, though what comes is received', async () => {
    await host.runTo(at('12-13'));
    expect(await host.engine.pausePlan({ plan: PLAN, as: coordinator })).toEqual({
      plan: PLAN,
      state: 'paused',
    });
    await host.runTo(at('12-16'));
    await submit('so-mot', '2024');
    await host.runTo(at('12-23'));
    for (const unit of UNITS) {
      const rungs = (await saidSince(`${unit}/2024`, '12-14')).filter((line) => !line.includes('receipt'));
      expect(rungs).toEqual([]);
    }
    expect(await saidSince(`${COORDINATOR}/send@2024`, '12-13')).toEqual([]);
    expect((await host.engine.showReport({ plan: PLAN, period: '2024' })).state).toBe('collecting');
    expect((await host.engine.planStatus({ plan: PLAN })).state).toBe('paused');
    expect(await stateOf('so-hai/2024')).toMatchObject({ state: 'suspended', late: true });
    expect(await stateOf(`${COORDINATOR}/send@2024`)).toMatchObject({ state: 'suspended' });
  });

  it('goes on with the draft whose day has come and the steps still ahead', async () => {
    await host.engine.resumePlan({ plan: PLAN, as: coordinator });
    await waitFor(
      'the draft',
      async () => (await host.engine.showReport({ plan: PLAN, period: '2024' })).state === 'draft',
    );
    await host.runTo(at('12-26'));
    expect(await saidSince(`${COORDINATOR}/send@2024`, '12-14')).toEqual([
      '2024-12-23T10:00 draft-ready approver',
      '2024-12-23T10:00 draft-ready coordinator',
      '2024-12-24T08:00 daily-missing coordinator',
      '2024-12-24T08:00 send-1 approver',
      '2024-12-25T08:00 daily-missing coordinator',
      '2024-12-26T08:00 send+1 leadership',
    ]);
    expect(await saidSince('so-hai/2024', '12-14')).toEqual(['2024-12-24T08:00 due+4 leadership']);
  });
});

describe('a closed plan', () => {
  it('ends every workflow, records what was open, and keeps what was handed in', async () => {
    expect(await host.engine.closePlan({ plan: PLAN, as: coordinator })).toEqual({
      plan: PLAN,
      state: 'closed',
    });
    const ids = [
      planCycleId(PLAN),
      ...UNITS.map((unit) => assignmentId(PLAN, unit)),
      ...['2024-h1', '2024', '2025-h1', '2025'].map((period) => collectionId(PLAN, period)),
    ];
    for (const id of ids) {
      await waitFor(`${id} ended`, async () => {
        const { status } = await host.client.workflow.getHandle(id).describe();
        return status.name === 'COMPLETED';
      });
    }
    expect(await stateOf('so-hai/2024')).toMatchObject({ state: 'closed', late: true });
    expect(await stateOf('so-hai/2025-h1')).toMatchObject({ state: 'closed', late: false });
    expect(await stateOf('so-mot/2024')).toMatchObject({ state: 'submitted' });
    expect(await stateOf(`${COORDINATOR}/send@2025`)).toMatchObject({ state: 'closed' });
    expect((await host.engine.showReport({ plan: PLAN, period: '2024' })).state).toBe('closed');
    const closed = await host.records.db
      .selectFrom('audit')
      .select('obligation')
      .where('what', '=', 'closed')
      .where('kind', '=', 'workflow')
      .execute();
    const { obligations } = await host.engine.planStatus({ plan: PLAN });
    const owed = obligations.filter(({ kind, state }) => kind !== 'send' && state === 'closed');
    expect(closed.map(({ obligation }) => obligation).sort()).toEqual(owed.map(({ id }) => id).sort());
  });
});
