/** What each later act does to an obligation, and to whom it is told. */
import { describe, expect, it } from '@jest/globals';
import { nextInstant, type AssignmentState } from '../../domain/decide/assignment-state.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { AnsweredAct, AssignmentEvent } from '../../domain/decide/events.ts';
import { toMs } from '../../domain/clock.ts';
import type { Effect } from '../../domain/effects.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import {
  EXTENDED_DATES,
  launchSample,
  sampleAct,
  SAMPLE_DATES,
  sampleReport,
  sampleTask,
} from '../support/sample-assignment.ts';

const REPORT = 'so-y-te/2024-h1';
const TASK = 'so-y-te/KH-1@2024';
const at = (date: string, time = '08:00:00'): string => `${date}T${time}+07:00`;
const noticesIn = (effects: Effect[]): NoticeRow[] =>
  effects.flatMap((e) => (e.kind === 'notice' ? [e.row] : []));
const told = (effects: Effect[]): string[] =>
  noticesIn(effects).map((n) => `${n.notice}>${n.role}@${n.recipient}`);
const codeOf = (effects: Effect[]): string | undefined =>
  effects.flatMap((e) => (e.kind === 'answer' && !e.answer.ok ? [e.answer.code] : []))[0];
const auditOf = (effects: Effect[]) => effects.flatMap((e) => (e.kind === 'audit' ? [e.row] : []))[0];
const messagesIn = (effects: Effect[]) => effects.flatMap((e) => (e.kind === 'message' ? [e.message] : []));

