/**
 * The small plan amended while it runs, at its own dates: what moves, ends and begins, who is told, and that nobody
 * else notices. One clock: the tests go on from each other.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AmendResult } from '../../client/engine.ts';
import { assignmentId, collectionId, planCycleId } from '../../domain/ids.ts';
import type { PlanState } from '../../domain/decide/plan-state.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listAmendingDocuments } from '../../records/plans/amendments.ts';
import { stateQuery } from '../../workflows/messages.ts';
import { startSkippingHost, type SkippingHost } from '../support/host.ts';
import { address, COORDINATOR, PLAN, PLAN_TEXT, reportOf } from '../support/workflow-plan.ts';

const at = (date: string, time = '10:00:00'): string => `${date}T${time}+07:00`;
const coordinator = address(COORDINATOR, 'coordinator');
const BASIS = { number: '15/QĐ-UBND', date: '2024-06-01' };
const UNITS = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'];
const PERIODS = ['2024-h1', '2024', '2025-h1', '2025'];
const WORKFLOWS = [
  planCycleId(PLAN),
  ...UNITS.map((unit) => assignmentId(PLAN, unit)),
  ...PERIODS.map((period) => collectionId(PLAN, period)),
];

/** Sở Một's yearly duty moves, Hội Bốn is asked no more, Sở Năm is new with a duty of its own. */
const AMENDED = PLAN_TEXT.replace('monthDay: 04-12', 'monthDay: 05-20')
  .replace(
    '  - { id: hoi-bon, name: Hội Bốn, heading: V.5, reports: requested }',
    '  - { id: so-nam, name: Sở Năm, heading: V.5 }',
  )
  .replace('title: Đề nghị Hội Bốn', 'title: Sở Năm')
  .replace(
    'targets:\n',
    `  - { code: KT-3, heading: V.5, role: lead, cadence: year, due: { monthDay: 10-15 }, text: Làm một việc mới }
targets:
`,
  );

let host: SkippingHost;
beforeAll(async () => {
  host = await startSkippingHost(at('2024-05-02'));
  await host.launch();
});
afterAll(() => host.stop());

