/** What another calendar does to dates: exactly the difference of two projections, and never to a day past. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareCalendars, findMoves, type KnownObligation } from '../../domain/calendar-moves.ts';
import { addDays } from '../../domain/calendar/dates.ts';
import { layDays, type EnteredDay } from '../../domain/calendar/entered-days.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { AssignmentState, ObligationState } from '../../domain/decide/assignment-state.ts';
import { decideCollection } from '../../domain/decide/period.ts';
import {
  nextCollectionInstant,
  startCollection,
  type CollectionState,
} from '../../domain/decide/period-state.ts';
import { pendingOf, plannedObligation } from '../../domain/decide/planned-obligation.ts';
import { redate } from '../../domain/decide/redate.ts';
import type { Effect } from '../../domain/effects.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { listPeriods } from '../../domain/periods.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { samplePlan } from '../support/sample-plan.ts';
import type { WorkCalendar } from '../../domain/calendar/types.ts';

const plan = samplePlan();
const LAUNCHED = '2024-01-02T08:00:00+07:00';
const LATEST = '2024-06-01T10:00:00+07:00';
const at = (date: string, time = '10:00:00'): string => `${date}T${time}+07:00`;
const off = (date: string): EnteredDay => ({ date, kind: 'off', name: null, basis: null });
const dated = (days: EnteredDay[]) => ({ days, calendar: createWorkCalendar(layDays(days)) });
const built = dated([]);

const anyUnit = plan.units.find(({ reports, id }) => reports === 'ordered' && id !== plan.coordinator)!.id;
const report = (calendar: WorkCalendar): Obligation =>
  project(plan, calendar).find(({ id }) => id === `${anyUnit}/2024`)!;
const launched = (calendar = built.calendar): ObligationState =>
  plannedObligation(report(calendar), LAUNCHED);

/** A weekday of 2024 and 2025, and whether it is entered as off; Saturdays are entered as worked. */
const anyChange = fc
  .uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 8 })
  .map((days) =>
    days.flatMap((n): EnteredDay[] => {
      const date = addDays('2024-01-10', n);
      const weekday = new Date(date).getUTCDay();
      if (weekday === 0) return [];
      const kind = weekday === 6 || !built.calendar.isWorkingDay(date) ? 'worked' : 'off';
      return [{ date, kind, name: null, basis: { number: '1/TB', date: '2024-01-05' } }];
    }),
  );

