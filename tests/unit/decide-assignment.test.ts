import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextInstant, type AssignmentState } from '../../domain/decide/assignment-state.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { AssignmentEvent } from '../../domain/decide/events.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { PERMISSIONS } from '../../domain/permissions.ts';
import type { Effect } from '../../domain/effects.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import { EXTENDED_DATES, launchSample, sampleAct, SAMPLE_DATES } from '../support/sample-assignment.ts';

const notices = (effects: Effect[]): NoticeRow[] =>
  effects.flatMap((e) => (e.kind === 'notice' ? [e.row] : []));
const at = (date: string, time = '08:00:00'): string => `${date}T${time}+07:00`;
const REPORT = 'so-y-te/2024-h1';

/** Runs ticks at each next instant until `until`, collecting what is said. */
function runUntil(state: AssignmentState, until: string): { state: AssignmentState; said: NoticeRow[] } {
  const said: NoticeRow[] = [];
  for (let next = nextInstant(state); next && toMs(next) <= toMs(until); next = nextInstant(state)) {
    const decision = decide(state, { type: 'tick', at: next });
    state = decision.state;
    said.push(...notices(decision.effects));
  }
  return { state, said };
}

describe('the ladder of one obligation', () => {
  it('climbs every rung once, each at its own instant, while nothing comes', () => {
    const { said } = runUntil(launchSample(), at('2024-12-31'));
    const report = said.filter((n) => n.obligation === REPORT);
    expect(report.map((n) => `${n.notice}>${n.role}`)).toEqual([
      'opened>focal-point',
      'due-5>focal-point',
      'due-2>focal-point',
      'due>focal-point',
      'due+1>focal-point',
      'due+1>head',
      'due+2>coordinator',
      'due+4>leadership',
      'due+10>leadership',
    ]);
    expect(report.every((n) => n.at === n.slot)).toBe(true);
    expect(new Set(said.map((n) => n.id)).size).toBe(said.length);
  });

  it('says nothing more once a report is in', () => {
    const before = runUntil(launchSample(), at('2024-06-17')).state;
    const filed = decide(before, sampleAct('submit', 'a1', at('2024-06-18', '10:00:00'))).state;
    expect(runUntil(filed, at('2024-12-31')).said.filter((n) => n.obligation === REPORT)).toEqual([]);
  });

  it('after an outage says only the highest rung per role and records the others as superseded', () => {
    const decision = decide(launchSample(), { type: 'tick', at: at('2024-06-26', '10:00:05') });
    const said = notices(decision.effects).filter((n) => n.obligation === REPORT);
    expect(said.map((n) => `${n.notice}>${n.role}`)).toEqual([
      'due+1>focal-point',
      'due+1>head',
      'due+2>coordinator',
      'due+4>leadership',
    ]);
    expect(new Set(said.map((n) => n.slot))).toEqual(new Set([at('2024-06-26', '10:00:15')]));
    expect(said.map((n) => n.at)).toContain(at('2024-06-25'));
    const superseded = decision.effects.filter((e) => e.kind === 'audit' && e.row.obligation === REPORT);
    expect(superseded).toHaveLength(4);
  });

  it('never says a rung from before launch', () => {
    const { said } = runUntil(launchSample(at('2024-06-18', '09:00:00')), at('2024-12-31'));
    expect(said.map((n) => n.notice)).not.toContain('opened');
    expect(said[0]?.notice).toBe('due');
  });
});

