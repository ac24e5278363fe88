/** Obstacles, an obligation passed on, and the document that follows: what each decision wants done. */
import { describe, expect, it } from '@jest/globals';
import { decide } from '../../domain/decide/assignment.ts';
import { isOver, type AssignmentState } from '../../domain/decide/assignment-state.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { ActEvent } from '../../domain/decide/events.ts';
import { refuseAct } from '../../domain/decide/refusals.ts';
import type { Effect } from '../../domain/effects.ts';
import { launchSample, sampleAct } from '../support/sample-assignment.ts';

const AT = '2024-06-18T10:00:00+07:00';
const act = (name: ActName, id: string, subject: string, more: Partial<ActEvent> = {}): ActEvent =>
  sampleAct(name, id, AT, { obligation: subject, ...more });
const raise = (id = 'act-3f9a2c1d77', more: Partial<ActEvent> = {}): ActEvent =>
  act('raise-obstacle', id, 'so-y-te/obstacle', more);
const VM = 'so-y-te/vm-3f9a2c1d';

/** Says one after the other and keeps what the last wanted done. */
function say(state: AssignmentState, ...acts: ActEvent[]): { state: AssignmentState; effects: Effect[] } {
  return acts.reduce<{ state: AssignmentState; effects: Effect[] }>(
    (before, one) => decide(before.state, one),
    { state, effects: [] },
  );
}

const told = (effects: Effect[]): string[] =>
  effects.flatMap((e) => (e.kind === 'notice' ? [`${e.row.notice} ${e.row.role} ${e.row.recipient}`] : []));
const answered = (effects: Effect[]): unknown =>
  effects.flatMap((e) => (e.kind === 'answer' ? [e.answer] : []))[0];

describe('an obstacle', () => {
  it('goes to the coordinator, carries no words, and is named after its act', () => {
    const { state, effects } = say(launchSample(), raise(undefined, { about: '2024-h1' }));
    expect(told(effects)).toEqual(['obstacle-raised coordinator so-lao-dong']);
    expect(effects.find((e) => e.kind === 'obstacle')).toEqual({
      kind: 'obstacle',
      row: {
        ...{ plan: 'ke-hoach-mau', unit: 'so-y-te', id: 'vm-3f9a2c1d', about: '2024-h1', state: 'raised' },
        ...{ sequence: 1, raised: 'act-3f9a2c1d77', raisedAt: AT },
        ...{ escalated: null, escalatedAt: null, answered: null, answeredAt: null },
      },
    });
    expect(answered(effects)).toMatchObject({ ok: true, obligation: VM, obstacle: 'vm-3f9a2c1d' });
    expect(decide(state, raise()).effects).toEqual([]);
  });

  it('is answered to the unit, and to leadership too where it was put to them', () => {
    const raised = say(launchSample(), raise()).state;
    const answer = act('answer-obstacle', 'act-b', VM);
    expect(told(say(raised, answer).effects)).toEqual(['obstacle-answered focal-point so-y-te']);
    const escalated = say(raised, act('escalate-obstacle', 'act-c', VM));
    expect(told(escalated.effects)).toEqual([
      'obstacle-escalated leadership so-lao-dong',
      'obstacle-escalated focal-point so-y-te',
    ]);
    expect(told(say(escalated.state, answer).effects)).toEqual([
      'obstacle-answered focal-point so-y-te',
      'obstacle-answered leadership so-lao-dong',
    ]);
    const byLeadership = say(escalated.state, { ...answer, role: 'leadership' });
    expect(told(byLeadership.effects)).toEqual([
      'obstacle-answered focal-point so-y-te',
      'obstacle-answered coordinator so-lao-dong',
    ]);
    expect(byLeadership.state.obstacles).toMatchObject({
      'vm-3f9a2c1d': { state: 'answered', sequence: 3, escalated: 'act-c', answered: 'act-b' },
    });
  });

  it('keeps an assignment alive until it is answered', () => {
    const { obligations } = launchSample();
    const done = Object.values(obligations).map((o) => [o.id, { ...o, state: 'waived' as const }]);
    const finished: AssignmentState = { ...launchSample(), obligations: Object.fromEntries(done) };
    expect(isOver(finished)).toBe(true);
    const raised = say(finished, raise()).state;
    expect(isOver(raised)).toBe(false);
    expect(isOver(say(raised, act('answer-obstacle', 'act-b', VM)).state)).toBe(true);
  });

  it('is unknown under another name, and never taken for one of the object’s own properties', () => {
    const raised = say(launchSample(), raise()).state;
    for (const subject of ['so-y-te/vm-00000000', 'so-y-te/constructor', 'so-tu-phap/obstacle']) {
      expect(refuseAct(raised, act('answer-obstacle', 'x', subject))?.code).toBe('unknown-obstacle');
    }
    expect(refuseAct(raised, act('raise-obstacle', 'x', VM))?.code).toBe('not-allowed');
  });

  it('leaves a bounded number of answered ones in the state, and every open one', () => {
    let state = say(launchSample(), raise('act-open0000')).state;
    for (let n = 100; n < 180; n += 1) {
      const answer = act('answer-obstacle', `b-${n}`, `so-y-te/vm-1234${n}x`);
      state = say(state, raise(`act-1234${n}x`), answer).state;
    }
    const left = Object.values(state.obstacles ?? {});
    expect(left.filter((one) => one.state === 'answered')).toHaveLength(50);
    expect(left.filter((one) => one.state === 'raised').map(({ id }) => id)).toEqual(['vm-open0000']);
    expect(left.at(-1)?.id).toBe('vm-1234179x');
  });
});