function runUntil(state: AssignmentState, until: string): { state: AssignmentState; said: string[] } {
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
const open = (until = at('2024-06-17')): AssignmentState => runUntil(launchSample(), until).state;
let acts = 0;
const act = (name: ActName, instant: string, more: Partial<AssignmentEvent> = {}): AssignmentEvent =>
  ({ ...sampleAct(name, `act-${++acts}`, instant), ...more }) as AssignmentEvent;
const after = (state: AssignmentState, ...events: AssignmentEvent[]): AssignmentState =>
  events.reduce((s, event) => decide(s, event).state, state);

describe('a receipt', () => {
  const slotsOf = (...instants: string[]): string[] =>
    instants.flatMap((one) => noticesIn(decide(open(), act('submit', one)).effects).map(({ slot }) => slot));

  it('goes out with those of the same second, however many units hand in then', () => {
    const crowd = [at('2024-06-18', '08:00:07'), at('2024-06-18', '08:00:07.999')];
    expect(slotsOf(...crowd, at('2024-06-18', '08:00:08.001'))).toEqual([
      at('2024-06-18', '08:00:07'),
      at('2024-06-18', '08:00:07'),
      at('2024-06-18', '08:00:08'),
    ]);
  });

  it('is alone in that: whatever else an act causes goes out at the act’s own instant', () => {
    const instant = at('2024-06-19', '10:00:00.250');
    const filed = after(open(), act('submit', at('2024-06-18')));
    const { effects } = decide(filed, act('withdraw', instant));
    expect(noticesIn(effects).map(({ slot }) => slot)).toEqual([instant]);
  });
});

describe('withdrawing', () => {
  const filed = () => after(open(), act('submit', at('2024-06-18')));

  it('takes the submission out of the period and of timeliness, and tells the coordinator', () => {
    const submission = filed().obligations[REPORT]!.submission;
    const { state, effects } = decide(filed(), act('withdraw', at('2024-06-19', '10:00:00')));
    expect(state.obligations[REPORT]).toMatchObject({
      ...{ state: 'open', firstSubmittedAt: null, onTime: null, submission: null, version: 1 },
    });
    expect(told(effects)).toEqual(['withdrawn>coordinator@so-lao-dong']);
    expect(messagesIn(effects)).toMatchObject([
      { type: 'submission-withdrawn', period: '2024-h1', version: 1 },
    ]);
    expect(submission).toMatch(/^act-/);
    const late = after(state, act('submit', at('2024-06-20', '09:00:00')));
    expect(late.obligations[REPORT]).toMatchObject({ state: 'submitted', version: 2, onTime: false });
  });

  it('brings back the steps still to come, and says none again or late', () => {
    const { state } = decide(filed(), act('withdraw', at('2024-06-20', '10:00:00')));
    expect(runUntil(state, at('2024-12-31')).said).toEqual([
      '2024-06-21 due+2>coordinator',
      '2024-06-25 due+4>leadership',
      '2024-07-03 due+10>leadership',
    ]);
  });

  it('after a return goes back to what was to be corrected, as punctual as the first was', () => {
    const returned = after(filed(), act('return', at('2024-06-19'), { dates: SAMPLE_DATES }));
    const again = after(
      returned,
      act('submit', at('2024-06-20')),
      act('withdraw', at('2024-06-20', '11:00:00')),
    );
    expect(again.obligations[REPORT]).toMatchObject({
      ...{ state: 'returned', onTime: true, correctBy: SAMPLE_DATES.correctBy },
    });
    expect(runUntil(again, at('2024-12-31')).said).toEqual([
      '2024-06-21 correct-by>focal-point',
      '2024-06-24 correct-overdue>coordinator',
    ]);
  });

  describe('after the days off have changed', () => {
    const fresh = { ...sampleReport(), ...EXTENDED_DATES, dueReason: '20/6/2024 là ngày nghỉ' };
    const taken = (state: AssignmentState, instant: string, more: Partial<AnsweredAct> = { fresh }) =>
      decide(state, act('withdraw', instant, { redates: true, ...more }));

    it('owes it by its date in the newest calendar, and tells the unit', () => {
      const instant = at('2024-06-20', '10:00:00');
      expect(taken(filed(), instant, {}).ask).toEqual({ type: 'dates', obligation: REPORT });
      const { state, effects } = taken(filed(), instant);
      expect(told(effects)).toEqual([
        'withdrawn>coordinator@so-lao-dong',
        'calendar-moved>focal-point@so-y-te',
      ]);
      expect(noticesIn(effects)[1]).toMatchObject({
        ...{ slot: instant, detail: { movedFrom: '2024-06-19', dueDate: '2024-06-21', breached: false } },
      });
      expect(state.obligations[REPORT]).toMatchObject({
        ...{ state: 'open', dueDate: '2024-06-21', revision: filed().obligations[REPORT]!.revision + 1 },
      });
      expect(runUntil(state, at('2024-06-24')).said.slice(0, 2)).toEqual([
        ...['2024-06-21 due>focal-point', '2024-06-24 due+1>focal-point'],
      ]);
      const again = after(state, act('submit', at('2024-06-21')));
      expect(again.obligations[REPORT]?.onTime).toBe(true);
    });

    it('stays missed where the date had passed before anything came', () => {
      const late = after(open(), act('submit', at('2024-06-20')));
      const { state } = taken(late, at('2024-06-20', '10:00:00'));
      const again = after(state, act('submit', at('2024-06-21')));
      expect(again.obligations[REPORT]).toMatchObject({ dueDate: '2024-06-21', onTime: false });
    });

    it('says nothing where its date has not moved, or is past', () => {
      for (const same of [sampleReport(), null, { ...fresh, dueDate: '2024-06-18' }]) {
        const { state, effects } = taken(filed(), at('2024-06-19', '10:00:00'), { fresh: same });
        expect(told(effects)).toEqual(['withdrawn>coordinator@so-lao-dong']);
        expect(state.obligations[REPORT]).toMatchObject({ dueDate: '2024-06-19' });
      }
    });

    it('is not asked for where it was to be corrected or was extended, nor of acts said before', () => {
      const instant = at('2024-06-20', '10:00:00');
      const grant = act('extend', at('2024-06-17'), { dueDate: '2024-06-21', extended: EXTENDED_DATES });
      const extended = after(open(), grant, act('submit', at('2024-06-18')));
      const corrected = after(
        filed(),
        act('return', at('2024-06-19'), { dates: SAMPLE_DATES }),
        act('submit', at('2024-06-20')),
      );
      for (const state of [extended, corrected]) expect(taken(state, instant, {}).ask).toBeUndefined();
      expect(decide(filed(), act('withdraw', instant)).ask).toBeUndefined();
    });

    it('holds for a task that is opened again, too', () => {
      const done = after(open(at('2024-03-11')), act('done', at('2024-03-20')));
      const later = { ...sampleTask(), dueDate: '2024-04-02', dueAt: '2024-04-02T23:59:59+07:00' };
      const again = act('reopen', at('2024-03-25'), { redates: true });
      expect(decide(done, again).ask).toEqual({ type: 'dates', obligation: TASK });
      const { state, effects } = decide(done, { ...again, fresh: later } as AnsweredAct);
      expect(state.obligations[TASK]?.dueDate).toBe('2024-04-02');
      expect(told(effects)).toEqual([
        'reopened>coordinator@so-lao-dong',
        'calendar-moved>focal-point@so-y-te',
      ]);
    });
  });

  it('is refused once the report is accepted', () => {
    const accepted = after(filed(), act('accept', at('2024-06-19')));
    expect(codeOf(decide(accepted, act('withdraw', at('2024-06-20'))).effects)).toBe('already-accepted');
  });
});

describe('accepting and returning', () => {
  const replaced = () => after(open(), act('submit', at('2024-06-17')), act('submit', at('2024-06-18')));
  const judge = (name: 'accept' | 'return', more: Partial<AssignmentEvent>) =>
    decide(replaced(), act(name, at('2024-06-19'), { dates: SAMPLE_DATES, ...more }));

  it.each(['accept', 'return'] as const)('%s is bound to the version that was read', (name) => {
    const unread = judge(name, { version: 1 });
    expect([unread.effects.map(({ kind }) => kind), codeOf(unread.effects)]).toEqual([
      ...[['answer'], 'newer-version'],
    ]);
    expect(unread.state.obligations[REPORT]).toMatchObject({ state: 'submitted', version: 2 });
    for (const more of [{ version: 2 }, {}]) {
      const read = judge(name, more);
      expect(codeOf(read.effects)).toBeUndefined();
      expect(read.state.obligations[REPORT]?.state).toBe(name === 'accept' ? 'accepted' : 'returned');
    }
  });

  it('says in both languages why', () => {
    const { effects } = judge('accept', { version: 1 });
    const [words] = effects.flatMap((e) => (e.kind === 'answer' && !e.answer.ok ? [e.answer.words] : []));
    expect(words?.vi).toMatch(/bản mới hơn .*mới nhất là bản 2/);
    expect(words?.en).toMatch(/^A newer version has .*newest: 2\)$/);
  });

  it('of a task is not asked for a version', () => {
    const done = after(open(at('2024-03-11')), act('done', at('2024-03-20')));
    const back = act('return', at('2024-03-21'), { obligation: TASK, dates: SAMPLE_DATES, version: 0 });
    expect(decide(done, back).state.obligations[TASK]?.state).toBe('returned');
  });
});

