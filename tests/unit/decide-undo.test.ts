/** What was a mistake is taken back: a waiver, a suspension, the end of a plan. */
import { describe, expect, it } from '@jest/globals';
import type { ActName } from '../../domain/acts/names.ts';
import { toMs } from '../../domain/clock.ts';
import { decide } from '../../domain/decide/assignment.ts';
import { isOver, nextInstant, type AssignmentState } from '../../domain/decide/assignment-state.ts';
import type { AnsweredAct, AssignmentEvent } from '../../domain/decide/events.ts';
import { decidePlan, refusePlanAct } from '../../domain/decide/plan.ts';
import { isPlanOver, startPlan, type PlanState } from '../../domain/decide/plan-state.ts';
import type { Effect } from '../../domain/effects.ts';
import type { PlanStatusValue } from '../../domain/states.ts';
import { launchSample, sampleAct, sampleReport, sampleTask } from '../support/sample-assignment.ts';

const REPORT = 'so-y-te/2024-h1';
const UNIT = 'so-y-te';
const at = (date: string, time = '08:00:00'): string => `${date}T${time}+07:00`;
const act = (name: ActName, id: string, instant: string, more: Partial<AnsweredAct> = {}): AnsweredAct => ({
  ...sampleAct(name, id, instant),
  ...more,
});
const plan = (standing: PlanStatusValue, revision: number, instant: string): AssignmentEvent => ({
  type: 'message',
  at: instant,
  message: { id: `plan-${revision}`, type: 'plan-standing', standing, revision, at: instant },
});
const codeIn = (effects: Effect[]) =>
  effects.flatMap((e) => (e.kind === 'answer' && !e.answer.ok ? [e.answer.code] : []));
const messagesIn = (effects: Effect[]) => effects.flatMap((e) => (e.kind === 'message' ? [e] : []));
const passedIn = (effects: Effect[]) =>
  effects.flatMap((e) =>
    e.kind === 'audit' && e.row.what === 'superseded' ? [`${String(e.row.detail.rung)} ${e.row.why}`] : [],
  );

/** Lets the clock run; the steps said of the report. */
function run(state: AssignmentState, until: string): { state: AssignmentState; said: string[] } {
  const said: string[] = [];
  for (let next = nextInstant(state); next && toMs(next) <= toMs(until); next = nextInstant(state)) {
    const decision = decide(state, { type: 'tick', at: next });
    state = decision.state;
    for (const e of decision.effects)
      if (e.kind === 'notice' && e.row.obligation === REPORT)
        said.push(`${e.row.at.slice(0, 10)} ${e.row.notice}`);
  }
  return { state, said: [...new Set(said)] };
}
const open = (): AssignmentState => run(launchSample(), at('2024-06-12')).state;

describe('a waiver taken back', () => {
  const waived = (): AssignmentState => decide(open(), act('waive', 'waiver', at('2024-06-13'))).state;
  const undo = (instant: string, more: Partial<AnsweredAct> = {}) =>
    act('undo', 'undone', instant, { about: 'waiver', fresh: sampleReport(), ...more });

  it('asks for the dates by the newest calendar first', () => {
    const { ask } = decide(waived(), undo(at('2024-06-18'), { fresh: undefined }));
    expect(ask).toEqual({ type: 'dates', obligation: REPORT });
  });

  it('leaves the report owed as before; what has passed is recorded, what comes is said', () => {
    const { state, effects } = decide(waived(), undo(at('2024-06-18')));
    const before = open().obligations[REPORT]!;
    expect(state.obligations[REPORT]).toMatchObject({
      ...{ state: 'open', dueDate: before.dueDate, correctBy: null },
      revision: before.revision + 2,
    });
    expect(state.obligations[REPORT]).not.toHaveProperty('ended');
    expect(passedIn(effects)).toEqual(['due-2 waived']);
    expect(run(state, at('2024-06-20')).said).toEqual(['2024-06-19 due', '2024-06-20 due+1']);
  });

  it('tells the unit, its period and the plan’s cycle', () => {
    const { effects } = decide(waived(), undo(at('2024-06-18')));
    expect(effects.flatMap((e) => (e.kind === 'notice' ? [`${e.row.notice} ${e.row.role}`] : []))).toEqual([
      'undone focal-point',
    ]);
    expect(messagesIn(effects)).toMatchObject([
      { to: 'plan/ke-hoach-mau/period/2024-h1', message: { type: 'owed-again', unit: UNIT } },
      { to: 'plan/ke-hoach-mau', message: { type: 'assignment-back', unit: UNIT } },
    ]);
  });

  it('is refused of another act, and where the waiver kept nothing', () => {
    expect(codeIn(decide(waived(), undo(at('2024-06-18'), { about: 'another' })).effects)).toEqual([
      'moved-on',
    ]);
    const { ended: _ended, ...bare } = waived().obligations[REPORT]!;
    const old = { ...waived(), obligations: { ...waived().obligations, [REPORT]: bare } };
    expect(codeIn(decide(old, undo(at('2024-06-18'))).effects)).toEqual(['not-undoable']);
    expect(codeIn(decide(open(), undo(at('2024-06-18'))).effects)).toEqual(['moved-on']);
  });

  it('does not bring back what the plan has no more', () => {
    const { state } = decide(waived(), undo(at('2024-06-18'), { fresh: null }));
    expect(state.obligations[REPORT]).toMatchObject({ state: 'superseded', pending: [] });
  });
});

