import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { ActEvent, PeriodEvent } from '../../domain/decide/events.ts';
import { decideCollection } from '../../domain/decide/period.ts';
import {
  adoptCollection,
  isCollectionOver,
  missingUnits,
  nextCollectionInstant,
  startCollection,
  type CollectionState,
} from '../../domain/decide/period-state.ts';
import type { Effect } from '../../domain/effects.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import { listPeriods } from '../../domain/periods.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { samplePlan } from '../support/sample-plan.ts';

const plan = samplePlan();
const calendar = createWorkCalendar();
const at = (date: string, time = '08:00:00'): string => `${date}T${time}+07:00`;
const ordered = plan.units.filter((u) => u.reports === 'ordered').map((u) => u.id);

const period = listPeriods(plan, calendar).find((p) => p.id === '2024-h1')!;
const send = project(plan, calendar).find((o) => o.kind === 'send' && o.period === '2024-h1')!;
const layout = {
  period,
  send,
  ordered,
  requested: ['hoi-nong-dan'],
  addressees: ['ubnd-tinh'],
  projectAt: null,
  isProposed: true as const,
};
const start = (): CollectionState => startCollection(plan.id, layout, at('2024-01-02'));

const handedIn = (unit: string, version = 1, when = at('2024-06-18', '10:00:00')): PeriodEvent => ({
  type: 'message',
  at: when,
  message: {
    id: `in/${unit}/${version}`,
    type: 'submission',
    unit,
    period: '2024-h1',
    submission: `${unit}#${version}`,
    version,
    at: when,
    onTime: true,
  },
});
const takenBack = (
  unit: string,
  version = 1,
  when = at('2024-06-18', '14:00:00'),
  said = true,
): PeriodEvent => ({
  type: 'message',
  at: when,
  message: {
    id: `back/${unit}/${version}`,
    type: 'submission-withdrawn',
    unit,
    period: '2024-h1',
    submission: `${unit}#${version}`,
    ...(said ? { version } : {}),
    at: when,
  },
});
const act = (name: ActName, role: ActEvent['role'], more: Partial<PeriodEvent> = {}): PeriodEvent =>
  ({
    type: 'act',
    id: `act/${name}`,
    act: name,
    obligation: send.id,
    role,
    at: at('2024-06-24', '14:00:00'),
    sha256: 'x',
    ...more,
  }) as PeriodEvent;

const run = (state: CollectionState, ...events: PeriodEvent[]): CollectionState =>
  events.reduce((s, event) => decideCollection(s, event).state, state);
const notices = (effects: Effect[]): NoticeRow[] =>
  effects.flatMap((e) => (e.kind === 'notice' ? [e.row] : []));
const codes = (effects: Effect[]): unknown[] =>
  effects.flatMap((e) => (e.kind === 'answer' && !e.answer.ok ? [e.answer.code] : []));

/** Ticks at each next instant until `until`, collecting what is said. */
function wait(state: CollectionState, until: string): { state: CollectionState; said: NoticeRow[] } {
  const said: NoticeRow[] = [];
  for (
    let next = nextCollectionInstant(state);
    next && toMs(next) <= toMs(until);
    next = nextCollectionInstant(state)
  ) {
    const decision = decideCollection(state, { type: 'tick', at: next });
    state = decision.state;
    said.push(...notices(decision.effects));
  }
  return { state, said };
}