describe('the dates that another calendar moves', () => {
  it('are exactly the difference of two projections, each with its reason', () => {
    const before = project(plan, built.calendar);
    const known = before.filter(({ dueAt }) => Date.parse(dueAt) > Date.parse(LATEST));
    const rows = known.map((o): KnownObligation => ({ ...o, state: 'planned' }));
    fc.assert(
      fc.property(anyChange, (days) => {
        const next = dated(days);
        const fresh = new Map(project(plan, next.calendar).map((o) => [o.id, o]));
        const found = findMoves(
          [{ plan, version: 1, effective: null }],
          rows,
          compareCalendars(built, next),
          LAUNCHED,
        );
        const differ = known.filter((o) => fresh.get(o.id)?.dueDate !== o.dueDate);
        expect(found.moves.map(({ obligation, from, to }) => [obligation, from, to]).sort()).toEqual(
          differ.map((o) => [o.id, o.dueDate, fresh.get(o.id)?.dueDate]).sort(),
        );
        for (const { reason } of found.moves) expect(reason).toMatch(/\d{4} là /);
        // Units are told of what moves or is reminded at other times, and of nothing else.
        const steps = known.filter((o) => {
          const other = fresh.get(o.id)!;
          const ahead = (one: Obligation): string =>
            one.rungs
              .filter((rung) => Date.parse(rung.at) > Date.parse(LAUNCHED))
              .map((r) => r.at)
              .join();
          return other.dueDate === o.dueDate && (ahead(o) !== ahead(other) || o.opensAt !== other.opensAt);
        });
        expect([...found.steps].sort()).toEqual(steps.map(({ id }) => id).sort());
        const units = [...differ, ...steps].filter(({ kind }) => kind !== 'send').map(({ unit }) => unit);
        expect([...found.units.keys()].sort()).toEqual([...new Set(units)].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('are the ones an assignment then takes, to the last reminder', () => {
    fc.assert(
      fc.property(anyChange, (days) => {
        const next = dated(days);
        const own = (calendar: WorkCalendar): Obligation[] =>
          project(plan, calendar).filter(({ unit, kind }) => unit === anyUnit && kind !== 'send');
        const state = assignment(own(built.calendar));
        const fresh = own(next.calendar);
        const { state: after } = decide(state, {
          type: 'projected',
          at: LAUNCHED,
          horizon: { obligations: fresh, projectAt: null },
          change: { change: 'c', at: LAUNCHED, slot: LAUNCHED, reasons: {} },
        });
        for (const o of fresh) {
          const { dueDate, dueReason, opensAt, pending } = after.obligations[o.id]!;
          // What has opened before launch keeps its window; what was due before it stays due then.
          if (Date.parse(state.obligations[o.id]!.opensAt) <= Date.parse(LAUNCHED)) continue;
          expect({ dueDate, dueReason, opensAt }).toEqual({
            dueDate: o.dueDate,
            dueReason: o.dueReason,
            opensAt: o.opensAt,
          });
          expect(pending).toEqual(
            pendingOf(o, LAUNCHED).filter((r) => Date.parse(r.at) > Date.parse(LAUNCHED)),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

function assignment(obligations: Obligation[]): AssignmentState {
  const planned = obligations.map((o) => [o.id, plannedObligation(o, LAUNCHED)] as const);
  return {
    plan: plan.id,
    unit: anyUnit,
    coordinator: plan.coordinator,
    launchedAt: LAUNCHED,
    projectAt: null,
    obligations: Object.fromEntries(planned),
    seen: [],
  };
}

const notices = (effects: Effect[]): NoticeRow[] =>
  effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.row] : []));

describe('an obligation that has opened', () => {
  const later = report(dated([off('2024-12-17')]).calendar);
  const opened: ObligationState = {
    ...launched(),
    state: 'open',
    pending: launched().pending.filter(({ at: when }) => when > at('2024-12-13')),
  };

  it('is due on 18 December and moves on by a day off that becomes known', () => {
    expect(opened.dueDate).toBe('2024-12-18');
    const moved = redate(opened, later, at('2024-12-14'))!;
    expect(moved.movedFrom).toBe('2024-12-18');
    expect(moved.obligation).toMatchObject({ dueDate: '2024-12-19', state: 'open', opensAt: opened.opensAt });
    expect(moved.obligation.dueReason).toBe('Tính theo ngày làm việc: 17/12/2024 là ngày nghỉ dự kiến');
    expect(moved.obligation.pending.map(({ rung, at: when }) => `${when.slice(5, 10)} ${rung}`)).toEqual([
      '12-16 due-2',
      '12-19 due',
      '12-20 due+1',
      '12-23 due+2',
      '12-25 due+4',
      '01-03 due+10',
    ]);
    expect(moved.obligation.breached).toBeUndefined();
  });

  it('does not say again what was said', () => {
    const said = { ...opened, pending: opened.pending.filter(({ rung }) => rung !== 'due-2') };
    const { pending } = redate(said, later, at('2024-12-16'))!.obligation;
    expect(pending.map(({ rung }) => rung)).toEqual(['due', 'due+1', 'due+2', 'due+4', 'due+10']);
  });

  it('moves on though it was late, and stays missed', () => {
    const moved = redate(opened, later, at('2024-12-19'))!;
    expect(moved.obligation).toMatchObject({ dueDate: '2024-12-19', breached: true });
  });

  it('never moves to a day past', () => {
    expect(redate(opened, later, at('2024-12-20'))).toBeNull();
    expect(redate({ ...opened, ...{ dueDate: '2024-12-25' } }, later, at('2024-12-20'))).toBeNull();
  });

  it('stays where it was extended, handed in, returned, accepted or waived', () => {
    expect(redate({ ...opened, extendedFrom: '2024-12-17' }, later, at('2024-12-14'))).toBeNull();
    for (const state of ['submitted', 'returned', 'accepted', 'waived', 'done'] as const) {
      expect(redate({ ...opened, state }, later, at('2024-12-14'))).toBeNull();
    }
  });

  it('changes nothing where the calendar changes nothing', () => {
    expect(redate(opened, report(built.calendar), at('2024-12-14'))).toBeNull();
  });

  it('says what is due now before its later steps move', () => {
    const fresh = report(dated([off('2024-12-20')]).calendar);
    const moved = redate(opened, fresh, at('2024-12-16', '09:00:00'))!;
    expect(moved.movedFrom).toBeNull();
    expect(moved.obligation.pending.map(({ rung, at: when }) => `${when.slice(5, 10)} ${rung}`)).toEqual([
      '12-16 due-2',
      '12-18 due',
      '12-19 due+1',
      '12-23 due+2',
      '12-25 due+4',
      '01-03 due+10',
    ]);
  });
});

describe('a unit whose date moves', () => {
  const state = assignment([report(built.calendar)]);
  const next = dated([off('2024-12-17')]);
  const change = {
    change: 'calendar-1',
    at: at('2024-04-01'),
    slot: at('2024-04-01', '10:00:10'),
    reasons: { [`${anyUnit}/2024`]: '17/12/2024 là ngày nghỉ dự kiến' },
  };
  const asked = decide(state, {
    type: 'message',
    at: change.at,
    message: { id: 'calendar-1/x', type: 'calendar-changed', ...change },
  });

  it('asks for its dates once', () => {
    expect(asked.ask).toMatchObject({ type: 'calendar', change });
    expect(
      decide(asked.state, {
        type: 'message',
        at: change.at,
        message: { id: 'calendar-1/x', type: 'calendar-changed', ...change },
      }),
    ).toEqual({ state: asked.state, effects: [] });
  });

  it('is told once, with the reason, and the trail keeps it', () => {
    const { effects, state: after } = decide(asked.state, {
      type: 'projected',
      at: change.at,
      horizon: { obligations: [report(next.calendar)], projectAt: '2024-12-01T00:05:00+07:00' },
      change,
    });
    expect(effects.map(({ kind }) => kind)).toEqual(['obligation', 'notice', 'audit']);
    expect(notices(effects)).toEqual([
      expect.objectContaining({
        notice: 'calendar-moved',
        role: 'focal-point',
        recipient: anyUnit,
        slot: change.slot,
        detail: {
          change: 'calendar-1',
          movedFrom: '2024-12-18',
          dueDate: '2024-12-19',
          reason: '17/12/2024 là ngày nghỉ dự kiến',
          breached: false,
        },
      }),
    ]);
    expect(effects.find(({ kind }) => kind === 'audit')).toMatchObject({
      row: { what: 'calendar-moved', why: '2024-12-18 → 2024-12-19: 17/12/2024 là ngày nghỉ dự kiến' },
    });
    expect(after.projectAt).toBeNull();
  });
});

describe('a suspended unit', () => {
  it('has its dates moved and put on record, without a word', () => {
    const suspended = assignment([report(built.calendar)]);
    const id = `${anyUnit}/2024`;
    suspended.obligations[id] = { ...suspended.obligations[id]!, quiet: 'suspended' };
    const { state, effects } = decide(suspended, {
      type: 'projected',
      at: at('2024-04-01'),
      horizon: { obligations: [report(dated([off('2024-12-17')]).calendar)], projectAt: null },
      change: { change: 'c', at: at('2024-04-01'), slot: at('2024-04-01'), reasons: {} },
    });
    expect(state.obligations[id]).toMatchObject({ dueDate: '2024-12-19', quiet: 'suspended' });
    expect(effects.map(({ kind }) => kind)).toEqual(['obligation', 'audit']);
  });
});

describe('a period', () => {
  const layoutOf = (calendar: WorkCalendar, projectAt: string | null = null) => ({
    period: listPeriods(plan, calendar).find(({ id }) => id === '2024')!,
    send: project(plan, calendar).find(({ kind, period }) => kind === 'send' && period === '2024')!,
    ordered: [anyUnit],
    requested: [],
    addressees: ['ubnd-tinh'],
    projectAt,
  });
  const start = startCollection(plan.id, layoutOf(built.calendar), LAUNCHED);
  const take = (state: CollectionState, days: string[], when = at('2024-04-01')) =>
    decideCollection(state, {
      type: 'projected',
      at: when,
      layout: layoutOf(dated(days.map(off)).calendar),
      change: { change: 'c', at: when, slot: when, reasons: {} },
    });

  it('moves its draft and its lists with the units’ date, and tells the coordinator once', () => {
    const { state, effects } = take(start, ['2024-12-17']);
    expect(state.period).toMatchObject({ unitDue: '2024-12-19', draftAt: '2024-12-20T08:00:00+07:00' });
    expect(state.dailyAt.map((one) => one.slice(5, 10))).toEqual([
      '12-19',
      '12-20',
      '12-23',
      '12-24',
      '12-25',
    ]);
    expect(notices(effects)).toEqual([
      expect.objectContaining({
        notice: 'calendar-moved',
        role: 'coordinator',
        detail: expect.objectContaining({
          unitDue: '2024-12-19',
          unitDueFrom: '2024-12-18',
          movedFrom: null,
        }),
      }),
    ]);
  });

  it('moves its sending with the steps before it', () => {
    const { state, effects } = take(start, ['2024-12-25']);
    expect(state.send.dueDate).toBe('2024-12-24');
    expect(state.period).toMatchObject({ sendDue: '2024-12-24', unitDue: '2024-12-18' });
    expect(state.send.pending.map(({ rung, at: when }) => `${when.slice(5, 10)} ${rung}`)).toEqual([
      '12-19 send-3',
      '12-23 send-1',
      '12-26 send+1',
    ]);
    expect(notices(effects)[0]?.detail).toMatchObject({ movedFrom: '2024-12-25', dueDate: '2024-12-24' });
  });

  it('says nothing where only its lists move, and changes nothing where nothing does', () => {
    const quiet = take(start, ['2024-12-20']);
    expect(quiet.state.dailyAt.map((one) => one.slice(5, 10))).not.toContain('12-20');
    expect(notices(quiet.effects)).toEqual([]);
    expect(take(start, ['2024-08-01'])).toEqual({ state: start, effects: [] });
  });

  it('moves no more once a draft exists', () => {
    const drafted: CollectionState = { ...start, state: 'draft', send: { ...start.send, state: 'open' } };
    expect(take(drafted, ['2024-12-25'])).toEqual({ state: drafted, effects: [] });
  });

  it('of a paused plan moves without a word, and is projected again in December all the same', () => {
    const due = at('2023-12-01', '00:05:00');
    const paused: CollectionState = {
      ...start,
      projectAt: due,
      planStanding: { standing: 'paused', revision: 1 },
      send: { ...start.send, quiet: 'paused' },
    };
    expect(nextCollectionInstant(paused)).toBe(due);
    expect(decideCollection(paused, { type: 'tick', at: due })).toEqual({
      state: paused,
      effects: [],
      ask: { type: 'calendar', change: null },
    });
    const { state, effects } = take(paused, ['2024-12-17']);
    expect(state.period.unitDue).toBe('2024-12-19');
    expect(notices(effects)).toEqual([]);
  });

  it('is projected again on 1 December, while no draft exists', () => {
    const due = at('2023-12-01', '00:05:00');
    const waiting: CollectionState = { ...start, projectAt: due };
    expect(decideCollection(waiting, { type: 'tick', at: due }).ask).toEqual({
      type: 'calendar',
      change: null,
    });
    const layout = layoutOf(dated([off('2024-12-17')]).calendar, null);
    const { state, effects } = decideCollection(waiting, { type: 'projected', at: due, layout });
    expect(state).toMatchObject({ projectAt: null, period: { unitDue: '2024-12-19' } });
    expect(notices(effects)[0]?.slot).toBe('2023-12-01T08:00:00+07:00');
    const drafted: CollectionState = { ...waiting, state: 'draft' };
    expect(decideCollection(drafted, { type: 'tick', at: due }).ask).toBeUndefined();
  });
});
