/** What a unit hands in after a sealed report has taken up what it had handed in before. */
import { describe, expect, it } from '@jest/globals';
import { decide } from '../../domain/decide/assignment.ts';
import type { AssignmentState } from '../../domain/decide/assignment-state.ts';
import type { ActEvent, AssignmentEvent } from '../../domain/decide/events.ts';
import type { Effect } from '../../domain/effects.ts';
import { launchSample, SAMPLE_DATES } from '../support/sample-assignment.ts';

const REPORT = 'so-y-te/2024-h1';
const at = (date: string): string => `${date}T10:00:00+07:00`;
const act = (
  name: ActEvent['act'],
  id: string,
  date: string,
  more: Partial<ActEvent> = {},
): AssignmentEvent => {
  const role = name === 'submit' || name === 'withdraw' ? ('focal-point' as const) : ('coordinator' as const);
  return {
    ...{ type: 'act', id, act: name, obligation: REPORT, role, at: at(date), sha256: 'x' },
    ...(name === 'submit' ? { corrects: true as const } : {}),
    ...{ dates: SAMPLE_DATES, ...more },
  };
};
const sealed = (submission: string, date: string): AssignmentEvent => ({
  ...{ type: 'message', at: at(date) },
  message: { id: `sealed/${submission}`, type: 'sealed', period: '2024-h1', submission, at: at(date) },
});
const run = (...events: AssignmentEvent[]): { state: AssignmentState; effects: Effect[] } =>
  events.reduce<{ state: AssignmentState; effects: Effect[] }>(({ state }, event) => decide(state, event), {
    state: launchSample(),
    effects: [],
  });
const codeOf = (effects: Effect[]): string | undefined =>
  effects.flatMap((e) => (e.kind === 'answer' && !e.answer.ok ? [e.answer.code] : []))[0];

const held = [act('submit', 'a', '2024-06-17'), sealed('a', '2024-06-24')];

describe('a correction', () => {
  it('is a new version of what was sealed, on time as the first was, and goes to the period', () => {
    const { state, effects } = run(...held, act('submit', 'b', '2024-07-02'));
    expect(state.obligations[REPORT]).toMatchObject({
      ...{ state: 'submitted', version: 2, submission: 'b', onTime: true, acceptedAt: null, corrects: true },
      firstSubmittedAt: at('2024-06-17'),
    });
    expect(effects).toContainEqual(
      expect.objectContaining({ message: expect.objectContaining({ type: 'submission', submission: 'b' }) }),
    );
  });

  it('may be corrected again, returned and accepted, but not withdrawn', () => {
    const corrected = [...held, act('submit', 'b', '2024-07-02')];
    expect(codeOf(run(...corrected, act('withdraw', 'w', '2024-07-02')).effects)).toBe('corrects-sealed');
    expect(run(...corrected, act('submit', 'c', '2024-07-03')).state.obligations[REPORT]).toMatchObject({
      version: 3,
    });
    expect(run(...corrected, act('return', 'r', '2024-07-03')).state.obligations[REPORT]).toMatchObject({
      state: 'returned',
    });
    const accepted = [...corrected, act('accept', 'k', '2024-07-03')];
    expect(codeOf(run(...accepted, act('submit', 'c', '2024-07-04')).effects)).toBe('already-accepted');
    const { state } = run(...accepted, sealed('b', '2024-07-05'));
    expect(state.obligations[REPORT]).toMatchObject({ state: 'accepted', sealed: true });
    expect(state.obligations[REPORT]).not.toHaveProperty('corrects');
  });

  it('is none before anything is sealed, nor of an act that an earlier release submitted', () => {
    const accepted = [act('submit', 'a', '2024-06-17'), act('accept', 'k', '2024-06-18')];
    expect(codeOf(run(...accepted, act('submit', 'b', '2024-06-18')).effects)).toBe('already-accepted');
    const { corrects: _corrects, ...older } = act('submit', 'b', '2024-07-02') as ActEvent;
    expect(codeOf(run(...held, older).effects)).toBe('already-accepted');
  });

  it('from the plan below replaces what was accepted or is past its date, sealed or not', () => {
    const fromBelow = { fromBelow: true } as const;
    const first = act('submit', 'a', '2024-06-17', fromBelow);
    const second = act('submit', 'b', '2024-07-02', fromBelow);
    const waiting = { state: 'submitted', version: 2, submission: 'b', onTime: true, acceptedAt: null };
    const accepted = run(first, act('accept', 'k', '2024-06-18'), second);
    expect(accepted.state.obligations[REPORT]).toMatchObject(waiting);
    expect(accepted.state.obligations[REPORT]).not.toHaveProperty('corrects');
    expect(run(first, second).state.obligations[REPORT]).toMatchObject(waiting);
    const supplement = run(first, sealed('a', '2024-06-24'), second);
    expect(supplement.state.obligations[REPORT]).toMatchObject({ ...waiting, corrects: true });
    // What the unit itself hands in past its date still waits for a return.
    expect(codeOf(run(first, act('submit', 'c', '2024-07-02')).effects)).toBe('already-submitted');
    const audit = accepted.effects.flatMap((e) => (e.kind === 'audit' ? [e.row.detail] : []));
    expect(audit).toContainEqual(expect.objectContaining({ fromBelow: true }));
  });
});