describe('drafting', () => {
  it('begins as soon as every ordered unit has reported; the requested one is not waited for', () => {
    const almost = run(start(), ...ordered.slice(1).map((unit) => handedIn(unit)));
    expect(almost.state).toBe('collecting');
    const decision = decideCollection(almost, handedIn(ordered[0]!));
    expect(decision.state).toMatchObject({ state: 'draft', draftedAt: at('2024-06-18', '10:00:00') });
    expect(notices(decision.effects).map((n) => `${n.notice}>${n.role}`)).toEqual([
      'draft-ready>coordinator',
      'draft-ready>approver',
    ]);
  });

  it('begins one working day after the due date whoever is missing, and says who', () => {
    const { state, said } = wait(run(start(), handedIn(ordered[0]!)), at('2024-06-20'));
    expect(state).toMatchObject({ state: 'draft', draftedAt: at('2024-06-20') });
    const draft = said.find((n) => n.notice === 'draft-ready');
    expect(draft?.detail.missing).toEqual(ordered.slice(1));
  });

  it('ignores a submission of which it heard the return first', () => {
    const [first = ''] = ordered;
    const state = run(start(), takenBack(first), handedIn(first));
    expect(missingUnits(state)).toContain(first);
    expect(missingUnits(run(state, handedIn(first, 2)))).not.toContain(first);
  });

  it('counts no version that a withdrawn or returned one had replaced, in whatever order it hears of them', () => {
    const [first = ''] = ordered;
    const words = [handedIn(first), handedIn(first, 2), takenBack(first, 2)];
    const orders = words.flatMap((a) =>
      words.filter((b) => b !== a).map((b) => [a, b, words.find((c) => c !== a && c !== b)!]),
    );
    for (const order of orders) {
      const state = run(start(), ...order);
      expect(missingUnits(state)).toContain(first);
      expect(run(state, handedIn(first, 3)).received[first]).toMatchObject({ version: 3 });
    }
  });

  it('takes an older word of a withdrawal, which names no version, for that submission alone', () => {
    const [first = ''] = ordered;
    const older = takenBack(first, 2, at('2024-06-18', '14:00:00'), false);
    expect(run(start(), handedIn(first), older).received[first]).toMatchObject({ version: 1 });
    expect(run(start(), handedIn(first), handedIn(first, 2), older).received).toEqual({});
  });
});

describe('the list of who has not filed', () => {
  it('is said each working day from the due date to the sending while somebody is missing', () => {
    const { said } = wait(start(), at('2024-06-30'));
    const lists = said.filter((n) => n.notice === 'daily-missing');
    expect(lists.map((n) => n.at.slice(0, 10))).toEqual([
      '2024-06-19',
      '2024-06-20',
      '2024-06-21',
      '2024-06-24',
      '2024-06-25',
    ]);
    expect(lists[0]?.detail.missing).toEqual(ordered);
  });

  it('is not said later in the day because a report was returned at noon', () => {
    const full = wait(
      run(start(), ...ordered.map((unit) => handedIn(unit))),
      at('2024-06-19', '12:00:00'),
    ).state;
    const returned = run(full, takenBack(ordered[0]!, 1, at('2024-06-19', '14:00:00')));
    expect(nextCollectionInstant(returned)).toBe(at('2024-06-20'));
  });
});

