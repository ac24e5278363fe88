/** What is said of a plan as a whole, and how its children hear of it. */
import { describe, expect, it } from '@jest/globals';
import { decidePlan } from '../../domain/decide/plan.ts';
import { isPlanOver, startPlan, type PlanState } from '../../domain/decide/plan-state.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { PlanEvent } from '../../domain/decide/events.ts';
import type { Effect } from '../../domain/effects.ts';

const PLAN = 'ke-hoach-mau';
const AT = '2024-06-18T10:00:00+07:00';
const UNIT = `plan/${PLAN}/unit/so-y-te`;
const OTHER = `plan/${PLAN}/unit/so-tu-phap`;
const PERIOD = `plan/${PLAN}/period/2024-h1`;

const start = (): PlanState => startPlan(PLAN, 'so-lao-dong', [UNIT, OTHER, PERIOD]);
const act = (name: ActName, id: string = name, role: 'coordinator' | 'administrator' = 'coordinator') =>
  ({ type: 'act', id, act: name, obligation: PLAN, role, at: AT, sha256: 'x' }) satisfies PlanEvent;
const over = (unit: string): PlanEvent => ({
  type: 'message',
  at: AT,
  message: { id: `${unit}/over`, type: 'assignment-over', unit, at: AT },
});
const after = (...events: PlanEvent[]): PlanState =>
  events.reduce((state, event) => decidePlan(state, event).state, start());
const told = (effects: Effect[]) =>
  effects.flatMap((e) => (e.kind === 'message' ? [[e.to, e.message] as const] : []));

describe('an act on the plan', () => {
  it('is passed on to every child that still runs, each under an id of its own', () => {
    const { state, effects } = decidePlan(after(over('so-tu-phap')), act('pause'));
    expect(state).toMatchObject({ standing: 'paused', revision: 1 });
    const word = { type: 'plan-standing', standing: 'paused', revision: 1, at: AT };
    expect(told(effects)).toEqual([
      [UNIT, { id: `pause/${UNIT}`, ...word }],
      [PERIOD, { id: `pause/${PERIOD}`, ...word }],
    ]);
    expect(effects).toContainEqual({
      ...{ kind: 'plan-state', plan: PLAN, state: 'paused', revision: 1, at: AT },
    });
  });

  it('taken again changes nothing', () => {
    const paused = after(act('pause'));
    expect(decidePlan(paused, act('pause'))).toEqual({ state: paused, effects: [] });
  });

  it('counts up, so that the newest word holds whatever order it arrives in', () => {
    const { state, effects } = decidePlan(after(act('pause')), act('resume'));
    expect(state).toMatchObject({ standing: 'running', revision: 2 });
    expect(told(effects)[0]?.[1]).toMatchObject({ standing: 'running', revision: 2 });
  });
});

describe('a plan', () => {
  it('is over when every child has said so, and only once each', () => {
    const period: PlanEvent = {
      type: 'message',
      at: AT,
      message: { id: 'p', type: 'period-over', period: '2024-h1', at: AT },
    };
    const nearly = after(over('so-y-te'), over('so-y-te'), period);
    expect(nearly.over).toEqual([UNIT, PERIOD]);
    expect(isPlanOver(nearly)).toBe(false);
    expect(isPlanOver(decidePlan(nearly, over('so-tu-phap')).state)).toBe(true);
  });

  it('that is closed still waits for its children', () => {
    const closed = after(act('close'));
    expect(closed.standing).toBe('closed');
    expect(isPlanOver(closed)).toBe(false);
  });
});