describe('a suspension taken back', () => {
  const suspended = () =>
    decide(open(), act('suspend', 'hush', at('2024-06-13'), { obligation: UNIT })).state;

  it('is undone only by its own id', () => {
    const wrong = act('undo', 'u1', at('2024-06-14'), { obligation: UNIT, about: 'another' });
    expect(codeIn(decide(suspended(), wrong).effects)).toEqual(['moved-on']);
    const { state } = decide(
      suspended(),
      act('undo', 'u2', at('2024-06-14'), { obligation: UNIT, about: 'hush' }),
    );
    expect(run(state, at('2024-06-19')).said).toEqual(['2024-06-17 due-2', '2024-06-19 due']);
  });
});

describe('the end of a plan taken back', () => {
  it('lets a unit’s part go on: what was closed is owed, by the newest dates', () => {
    const closed = decide(open(), plan('closed', 1, at('2024-06-13'))).state;
    expect(isOver(closed)).toBe(true);
    const { state, effects, ask } = decide(closed, plan('running', 3, at('2024-06-18')));
    expect(ask).toEqual({ type: 'horizon' });
    expect(isOver(state)).toBe(false);
    expect(passedIn(effects)).toEqual(['due-2 closed']);
    const horizon = { obligations: [sampleReport(), sampleTask()], projectAt: null };
    const projected = decide(state, { type: 'projected', at: at('2024-06-18'), horizon }).state;
    expect(projected.obligations[REPORT]).toMatchObject({ state: 'open', dueDate: '2024-06-19' });
    expect(run(projected, at('2024-06-20')).said).toEqual(['2024-06-19 due', '2024-06-20 due+1']);
  });

  it('overtaken by a later end changes nothing', () => {
    const closed = decide(open(), plan('closed', 5, at('2024-06-13'))).state;
    expect(decide(closed, plan('running', 3, at('2024-06-18'))).effects).toEqual([]);
  });

  const children = ['plan/ke-hoach-mau/unit/so-y-te', 'plan/ke-hoach-mau/period/2024-h1'];
  const ended = (): PlanState => {
    const running = { ...startPlan('ke-hoach-mau', 'so-lao-dong', children), over: [children[1]!] };
    const closing = act('close', 'end', at('2024-06-13'), { obligation: 'ke-hoach-mau' });
    const state = decidePlan(running, closing).state;
    const over = { id: 'over', type: 'assignment-over' as const, unit: UNIT, at: at('2024-06-13') };
    return decidePlan(state, { type: 'message', at: over.at, message: over }).state;
  };
  const undo = (more: Partial<AnsweredAct> = {}) =>
    act('undo', 'undone', at('2024-06-18'), { obligation: 'ke-hoach-mau', about: 'end', ...more });

  it('starts what the end had ended, and no more', () => {
    expect(isPlanOver(ended())).toBe(true);
    const { ask } = decidePlan(ended(), undo());
    expect(ask).toMatchObject({
      type: 'reopening',
      children: [{ to: children[0], message: { type: 'plan-standing', standing: 'running', revision: 3 } }],
    });
    const { state, effects } = decidePlan(ended(), { ...undo(), reopened: true });
    expect(isPlanOver(state)).toBe(false);
    expect(state).toMatchObject({ standing: 'running', over: [children[1]] });
    expect(effects.find((e) => e.kind === 'plan-state')).toMatchObject({ state: 'running', revision: 3 });
    expect(messagesIn(effects)).toEqual([]);
  });

  it('is refused of another act, and of an end that kept nothing', () => {
    expect(refusePlanAct(ended(), undo({ about: 'another' }))?.code).toBe('moved-on');
    const { closed: _closed, ...old } = ended();
    expect(refusePlanAct(old, undo())?.code).toBe('not-undoable');
  });
});