describe('approving, numbering and sending', () => {
  const drafted = (): CollectionState => run(start(), ...ordered.map((unit) => handedIn(unit)));
  const proposed = (): CollectionState => run(drafted(), act('propose', 'coordinator'));
  const approved = (): CollectionState =>
    run(proposed(), act('approve', 'approver', { sha256Sealed: 'abc' }));

  it('asks for the report of exactly what was received, then tells each unit what was taken', () => {
    const asked = decideCollection(proposed(), act('approve', 'approver'));
    expect(asked.ask).toMatchObject({
      type: 'seal',
      version: 1,
      submissions: ordered.map((u) => `${u}#1`).sort(),
    });
    const done = decideCollection(proposed(), act('approve', 'approver', { sha256Sealed: 'abc' }));
    expect(done.state).toMatchObject({ state: 'sealed', sha256: 'abc' });
    expect(done.effects.filter((e) => e.kind === 'message').map((e) => e.to)).toEqual(
      [...ordered].sort().map((unit) => `plan/${plan.id}/unit/${unit}`),
    );
  });

  it('refuses what comes too early or from the wrong role', () => {
    const refused = (state: CollectionState, event: PeriodEvent): unknown[] =>
      codes(decideCollection(state, event).effects);
    expect(refused(start(), act('approve', 'approver'))).toEqual(['no-draft']);
    expect(refused(drafted(), act('approve', 'coordinator'))).toEqual(['not-allowed']);
    expect(refused(drafted(), act('send', 'coordinator'))).toEqual(['not-approved']);
    expect(refused(drafted(), act('issue', 'coordinator', { number: '5', issuedOn: '2024-06-25' }))).toEqual([
      'not-approved',
    ]);
    expect(refused(approved(), act('submit', 'coordinator'))).toEqual(['not-allowed']);
  });

  it('takes a number and date anew until it is sent, and keeps each in the audit log', () => {
    const issue = (number: string) => ({ id: `act/issue/${number}`, number, issuedOn: '2024-06-25' });
    const issued = (state: CollectionState, number: string) =>
      decideCollection(state, act('issue', 'coordinator', { ...issue(number), sha256Sealed: 'abc' }));
    const first = issued(approved(), '51');
    const second = issued(first.state, '15');
    expect(second.state).toMatchObject({ state: 'issued', number: '15', issuedOn: '2024-06-25' });
    expect([first, second].map(({ effects }) => effects.find(({ kind }) => kind === 'audit'))).toMatchObject([
      { row: { what: 'issue', detail: { number: '51', issuedOn: '2024-06-25' } } },
      { row: { what: 'issue', detail: { number: '15', issuedOn: '2024-06-25' } } },
    ]);
    const sent = decideCollection(second.state, act('send', 'coordinator', { id: 'act/sent' }));
    expect(codes(issued(sent.state, '16').effects)).toEqual(['already-sent']);
  });

  it('closes the sending, stops its ladder and mails every addressee', () => {
    const sending = decideCollection(
      approved(),
      act('send', 'coordinator', { at: at('2024-06-25', '09:00:00') }),
    );
    expect(sending.state.send).toMatchObject({ state: 'done', onTime: true, pending: [] });
    expect(notices(sending.effects).map((n) => `${n.notice}>${n.recipient}`)).toEqual([
      'report-sent>ubnd-tinh',
    ]);
    // For thirty days what it holds may be corrected.
    expect(isCollectionOver(sending.state)).toBe(false);
    const end = at('2024-07-25', '09:00:00');
    expect(nextCollectionInstant(sending.state)).toBe(end);
    const rested = decideCollection(sending.state, { type: 'tick', at: end });
    expect(notices(rested.effects)).toEqual([]);
    expect([nextCollectionInstant(rested.state), isCollectionOver(rested.state)]).toEqual([null, true]);
  });

  it('stays open after sending for a unit that is still missing, and keeps what was sealed', () => {
    const partly = run(start(), ...ordered.slice(1).map((unit) => handedIn(unit)), {
      type: 'tick',
      at: at('2024-06-20'),
    });
    const sent = run(
      partly,
      act('propose', 'coordinator', { despite: ['units-missing'] }),
      act('approve', 'approver', { sha256Sealed: 'abc' }),
      act('send', 'coordinator'),
    );
    const late = run(sent, handedIn(ordered[0]!, 1, at('2024-07-01')));
    expect([isCollectionOver(sent), isCollectionOver(late)]).toEqual([false, false]);
    expect([late.sha256, late.sealed]).toEqual(['abc', sent.sealed]);
  });
});