async function countEvents(): Promise<Record<string, number>> {
  const counts = WORKFLOWS.map(async (id) => {
    const { events } = await host.client.workflow.getHandle(id).fetchHistory();
    return [id, events?.length ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** Which histories have grown since. */
async function grown(before: Record<string, number>): Promise<string[]> {
  const after = await countEvents();
  return WORKFLOWS.filter((id) => after[id] !== before[id]);
}

const amend = (text: string, save: boolean, more: object = {}): Promise<AmendResult> =>
  host.engine.amendPlan({
    plan: PLAN,
    text,
    file: 'plan.yaml',
    basis: BASIS,
    as: coordinator,
    save,
    ...more,
  });

async function states(): Promise<Record<string, string>> {
  const rows = await listObligations(host.records.db, PLAN);
  return Object.fromEntries(rows.map(({ id, state, dueDate }) => [id, `${state} ${dueDate}`]));
}

const OUTCOME = {
  kept: 20,
  moved: [{ id: 'so-mot/KT-2@2025', from: '2025-04-14', to: '2025-05-20' }],
  superseded: ['hoi-bon/2024-h1', 'hoi-bon/2024', 'hoi-bon/2025-h1', 'hoi-bon/2025'],
  added: [
    'so-nam/2024-h1',
    'so-nam/KT-3@2024',
    'so-nam/2024',
    'so-nam/2025-h1',
    'so-nam/KT-3@2025',
    'so-nam/2025',
  ],
};

describe('before it is applied', () => {
  it('shows what changes in the text and in the work, and writes nothing', async () => {
    await host.runTo(at('2024-06-03'));
    const before = await countEvents();
    const shown = await amend(AMENDED, false);
    expect(shown).toMatchObject({
      plan: PLAN,
      version: 2,
      applied: false,
      notified: ['hoi-bon', 'so-mot', 'so-nam'],
    });
    expect(shown.changes.map(({ kind, id, change }) => `${kind} ${id} ${change}`)).toEqual([
      'heading V.5 changed',
      'unit hoi-bon removed',
      'unit so-nam added',
      'duty KT-2 changed',
      'duty KT-3 added',
    ]);
    expect(shown.changes.find(({ id }) => id === 'KT-2')?.fields).toEqual([
      { field: 'due.monthDay', from: '04-12', to: '05-20' },
    ]);
    expect(shown.obligations).toEqual(OUTCOME);
    await host.runTo(at('2024-06-03', '10:05:00'));
    expect(await grown(before)).toEqual([]);
    expect((await host.engine.planVersions({ plan: PLAN })).versions).toHaveLength(1);
  });

  it.each([
    ['somebody else', {}, { as: address('so-mot', 'focal-point') }, { code: 'refused' }],
    ['a document to come', {}, { basis: { number: '16/QĐ-UBND', date: '2024-07-01' } }, { code: 'refused' }],
    ['no document', {}, { basis: undefined }, { code: 'invalid' }],
    ['another plan', {}, { plan: 'khac' }, { code: 'invalid' }],
  ])('refuses %s', async (_who, _text, more, error) => {
    await expect(amend(AMENDED, true, more)).rejects.toMatchObject(error);
  });
});

describe('applied', () => {
  it('changes what it concerns, and nothing else', async () => {
    await host.engine.submitReport({
      ...{ plan: PLAN, period: '2024-h1', unit: 'so-mot', as: address('so-mot', 'focal-point') },
      ...{ text: reportOf('so-mot'), file: 'r.yaml' },
    });
    await importOfficials(host.records.db, [
      {
        ...{ email: 'focal-point@so-nam.example', name: 'Người Thử', unit: 'so-nam', plan: PLAN },
        ...{ roles: ['focal-point' as const], language: 'vi' },
      },
    ]);
    const [events, dates] = [await countEvents(), await states()];
    const done = await amend(AMENDED, true, { id: 'dieu-chinh-1' });
    expect(done).toMatchObject({ version: 2, applied: true, obligations: OUTCOME });
    expect(await grown(events)).toEqual([
      planCycleId(PLAN),
      assignmentId(PLAN, 'so-mot'),
      assignmentId(PLAN, 'hoi-bon'),
      ...PERIODS.map((period) => collectionId(PLAN, period)),
    ]);
    const after = await states();
    expect(after).toEqual({
      ...dates,
      'so-mot/KT-2@2025': 'planned 2025-05-20',
      'hoi-bon/2024-h1': 'superseded 2024-06-19',
      'hoi-bon/2024': expect.stringContaining('superseded'),
      'hoi-bon/2025-h1': expect.stringContaining('superseded'),
      'hoi-bon/2025': expect.stringContaining('superseded'),
      ...Object.fromEntries(OUTCOME.added.map((id) => [id, expect.stringContaining('planned')])),
    });
    const { obligations } = await host.engine.planStatus({ plan: PLAN });
    expect(obligations.find(({ id }) => id === 'so-mot/2024-h1')).toMatchObject({
      state: 'submitted',
      planVersion: 1,
    });
    expect(obligations.find(({ id }) => id === 'so-mot/2024')).toMatchObject({ planVersion: 2 });
    expect(obligations.find(({ id }) => id === 'so-hai/2024')).toMatchObject({ planVersion: 1 });
  });

  it('starts the new unit, and its plan waits for it', async () => {
    const cycle = await host.client.workflow
      .getHandle(planCycleId(PLAN))
      .query<PlanState>(stateQuery as never);
    expect(cycle.started).toContain(assignmentId(PLAN, 'so-nam'));
    const { status } = await host.client.workflow.getHandle(assignmentId(PLAN, 'so-nam')).describe();
    expect(status.name).toBe('RUNNING');
  });

  it('tells each unit concerned once, with the document', async () => {
    await host.runTo(at('2024-06-03', '11:00:00'));
    const { mails } = await host.engine.listMails({});
    const told = mails.filter(({ notices }) => notices.some(({ rung }) => rung === 'plan-amended'));
    expect(told.map(({ to }) => to).sort()).toEqual([
      address('hoi-bon', 'focal-point'),
      address('so-mot', 'focal-point'),
      address('so-nam', 'focal-point'),
    ]);
    const caught = (await host.mails()).map(({ email }) => email);
    const mine = caught.filter(({ to }) => to?.[0]?.address === address('so-mot', 'focal-point'));
    const body = mine
      .map(({ text }) => text)
      .join()
      .replace(/\s+/g, ' ');
    expect(body).toContain('Quyết định số 15/QĐ-UBND ngày 1/6/2024');
    expect(body).toContain('Nhiệm vụ KT-2 năm 2025: hạn mới hết ngày 20/5/2025, thay cho 14/4/2025');
  });

  it('is in the history of what it changed', async () => {
    const { entries } = await host.engine.history({ plan: PLAN, obligation: 'hoi-bon/2024-h1' });
    const ended = entries.find(({ what }) => what === 'amendment-superseded');
    expect(ended?.detail).toMatchObject({ basisNumber: '15/QĐ-UBND', basisDate: '2024-06-01' });
  });

  it('is listed with its document', async () => {
    expect((await host.engine.planVersions({ plan: PLAN })).versions).toEqual([
      expect.objectContaining({ version: 1, basis: null, effective: null, changes: 0 }),
      expect.objectContaining({
        version: 2,
        basis: '15/QĐ-UBND, 2024-06-01',
        effective: '2024-06-03',
        changes: 5,
      }),
    ]);
    const documentsOf = (from: string, to: string) =>
      listAmendingDocuments(host.records.db, PLAN, { from, to });
    const named = [{ number: '15/QĐ-UBND', date: '2024-06-01' }];
    expect(await documentsOf('2024-06-01', '2024-06-01')).toEqual(named);
    expect(await documentsOf('2024-06-02', '2024-12-31')).toEqual([]);
  });

  it('is a file in each version: the one in force changes nothing, the first takes it all back', async () => {
    const now = await host.engine.planFile({ plan: PLAN });
    expect(now.version).toBe(2);
    expect((await amend(now.text, false)).changes).toEqual([]);
    const first = await host.engine.planFile({ plan: PLAN, version: 1 });
    const back = await amend(first.text, false);
    expect(back.changes.map(({ kind, id, change }) => `${kind} ${id} ${change}`).sort()).toEqual([
      'duty KT-2 changed',
      'duty KT-3 removed',
      'heading V.5 changed',
      'unit hoi-bon added',
      'unit so-nam removed',
    ]);
    expect(back.obligations.moved).toEqual([
      { id: 'so-mot/KT-2@2025', from: '2025-05-20', to: '2025-04-14' },
    ]);
    await expect(host.engine.planFile({ plan: PLAN, version: 3 })).rejects.toMatchObject({
      ...{ code: 'invalid', details: [{ path: 'version' }] },
    });
  });

  it('applied again changes nothing, and under its id answers what it did', async () => {
    const before = await countEvents();
    const later = AMENDED.replace('05-20', '05-21');
    for (const text of [AMENDED, later]) {
      expect(await amend(text, true, { id: 'dieu-chinh-1' })).toMatchObject({
        ...{ applied: true, version: 2, obligations: OUTCOME },
      });
    }
    expect(await amend(AMENDED, true)).toMatchObject({
      applied: false,
      version: 2,
      changes: [],
      notified: [],
    });
    await host.runTo(at('2024-06-03', '12:00:00'));
    expect(await grown(before)).toEqual([]);
  });

  it('refuses acts on what has ended, and takes the period without the unit that left', async () => {
    await expect(
      host.engine.submitReport({
        ...{ plan: PLAN, period: '2024-h1', unit: 'hoi-bon', as: address('hoi-bon', 'focal-point') },
        ...{ text: reportOf('hoi-bon'), file: 'r.yaml' },
      }),
    ).rejects.toMatchObject({ code: 'refused' });
    for (const unit of [COORDINATOR, 'so-hai', 'so-ba', 'so-nam']) {
      await host.engine.submitReport({
        ...{ plan: PLAN, period: '2024-h1', unit, as: address(unit, 'focal-point') },
        text: unit === 'so-nam' ? JSON.stringify({ narrative: { results: 'Đã làm' } }) : reportOf(unit),
        file: 'r.yaml',
      });
    }
    await host.runTo(at('2024-06-15', '09:00:00'));
    const shown = await host.engine.showReport({ plan: PLAN, period: '2024-h1' });
    expect(shown.state).toBe('draft');
    const figures = await host.engine.reportFigures({ plan: PLAN, period: '2024-h1' });
    expect(figures.missing).toEqual([]);
  });
});
