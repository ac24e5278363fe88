/** How long an assignment stays once nothing is owed in it any more. */
import { describe, expect, it } from '@jest/globals';
import { toInstant, toMs } from '../../domain/clock.ts';
import {
  isOver,
  isResting,
  nextInstant,
  REST_DAYS,
  type AssignmentState,
} from '../../domain/decide/assignment-state.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { AssignmentEvent } from '../../domain/decide/events.ts';
import type { Message } from '../../domain/messages.ts';
import { launchSample, sampleAct, SAMPLE_DATES } from '../support/sample-assignment.ts';

const TASK = 'so-y-te/KH-1@2024';
const at = (date: string, time = '08:00:00'): string => `${date}T${time}+07:00`;
const later = (instant: string, days: number): string => toInstant(toMs(instant) + days * 24 * 3_600_000);
let acts = 0;
const act = (name: ActName, instant: string, more: Partial<AssignmentEvent> = {}): AssignmentEvent =>
  ({ ...sampleAct(name, `act-${++acts}`, instant), ...more }) as AssignmentEvent;
const after = (state: AssignmentState, ...events: AssignmentEvent[]): AssignmentState =>
  events.reduce((s, event) => decide(s, event).state, state);
const tick = (instant: string): AssignmentEvent => ({ type: 'tick', at: instant });

const DONE = at('2024-06-24');
const ENDS = later(DONE, REST_DAYS);
/** The report accepted, then the task done. */
const finished = () =>
  after(launchSample(), act('submit', at('2024-06-18')), act('accept', at('2024-06-20')), act('done', DONE));

describe('an assignment whose last task was said to be done', () => {
  it('stays for thirty days, wakes once, and is over then', () => {
    const state = finished();
    expect([isOver(state), isResting(state), nextInstant(state)]).toEqual([false, true, ENDS]);
    expect(isOver(after(state, tick(later(DONE, REST_DAYS - 1))))).toBe(false);
    const { state: ended, effects } = decide(state, tick(ENDS));
    expect([isOver(ended), isResting(ended), effects]).toEqual([true, false, []]);
  });

  it('takes a return, a reopening and an obstacle meanwhile, and rests anew from the next done', () => {
    const back = act('return', at('2024-07-10'), { obligation: TASK, dates: SAMPLE_DATES });
    const opened = act('reopen', at('2024-07-10'));
    for (const undo of [back, opened]) {
      const owed = after(finished(), undo);
      expect([isOver(owed), isResting(owed)]).toEqual([false, false]);
      const again = after(owed, act('done', at('2024-07-12')));
      expect(nextInstant(again)).toBe(later(at('2024-07-12'), REST_DAYS));
      expect(isOver(after(again, tick(ENDS)))).toBe(false);
    }
    const raise = act('raise-obstacle', at('2024-07-10'), { obligation: 'so-y-te/obstacle' });
    const raised = after(finished(), raise, tick(ENDS));
    expect([isOver(raised), nextInstant(raised)]).toEqual([false, null]);
  });

  it('is over at once when what comes last is accepted a month after the last done', () => {
    const early = after(launchSample(), act('done', at('2024-03-20')), act('submit', at('2024-06-18')));
    expect(isOver(early)).toBe(false);
    expect(isOver(after(early, act('accept', at('2024-06-20'))))).toBe(true);
  });

  it('is over with the plan’s end', () => {
    const message: Message = {
      ...{ id: 'plan/closed', type: 'plan-standing', standing: 'closed', revision: 1, at: DONE },
    };
    const closed = after(finished(), { type: 'message', message, at: DONE });
    expect([isOver(closed), nextInstant(closed)]).toEqual([true, null]);
  });
});

describe('an assignment whose last report was accepted and may be reopened', () => {
  const accepted = (more: Partial<AssignmentEvent> = { reopenable: true }) =>
    after(
      launchSample(),
      act('done', at('2024-03-20')),
      act('submit', at('2024-06-18')),
      act('accept', at('2024-06-20'), more),
    );
  const sealing: Message = {
    ...{ id: 'sealed-1', type: 'sealed', period: '2024-h1', at: at('2024-06-25') },
    submission: '',
  };

  it('waits for that for thirty days', () => {
    const state = accepted();
    const end = later(at('2024-06-20'), REST_DAYS);
    expect([isOver(state), isResting(state), nextInstant(state)]).toEqual([false, true, end]);
    const reopened = act('reopen-report', at('2024-07-01'), { dates: SAMPLE_DATES });
    expect(isOver(after(state, reopened))).toBe(false);
    expect(isOver(after(state, tick(end)))).toBe(true);
  });

  it('no longer waits once it is sealed, nor where it was accepted before acts said so', () => {
    const state = accepted();
    const submission = state.obligations['so-y-te/2024-h1']!.submission!;
    const message: AssignmentEvent = {
      ...{ type: 'message', at: at('2024-06-25') },
      message: { ...sealing, submission } as Message,
    };
    expect(isOver(after(state, message))).toBe(true);
    expect(isOver(accepted({}))).toBe(true);
  });
});

describe('an assignment in which nothing was said to be done', () => {
  it('is over as soon as everything is accepted or waived', () => {
    const state = after(
      launchSample(),
      act('waive', at('2024-03-18'), { obligation: TASK, number: '9/UBND', issuedOn: '2024-03-15' }),
      act('submit', at('2024-06-18')),
      act('accept', at('2024-06-20')),
    );
    expect(isOver(state)).toBe(true);
  });
});
