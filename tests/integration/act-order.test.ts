/** Reports kept while the engine was away come after ones said later: the one said last counts all the same. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Engine } from '../../client/engine.ts';
import { deliverAct } from '../../client/submit/submit-act.ts';
import { toInstant } from '../../domain/clock.ts';
import { insertAct, type Act, type NewAct } from '../../records/obligations/acts.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, figures, PLAN } from '../support/workflow-plan.ts';

const NOW = '2024-06-17T09:00:00+07:00';
const PERIOD = '2024-h1';

let host: TestHost;
let engine: Engine;

beforeAll(async () => {
  host = await startLiveHost({ now: NOW, patienceMs: 20_000 });
  ({ engine } = host);
  await host.launch('open');
});
afterAll(() => host.stop());

const submit = (unit: string, numerator: number) =>
  engine.submitReport({
    ...{ plan: PLAN, period: PERIOD, unit, text: figures(numerator, 20), file: 'report.json' },
    as: address(unit, 'focal-point'),
  });

/** An act as the façade keeps it, said some seconds ago, of which the engine has not heard yet. */
function keepAct(unit: string, secondsAgo: number, act: Partial<NewAct>): Promise<Act> {
  const saidAt = toInstant(Date.parse(host.context.now()) - secondsAgo * 1000);
  return insertAct(host.records.db, {
    ...{ id: `kept-${unit}`, plan: PLAN, workflowId: assignmentId(PLAN, unit), act: 'submit', saidAt },
    ...{ obligation: `${unit}/${PERIOD}`, obligationRevision: 0, actorRole: 'focal-point', content: {} },
    ...{ actorEmail: address(unit, 'focal-point'), contentSha256: 'a'.repeat(64) },
    ...act,
  });
}

const keep = (unit: string, numerator: number, secondsAgo: number): Promise<Act> =>
  keepAct(unit, secondsAgo, {
    content: { ...JSON.parse(figures(numerator, 20)), duties: {}, narrative: {}, document: null },
  });

/** Every version of a unit's report in the record, by number, with what became of it and its figure. */
async function versionsOf(unit: string): Promise<[number, string, unknown][]> {
  const rows = await host.records.db
    .selectFrom('submissions')
    .select(['version', 'state', 'content'])
    .where('unit', '=', unit)
    .orderBy('version')
    .execute();
  return rows.map(({ version, state, content }) => {
    const [figure] = Object.values(content.figures);
    return [version, state, typeof figure === 'object' && 'numerator' in figure ? figure.numerator : null];
  });
}

async function countedOf(unit: string): Promise<unknown> {
  const handle = host.context.client.workflow.getHandle(collectionId(PLAN, PERIOD));
  return waitFor('word to the period', async () => {
    const state = await handle.query<{ received: Record<string, { submission: string }> }>('state');
    return state.received[unit]?.submission;
  });
}

describe('an older report, kept while the engine was away', () => {
  it('is heard before the newer one of the same subject', async () => {
    await keep('so-mot', 12, 60);
    const newer = await submit('so-mot', 13);
    expect(newer).toMatchObject({ version: 2, onTime: true });
    expect(newer).not.toHaveProperty('superseded');
    expect(await versionsOf('so-mot')).toEqual([
      [1, 'replaced', 12],
      [2, 'submitted', 13],
    ]);
    expect(await countedOf('so-mot')).toBe(newer.reference);
  });

  it('is an earlier version where the newer one came first, and says so', async () => {
    const newer = await submit('so-hai', 13);
    const kept = await keep('so-hai', 12, 60);
    expect(await deliverAct(host.context, kept)).toMatchObject({
      ...{ ok: true, version: 2, superseded: true, state: 'submitted' },
    });
    expect(await versionsOf('so-hai')).toEqual([
      [1, 'submitted', 13],
      [2, 'replaced', 12],
    ]);
    expect(await countedOf('so-hai')).toBe(newer.reference);
    const status = await engine.planStatus({ plan: PLAN, unit: 'so-hai' });
    expect(status.obligations.find(({ id }) => id === `so-hai/${PERIOD}`)).toMatchObject({
      ...{ state: 'submitted', firstSubmittedAt: kept.saidAt },
    });
    const { entries } = await engine.history({ plan: PLAN, obligation: `so-hai/${PERIOD}` });
    expect(entries.filter(({ what }) => what === 'submit').map(({ why }) => why)).toContain('superseded');
    const [counted] = (await engine.reportSubmissions({ plan: PLAN, period: PERIOD })).filter(
      ({ unit }) => unit === 'so-hai',
    );
    expect(counted).toMatchObject({ id: newer.reference, version: 1 });
  });

  it('is followed by a version with the next number', async () => {
    expect(await submit('so-hai', 14)).toMatchObject({ version: 3 });
    expect(await versionsOf('so-hai')).toEqual([
      [1, 'replaced', 13],
      [2, 'replaced', 12],
      [3, 'submitted', 14],
    ]);
  });
});

describe('what was kept and is refused when it is heard', () => {
  const NOT_RECORDED = 'không được ghi nhận';
  const toldOf = async () =>
    (await host.mails()).map(({ email }) => email).filter(({ subject }) => subject?.includes(NOT_RECORDED));

  it('is told to whoever said it, once, with the reason', async () => {
    const coordinator = {
      actorEmail: address('so-dau-moi', 'coordinator'),
      actorRole: 'coordinator',
    } as const;
    await keepAct('so-ba', 90, { id: 'kept-withdraw', act: 'withdraw' });
    await keepAct('so-ba', 80, { id: 'kept-accept', act: 'accept', ...coordinator });
    await host.host.sweep.once();
    // The message to the mail room is dispatched by a later sweep.
    await host.host.sweep.once();
    const mails = await waitFor('the mails', async () => {
      const found = await toldOf();
      return found.length === 2 && found;
    });
    const toCoordinator = mails.find(({ to }) => to?.[0]?.address === coordinator.actorEmail);
    const toUnit = mails.find(({ to }) => to?.[0]?.address === address('so-ba', 'focal-point'));
    expect(toUnit?.subject).toContain(`Báo cáo 6 tháng đầu năm 2024: “thu hồi báo cáo” ${NOT_RECORDED}`);
    expect(toCoordinator?.subject).toContain(`Sở Ba: “tiếp nhận” ${NOT_RECORDED}`);
    expect(toCoordinator?.text).toContain(`do ${coordinator.actorEmail} gửi lúc`);
    expect(toCoordinator?.text).toContain('Lý do:');
    expect(toCoordinator?.text).toContain('Mã tham chiếu: kept-accept');
    await host.host.sweep.once();
    expect(await toldOf()).toHaveLength(2);
  });

  it('is told to nobody by mail who heard it at once', async () => {
    await expect(
      engine.withdrawReport({
        plan: PLAN,
        period: PERIOD,
        unit: 'so-ba',
        why: 'Nhầm',
        as: address('so-ba', 'focal-point'),
      }),
    ).rejects.toMatchObject({ code: 'refused' });
    const notices = await host.records.db
      .selectFrom('notices')
      .select('id')
      .where('notice', '=', 'not-recorded')
      .execute();
    expect(notices).toHaveLength(2);
  });
});
