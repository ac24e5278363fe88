/**
 * What the server that skips time shows at length, once on the dev server: a commune's late figure climbs three levels,
 * and an amendment reaches the workflows that it concerns and no others. What that costs is counted.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { toInstant, toMs } from '../../domain/clock.ts';
import { assignmentId, collectionId, planCycleId } from '../../domain/ids.ts';
import { COORDINATOR, trialPlan } from '../faults/plan.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
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

const TODAY = '2026-06-18';
let host: TestHost;
beforeAll(async () => {
  host = await startLiveHost({ now: `${TODAY}T14:00:00+07:00` });
});
afterAll(() => host.stop());

/** What version 1 of the province and of the ministry says: parts and wholes. */
const FIRST_SHARES = [
  [
    [13, 22],
    [200, null],
    [1, 2],
  ],
  [
    [16, 31],
    [240, null],
    [2, null],
  ],
];

describe('a commune’s late figure', () => {
  const period = '2026-h1';
  const state = async (plan: string): Promise<string> =>
    (await host.engine.showReport({ plan, period })).state;
  const shares = () => Promise.all([sharesIn(host, AN_LAM, 1), sharesIn(host, MINISTRY, 1)]);
  const hashes = () => Promise.all([hashOfVersion(host, AN_LAM, 1), hashOfVersion(host, MINISTRY, 1)]);
  let first: string[];

  it('is in no first version', async () => {
    await launchLevels(host, 'open');
    await reportCommune(host, AN_LAM, 'ubnd-xa-dong-phu', { done: 8, all: 10, books: 120, keepers: 2 });
    await reportCommune(host, AN_LAM, 'ubnd-xa-tay-loc', { done: 5, all: 12, books: 80, keepers: 1 });
    await reportCommune(host, BINH_KHE, 'ubnd-xa-nam-cuong', { done: 3, all: 9, books: 40, keepers: 2 });
    for (const [plan, number] of [
      [AN_LAM, '7'],
      [BINH_KHE, '4'],
    ] as const) {
      await waitFor(`the draft of ${plan.id}`, async () => (await state(plan.id)) === 'draft');
      await sendUpward(host, plan, number, TODAY);
    }
    await waitFor('the ministry’s draft', async () => (await state(MINISTRY.id)) === 'draft');
    await sendUpward(host, MINISTRY, '55', TODAY);
    first = await hashes();
    await reportCommune(host, AN_LAM, 'ubnd-xa-suoi-nhum', { done: 6, all: 8, books: 60, keepers: 3 });
    expect(await shares()).toEqual(FIRST_SHARES);
  });

  it('is in the ministry’s second, after the approvals of both levels', async () => {
    for (const [plan, number, unit] of [
      [AN_LAM, '9', 'ubnd-xa-suoi-nhum'],
      [MINISTRY, '61', 'ubnd-tinh-an-lam'],
    ] as const) {
      const of = { plan: plan.id, period };
      await waitFor(`${unit} waits in ${plan.id}`, async () =>
        (await host.engine.reportVersions(of)).waiting.some((one) => one.unit === unit),
      );
      await host.engine.supplementReport({ ...of, as: coordinatorOf(plan), why: 'Số liệu đến muộn' });
      await sendUpward(host, plan, number, TODAY);
    }
    expect(await sharesIn(host, MINISTRY, 2)).toEqual([
      [22, 39],
      [300, null],
      [3, null],
    ]);
    expect(await shares()).toEqual(FIRST_SHARES);
    expect(await hashes()).toEqual(first);
  });
});

describe('an amendment that touches 3 of 26 units', () => {
  const made = trialPlan(25);
  const ofThisYear = (text: string): string => text.replaceAll('2024', '2026').replaceAll('2023', '2025');
  const text = ofThisYear(made.text);
  const [left, busy, busier] = made.units.slice(7) as [string, string, string];
  const PERIODS = ['2026-h1', '2026'];
  /** The name of an event's type, without what all have in common. */
  const eventTypeName = (type: temporal.api.enums.v1.EventType | null | undefined): string =>
    (temporal.api.enums.v1.EventType[type ?? 0] ?? '').replace('EVENT_TYPE_', '');
  /** One unit leaves; two get a duty of their own. */
  const amended = text
    .replace(`      - { id: ${left}, name: UBND xã Thử 7 }\n`, '')
    .replace(
      'targets:\n',
      [busy, busier]
        .map(
          (unit, n) =>
            `  - { code: TT-3.${n}, heading: '2', units: [${unit}], role: lead, cadence: year, due: { monthDay: 10-15 }, text: Việc mới }\n`,
        )
        .join('') + 'targets:\n',
    );
  const workflows = [
    planCycleId(made.id),
    ...['so-dau-moi', ...made.units].map((unit) => assignmentId(made.id, unit)),
    ...PERIODS.map((period) => collectionId(made.id, period)),
  ];

  /** What each history holds once no task is on its way, its tasks left out: one is begun anew on a busy machine. */
  async function settled(): Promise<string[][]> {
    const handles = workflows.map((id) => host.client.workflow.getHandle(id));
    await waitFor('histories that rest', async () =>
      (await Promise.all(handles.map((handle) => handle.describe()))).every(
        ({ raw }) => !raw.pendingWorkflowTask,
      ),
    );
    const histories = await Promise.all(handles.map((handle) => handle.fetchHistory()));
    return histories.map(({ events }) =>
      (events ?? [])
        .map(({ eventType }) => eventTypeName(eventType))
        .filter((name) => !name.startsWith('WORKFLOW_TASK_')),
    );
  }

  it('adds events to those three, to the periods they report to, and to the plan’s cycle', async () => {
    const officials = { text: ofThisYear(made.officials), file: 'officials.yaml' };
    await host.engine.launchPlan({ text, file: 'plan.yaml', past: 'skip', officials });
    await waitFor('what is to be said at once', async () => {
      const soon = toInstant(toMs(host.context.now()) + 60_000);
      const rows = host.records.db.selectFrom('obligations').select('id').where('nextRungAt', '<=', soon);
      return (await rows.where('plan', '=', made.id).execute()).length === 0;
    });
    const before = await settled();
    const input = {
      ...{ plan: made.id, file: 'plan.yaml', as: COORDINATOR, text: amended },
      basis: { number: '15/QĐ-UBND', date: '2026-06-01' },
    };
    const shown = await host.engine.amendPlan({ ...input, save: false });
    expect(shown.notified).toEqual([left, busy, busier]);
    expect(await settled()).toEqual(before);
    const done = await host.engine.amendPlan({ ...input, save: true });
    expect(done).toMatchObject({ applied: true, obligations: shown.obligations });
    const after = await settled();
    const grown = workflows.flatMap((id, n) => {
      const more = after[n]!.slice(before[n]!.length);
      return more.length === 0 ? [] : [[id, more] as const];
    });
    // A message each, what follows written down, and before that, of units and periods, what is owed looked up. The
    // half-year's figures were drawn up before it took effect.
    const told = ['WORKFLOW_EXECUTION_SIGNALED', 'MARKER_RECORDED'];
    expect(Object.fromEntries(grown)).toEqual({
      [planCycleId(made.id)]: told,
      ...Object.fromEntries(
        [left, busy, busier].map((unit) => [assignmentId(made.id, unit), [...told, 'MARKER_RECORDED']]),
      ),
      [collectionId(made.id, '2026')]: [...told, 'MARKER_RECORDED'],
    });
    expect(await host.engine.amendPlan({ ...input, save: true })).toMatchObject({ applied: false });
    expect(await settled()).toEqual(after);
  });
});
