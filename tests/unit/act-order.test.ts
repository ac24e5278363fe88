/** An act counts by when it was said, in whatever order acts reach the engine. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toMs } from '../../domain/clock.ts';
import type { AssignmentState, ObligationState } from '../../domain/decide/assignment-state.ts';
import { nextInstant } from '../../domain/decide/assignment-state.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { ActEvent, AnsweredAct, PeriodLayout } from '../../domain/decide/events.ts';
import { decideCollection } from '../../domain/decide/period.ts';
import { startCollection, type CollectionState } from '../../domain/decide/period-state.ts';
import { decidePlan } from '../../domain/decide/plan.ts';
import { startPlan } from '../../domain/decide/plan-state.ts';
import type { Effect } from '../../domain/effects.ts';
import type { Message } from '../../domain/messages.ts';
import {
  EXTENDED_DATES,
  launchSample,
  sampleAct,
  SAMPLE_DATES,
  sampleReport,
} from '../support/sample-assignment.ts';

const REPORT = 'so-y-te/2024-h1';
const TASK = 'so-y-te/KH-1@2024';
const at = (minute: number): string =>
  `2024-06-17T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+07:00`;

/** The sample on 17 June, two days before the report is due. */
function opened(): AssignmentState {
  let state = launchSample();
  for (let next = nextInstant(state); next && toMs(next) < toMs(at(0)); next = nextInstant(state)) {
    state = decide(state, { type: 'tick', at: next }).state;
  }
  return state;
}
const START = opened();

const said = (act: ActName, id: string, minute: number, more: Partial<AnsweredAct> = {}): ActEvent => ({
  ...sampleAct(act, id, at(minute)),
  ...(act === 'return' ? { dates: SAMPLE_DATES } : {}),
  ...(act === 'extend' ? { extended: EXTENDED_DATES } : {}),
  ...more,
});

interface Heard {
  state: AssignmentState;
  report: ObligationState;
  task: ObligationState;
  effects: Effect[];
  /** What became of each act: the code of its refusal, or `ok`. */
  answers: Record<string, string>;
}

function hear(acts: ActEvent[], state = START): Heard {
  const effects: Effect[] = [];
  for (const act of acts) {
    const decided = decide(state, act);
    state = decided.state;
    effects.push(...decided.effects);
  }
  const answers = effects.flatMap((effect) =>
    effect.kind === 'answer' ? [[effect.act, effect.answer.ok ? 'ok' : effect.answer.code] as const] : [],
  );
  const { [REPORT]: report, [TASK]: task } = state.obligations;
  return { state, report: report!, task: task!, effects, answers: Object.fromEntries(answers) };
}

/** The rows of the record after these effects, as `records/submissions.ts` writes them: state by id. */
function rowsOf(effects: Effect[]): Record<string, { version: number; state: string }> {
  const rows: Record<string, { version: number; state: string }> = {};
  for (const effect of effects) {
    if (effect.kind === 'submission') {
      rows[effect.act] = { version: effect.version, state: effect.state };
      if (effect.replaces) rows[effect.replaces]!.state = 'replaced';
    }
    if (effect.kind === 'submission-state') rows[effect.submission]!.state = effect.state;
  }
  return rows;
}

const layout: PeriodLayout = {
  period: {
    ...{ id: '2024-h1', kind: 'half-year', from: '2023-12-15', to: '2024-06-14', cutoff: '2024-06-14' },
    ...{ unitDue: '2024-06-19', sendDue: '2024-06-25', sendDueReason: null },
    ...{ draftAt: '2024-06-20T08:00:00+07:00', dailyAt: [] },
  },
  send: { ...sampleReport(), id: 'so-lao-dong/send@2024-h1', unit: 'so-lao-dong', kind: 'send' },
  ...{ ordered: ['so-y-te', 'so-khac'], requested: [], addressees: [], projectAt: null },
};
const collection = (): CollectionState => startCollection('ke-hoach-mau', layout, at(0));
const messagesOf = (effects: Effect[]): Message[] =>
  effects.flatMap((effect) => (effect.kind === 'message' ? [effect.message] : []));
const collect = (messages: Message[]): CollectionState =>
  messages.reduce(
    (state, message) => decideCollection(state, { type: 'message', message, at: at(120) }).state,
    collection(),
  );

const shuffled = <T>(items: T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });

/** Up to six submissions, some on behalf, several perhaps at the same instant. */
const submissions = fc
  .array(fc.record({ minute: fc.integer({ min: 0, max: 5 }), enter: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) =>
    all.map(({ minute, enter }, n) =>
      enter
        ? said('enter', `act-${n}`, minute, { receivedOn: '2024-06-17' })
        : said('submit', `act-${n}`, minute),
    ),
  );

const lastSaid = (acts: ActEvent[]): string =>
  [...acts].sort((a, b) => toMs(b.at) - toMs(a.at) || (a.id < b.id ? 1 : -1))[0]!.id;

describe('submissions in any order', () => {
  it('leave the one said last as the newest, in the assignment, the record and the period', () => {
    fc.assert(
      fc.property(
        submissions.chain((acts) => fc.tuple(fc.constant(acts), shuffled(acts))),
        ([acts, arrival]) => {
          const { report, effects, answers } = hear(arrival);
          const newest = lastSaid(acts);
          expect(report).toMatchObject({ state: 'submitted', submission: newest, onTime: true });
          expect(Object.values(answers).every((answer) => answer === 'ok')).toBe(true);
          const rows = rowsOf(effects);
          const live = Object.entries(rows).filter(([, { state }]) => state === 'submitted');
          expect(live.map(([id]) => id)).toEqual([newest]);
          const versions = Object.values(rows).map(({ version }) => version);
          expect(versions.sort((a, b) => a - b)).toEqual(acts.map((_, n) => n + 1));
          expect(rows[newest]!.version).toBe(report.version);
          expect(collect(messagesOf(effects)).received['so-y-te']?.submission).toBe(newest);
        },
      ),
    );
  });

  it('come to the same first receipt', () => {
    fc.assert(
      fc.property(
        submissions.chain((acts) => fc.tuple(shuffled(acts), shuffled(acts))),
        ([one, other]) => {
          const [a, b] = [hear(one).report, hear(other).report];
          expect([a.firstSubmittedAt, a.onTime]).toEqual([b.firstSubmittedAt, b.onTime]);
        },
      ),
    );
  });

  it('leave the same in the period, whatever order word of them and of a return takes', () => {
    const { effects } = hear([
      said('submit', 'a', 1),
      said('submit', 'b', 2),
      said('return', 'r', 3, { version: 2 }),
      said('submit', 'c', 4),
      said('submit', 'd', 5),
    ]);
    fc.assert(
      fc.property(shuffled(messagesOf(effects)), (messages) => {
        expect(collect(messages).received['so-y-te']?.submission).toBe('d');
      }),
    );
  });
});

describe('a submission heard after one said later', () => {
  const late = (more: ActEvent[] = []) =>
    hear([said('submit', 'new', 10), ...more, said('submit', 'old', 5)]);

  it('is kept as an earlier version with the next number, and its answer and receipt say so', () => {
    const { report, effects, answers } = late();
    expect(answers.old).toBe('ok');
    expect(report).toMatchObject({ state: 'submitted', submission: 'new', version: 1 });
    expect(rowsOf(effects)).toEqual({
      new: { version: 1, state: 'submitted' },
      old: { version: 2, state: 'replaced' },
    });
    const answer = effects.find((effect) => effect.kind === 'answer' && effect.act === 'old');
    expect(answer).toMatchObject({ answer: { superseded: true, version: 2, state: 'submitted' } });
    const receipts = effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.row.detail] : []));
    expect(receipts.at(-1)).toMatchObject({ act: 'old', superseded: true, version: 2, newest: 1 });
    const lines = effects.flatMap((effect) => (effect.kind === 'audit' ? [effect.row] : []));
    expect(lines.at(-1)).toMatchObject({ what: 'submit', why: 'superseded', detail: { version: 2 } });
  });

  it('does not answer a return, and the next one takes the number after it', () => {
    const { report, state } = late([said('return', 'back', 12, { version: 1 })]);
    expect(report).toMatchObject({ state: 'returned', submission: 'new' });
    const next = hear([said('submit', 'next', 15)], state);
    expect(next.report).toMatchObject({ state: 'submitted', submission: 'next', version: 3 });
  });

  it('goes with what was withdrawn', () => {
    const { report, effects } = late([said('withdraw', 'gone', 12, { version: 1 })]);
    expect(report).toMatchObject({ state: 'open', submission: null, firstSubmittedAt: null });
    expect(rowsOf(effects).old).toEqual({ version: 2, state: 'withdrawn' });
  });

  it('changes nothing that was accepted', () => {
    const { report, answers } = late([said('accept', 'taken', 12, { version: 1 })]);
    expect(answers.old).toBe('ok');
    expect(report).toMatchObject({ state: 'accepted', submission: 'new', version: 1 });
  });

  it('counts as the first receipt: what was said in time is in time', () => {
    const overdue = { ...said('submit', 'new', 0), at: '2024-06-20T09:00:00+07:00' };
    const { report } = hear([overdue, said('submit', 'old', 5)]);
    expect(report).toMatchObject({ submission: 'new', firstSubmittedAt: at(5), onTime: true });
  });

  it('is judged as it was heard where a run from before is replayed', () => {
    const { report } = hear([said('submit', 'new', 10), { ...said('submit', 'old', 5), asHeard: true }]);
    expect(report).toMatchObject({ submission: 'old', version: 2 });
  });
});