describe('reopening an accepted report', () => {
  const filed = () => after(open(), act('submit', at('2024-06-18')));
  const accepted = (more: Partial<AnsweredAct> = {}) => after(filed(), act('accept', at('2024-06-19'), more));
  const reopened = (state: AssignmentState, more: Partial<AnsweredAct> = {}) =>
    decide(state, act('reopen-report', at('2024-06-20'), { dates: SAMPLE_DATES, ...more }));
  const sealed = (state: AssignmentState) => {
    const submission = state.obligations[REPORT]!.submission!;
    const message = { id: 'sealed-1', type: 'sealed', period: '2024-h1', submission } as const;
    const event: AssignmentEvent = {
      type: 'message',
      at: at('2024-06-20'),
      message: { ...message, at: at('2024-06-20') },
    };
    return decide(state, event);
  };

  it('gives it back with a date to correct by, as punctual as it was, and takes it out of the period', () => {
    const before = accepted();
    const { state, effects } = reopened(before);
    expect(state.obligations[REPORT]).toMatchObject({
      ...{ state: 'returned', onTime: true, acceptedAt: null, correctBy: SAMPLE_DATES.correctBy },
      firstSubmittedAt: before.obligations[REPORT]!.firstSubmittedAt,
    });
    expect(told(effects)).toEqual(['report-reopened>focal-point@so-y-te']);
    expect(messagesIn(effects)).toMatchObject([
      { type: 'submission-withdrawn', submission: before.obligations[REPORT]!.submission, version: 1 },
    ]);
    expect(runUntil(state, at('2024-12-31')).said).toEqual([
      '2024-06-21 correct-by>focal-point',
      '2024-06-24 correct-overdue>coordinator',
    ]);
    const again = after(state, act('submit', at('2024-06-24')), act('accept', at('2024-06-24', '09:00:00')));
    expect(again.obligations[REPORT]).toMatchObject({ state: 'accepted', version: 2, onTime: true });
  });

  it('asks for the usual date, or for the one that was set', () => {
    const ask = (more: Partial<AnsweredAct>) => reopened(accepted(), { dates: undefined, ...more }).ask;
    expect(ask({})).toEqual({ type: 'correct-by', at: at('2024-06-20') });
    expect(ask({ dueDate: '2024-06-21' })).toEqual({
      ...{ type: 'correct-by', at: at('2024-06-20'), until: '2024-06-21' },
    });
  });

  it('is refused to a day past, or after the sending upward as long as that is to come', () => {
    const code = (dueDate: string, latest: string) =>
      codeOf(reopened(accepted(), { dueDate, latest }).effects);
    expect(code('2024-06-19', '2024-06-25')).toBe('date-passed');
    expect(code('2024-06-26', '2024-06-25')).toBe('past-send-date');
    expect(code('2024-06-20', '2024-06-25')).toBeUndefined();
    expect(code('2024-06-26', '2024-06-19')).toBeUndefined();
  });

  it('is refused before it is accepted, of a version not read, and once a report that holds it is sealed', () => {
    expect(codeOf(reopened(filed()).effects)).toBe('not-accepted');
    expect(codeOf(reopened(accepted(), { version: 0 }).effects)).toBe('newer-version');
    const { state, effects } = sealed(accepted());
    expect(effects).toEqual([]);
    expect(codeOf(reopened(state).effects)).toBe('sealed');
    expect(codeOf(reopened(sealed(filed()).state).effects)).toBe('sealed');
  });
});

