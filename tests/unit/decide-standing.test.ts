/** What a suspension, a pause and a plan's end do to one unit's obligations. */
import { describe, expect, it } from '@jest/globals';
import { decide } from '../../domain/decide/assignment.ts';
import { isOver, nextInstant, type AssignmentState } from '../../domain/decide/assignment-state.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { AssignmentEvent } from '../../domain/decide/events.ts';
import type { Effect } from '../../domain/effects.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { PlanStatusValue } from '../../domain/states.ts';
import { toMs } from '../../domain/clock.ts';
import { launchSample, sampleAct, SAMPLE_DATES, sampleReport } from '../support/sample-assignment.ts';

const REPORT = 'so-y-te/2024-h1';
const TASK = 'so-y-te/KH-1@2024';
const UNIT = 'so-y-te';
const at = (date: string, time = '08:00:00'): string => `${date}T${time}+07:00`;
const noticesIn = (effects: Effect[]): NoticeRow[] =>
  effects.flatMap((e) => (e.kind === 'notice' ? [e.row] : []));
const rowsIn = (effects: Effect[]) => effects.flatMap((e) => (e.kind === 'obligation' ? [e.row] : []));
const linesIn = (effects: Effect[]) => effects.flatMap((e) => (e.kind === 'audit' ? [e.row] : []));
const messagesIn = (effects: Effect[]) => effects.flatMap((e) => (e.kind === 'message' ? [e] : []));

let acts = 0;
const act = (name: ActName, instant: string, more: Partial<AssignmentEvent> = {}): AssignmentEvent =>
  ({ ...sampleAct(name, `act-${++acts}`, instant), ...more }) as AssignmentEvent;
const suspend = (instant: string) => act('suspend', instant, { obligation: UNIT });
const resume = (instant: string) => act('resume', instant, { obligation: UNIT });
const word = (standing: PlanStatusValue, revision: number, instant: string): AssignmentEvent => ({
  type: 'message',
  at: instant,
  message: { id: `word-${revision}`, type: 'plan-standing', standing, revision, at: instant },
});
const after = (state: AssignmentState, ...events: AssignmentEvent[]): AssignmentState =>
  events.reduce((s, event) => decide(s, event).state, state);

/** Lets the clock run: what is said of the report, and the state at the end. */
function run(state: AssignmentState, until: string): { state: AssignmentState; said: string[] } {
  const said: string[] = [];
  for (let next = nextInstant(state); next && toMs(next) <= toMs(until); next = nextInstant(state)) {
    const decision = decide(state, { type: 'tick', at: next });
    state = decision.state;
    said.push(
      ...noticesIn(decision.effects)
        .filter((n) => n.obligation === REPORT)
        .map((n) => `${n.at.slice(0, 10)} ${n.notice}>${n.role}`),
    );
  }
  return { state, said };
}
const open = () => run(launchSample(), at('2024-06-12')).state;

describe('a suspended unit', () => {
  it('is asked nothing: no step is left to be said, and its rows say so', () => {
    const { state, effects } = decide(open(), suspend(at('2024-06-13')));
    expect(nextInstant(state)).toBeNull();
    expect(rowsIn(effects).map(({ id, quiet, nextRungAt }) => [id, quiet, nextRungAt])).toEqual([
      [REPORT, 'suspended', null],
      [TASK, 'suspended', null],
    ]);
    expect(run(state, at('2024-12-31')).said).toEqual([]);
  });

  it('is told, with its period; the coordinator where an administrator said it', () => {
    const said = decide(open(), suspend(at('2024-06-13'))).effects;
    expect(noticesIn(said).map((n) => [n.notice, n.role, n.recipient, n.obligation])).toEqual([
      ['suspended', 'focal-point', UNIT, UNIT],
    ]);
    const administrator = { ...suspend(at('2024-06-13')), role: 'administrator' } as AssignmentEvent;
    expect(noticesIn(decide(open(), administrator).effects).map((n) => n.role)).toEqual([
      'focal-point',
      'coordinator',
    ]);
    expect(messagesIn(said)).toMatchObject([
      {
        to: 'plan/ke-hoach-mau/period/2024-h1',
        message: { type: 'unit-standing', unit: UNIT, standing: 'suspended', revision: 1 },
      },
    ]);
  });

  it('may hand in all the same, judged by the dates there are', () => {
    const suspended = after(open(), suspend(at('2024-06-13')));
    const { state, effects } = decide(suspended, act('submit', at('2024-06-18')));
    expect(state.obligations[REPORT]).toMatchObject({ state: 'submitted', onTime: true });
    expect(noticesIn(effects).map((n) => n.notice)).toEqual(['receipt']);
    const late = after(suspended, act('submit', at('2024-06-20')));
    expect(late.obligations[REPORT]).toMatchObject({ onTime: false, dueDate: '2024-06-19' });
  });

  it('hears nothing after a return until it goes on', () => {
    const returned = after(
      open(),
      suspend(at('2024-06-13')),
      act('submit', at('2024-06-18')),
      act('return', at('2024-06-19'), { dates: SAMPLE_DATES }),
    );
    expect(run(returned, at('2024-12-31')).said).toEqual([]);
    const resumed = after(returned, resume(at('2024-06-20')));
    expect(run(resumed, at('2024-12-31')).said).toEqual([
      '2024-06-21 correct-by>focal-point',
      '2024-06-24 correct-overdue>coordinator',
    ]);
  });

  it('goes on with the steps still to come; those gone by are recorded and never said', () => {
    const suspended = after(open(), suspend(at('2024-06-13')));
    const { state, effects } = decide(suspended, resume(at('2024-06-20', '10:00:00')));
    expect(
      linesIn(effects)
        .filter((line) => line.obligation === REPORT)
        .map(({ what, why, at: instant, detail }) => [what, why, instant, detail.rung, detail.role]),
    ).toEqual([
      ['superseded', 'suspended', at('2024-06-17'), 'due-2', 'focal-point'],
      ['superseded', 'suspended', at('2024-06-19'), 'due', 'focal-point'],
      ['superseded', 'suspended', at('2024-06-20'), 'due+1', 'focal-point'],
      ['superseded', 'suspended', at('2024-06-20'), 'due+1', 'head'],
    ]);
    expect(state.obligations[REPORT]).toMatchObject({ dueDate: '2024-06-19' });
    expect(state.obligations[REPORT]).not.toHaveProperty('quiet');
    expect(noticesIn(effects).map((n) => n.notice)).toEqual(['resumed']);
    expect(run(state, at('2024-12-31')).said).toEqual([
      '2024-06-21 due+2>coordinator',
      '2024-06-25 due+4>leadership',
      '2024-07-03 due+10>leadership',
    ]);
  });

  it('has begun what opened meanwhile, so that a new calendar no longer moves it', () => {
    const early = after(launchSample(), suspend(at('2024-05-01')), resume(at('2024-06-03')));
    expect(early.obligations[REPORT]?.state).toBe('open');
    const horizon = { obligations: [{ ...sampleReport(), dueAt: at('2024-06-20') }], projectAt: null };
    const again = after(early, { type: 'projected', at: at('2024-06-04'), horizon });
    expect(again.obligations[REPORT]?.dueDate).toBe('2024-06-19');
  });

  it('takes the year’s new dates without saying their steps', () => {
    const fresh = { ...sampleReport(), id: 'so-y-te/2025-h1', period: '2025-h1' };
    const horizon = { obligations: [fresh], projectAt: null };
    const state = after(open(), suspend(at('2024-06-13')), {
      type: 'projected',
      at: at('2024-12-01'),
      horizon,
    });
    expect(state.obligations['so-y-te/2025-h1']?.quiet).toBe('suspended');
    expect(nextInstant(state)).toBeNull();
  });
});