/** Each row: what was known, the act that was said before some of it, and what becomes of it. */
const LATE: [string, ActEvent[], ActEvent, string][] = [
  [
    'return names an older version',
    [said('submit', 'a', 1), said('submit', 'b', 5)],
    said('return', 'x', 3, { version: 1 }),
    'newer-version',
  ],
  ['return names none', [said('submit', 'a', 5)], said('return', 'x', 3), 'newer-version'],
  ['return of what it names', [said('submit', 'a', 1)], said('return', 'x', 3, { version: 1 }), 'ok'],
  [
    'accept names an older version',
    [said('submit', 'a', 1), said('submit', 'b', 5)],
    said('accept', 'x', 3, { version: 1 }),
    'newer-version',
  ],
  ['accept names none', [said('submit', 'a', 5)], said('accept', 'x', 3), 'newer-version'],
  [
    'accept of the newest, an older one came since',
    [said('submit', 'a', 5), said('submit', 'b', 1)],
    said('accept', 'x', 6, { version: 1 }),
    'ok',
  ],
  [
    'withdraw names an older version',
    [said('submit', 'a', 1), said('submit', 'b', 5)],
    said('withdraw', 'x', 3, { version: 1 }),
    'newer-version',
  ],
  ['withdraw names none', [said('submit', 'a', 5)], said('withdraw', 'x', 3), 'newer-version'],
  ['withdraw of what it names', [said('submit', 'a', 1)], said('withdraw', 'x', 3, { version: 1 }), 'ok'],
  [
    'document of an older version',
    [said('submit', 'a', 5)],
    said('document', 'x', 3, { documented: true }),
    'newer-version',
  ],
  [
    'extend after a later extension',
    [said('extend', 'a', 5, { dueDate: '2024-06-21' })],
    said('extend', 'x', 3, { dueDate: '2024-06-21' }),
    'not-later',
  ],
  [
    'extend without a date, another asked for since',
    [said('ask-extension', 'a', 5, { dueDate: '2024-06-21' })],
    said('extend', 'x', 3),
    'overtaken',
  ],
  [
    'extend with a date, another asked for since',
    [said('ask-extension', 'a', 5, { dueDate: '2024-06-24' })],
    said('extend', 'x', 3, { dueDate: '2024-06-21' }),
    'ok',
  ],
  [
    'ask-extension after a later request',
    [said('ask-extension', 'a', 5, { dueDate: '2024-06-21' })],
    said('ask-extension', 'x', 3, { dueDate: '2024-06-20' }),
    'overtaken',
  ],
  [
    'refuse-extension of an earlier request',
    [said('ask-extension', 'a', 5, { dueDate: '2024-06-21' })],
    said('refuse-extension', 'x', 3),
    'overtaken',
  ],
  [
    'waive before a return',
    [said('submit', 'a', 1), said('return', 'r', 5, { version: 1 })],
    said('waive', 'x', 3),
    'overtaken',
  ],
  [
    'waive before a withdrawal',
    [said('submit', 'a', 1), said('withdraw', 'r', 5, { version: 1 })],
    said('waive', 'x', 3),
    'overtaken',
  ],
  ['waive of what was handed in since', [said('submit', 'a', 5)], said('waive', 'x', 3), 'not-owed'],
  ['delegate before a later one', [said('delegate', 'a', 5)], said('delegate', 'x', 3), 'overtaken'],
  [
    'done before a return',
    [said('done', 'a', 1), said('return', 'r', 5, { obligation: TASK })],
    said('done', 'x', 3),
    'overtaken',
  ],
  [
    'done before it was opened again',
    [said('done', 'a', 1), said('reopen', 'r', 5)],
    said('done', 'x', 3),
    'overtaken',
  ],
  [
    'task return before it was done again',
    [said('done', 'a', 1), said('return', 'r', 2, { obligation: TASK }), said('done', 'b', 5)],
    said('return', 'x', 3, { obligation: TASK }),
    'overtaken',
  ],
  [
    'reopen before it was done again',
    [said('done', 'a', 1), said('return', 'r', 2, { obligation: TASK }), said('done', 'b', 5)],
    said('reopen', 'x', 3),
    'overtaken',
  ],
  [
    'document of a task done since',
    [said('done', 'a', 5)],
    said('document', 'x', 3, { obligation: TASK, documented: true }),
    'overtaken',
  ],
  [
    'suspend before a later resume',
    [said('suspend', 'a', 1, { obligation: 'so-y-te' }), said('resume', 'b', 5, { obligation: 'so-y-te' })],
    said('suspend', 'x', 3, { obligation: 'so-y-te' }),
    'overtaken',
  ],
  [
    'resume before a later suspend',
    [said('suspend', 'a', 5, { obligation: 'so-y-te' })],
    said('resume', 'x', 3, { obligation: 'so-y-te' }),
    'overtaken',
  ],
  ['remind at any time', [said('chase', 'a', 5)], said('remind', 'x', 3), 'ok'],
];