describe('entering on a unit’s behalf', () => {
  it('counts by the day of receipt, and says so in the receipt and on the trail', () => {
    const late = at('2024-06-24', '09:00:00');
    const { state, effects } = decide(open(), act('enter', late, { receivedOn: '2024-06-19' }));
    const received = '2024-06-19T23:59:59+07:00';
    expect(state.obligations[REPORT]).toMatchObject({
      state: 'submitted',
      onTime: true,
      firstSubmittedAt: received,
    });
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'submission', receivedAt: received, onTime: true }),
    );
    expect(noticesIn(effects)).toMatchObject([
      { notice: 'receipt', role: 'focal-point', detail: { onBehalf: true, receivedOn: '2024-06-19' } },
    ]);
    expect(auditOf(effects)).toMatchObject({ what: 'enter', who: 'coordinator', why: 'on-behalf' });
    const nextDay = decide(open(), act('enter', late, { receivedOn: '2024-06-20' })).state;
    expect(nextDay.obligations[REPORT]?.onTime).toBe(false);
  });

  it('counts from the paper that came first, where the unit has filed late electronically', () => {
    const filedLate = after(open(), act('submit', at('2024-06-21', '10:00:00')));
    const paper = (receivedOn: string) => act('enter', at('2024-06-24'), { receivedOn });
    const { state, effects } = decide(filedLate, paper('2024-06-18'));
    expect(state.obligations[REPORT]).toMatchObject({
      ...{ version: 2, onTime: true, firstSubmittedAt: '2024-06-18T23:59:59+07:00' },
    });
    expect(messagesIn(effects)).toMatchObject([{ type: 'submission', version: 2, onTime: true }]);
    // A date that had passed before it was extended stays missed.
    const missed = { ...filedLate.obligations[REPORT]!, breached: true as const };
    const breached = { ...filedLate, obligations: { ...filedLate.obligations, [REPORT]: missed } };
    expect(decide(breached, paper('2024-06-18')).state.obligations[REPORT]?.onTime).toBe(false);
  });

  it('taken back after a return leaves timeliness as it was', () => {
    const returned = after(
      open(),
      act('submit', at('2024-06-21')),
      act('return', at('2024-06-21', '09:00:00'), { dates: SAMPLE_DATES }),
    );
    const entered = after(returned, act('enter', at('2024-06-24'), { receivedOn: '2024-06-18' }));
    expect(entered.obligations[REPORT]?.onTime).toBe(true);
    const { state } = decide(entered, act('withdraw', at('2024-06-24', '09:00:00')));
    expect(state.obligations[REPORT]).toMatchObject({
      ...{ state: 'returned', onTime: false, firstSubmittedAt: at('2024-06-21') },
    });
  });

  it('never counts as received after it was said, nor before the period opened', () => {
    const now = at('2024-06-18', '09:00:00');
    const today = decide(open(), act('enter', now, { receivedOn: '2024-06-18' })).state;
    expect(today.obligations[REPORT]?.firstSubmittedAt).toBe(now);
    const refused = (receivedOn?: string) =>
      codeOf(decide(open(), act('enter', now, { receivedOn })).effects);
    expect([refused('2024-06-19'), refused(), refused('2024-05-01')]).toEqual([
      ...['not-received-yet', 'not-received-yet', 'not-open'],
    ]);
  });
});