describe('a pause of the plan', () => {
  it('counts beside a suspension: both must end before anything is said', () => {
    const both = after(open(), suspend(at('2024-06-13')), word('paused', 1, at('2024-06-14')));
    const unitGoesOn = after(both, resume(at('2024-06-18')));
    expect(nextInstant(unitGoesOn)).toBeNull();
    const { state, effects } = decide(unitGoesOn, word('running', 2, at('2024-06-19', '09:00:00')));
    expect(linesIn(effects).filter((l) => l.obligation === REPORT)).toMatchObject([
      { why: 'paused', detail: { rung: 'due-2' } },
      { why: 'paused', detail: { rung: 'due' } },
    ]);
    expect(run(state, at('2024-06-20')).said).toEqual([
      '2024-06-20 due+1>focal-point',
      '2024-06-20 due+1>head',
    ]);
  });

  it('that a newer word has overtaken changes nothing, whatever order the words take', () => {
    const resumed = after(open(), word('running', 2, at('2024-06-14')));
    const { state, effects } = decide(resumed, word('paused', 1, at('2024-06-13')));
    expect(effects).toEqual([]);
    expect(nextInstant(state)).toBe(at('2024-06-17'));
    expect(after(state, word('running', 2, at('2024-06-14')))).toEqual(state);
  });
});

describe('the end of the plan', () => {
  it('closes what is owed, keeps what was handed in, and ends the assignment', () => {
    const filed = after(open(), act('submit', at('2024-06-13')));
    const { state, effects } = decide(filed, word('closed', 1, at('2024-06-14')));
    expect(state.obligations[REPORT]?.state).toBe('submitted');
    expect(state.obligations[TASK]).toMatchObject({ state: 'closed', pending: [], revision: 1 });
    expect(linesIn(effects)).toMatchObject([
      { obligation: TASK, what: 'closed', why: 'plan-closed', detail: { was: 'open' } },
    ]);
    expect(isOver(state)).toBe(true);
    expect(nextInstant(state)).toBeNull();
  });

  it('lets nothing more be said, not even of what was handed in', () => {
    const closed = after(open(), act('submit', at('2024-06-13')), word('closed', 1, at('2024-06-14')));
    for (const event of [
      act('accept', at('2024-06-15')),
      act('done', at('2024-06-15')),
      suspend(at('2024-06-15')),
    ]) {
      const { effects } = decide(closed, event);
      expect(effects).toMatchObject([{ kind: 'answer', answer: { ok: false, code: 'over' } }]);
    }
  });

  it('says of an obstacle nobody has answered that it stays so', () => {
    const raise = act('raise-obstacle', at('2024-06-13'), { obligation: `${UNIT}/obstacle` });
    const raised = after(open(), raise);
    const [subject] = Object.keys(raised.obstacles ?? {});
    const { state, effects } = decide(raised, word('closed', 1, at('2024-06-14')));
    expect(linesIn(effects)).toContainEqual(
      expect.objectContaining({
        obligation: `${UNIT}/${subject}`,
        what: 'closed',
        detail: { was: 'raised' },
      }),
    );
    expect(state.obstacles).toEqual(raised.obstacles);
  });

  it('also ends what is suspended', () => {
    const state = after(open(), suspend(at('2024-06-13')), word('closed', 1, at('2024-06-14')));
    expect(state.obligations[REPORT]).toMatchObject({ state: 'closed' });
    expect(state.obligations[REPORT]).not.toHaveProperty('quiet');
  });
});