describe('acts', () => {
  const open = (): AssignmentState => runUntil(launchSample(), at('2024-06-17')).state;

  it('judges timeliness by when the act was said: 23:59:59.999 is on time, the next midnight is not', () => {
    const last = decide(open(), sampleAct('submit', 'a', '2024-06-19T23:59:59.999+07:00')).state;
    const late = decide(open(), sampleAct('submit', 'a', '2024-06-20T00:00:00+07:00')).state;
    expect([last.obligations[REPORT]?.onTime, late.obligations[REPORT]?.onTime]).toEqual([true, false]);
  });

  it('asks for the dates of a return, then reminds once and tells the coordinator once', () => {
    const filed = decide(open(), sampleAct('submit', 'a', at('2024-06-18'))).state;
    const back = sampleAct('return', 'b', at('2024-06-19', '09:00:00'));
    const asked = decide(filed, back);
    expect(asked.ask).toEqual({ type: 'correct-by', at: at('2024-06-19', '09:00:00') });
    expect(asked.state).toBe(filed);
    const returned = decide(filed, { ...back, dates: SAMPLE_DATES });
    expect(returned.state.obligations[REPORT]).toMatchObject({
      state: 'returned',
      onTime: true,
      revision: 2,
    });
    const later = runUntil(returned.state, at('2024-12-31')).said.filter((n) => n.obligation === REPORT);
    expect(later.map((n) => `${n.notice}>${n.role}`)).toEqual([
      'correct-by>focal-point',
      'correct-overdue>coordinator',
    ]);
  });

  it('replaces a submission until due without a return, and refuses another after due', () => {
    const filed = decide(open(), sampleAct('submit', 'a', at('2024-06-18'))).state;
    const again = decide(filed, sampleAct('submit', 'b', at('2024-06-19')));
    expect(again.effects).toContainEqual(
      expect.objectContaining({ kind: 'submission', version: 2, replaces: 'a' }),
    );
    const late = decide(filed, sampleAct('submit', 'c', at('2024-06-20')));
    expect(late.effects).toEqual([
      {
        kind: 'answer',
        act: 'c',
        answer: {
          ok: false,
          code: 'already-submitted',
          words: { vi: expect.any(String), en: expect.any(String) },
        },
      },
    ]);
  });

  it('refuses before the period opens, from another role, and for an unknown obligation', () => {
    const code = (state: AssignmentState, event: AssignmentEvent): unknown =>
      decide(state, event).effects.map((e) => (e.kind === 'answer' && !e.answer.ok ? e.answer.code : e.kind));
    expect(code(launchSample(), sampleAct('submit', 'a', at('2024-02-01')))).toEqual(['not-open']);
    expect(code(open(), sampleAct('submit', 'a', at('2024-06-18'), { role: 'coordinator' }))).toEqual([
      'not-allowed',
    ]);
    expect(code(open(), sampleAct('submit', 'a', at('2024-06-18'), { obligation: 'x/2024-h1' }))).toEqual([
      'unknown-obligation',
    ]);
    expect(code(open(), sampleAct('accept', 'a', at('2024-06-18')))).toEqual(['nothing-submitted']);
  });

  it('accepts what a sealed report contains, but not an older submission', () => {
    const filed = decide(open(), sampleAct('submit', 'a', at('2024-06-18'))).state;
    const sealed = (submission: string): AssignmentEvent => ({
      type: 'message',
      at: at('2024-06-24'),
      message: { id: `s/${submission}`, type: 'sealed', period: '2024-h1', submission, at: at('2024-06-24') },
    });
    expect(decide(filed, sealed('a')).state.obligations[REPORT]?.state).toBe('accepted');
    expect(decide(filed, sealed('older')).state.obligations[REPORT]?.state).toBe('submitted');
  });
});

const anyInstant = fc.integer({ min: toMs(at('2023-12-01')), max: toMs(at('2025-02-01')) }).map(toInstant);
const anyDate = anyInstant.map((instant) => instant.slice(0, 10));
const anyEvent: fc.Arbitrary<AssignmentEvent> = fc.oneof(
  fc.record({ type: fc.constant('tick' as const), at: anyInstant }),
  fc
    .record({
      act: fc.constantFrom(...(Object.keys(PERMISSIONS) as ActName[])),
      id: fc.integer({ min: 0, max: 12 }).map((n) => `act-${n}`),
      obligation: fc.constantFrom(REPORT, 'so-y-te/KH-1@2024', 'nobody/nothing', '', '__proto__'),
      role: fc.constantFrom(
        'focal-point',
        'head',
        'coordinator',
        'approver',
        'leadership',
        'addressee',
        'administrator',
      ),
      at: anyInstant,
      withDates: fc.boolean(),
      receivedOn: fc.option(anyDate, { nil: undefined }),
      dueDate: fc.option(anyDate, { nil: undefined }),
      withBasis: fc.boolean(),
    })
    .map(({ withDates, withBasis, ...act }) => ({
      type: 'act' as const,
      sha256: 'x',
      ...act,
      ...(withDates ? { dates: SAMPLE_DATES, extended: EXTENDED_DATES } : {}),
      ...(withBasis ? { number: '9/UBND', issuedOn: '2024-06-01' } : {}),
    })) as fc.Arbitrary<AssignmentEvent>,
  fc
    .record({
      id: fc.integer({ min: 0, max: 5 }),
      submission: fc.integer({ min: 0, max: 12 }),
      at: anyInstant,
    })
    .map(({ id, submission, at: instant }): AssignmentEvent => ({
      type: 'message',
      at: instant,
      message: {
        id: `m-${id}`,
        type: 'sealed',
        period: '2024-h1',
        submission: `act-${submission}`,
        at: instant,
      },
    })),
);

describe('decide, for any events in any order', () => {
  it('never throws, and changes nothing for an event it has seen', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = launchSample();
        for (const event of events) {
          const once = decide(state, event);
          const twice = decide(once.state, event);
          expect(twice.state).toEqual(once.state);
          if (!once.ask) expect(twice.effects).toEqual([]);
          state = once.state;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says each rung at most once per role', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = launchSample();
        const said: string[] = [];
        for (const event of events) {
          const decision = decide(state, event);
          state = decision.state;
          said.push(...notices(decision.effects).map((n) => n.id));
        }
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the timeliness of the first submission through all but its withdrawal', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = launchSample();
        let first: boolean | null = null;
        for (const event of events) {
          const before = state.obligations[REPORT]!;
          state = decide(state, event).state;
          const o = state.obligations[REPORT]!;
          if (event.type === 'act' && event.act === 'withdraw' && before.state === 'submitted') {
            if (o.state === 'open') first = null;
          }
          first ??= o.onTime;
          expect(o.onTime).toBe(first);
          expect(o.firstSubmittedAt === null).toBe(o.onTime === null);
          expect(o.version).toBeGreaterThanOrEqual(before.version);
          // A date that passed before it was extended stays missed.
          if (before.breached) expect(o.breached).toBe(true);
          if (o.breached && before.onTime === null) expect(o.onTime).not.toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
