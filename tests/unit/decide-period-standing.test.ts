/** What suspended units, a pause and a plan's end do to a period's collection. */
import { describe, expect, it } from '@jest/globals';
import { toMs } from '../../domain/clock.ts';
import type { PeriodEvent } from '../../domain/decide/events.ts';
import { decideCollection } from '../../domain/decide/period.ts';
import {
  isCollectionOver,
  missingUnits,
  nextCollectionInstant,
  startCollection,
  type CollectionState,
} from '../../domain/decide/period-state.ts';
import type { Effect } from '../../domain/effects.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { PlanStatusValue, UnitStatusValue } from '../../domain/states.ts';
import { listPeriods } from '../../domain/periods.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { samplePlan } from '../support/sample-plan.ts';

const plan = samplePlan();
const calendar = createWorkCalendar();
const at = (date: string, time = '08:00:00'): string => `${date}T${time}+07:00`;
const period = listPeriods(plan, calendar).find((p) => p.id === '2024-h1')!;
const send = project(plan, calendar).find((o) => o.kind === 'send' && o.period === '2024-h1')!;
const ordered = plan.units.filter((u) => u.reports === 'ordered').map((u) => u.id);
const [first, second, third] = ordered as [string, string, string];
const layout = { period, send, ordered, requested: [], addressees: ['ubnd-tinh'], projectAt: null };
const start = (): CollectionState => startCollection(plan.id, layout, at('2024-01-02'));

const handedIn = (unit: string, when = at('2024-06-18', '10:00:00')): PeriodEvent => ({
  type: 'message',
  at: when,
  message: {
    ...{ id: `in/${unit}`, type: 'submission', unit, period: '2024-h1', submission: `${unit}#1`, version: 1 },
    ...{ at: when, onTime: true },
  },
});
const stands = (unit: string, standing: UnitStatusValue, revision: number, when: string): PeriodEvent => ({
  type: 'message',
  at: when,
  message: {
    ...{ id: `${unit}/${revision}`, type: 'unit-standing', unit, period: '2024-h1', standing, revision },
    at: when,
  },
});
const word = (standing: PlanStatusValue, revision: number, when: string): PeriodEvent => ({
  type: 'message',
  at: when,
  message: { id: `word/${revision}`, type: 'plan-standing', standing, revision, at: when },
});
const act = (name: 'approve' | 'send', role: 'approver' | 'coordinator', when: string): PeriodEvent => ({
  ...{ type: 'act', id: `act/${name}`, act: name, obligation: send.id, role, at: when, sha256: 'x' },
  ...(name === 'approve' ? { sha256Sealed: 'f'.repeat(64) } : {}),
});
/** An approval before its report is sealed: the decision asks for the seal. */
const approving: PeriodEvent = {
  ...{ type: 'act', id: 'approving', act: 'approve', obligation: send.id, role: 'approver' },
  ...{ at: at('2024-06-24'), sha256: 'x' },
};
const run = (state: CollectionState, ...events: PeriodEvent[]): CollectionState =>
  events.reduce((s, event) => decideCollection(s, event).state, state);
const noticesIn = (effects: Effect[]): NoticeRow[] =>
  effects.flatMap((e) => (e.kind === 'notice' ? [e.row] : []));
const linesIn = (effects: Effect[]) => effects.flatMap((e) => (e.kind === 'audit' ? [e.row] : []));

/** Ticks at each next instant until `until`; what is said, as `<date> <notice>`. */
function wait(state: CollectionState, until: string): { state: CollectionState; said: string[] } {
  const said: string[] = [];
  for (
    let next = nextCollectionInstant(state);
    next && toMs(next) <= toMs(until);
    next = nextCollectionInstant(state)
  ) {
    const decision = decideCollection(state, { type: 'tick', at: next });
    state = decision.state;
    said.push(...noticesIn(decision.effects).map((n) => `${n.at.slice(0, 10)} ${n.notice}`));
  }
  return { state, said };
}