describe('an extension', () => {
  const to = { dueDate: '2024-06-21' };
  const ask = () => act('ask-extension', at('2024-06-18', '09:00:00'), to);

  it('is asked of the coordinator and changes no date', () => {
    const { state, effects } = decide(open(), ask());
    expect(told(effects)).toEqual(['extension-asked>coordinator@so-lao-dong']);
    expect(state.obligations[REPORT]).toMatchObject({ asked: '2024-06-21', dueDate: '2024-06-19' });
  });

  it('granted moves the date and the steps not yet said, each still said once', () => {
    const asked = after(open(), ask());
    const grant = act('extend', at('2024-06-18', '10:00:00'));
    expect(decide(asked, grant).ask).toEqual({
      type: 'extension',
      obligation: REPORT,
      dueDate: '2024-06-21',
    });
    const { state, effects } = decide(asked, { ...grant, extended: EXTENDED_DATES } as AssignmentEvent);
    expect(told(effects)).toEqual(['extension-granted>focal-point@so-y-te']);
    expect(auditOf(effects)).toMatchObject({
      what: 'extend',
      detail: { extendedFrom: '2024-06-19', breached: false },
    });
    expect(runUntil(state, at('2024-12-31')).said).toEqual([
      '2024-06-21 due>focal-point',
      '2024-06-24 due+1>focal-point',
      '2024-06-24 due+1>head',
      '2024-06-25 due+2>coordinator',
      '2024-06-27 due+4>leadership',
      '2024-07-05 due+10>leadership',
    ]);
    const filed = after(state, act('submit', at('2024-06-21', '17:00:00')));
    expect(filed.obligations[REPORT]?.onTime).toBe(true);
  });

  it('granted after the date had passed leaves the breach on record', () => {
    const grant = act('extend', at('2024-06-20', '10:00:00'), { ...to, extended: EXTENDED_DATES });
    const { state, effects } = decide(open(at('2024-06-20')), grant);
    expect(auditOf(effects)?.detail).toMatchObject({ breached: true });
    const filed = after(state, act('submit', at('2024-06-21')));
    expect(filed.obligations[REPORT]?.onTime).toBe(false);
    const anew = after(
      filed,
      act('withdraw', at('2024-06-21', '09:00:00')),
      act('submit', at('2024-06-21', '10:00:00')),
    );
    expect(anew.obligations[REPORT]?.onTime).toBe(false);
  });

  it('refused leaves everything, and the unit is told', () => {
    const asked = after(open(), ask());
    const { state, effects } = decide(asked, act('refuse-extension', at('2024-06-18', '10:00:00')));
    expect(told(effects)).toEqual(['extension-refused>focal-point@so-y-te']);
    expect(state.obligations[REPORT]).toMatchObject({ dueDate: '2024-06-19', state: 'open' });
    expect(codeOf(decide(state, act('refuse-extension', at('2024-06-18', '11:00:00'))).effects)).toBe(
      'nothing-asked',
    );
  });

  it('must be to a later day, still to come, and of a report not past the sending upward', () => {
    const refused = (dueDate: string | undefined, latest?: string, instant = at('2024-06-18')) =>
      codeOf(decide(open(), act('extend', instant, { dueDate, latest })).effects);
    expect(refused(undefined)).toBe('no-date');
    expect(refused('2024-06-19')).toBe('not-later');
    expect(refused('2024-06-20', undefined, at('2024-06-21'))).toBe('not-later');
    expect(refused('2024-06-26', '2024-06-25')).toBe('past-send-date');
    expect(refused('2024-06-25', '2024-06-25')).toBeUndefined();
  });

  it('to a day off is refused where the working day to which it moves is no later, or past', () => {
    const sunday = { dueDate: '2024-06-23' };
    const moved = (dueDate: string): Partial<AssignmentEvent> => ({
      ...{ ...sunday, extended: { ...EXTENDED_DATES, dueDate, dueAt: `${dueDate}T23:59:59+07:00` } },
    });
    const saturday = at('2024-06-22', '09:00:00');
    for (const before of ['2024-06-21', '2024-06-19']) {
      const state = after(open(), act('remind', at('2024-06-18')));
      const { state: next, effects, ask: asks } = decide(state, act('extend', saturday, moved(before)));
      expect([asks, effects.map(({ kind }) => kind), codeOf(effects)]).toEqual([
        ...[undefined, ['answer'], 'not-later'],
      ]);
      expect(next.obligations).toEqual(state.obligations);
    }
    const friday = decide(open(), act('extend', at('2024-06-21', '09:00:00'), moved('2024-06-21')));
    expect(friday.state.obligations[REPORT]?.dueDate).toBe('2024-06-21');
  });

  it('of a duty of the plan without the issuer’s document is a proposal and changes nothing', () => {
    const task = { obligation: TASK, dueDate: '2024-04-30' };
    const before = open(at('2024-03-15'));
    for (const name of ['extend', 'waive'] as const) {
      const { state, effects, ask: asks } = decide(before, act(name, at('2024-03-18'), task));
      expect(asks).toBeUndefined();
      const { revision, sequence, ...o } = state.obligations[TASK]!;
      expect(before.obligations[TASK]).toMatchObject({
        ...o,
        revision: revision - 1,
        sequence: sequence - 1,
      });
      expect(told(effects)).toEqual(['proposal>leadership@so-lao-dong']);
      expect(auditOf(effects)).toMatchObject({ what: name, why: 'proposal' });
    }
    const basis = { number: '9/UBND-VX', issuedOn: '2024-03-15' };
    expect(decide(before, act('extend', at('2024-03-18'), { ...task, ...basis })).ask?.type).toBe(
      'extension',
    );
  });

  it('is not undone by the year’s new projection', () => {
    const grant = act('extend', at('2024-01-03'), { ...to, extended: EXTENDED_DATES });
    const moved = after(launchSample(), grant);
    const { rungs: _rungs, ...dates } = { ...moved.obligations[REPORT]!, ...EXTENDED_DATES };
    const fresh = { ...dates, dueAt: '2024-06-20T23:59:59+07:00', dueDate: '2024-06-20', rungs: [] };
    const horizon = { obligations: [fresh], projectAt: null };
    const again = decide(moved, { type: 'projected', at: at('2024-02-01'), horizon }).state;
    expect(again.obligations[REPORT]?.dueDate).toBe('2024-06-21');
  });
});