describe('decideCollection, for any events in any order', () => {
  const anyInstant = fc.integer({ min: toMs(at('2024-01-01')), max: toMs(at('2024-09-01')) }).map(toInstant);
  const anyEvent = fc.oneof(
    anyInstant.map((when): PeriodEvent => ({ type: 'tick', at: when })),
    fc
      .tuple(
        fc.constantFrom(...ordered, 'hoi-nong-dan'),
        fc.integer({ min: 1, max: 3 }),
        anyInstant,
        fc.boolean(),
      )
      .map(([unit, version, when, back]) =>
        back ? takenBack(unit, version, when) : handedIn(unit, version, when),
      ),
    fc
      .tuple(
        fc.constantFrom<ActName>('propose', 'reject', 'approve', 'issue', 'send', 'submit', 'done'),
        fc.constantFrom<ActEvent['role']>('approver', 'coordinator', 'focal-point'),
        fc.integer({ min: 0, max: 9 }),
        anyInstant,
        fc.boolean(),
      )
      .map(([name, role, n, when, answered]) =>
        act(name, role, {
          id: `act/${n}`,
          at: when,
          ...(name === 'issue' ? { number: '5', issuedOn: '2024-06-25' } : {}),
          ...(answered ? { sha256Sealed: 'abc' } : {}),
        }),
      ),
  );

  it('never throws, ignores what it has seen and says nothing twice', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = start();
        const said: string[] = [];
        for (const event of events) {
          const once = decideCollection(state, event);
          if (event.type !== 'tick' && !once.ask) {
            expect(decideCollection(once.state, event)).toEqual({ state: once.state, effects: [] });
          }
          said.push(...notices(once.effects).map((n) => n.id));
          state = once.state;
        }
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a unit that need not report', () => {
  const waived = (unit: string): PeriodEvent => ({
    type: 'message',
    at: at('2024-06-18'),
    message: { id: `waived/${unit}`, type: 'waived', unit, period: '2024-h1', at: at('2024-06-18') },
  });

  it('is not waited for, is missing nowhere, and is exempt in what is sealed', () => {
    const [first = '', ...rest] = ordered;
    const almost = run(start(), ...rest.map((unit) => handedIn(unit)));
    const { state } = decideCollection(almost, waived(first));
    expect(state.state).toBe('draft');
    expect(missingUnits(state)).toEqual([]);
    const { state: proposed } = decideCollection(state, act('propose', 'coordinator'));
    expect(decideCollection(proposed, act('approve', 'approver')).ask).toMatchObject({ exempt: [first] });
  });
});

describe('a proposal', () => {
  const all = (): CollectionState => run(start(), ...ordered.map((unit) => handedIn(unit)));
  const propose = (id: string, more: Partial<ActEvent> = {}): PeriodEvent =>
    act('propose', 'coordinator', { id, ...more });
  const later = at('2024-06-25', '09:00:00');

  it('is what an approval needs; nobody proposes twice what waits already', () => {
    const drafted = all();
    for (const name of ['approve', 'reject'] as const)
      expect(codes(decideCollection(drafted, act(name, 'approver')).effects)).toEqual(['not-proposed']);
    const { state, effects } = decideCollection(drafted, propose('p1'));
    expect(state.state).toBe('proposed');
    expect(notices(effects).map((n) => `${n.notice}>${n.role}`)).toEqual(['proposed>approver']);
    expect(effects).toContainEqual(
      expect.objectContaining({
        kind: 'audit',
        row: expect.objectContaining({
          what: 'propose',
          detail: expect.objectContaining({ despite: [], submissions: ordered.map((u) => `${u}#1`) }),
        }),
      }),
    );
    expect(codes(decideCollection(state, propose('p2')).effects)).toEqual(['already-proposed']);
    expect(codes(decideCollection(start(), propose('p3')).effects)).toEqual(['no-draft']);
  });

  it('sent back waits for the coordinator, with a notice of it, and goes again', () => {
    const proposed = run(all(), propose('p1'));
    const { state, effects } = decideCollection(proposed, act('reject', 'approver'));
    expect(state.state).toBe('returned');
    expect(notices(effects).map((n) => `${n.notice}>${n.role}`)).toEqual(['rejected>coordinator']);
    expect(codes(decideCollection(state, act('approve', 'approver')).effects)).toEqual(['not-proposed']);
    const again = run(state, propose('p2', { at: later }));
    expect(decideCollection(again, act('approve', 'approver', { at: later })).ask?.type).toBe('seal');
  });

  it('comes before an approval that was submitted earlier and arrives later', () => {
    const again = run(all(), propose('p1'), act('reject', 'approver'), propose('p2', { at: later }));
    const early = act('approve', 'approver', { at: at('2024-06-24', '16:00:00') });
    expect(codes(decideCollection(again, early).effects)).toEqual(['overtaken']);
  });

  it('needs a word about the cut-off before the data window has ended, and the sealed report says so', () => {
    const when = at('2024-06-14', '23:59:59');
    const early = run(start(), ...ordered.map((unit) => handedIn(unit, 1, at('2024-06-13'))));
    expect(codes(decideCollection(early, propose('p', { at: when })).effects)).toEqual(['before-cut-off']);
    const proposed = run(early, propose('q', { at: when, despite: ['before-cut-off'] }));
    expect(decideCollection(proposed, act('approve', 'approver', { at: when })).ask).toMatchObject({
      dataUntil: '2024-06-14',
    });
    const after = decideCollection(proposed, act('approve', 'approver', { at: at('2024-06-15') })).ask;
    expect(after).not.toHaveProperty('dataUntil');
    expect(codes(decideCollection(early, propose('r', { at: at('2024-06-15') })).effects)).toEqual([]);
  });

  it('needs a word about ordered units that are missing, and says who', () => {
    const [first = '', ...rest] = ordered;
    const partly = wait(run(start(), ...rest.map((unit) => handedIn(unit))), at('2024-06-20')).state;
    const refused = decideCollection(partly, propose('p', { despite: ['before-cut-off'] })).effects;
    expect(codes(refused)).toEqual(['units-missing']);
    expect(JSON.stringify(refused)).toContain(first);
    const { state, effects } = decideCollection(partly, propose('q', { despite: ['units-missing'] }));
    expect(notices(effects)[0]?.detail.missing).toEqual([first]);
    expect(decideCollection(state, act('approve', 'approver')).ask?.type).toBe('seal');
  });

  it('holds no longer where a report that was in it has gone since', () => {
    const proposed = run(all(), propose('p'), takenBack(ordered[0]!));
    expect(codes(decideCollection(proposed, act('approve', 'approver')).effects)).toEqual(['units-missing']);
  });
});

describe('a draft that a release without proposals opened', () => {
  const { isProposed: _isProposed, ...older } = layout;
  const drafted = (): CollectionState =>
    run(startCollection(plan.id, older, at('2024-01-02')), ...ordered.map((unit) => handedIn(unit)));

  it('counts as proposed: it is approved as it is, also after it was sent back', () => {
    expect(decideCollection(drafted(), act('approve', 'approver')).ask?.type).toBe('seal');
    const back = run(drafted(), act('reject', 'approver'));
    expect(back.state).toBe('returned');
    expect(decideCollection(back, act('approve', 'approver')).ask?.type).toBe('seal');
  });

  it('may be proposed all the same', () => {
    expect(run(drafted(), act('propose', 'coordinator')).state).toBe('proposed');
  });

  it('is proposed like any other where its dates were projected anew before', () => {
    const collecting = startCollection(plan.id, older, at('2024-01-02'));
    const anew = run(collecting, { type: 'projected', at: at('2024-02-01'), layout });
    expect(anew.isProposed).toBe(true);
    expect(run(drafted(), { type: 'projected', at: at('2024-06-19'), layout }).isProposed).toBeUndefined();
  });

  it('is taken over by a later run under its present name', () => {
    const approved = { ...drafted(), state: 'approved' } as unknown as CollectionState;
    expect(adoptCollection(approved).state).toBe('sealed');
    expect(adoptCollection(drafted())).toEqual(drafted());
  });
});

describe('what comes after the sealing', () => {
  const [first = '', second = ''] = ordered;
  const later = (
    name: ActName,
    role: ActEvent['role'],
    day: string,
    more: Partial<ActEvent> = {},
  ): PeriodEvent =>
    act(name, role, {
      ...{ id: `act/${name}/${day}`, at: at(day, '14:00:00'), ...more },
    });
  const sent = (): CollectionState =>
    run(
      start(),
      ...ordered.map((unit) => handedIn(unit)),
      act('propose', 'coordinator'),
      act('approve', 'approver', { sha256Sealed: 'abc' }),
      act('send', 'coordinator'),
    );

  it('is told once, on the next weekday’s morning, with all that came until then', () => {
    // 28 June 2024 is a Friday.
    const friday = run(
      sent(),
      handedIn(first, 2, at('2024-06-28', '10:00:00')),
      handedIn(second, 2, at('2024-06-29', '11:00:00')),
    );
    const { state, said } = wait(friday, at('2024-07-20'));
    expect(said.map(({ notice, role, at: when, detail }) => [notice, role, when, detail.missing])).toEqual([
      ['late-data', 'coordinator', at('2024-07-01'), [first, second].sort()],
    ]);
    const again = wait(run(state, handedIn(first, 3, at('2024-07-22'))), at('2024-07-30')).said;
    expect(again.map((n) => n.at)).toEqual([at('2024-07-23')]);
  });

  it('is not told where it has gone again by then', () => {
    const gone = run(
      sent(),
      handedIn('hoi-nong-dan', 1, at('2024-07-01')),
      takenBack('hoi-nong-dan', 1, at('2024-07-01', '09:00:00')),
    );
    expect(wait(gone, at('2024-07-20')).said).toEqual([]);
  });

  it('keeps the collection for a supplement, which holds the newest of all and is sealed under its own number', () => {
    const newer = run(sent(), handedIn(first, 2, at('2024-07-01')));
    expect(codes(decideCollection(sent(), later('supplement', 'coordinator', '2024-07-02')).effects)).toEqual(
      ['nothing-new'],
    );
    const drafted = run(newer, later('supplement', 'coordinator', '2024-07-02'));
    expect(drafted).toMatchObject({ state: 'draft', version: 2, sha256: null, number: null });
    expect(drafted.send).toMatchObject({ state: 'done', onTime: true });
    const proposed = run(drafted, later('propose', 'coordinator', '2024-07-03'));
    expect(decideCollection(proposed, later('approve', 'approver', '2024-07-03')).ask).toMatchObject({
      ...{ type: 'seal', version: 2 },
      submissions: [`${first}#2`, ...ordered.slice(1).map((unit) => `${unit}#1`)].sort(),
    });
    const sealed = decideCollection(
      proposed,
      later('approve', 'approver', '2024-07-03', { sha256Sealed: 'def' } as Partial<ActEvent>),
    );
    // Only who corrected something has to hear of it.
    expect(sealed.effects.flatMap((e) => (e.kind === 'message' ? [e.to] : []))).toEqual([
      `plan/${plan.id}/unit/${first}`,
    ]);
    const again = run(sealed.state, later('send', 'coordinator', '2024-07-04'));
    expect(again).toMatchObject({ state: 'sent', version: 2, sentAt: at('2024-07-04', '14:00:00') });
    expect(again.send.doneAt).toBe(sent().send.doneAt);
    expect(nextCollectionInstant(again)).toBe(at('2024-08-03', '14:00:00'));
  });

  it('is a supplement, too, where a report that was sealed has been returned since', () => {
    const gone = run(sent(), takenBack(first, 1, at('2024-07-01')));
    expect(run(gone, later('supplement', 'coordinator', '2024-07-02')).state).toBe('draft');
  });

  it('leaves what was sent as sent where the plan ends over a supplement', () => {
    const drafted = run(
      sent(),
      handedIn(first, 2, at('2024-07-01')),
      later('supplement', 'coordinator', '2024-07-02'),
    );
    const { state } = decideCollection(drafted, {
      ...{ type: 'message', at: at('2024-07-05') },
      message: { id: 'end', type: 'plan-standing', standing: 'closed', revision: 1, at: at('2024-07-05') },
    });
    expect(state).toMatchObject({ state: 'sent', version: 1, sha256: 'abc' });
    expect(isCollectionOver(state)).toBe(true);
  });
});