describe('a suspended unit', () => {
  it('is not waited for, and the seal names it as suspended', () => {
    const waiting = run(start(), handedIn(first), handedIn(second));
    expect(missingUnits(waiting)).toEqual([third]);
    const { state, effects } = decideCollection(
      waiting,
      stands(third, 'suspended', 1, at('2024-06-18', '15:00:00')),
    );
    expect(state.state).toBe('draft');
    expect(linesIn(effects)).toMatchObject([{ what: 'draft', why: 'all-received', detail: { missing: [] } }]);
    expect(decideCollection(state, approving).ask).toMatchObject({ exempt: [], suspended: [third] });
  });

  it('that hands in all the same counts like any other', () => {
    const state = run(
      start(),
      stands(third, 'suspended', 1, at('2024-06-17')),
      handedIn(first),
      handedIn(second),
      handedIn(third),
    );
    const { ask } = decideCollection(state, approving);
    expect(ask).not.toHaveProperty('suspended');
    expect((ask as { submissions: string[] }).submissions).toHaveLength(3);
  });

  it('is missed again once it goes on, whatever order the two words take', () => {
    const suspended = stands(third, 'suspended', 1, at('2024-06-17'));
    const active = stands(third, 'active', 2, at('2024-06-18'));
    for (const words of [
      [suspended, active],
      [active, suspended],
    ]) {
      expect(missingUnits(run(start(), ...words))).toEqual(ordered);
    }
  });

  it('keeps the period open after sending, since it may still hand in', () => {
    const sent = run(
      start(),
      stands(third, 'suspended', 1, at('2024-06-17')),
      handedIn(first),
      handedIn(second),
      act('approve', 'approver', at('2024-06-24')),
      act('send', 'coordinator', at('2024-06-24', '15:00:00')),
    );
    expect(sent.state).toBe('sent');
    expect(isCollectionOver(sent)).toBe(false);
  });
});

describe('a pause of the plan', () => {
  it('is quiet: no draft, no daily list, no step of the sending; what comes is taken', () => {
    const paused = run(start(), word('paused', 1, at('2024-06-14')));
    expect(paused.send.quiet).toBe('paused');
    expect(wait(paused, at('2024-12-31')).said).toEqual([]);
    const all = run(paused, ...ordered.map((unit) => handedIn(unit)));
    expect(all.state).toBe('collecting');
    expect(Object.keys(all.received)).toHaveLength(3);
  });

  it('over, opens the draft whose day has come, and passes over the lists and steps gone by', () => {
    const paused = run(start(), word('paused', 1, at('2024-06-14')));
    const resumedAt = at('2024-06-24', '09:00:00');
    const { state, effects } = decideCollection(paused, word('running', 2, resumedAt));
    expect(state).toMatchObject({ state: 'draft', draftedAt: resumedAt });
    expect(noticesIn(effects).map((n) => [n.notice, n.role, n.slot])).toEqual([
      ['draft-ready', 'coordinator', resumedAt],
      ['draft-ready', 'approver', resumedAt],
    ]);
    expect(
      linesIn(effects)
        .filter(({ what }) => what === 'superseded')
        .map(({ why, detail }) => [why, detail.rung]),
    ).toEqual([
      ['paused', 'send-3'],
      ['paused', 'send-1'],
    ]);
    expect(state.send).not.toHaveProperty('quiet');
    expect(wait(state, at('2024-06-26')).said).toEqual(['2024-06-25 daily-missing', '2024-06-26 send+1']);
  });

  it('over before anything was due changes nothing of what follows', () => {
    const untouched = wait(start(), at('2024-12-31')).said;
    const paused = run(start(), word('paused', 1, at('2024-03-01')), word('running', 2, at('2024-04-01')));
    expect(wait(paused, at('2024-12-31')).said).toEqual(untouched);
  });
});

describe('the end of the plan', () => {
  it('closes a report not yet sent, with a line of the trail, and takes no more acts', () => {
    const drafted = wait(start(), at('2024-06-21')).state;
    const { state, effects } = decideCollection(drafted, word('closed', 1, at('2024-06-22')));
    expect(state).toMatchObject({ state: 'closed', send: { state: 'closed', pending: [] } });
    expect(linesIn(effects)).toMatchObject([{ what: 'closed', why: 'plan-closed', kind: 'report' }]);
    expect(isCollectionOver(state)).toBe(true);
    const { effects: refused } = decideCollection(state, act('approve', 'approver', at('2024-06-24')));
    expect(refused).toMatchObject([{ answer: { ok: false, code: 'over' } }]);
  });

  it('leaves a report that was sent as it is', () => {
    const sent = run(
      start(),
      ...ordered.slice(0, 2).map((unit) => handedIn(unit)),
      { type: 'tick', at: at('2024-06-20') },
      act('approve', 'approver', at('2024-06-24')),
      act('send', 'coordinator', at('2024-06-24', '15:00:00')),
    );
    const { state } = decideCollection(sent, word('closed', 1, at('2024-07-01')));
    expect(state).toMatchObject({ state: 'sent', send: { state: 'done' } });
    expect(isCollectionOver(state)).toBe(true);
  });
});