describe('an obligation passed on', () => {
  it('gets a contact whom only the record knows, and both sides are told', () => {
    const { effects } = say(launchSample(), act('delegate', 'act-d', 'so-y-te/2024-h1'));
    expect(effects).toContainEqual({
      ...{ kind: 'contact', act: 'act-d', plan: 'ke-hoach-mau', unit: 'so-y-te' },
      ...{ obligation: 'so-y-te/2024-h1', at: AT },
    });
    expect(told(effects)).toEqual(['delegated focal-point so-y-te', 'handed-over focal-point so-y-te']);
    expect(JSON.stringify(effects)).not.toContain('"to"');
  });
});

describe('the unit’s own document', () => {
  const REPORT = 'so-y-te/2024-h1';
  const documented = ({ state }: { state: AssignmentState }) => state.obligations[REPORT]?.documented;
  const submit = (id: string, more: Partial<ActEvent> = {}) => act('submit', id, REPORT, more);

  it('comes with the figures or follows them, and never changes when they came', () => {
    expect(documented(say(launchSample(), submit('a', { documented: true })))).toBe(true);
    const without = say(launchSample(), submit('a'));
    expect(documented(without)).toBeUndefined();
    const late = '2024-08-01T10:00:00+07:00';
    const followed = say(without.state, { ...act('document', 'b', REPORT, { documented: true }), at: late });
    expect(followed.state.obligations[REPORT]).toMatchObject({
      ...{ documented: true, onTime: true, firstSubmittedAt: AT, state: 'submitted', version: 1 },
    });
    expect(told(followed.effects)).toEqual(['document-received focal-point so-y-te']);
    const row = followed.effects.flatMap((e) => (e.kind === 'obligation' ? [e.row] : []))[0];
    expect(row).toMatchObject({ documented: true, onTime: true });
  });

  it('is to come again with new figures, and is gone with withdrawn ones', () => {
    const there = say(launchSample(), submit('a', { documented: true })).state;
    expect(documented(say(there, submit('b')))).toBeUndefined();
    expect(documented(say(there, act('withdraw', 'w', REPORT)))).toBeUndefined();
  });
});
