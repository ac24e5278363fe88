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
  it('ends it: later acts are over, and it is not launched again', async () => {
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

describe('taking back what was a mistake', () => {
  const actIds = async (act: string): Promise<string[]> =>
    (
      await host.records.db
        .selectFrom('acts')
        .select(['id', 'answer'])
        .where('act', '=', act)
        .orderBy('saidAt')
        .execute()
    ).flatMap(({ id, answer }) => (answer?.ok ? [id] : []));
  const undo = (undoes: string, why = 'Nhầm kế hoạch', as = coordinator) =>
    engine.undoAct({ plan: PLAN, undoes, why, as });

  it('lets a plan that has ended go on, in every unit and period, with the ids of the history', async () => {
    const { entries } = await engine.history({ plan: PLAN });
    const closing = entries.find(({ kind, what }) => kind === 'act' && what === 'close')!;
    expect(await actIds('close')).toEqual([closing.id]);
    const [suspension] = await actIds('suspend');
    expect(await failure(undo(suspension!))).toEqual(['refused', 'over']);
    expect(await failure(undo(closing.id, 'Nhầm', address('so-ba', 'head')))).toEqual(['refused', 'no-role']);
    const answer = await undo(closing.id);
    expect(answer).toEqual({
      ...{ plan: PLAN, act: closing.id, undone: 'close', obligation: PLAN, state: 'running' },
    });
    expect(await undo(closing.id)).toEqual(answer);
    expect(await failure(undo(closing.id, 'Lý do khác'))).toEqual(['refused', 'already-undone']);
    expect((await engine.listPlans()).plans).toMatchObject([{ plan: PLAN, state: 'running' }]);
    await waitFor('what was closed being owed', async () => (await statesOf('so-ba')).includes('open'));
    expect(await statesOf('so-ba')).not.toContain('closed');
    // Each unit's work goes on in its own workflow, in no order.
    await waitFor('the other unit going on', async () => !(await statesOf('so-hai')).includes('closed'));
    expect(await statesOf('so-hai')).toEqual(['suspended']);
    const received = await engine.submitReport({
      ...{ plan: PLAN, period: '2024-h1', unit: 'so-ba', as: address('so-ba', 'focal-point') },
      ...{ file: 'report.json', text: figures(7, 10) },
    });
    expect(received).toMatchObject({ version: 1, onTime: true });
    const said = (await engine.history({ plan: PLAN })).entries.filter(({ what }) => what === 'undo');
    expect(said).toMatchObject([{ kind: 'act', who: 'coordinator', reason: 'Nhầm kế hoạch' }]);
    const mail = await waitFor('a mail that the plan goes on', async () =>
      (await host.mails()).find(({ email }) => email.subject?.includes('việc kết thúc đã được hoàn tác')),
    );
    expect(mail.email.text).toContain('không còn hiệu lực');
  });

  it('takes back a suspension by its id, and no other', async () => {
    const ids = await actIds('suspend');
    const last = ids.at(-1)!;
    expect(await failure(undo(ids[0]!))).toEqual(['refused', 'moved-on']);
    expect(await undo(last)).toMatchObject({ undone: 'suspend', obligation: 'so-hai', state: 'active' });
    expect(await statesOf('so-hai')).toContain('open');
  });

  it('takes back a waiver, and refuses anything else', async () => {
    const about = { plan: PLAN, unit: 'so-hai', about: '2024-h1', as: coordinator };
    await engine.waiveObligation({ ...about, why: 'Đã gộp vào báo cáo khác' });
    const [waiver] = await actIds('waive');
    const before = await eventsOf(assignmentId(PLAN, 'so-hai'));
    expect(await undo(waiver!, 'Chưa gộp')).toMatchObject({ undone: 'waive', state: 'open' });
    // An act that moves the next wake-up, and a projection.
    expect((await eventsOf(assignmentId(PLAN, 'so-hai'))) - before).toBe(6 + 2 + 1);
    const { obligations } = await engine.planStatus({ plan: PLAN, unit: 'so-hai' });
    expect(obligations.find(({ id }) => id === 'so-hai/2024-h1')).toMatchObject({ state: 'open' });
    const [submission] = await actIds('submit');
    expect(await failure(undo(submission!))).toEqual(['refused', 'not-undoable']);
    expect(await failure(undo('act-khong-co'))).toEqual(['invalid', expect.stringContaining('act-khong-co')]);
  });
});