describe('waiving, reopening, urging', () => {
  it('waives a report: the unit is told, the period too, and nothing more is said', () => {
    const { state, effects } = decide(open(), act('waive', at('2024-06-18')));
    expect(told(effects)).toEqual(['waived>focal-point@so-y-te']);
    expect(messagesIn(effects)).toMatchObject([{ type: 'waived', unit: 'so-y-te', period: '2024-h1' }]);
    expect(runUntil(state, at('2024-12-31')).said).toEqual([]);
    expect(codeOf(decide(state, act('submit', at('2024-06-19'))).effects)).toBe('waived');
  });

  it('opens a finished task again with the steps still to come', () => {
    const done = after(open(at('2024-03-11')), act('done', at('2024-03-20')));
    const { state, effects } = decide(done, act('reopen', at('2024-03-25')));
    expect(told(effects)).toEqual(['reopened>coordinator@so-lao-dong']);
    expect(state.obligations[TASK]).toMatchObject({ state: 'open', doneAt: null, onTime: null });
    expect(state.obligations[TASK]?.pending.map((p) => p.rung)).toEqual(['due', 'due+2']);
  });

  it('sends a finished task back with a date to correct by; its first completion decides timeliness', () => {
    const done = after(open(at('2024-03-11')), act('done', at('2024-03-20')));
    const back = act('return', at('2024-03-21'), { obligation: TASK, dates: SAMPLE_DATES });
    const { state, effects } = decide(done, back);
    expect(told(effects)).toEqual(['returned>focal-point@so-y-te']);
    expect(messagesIn(effects)).toEqual([]);
    const again = after(state, act('done', at('2024-06-21')));
    expect(again.obligations[TASK]).toMatchObject({ state: 'done', onTime: true });
  });

  it('reminds at once, as often as it is said; a telephone call is only put on record', () => {
    const first = decide(open(), act('remind', at('2024-06-18', '09:00:00')));
    const second = decide(first.state, act('remind', at('2024-06-18', '15:00:00')));
    const ids = [...noticesIn(first.effects), ...noticesIn(second.effects)].map((n) => n.id);
    expect(new Set(ids).size).toBe(2);
    expect(told(second.effects)).toEqual(['reminder>focal-point@so-y-te']);
    const call = decide(second.state, act('chase', at('2024-06-18', '16:00:00')));
    expect(told(call.effects)).toEqual([]);
    expect(auditOf(call.effects)).toMatchObject({ what: 'chase', who: 'coordinator' });
  });
});
