/** Suspension, pause and end as people say them through the façade, on a dev server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Engine } from '../../client/engine.ts';
import { assignmentId, planCycleId } from '../../domain/ids.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { failure } from '../support/failure.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, COORDINATOR, figures, OFFICIALS, PLAN, PLAN_TEXT } from '../support/workflow-plan.ts';

const coordinator = address(COORDINATOR, 'coordinator');
const administrator = address(COORDINATOR, 'administrator');

let host: TestHost;
let engine: Engine;

beforeAll(async () => {
  host = await startLiveHost({ now: '2024-06-17T09:00:00+07:00' });
  ({ engine } = host);
  await importOfficials(host.records.db, [
    ...OFFICIALS,
    { ...OFFICIALS[0]!, email: administrator, unit: COORDINATOR, roles: ['administrator'] },
  ]);
  await engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml', past: 'open' });
});
afterAll(() => host.stop());

const unit = (id: string, as = coordinator) => ({ plan: PLAN, unit: id, as });
const plan = (as = coordinator) => ({ plan: PLAN, as });

const statesOf = async (id: string): Promise<string[]> => {
  const { obligations } = await engine.planStatus({ plan: PLAN, unit: id });
  return [...new Set(obligations.map(({ state }) => state))];
};
const countActs = async (act: string): Promise<number> =>
  (await host.records.db.selectFrom('acts').select('id').where('act', '=', act).execute()).length;
const eventsOf = async (workflowId: string): Promise<number> =>
  (await host.client.workflow.getHandle(workflowId).fetchHistory()).events?.length ?? 0;

describe('suspending a unit', () => {
  it('said twice is one act; said again after it went on it is a new one', async () => {
    const suspended = { plan: PLAN, unit: 'so-mot', state: 'suspended' };
    const both = await Promise.all([engine.suspendUnit(unit('so-mot')), engine.suspendUnit(unit('so-mot'))]);
    expect(both).toEqual([suspended, suspended]);
    expect(await engine.suspendUnit(unit('so-mot'))).toEqual(suspended);
    expect(await countActs('suspend')).toBe(1);
    expect(await engine.resumeUnit(unit('so-mot'))).toEqual({ ...suspended, state: 'active' });
    expect(await engine.resumeUnit(unit('so-mot'))).toMatchObject({ state: 'active' });
    expect(await engine.suspendUnit(unit('so-mot'))).toEqual(suspended);
    expect([await countActs('suspend'), await countActs('resume')]).toEqual([2, 1]);
    expect(await statesOf('so-mot')).toEqual(['suspended']);
  });

  it('is refused to whom it is not given, where it stands already, and writes nothing then', async () => {
    const before = await eventsOf(assignmentId(PLAN, 'so-mot'));
    const own = address('so-mot', 'head');
    expect(await failure(engine.suspendUnit(unit('so-mot', own)))).toEqual(['refused', 'no-role']);
    expect(await failure(engine.suspendUnit(unit('so-mot', administrator)))).toEqual([
      'refused',
      'already-suspended',
    ]);
    expect(await failure(engine.resumeUnit(unit('so-hai')))).toEqual(['refused', 'not-suspended']);
    expect(await failure(engine.suspendUnit(unit('so-khong-co')))).toEqual([
      'invalid',
      expect.stringContaining('so-khong-co'),
    ]);
    expect(await eventsOf(assignmentId(PLAN, 'so-mot'))).toBe(before);
  });

  it('refuses to remind it, and receives what it hands in', async () => {
    const about = { plan: PLAN, unit: 'so-mot', about: '2024-h1' };
    expect(await failure(engine.remindUnit({ ...about, as: coordinator }))).toEqual(['refused', 'suspended']);
    const handedIn = await engine.submitReport({
      ...{ plan: PLAN, period: '2024-h1', unit: 'so-mot', as: address('so-mot', 'focal-point') },
      ...{ file: 'report.json', text: figures(7, 10) },
    });
    expect(handedIn).toMatchObject({ version: 1, onTime: true });
  });

  it('is told by mail, with its reason, and stands in its history', async () => {
    const why = 'Đang hợp nhất với Sở Ba';
    await engine.suspendUnit({
      ...unit('so-hai', administrator),
      why,
      basis: { number: '9/UBND', date: '2024-06-14' },
    });
    const to = (email: string) =>
      waitFor(`a mail to ${email}`, async () => {
        const mails = await host.mails();
        return mails.find(
          (mail) => mail.email.to?.[0]?.address === email && mail.email.subject?.includes('Sở Hai: tạm dừng'),
        );
      });
    const mail = await to(address('so-hai', 'focal-point'));
    expect(mail.email.text).toContain(`Lý do: ${why}`);
    expect(mail.email.text).toContain('Căn cứ: văn bản số 9/UBND ngày 14/6/2024');
    await to(coordinator);
    const { entries } = await engine.history({ plan: PLAN, unit: 'so-hai' });
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'act', unit: 'so-hai', what: 'suspend', who: 'administrator' }),
    );
  });
});

describe('pausing the plan', () => {
  it('reaches every unit and every period, and is over for all of them', async () => {
    expect(await engine.pausePlan(plan(administrator))).toEqual({ plan: PLAN, state: 'paused' });
    expect(await failure(engine.pausePlan(plan()))).toEqual(['refused', 'already-paused']);
    await waitFor('every obligation quiet', async () => {
      const { obligations } = await engine.planStatus({ plan: PLAN });
      return obligations.every(({ state }) => state === 'suspended' || state === 'submitted');
    });
    expect((await engine.listPlans()).plans).toMatchObject([{ plan: PLAN, state: 'paused' }]);
    expect(await engine.resumePlan(plan())).toEqual({ plan: PLAN, state: 'running' });
    await waitFor('the others going on', async () => (await statesOf('so-ba')).includes('open'));
    expect(await statesOf('so-hai')).toEqual(['suspended']);
    const { entries } = await engine.history({ plan: PLAN, unit: 'so-ba' });
    const said = entries.filter(({ kind }) => kind === 'act').map(({ what, who }) => [what, who]);
    expect(said).toEqual([
      ['pause', 'administrator'],
      ['resume', 'coordinator'],
    ]);
  });
});

describe('closing the plan', () => {
  it('ends it for good: later acts are over, and it is not launched again', async () => {
    expect(await engine.closePlan(plan())).toEqual({ plan: PLAN, state: 'closed' });
    await waitFor('the end', async () => {
      const { status } = await host.client.workflow.getHandle(planCycleId(PLAN)).describe();
      return status.name === 'COMPLETED';
    });
    expect(await engine.closePlan(plan())).toEqual({ plan: PLAN, state: 'closed' });
    const late = engine.submitReport({
      ...{ plan: PLAN, period: '2024-h1', unit: 'so-ba', as: address('so-ba', 'focal-point') },
      ...{ file: 'report.json', text: figures(7, 10) },
    });
    expect(await failure(late)).toEqual(['refused', 'over']);
    expect(await failure(engine.resumePlan(plan()))).toEqual(['refused', 'over']);
    expect(await failure(engine.suspendUnit(unit('so-ba')))).toEqual(['refused', 'over']);
    const again = engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml' });
    await expect(again).rejects.toMatchObject({
      code: 'refused',
      details: [{ command: { vi: expect.stringContaining(`history ${PLAN}`) } }],
    });
    expect(await statesOf('so-ba')).toEqual(['closed']);
    expect(await statesOf('so-mot')).toEqual(expect.arrayContaining(['submitted', 'closed']));
  });
});