describe('an act heard after others said later', () => {
  it.each(LATE)('%s', (_, known, act, becomes) => {
    const before = hear(known);
    expect(Object.values(before.answers)).toEqual(known.map(() => 'ok'));
    const after = hear([act], before.state);
    expect(after.answers[act.id]).toBe(becomes);
    if (becomes !== 'ok') expect(after.state.obligations).toEqual(before.state.obligations);
  });

  it('does not take an extension asked for since as answered', () => {
    const asked = said('ask-extension', 'a', 5, { dueDate: '2024-06-24' });
    const { report } = hear([asked, said('extend', 'x', 3, { dueDate: '2024-06-21' })]);
    expect(report).toMatchObject({ dueDate: '2024-06-21', asked: '2024-06-24' });
  });

  it('of an obstacle comes to the same state in either order', () => {
    const raised = hear([said('raise-obstacle', 'act-00000001', 1, { obligation: 'so-y-te/obstacle' })]);
    const about = { obligation: 'so-y-te/vm-00000001' };
    const [put, answer] = [said('escalate-obstacle', 'e', 2, about), said('answer-obstacle', 'z', 3, about)];
    for (const order of [
      [put, answer],
      [answer, put],
    ]) {
      expect(hear(order, raised.state).state.obstacles?.['vm-00000001']?.state).toBe('answered');
    }
  });

  it('of a plan does not undo what was said later', () => {
    const plan = startPlan('ke-hoach-mau', 'so-lao-dong', ['plan/ke-hoach-mau/unit/so-y-te']);
    const act = (name: ActName, id: string, minute: number) =>
      said(name, id, minute, { obligation: 'ke-hoach-mau' });
    const paused = decidePlan(plan, act('pause', 'a', 1)).state;
    const running = decidePlan(paused, act('resume', 'b', 5)).state;
    const { state, effects } = decidePlan(running, act('pause', 'x', 3));
    expect(state.standing).toBe('running');
    expect(effects).toEqual([
      expect.objectContaining({ answer: expect.objectContaining({ code: 'overtaken' }) }),
    ]);
  });

  it('of a draft does not approve what was sent back since', () => {
    const received = collect([
      ...messagesOf(hear([said('submit', 'a', 1)]).effects),
      { id: 'm', type: 'waived', unit: 'so-khac', period: '2024-h1', at: at(2) },
    ]);
    const act = (name: ActName, minute: number) =>
      said(name, `${name}-${minute}`, minute, { obligation: 'so-lao-dong/send@2024-h1' });
    const back = decideCollection(received, act('reject', 10)).state;
    expect(decideCollection(back, act('approve', 9)).effects).toEqual([
      expect.objectContaining({ answer: expect.objectContaining({ code: 'overtaken' }) }),
    ]);
    expect(decideCollection(back, act('approve', 11)).ask?.type).toBe('seal');
  });
});
