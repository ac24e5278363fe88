/**
 * Units of the small plan reorganised while it runs: Sở Hai and Sở Ba merge, Sở Một becomes Sở Một Mới, and another unit
 * coordinates. What they had begun goes on with their successors. One clock: the tests go on from each other.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Engine, ReorganiseResult } from '../../client/engine.ts';
import { assignmentId } from '../../domain/ids.ts';
import type { Role } from '../../domain/obligation.ts';
import { findActor, importOfficials, rolesOf, type Official } from '../../records/directory/directory.ts';
import type { Link } from '../../records/directory/links.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { passedOn } from '../../web/link/passed-on.ts';
import { startSkippingHost, type SkippingHost } from '../support/host.ts';
import { address, COORDINATOR, PLAN, reportOf } from '../support/workflow-plan.ts';

const at = (date: string, time = '10:00:00'): string => `${date}T${time}+07:00`;
const ADMINISTRATOR = 'quan-tri@ubnd-tinh.example';
const FILE = `schema: lien-nganh/reorganisation@1
basis: { number: 20/NQ-HĐND, date: 2024-06-01 }
effective: 2024-06-13
changes:
  - { kind: merge, from: [so-hai, so-ba], to: [{ id: so-hai-ba, name: Sở Hai Ba }] }
  - { kind: rename, from: [so-mot], to: [{ id: so-mot-moi, name: Sở Một Mới }] }
  - { kind: rename, from: [hoi-bon], to: [{ id: hoi-bon-moi, name: Hội Bốn Mới }] }
coordinators:
  - { from: ${COORDINATOR}, to: so-hai-ba }
letterheads:
  - { coordinator: so-hai-ba, body: SỞ HAI BA, abbreviation: SHB, signerTitle: [GIÁM ĐỐC] }
`;

const official = (unit: string, role: Role, email = address(unit, role)): Official => ({
  ...{ email, name: 'Người Thử', unit, plan: PLAN, roles: [role], language: 'vi' },
});

let host: SkippingHost;
beforeAll(async () => {
  host = await startSkippingHost(at('2024-05-02'));
  await host.launch();
  await importOfficials(host.records.db, [
    official('ubnd-tinh', 'administrator', ADMINISTRATOR),
    ...['so-hai-ba', 'so-mot-moi'].map((unit) => official(unit, 'focal-point')),
    official('so-hai-ba', 'leadership'),
  ]);
});
afterAll(() => host.stop());

const reorganise = (save: boolean, more: object = {}): Promise<ReorganiseResult> =>
  host.engine.reorganiseUnits({
    text: FILE,
    file: 'sap-xep.yaml',
    as: ADMINISTRATOR,
    why: 'Theo nghị quyết',
    save,
    ...more,
  });

const submit = (unit: string, by: string, numerator?: number): ReturnType<Engine['submitReport']> =>
  host.engine.submitReport({
    ...{ plan: PLAN, period: '2024-h1', unit, as: address(by, 'focal-point') },
    ...{ text: reportOf('so-hai', numerator), file: 'r.yaml' },
  });

async function states(): Promise<Record<string, string>> {
  const rows = await listObligations(host.records.db, PLAN);
  return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
}

describe('before it is applied', () => {
  it('shows what becomes of units and work, for administrators', async () => {
    await host.runTo(at('2024-06-13'));
    await submit('so-hai', 'so-hai');
    await host.engine.raiseObstacle({
      ...{ plan: PLAN, unit: 'so-mot', as: address('so-mot', 'focal-point'), text: 'Thiếu người' },
    });
    await host.engine.submitReport({
      ...{ plan: PLAN, period: '2024-h1', unit: 'hoi-bon', as: address('hoi-bon', 'focal-point') },
      ...{ text: reportOf('hoi-bon'), file: 'r.yaml' },
    });
    await expect(reorganise(false, { as: address('so-mot', 'focal-point') })).rejects.toMatchObject({
      code: 'refused',
    });
    const shown = await reorganise(false);
    expect(shown).toMatchObject({ applied: false, effective: '2024-06-13' });
    expect(shown.units).toEqual([
      { id: 'so-hai', name: 'Sở Hai', validTo: '2024-06-12', successors: ['so-hai-ba'] },
      { id: 'so-ba', name: 'Sở Ba', validTo: '2024-06-12', successors: ['so-hai-ba'] },
      { id: 'so-mot', name: 'Sở Một', validTo: '2024-06-12', successors: ['so-mot-moi'] },
      { id: 'hoi-bon', name: 'Hội Bốn', validTo: '2024-06-12', successors: ['hoi-bon-moi'] },
      { id: 'so-hai-ba', name: 'Sở Hai Ba', validFrom: '2024-06-13', successors: [] },
      { id: 'so-mot-moi', name: 'Sở Một Mới', validFrom: '2024-06-13', successors: [] },
      { id: 'hoi-bon-moi', name: 'Hội Bốn Mới', validFrom: '2024-06-13', successors: [] },
    ]);
    const [plan] = shown.plans;
    expect(plan).toMatchObject({ plan: PLAN, version: 2, coordinator: 'so-hai-ba', superseded: [] });
    expect(plan!.moved).toContainEqual({ obligation: 'so-mot/2024-h1', to: 'so-mot-moi/2024-h1' });
    expect(plan!.moved).toContainEqual({ obligation: 'so-ba/2024-h1', to: 'so-hai-ba/2024-h1' });
    expect(plan!.moved).toContainEqual({ obligation: 'so-mot/KT-2@2025', to: 'so-mot-moi/KT-2@2025' });
  });

  it('needs people of the unit that is to coordinate', async () => {
    await expect(reorganise(true)).rejects.toMatchObject({ code: 'refused' });
    expect((await host.engine.planVersions({ plan: PLAN })).versions).toHaveLength(1);
  });
});

describe('applied', () => {
  it('passes on what was begun, and loses nothing', async () => {
    await importOfficials(host.records.db, [
      official('so-hai-ba', 'coordinator'),
      official('so-hai-ba', 'approver'),
    ]);
    const said = await host.noticesAbout('so-mot/2024-h1');
    expect(said.map((line) => line.slice(17))).toEqual(['opened focal-point', 'due-5 focal-point']);
    const before = await states();
    const done = await reorganise(true, { id: 'sap-xep-1' });
    expect(done).toMatchObject({ applied: true });
    const after = await states();
    const { moved, kept } = done.plans[0]!;
    for (const { obligation, to } of moved) {
      expect(after[obligation]).toBe('succeeded');
      expect(after[to]).toMatch(/^(planned|open)$/);
    }
    expect(kept + moved.length).toBe(Object.keys(before).length);
    expect(after['so-mot-moi/2024-h1']).toBe('open');
    expect(after[`${COORDINATOR}/send@2024-h1`]).toBe('succeeded');
    expect(after['so-hai-ba/send@2024-h1']).toBe('planned');
  });

  it('said again under its id, in other words too, answers what it did and does nothing', async () => {
    const before = await states();
    const later = FILE.replace('Sở Một Mới', 'Sở Một Khác');
    for (const text of [FILE, later]) {
      const again = await reorganise(true, { id: 'sap-xep-1', text });
      expect(again.plans).toMatchObject([{ plan: PLAN, version: 2 }]);
      expect(again.units.map(({ name }) => name)).toContain('Sở Một Mới');
    }
    expect(await states()).toEqual(before);
    expect((await host.engine.planVersions({ plan: PLAN })).versions).toHaveLength(2);
  });

  it('does not ask again for what was handed in', async () => {
    const after = await states();
    expect(after['hoi-bon/2024-h1']).toBe('submitted');
    expect(after['hoi-bon-moi/2024-h1']).toBeUndefined();
    expect(after['hoi-bon-moi/2024']).toBe('planned');
    // Of two that merge one has yet to report: its successor is asked.
    expect([after['so-hai/2024-h1'], after['so-hai-ba/2024-h1']]).toEqual(['submitted', 'open']);
  });

  it('counts what a unit has handed in before it ended', async () => {
    const { figures, requested, onTime } = await host.engine.reportFigures({ plan: PLAN, period: '2024-h1' });
    expect(figures[0]).toMatchObject({ numerator: 40, denominator: 50, reported: 1 });
    expect(figures[0]!.byUnit.map(({ unit, state }) => `${unit} ${state}`)).toContain('so-hai reported');
    expect([requested, onTime]).toEqual([{ asked: 1, received: 1 }, ['so-hai']]);
  });

  it('ends the workflows of units that are no more, and says who took their work over', async () => {
    const { status } = await host.client.workflow.getHandle(assignmentId(PLAN, 'so-mot')).describe();
    expect(status.name).toBe('COMPLETED');
    const { units } = await host.engine.listUnits();
    const unit = (id: string): unknown => units.find((one) => one.id === id);
    expect(unit('so-ba')).toMatchObject({ validTo: '2024-06-12', successors: ['so-hai-ba'] });
    expect(unit('so-hai-ba')).toMatchObject({
      ...{ validFrom: '2024-06-13', validTo: null, successors: [] },
      predecessors: ['so-ba', 'so-hai'],
    });
  });

  it('passes on what waits for an answer, and lets it be answered there', async () => {
    const raised = async (unit: string) => (await host.engine.listObstacles({ plan: PLAN, unit })).obstacles;
    expect(await raised('so-mot')).toEqual([]);
    const [obstacle] = await raised('so-mot-moi');
    expect(obstacle).toMatchObject({ state: 'raised', text: 'Thiếu người' });
    const as = address('so-hai-ba', 'coordinator');
    await host.engine.answerObstacle({ plan: PLAN, obstacle: obstacle!.id, as, text: 'Đã bổ sung' });
    expect(await raised('so-mot-moi')).toMatchObject([{ state: 'answered', answer: 'Đã bổ sung' }]);
  });

  it('keeps why it was done', async () => {
    const { entries } = await host.engine.history({ plan: PLAN });
    expect(entries.filter(({ what }) => what === 'plan-amended')).toContainEqual(
      expect.objectContaining({ why: 'Theo nghị quyết' }),
    );
  });

  it('says no step twice, and goes on with those to come', async () => {
    await host.runTo(at('2024-06-20'));
    expect((await host.noticesAbout('so-mot/2024-h1')).map((line) => line.slice(17))).toEqual([
      'opened focal-point',
      'due-5 focal-point',
    ]);
    expect((await host.noticesAbout('so-mot-moi/2024-h1')).map((line) => line.slice(17))).toEqual([
      'due-2 focal-point',
      'due focal-point',
      'due+1 focal-point',
      'due+1 head',
    ]);
  });

  it('goes on to the sending, by the unit that coordinates now', async () => {
    await host.engine.submitReport({
      ...{ plan: PLAN, period: '2024-h1', unit: 'so-mot-moi', as: address('so-mot-moi', 'focal-point') },
      ...{ text: reportOf('so-mot'), file: 'r.yaml' },
    });
    const figures = await host.engine.reportFigures({ plan: PLAN, period: '2024-h1' });
    expect([...figures.missing].sort()).toEqual([COORDINATOR, 'so-hai-ba'].sort());
    await host.runTo(at('2024-06-21', '09:00:00'));
    expect((await host.noticesAbout('so-hai-ba/send@2024-h1')).map((line) => line.slice(17))).toContain(
      'draft-ready coordinator',
    );
  });

  it('lets its successor correct what a unit that is no more handed in, and nobody else', async () => {
    const as = address('so-hai-ba', 'coordinator');
    await host.engine.returnReport({ plan: PLAN, period: '2024-h1', unit: 'so-hai', as, why: 'Thiếu mẫu' });
    expect((await states())['so-hai/2024-h1']).toBe('returned');
    await expect(submit('so-hai', 'so-hai', 41)).rejects.toMatchObject({
      details: [{ code: 'succeeded', message: { vi: 'Nhiệm vụ đã chuyển sang Sở Hai Ba.' } }],
    });
    await host.runTo(at('2024-06-21', '09:30:00'));
    const told = (await host.mails()).filter(({ email }) => email.text?.includes('Thiếu mẫu'));
    expect(told.map(({ email }) => email.to?.[0]?.address)).toEqual([address('so-hai-ba', 'focal-point')]);
    await submit('so-hai', 'so-hai-ba', 41);
    expect((await states())['so-hai/2024-h1']).toBe('submitted');
  });

  it('leaves nobody a role in a unit that is no more', async () => {
    const { db } = host.records;
    expect(await findActor(db, PLAN, address('so-ba', 'focal-point'))).toBeUndefined();
    expect(await rolesOf(db, address('so-ba', 'focal-point'))).toEqual([]);
    expect((await findActor(db, PLAN, address('so-hai-ba', 'focal-point')))?.units).toEqual([
      { unit: 'so-hai-ba', roles: ['focal-point'] },
      { unit: 'so-ba', roles: ['focal-point'], passed: true },
      { unit: 'so-hai', roles: ['focal-point'], passed: true },
    ]);
  });

  it('tells whoever opens an old link where the work has gone', async () => {
    const opened = (unit: string): ReturnType<typeof passedOn> =>
      passedOn(
        { records: host.records, now: host.context.now },
        { plan: PLAN, unit, email: address(unit, 'focal-point') } as Link,
        (words: unknown, en?: string) =>
          en === undefined ? (words as { vi: string }).vi : (words as string),
      );
    expect(await opened('so-hai')).toMatchObject({ title: 'Nhiệm vụ đã chuyển sang Sở Hai Ba' });
    expect(await opened('so-mot')).toMatchObject({ title: 'Nhiệm vụ đã chuyển sang Sở Một Mới' });
    expect(await opened('so-mot-moi')).toBeNull();
  });

  it('refuses acts on what went elsewhere, and the same file changes nothing', async () => {
    await expect(
      host.engine.submitReport({
        ...{ plan: PLAN, period: '2024-h1', unit: 'so-mot', as: address('so-mot', 'focal-point') },
        ...{ text: reportOf('so-mot'), file: 'r.yaml' },
      }),
    ).rejects.toMatchObject({
      code: 'refused',
      details: [
        {
          code: 'succeeded',
          message: { vi: 'Nhiệm vụ đã chuyển sang Sở Một Mới.', en: 'This work has passed to Sở Một Mới.' },
        },
      ],
    });
    expect(await reorganise(true)).toMatchObject({ applied: false, plans: [] });
  });
});
