/** What goes on in a successor with the work: questions about it, and obstacles that wait for an answer. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActEvent, AssignmentEvent } from '../../domain/decide/events.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { AssignmentState, ObligationState } from '../../domain/decide/assignment-state.ts';
import { inherit } from '../../domain/decide/inherit.ts';
import type { Effect } from '../../domain/effects.ts';
import { obstacleId } from '../../domain/ids.ts';
import type { Message, PassedWork } from '../../domain/messages.ts';
import { insertAct, saveAnswer } from '../../records/obligations/acts.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { listThreads } from '../../records/obligations/threads.ts';
import {
  launchSample,
  SAMPLE_DATES,
  sampleAct,
  sampleReport,
  sampleTask,
} from '../support/sample-assignment.ts';
import { batchOf, sampleAct as keptAct, sampleAudit, sampleObligation } from '../support/sample-batches.ts';

const PLAN = 'ke-hoach-mau';
const [REPORT, TASK, HEIR] = ['so-y-te/2024-h1', 'so-y-te/KH-1@2024', 'so-moi'];
const at = (time: string): string => `2024-06-18T${time}:00+07:00`;
const amendment = {
  ...{ change: 'c', at: at('12:00'), slot: at('12:00'), version: 2, coordinator: 'so-lao-dong' },
  basis: { number: '1/QĐ', date: '2024-06-18' },
};

/** The report returned with a question about it, and an obstacle about each kind of thing. */
function begun(): AssignmentState {
  const raise = (id: string, about: string | null): ActEvent =>
    sampleAct('raise-obstacle', id, at('08:30'), {
      obligation: obstacleId('so-y-te'),
      about: about ?? undefined,
    });
  const acts: AssignmentEvent[] = [
    raise('of-duty', 'KH-1'),
    raise('of-period', '2024-h1'),
    raise('of-nothing', null),
    sampleAct('submit', 's', at('09:00')),
    sampleAct('ask', 'q', at('10:00'), { about: 'HG-T1' }),
    { ...sampleAct('return', 'r', at('11:00')), dates: SAMPLE_DATES },
  ];
  return acts.reduce((state, act) => decide(state, act).state, launchSample());
}

/** What is handed over where these go on with the heir, and how the assignment stands after it. */
function pass(...ids: string[]): {
  state: AssignmentState;
  message: Extract<Message, { type: 'work-passed' }>;
} {
  const passed = Object.fromEntries(ids.map((id) => [id, { id: id.replace('so-y-te', HEIR), unit: HEIR }]));
  const message = { id: 'c/u', type: 'plan-amended', obligations: ids, passed, ...amendment } as const;
  const horizon = {
    obligations: [sampleReport(), sampleTask()].filter(({ id }) => !ids.includes(id)),
    projectAt: null,
  };
  const { state, effects } = decide(begun(), { type: 'amended', at: at('12:00'), message, horizon });
  const sent = effects.flatMap((effect: Effect) => (effect.kind === 'message' ? [effect.message] : []));
  return { state, message: sent.find((one) => one.type === 'work-passed')! };
}

const abouts = (obstacles: readonly { about: string | null }[] = []): (string | null)[] =>
  obstacles.map(({ about }) => about);

describe('work that is passed on', () => {
  it('takes along the obstacles about it, and with the last of it all others', () => {
    const some = pass(TASK);
    expect(abouts(some.message.obstacles)).toEqual(['KH-1']);
    expect(abouts(Object.values(some.state.obstacles ?? {}))).toEqual(['2024-h1', null]);
    const all = pass(REPORT, TASK);
    expect(abouts(all.message.obstacles)).toEqual(['KH-1', '2024-h1', null]);
    expect(all.state.obstacles).toEqual({});
  });

  it('is asked about in its new unit as it was, and its obstacles are of that unit', () => {
    const { message } = pass(REPORT, TASK);
    const empty: AssignmentState = { ...launchSample(), unit: HEIR, obligations: {} };
    const owed = { ...sampleReport(), id: `${HEIR}/2024-h1`, unit: HEIR };
    const horizon = { obligations: [owed], projectAt: null };
    const { state, effects } = inherit(empty, { type: 'inherited', at: at('12:00'), message, horizon });
    expect(state.obligations[`${HEIR}/2024-h1`]).toMatchObject({
      ...{ state: 'returned', questions: { 'HG-T1': 'open' } },
    });
    const rows = effects.flatMap((effect) => (effect.kind === 'obstacle' ? [effect.row] : []));
    expect(rows.map(({ unit, sequence }) => [unit, sequence])).toEqual(rows.map(() => [HEIR, 2]));
    expect(Object.keys(state.obstacles ?? {})).toEqual(rows.map(({ id }) => id));
  });
});

describe('what comes from two units', () => {
  const id = `${HEIR}/2024-h1`;
  const owed = { ...sampleReport(), id, unit: HEIR };
  const horizon = { obligations: [owed], projectAt: null };
  const work: PassedWork = {
    ...{ id, before: REPORT, state: 'open', dueDate: owed.dueDate, dueAt: owed.dueAt, extendedFrom: null },
    ...{ correctBy: null, firstSubmittedAt: null, onTime: null, breached: false },
    steps: owed.rungs.map(({ rung, at: then }) => ({ rung, at: then })),
  };
  const returned: PassedWork = {
    ...{ ...work, before: 'so-khac/2024-h1', state: 'returned', questions: { 'HG-T1': 'answered' } },
    ...{ correctBy: '2024-06-25T23:59:59+07:00', firstSubmittedAt: at('09:00'), onTime: true },
    steps: [{ rung: 'correct-overdue', at: '2024-06-26T08:00:00+07:00' }],
  };
  const extended: PassedWork = {
    ...{ ...work, before: 'so-ba/2024-h1', breached: true, questions: { 'HG-T1': 'open' } },
    ...{ extendedFrom: owed.dueDate, dueDate: '2024-07-10', dueAt: '2024-07-10T23:59:59+07:00' },
    steps: [{ rung: 'due-2', at: '2024-07-08T08:00:00+07:00' }],
  };
  const empty: AssignmentState = { ...launchSample(), unit: HEIR, obligations: {} };
  const after = (works: PassedWork[], from = empty): ObligationState =>
    works.reduce((state, one, n) => {
      const message: Extract<Message, { type: 'work-passed' }> = {
        ...{ id: `c/${n}`, type: 'work-passed', from: one.before, work: [one], ...amendment },
      };
      return inherit(state, { type: 'inherited', at: at('12:00'), message, horizon }).state;
    }, from).obligations[id]!;

  it('is one, the same in whichever order it comes: what was returned, else what has longest', () => {
    const orders = [
      [work, returned, extended],
      [work, extended, returned],
      [returned, work, extended],
      [returned, extended, work],
      [extended, work, returned],
      [extended, returned, work],
    ];
    const [first, ...others] = orders.map((one) => after(one));
    expect(first).toMatchObject({
      ...{ state: 'returned', correctBy: returned.correctBy, firstSubmittedAt: at('09:00') },
      ...{ breached: true, questions: { 'HG-T1': 'open' } },
      pending: [{ rung: 'correct-overdue', at: '2024-06-26T08:00:00+07:00' }],
    });
    for (const other of others) expect(other).toEqual(first);
    expect(after([work, extended])).toEqual(after([extended, work]));
  });

  it('is reminded of by an extended date, and not by the one that it had', () => {
    expect(after([extended])).toMatchObject({
      ...{ dueDate: '2024-07-10', extendedFrom: owed.dueDate },
      pending: [{ rung: 'due-2', at: '2024-07-08T08:00:00+07:00' }],
    });
  });

  it('stays as its own unit has it, once that has begun with it', () => {
    const begunHere = after([work]);
    const own = { ...empty, obligations: { [id]: { ...begunHere, revision: begunHere.revision + 1 } } };
    expect(after([returned], own)).toEqual(own.obligations[id]);
  });
});

describe('what was asked about a report', () => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords({ memory: true });
  });
  afterAll(() => records.close());

  it('is read in the unit that has it now, however often it was passed on', async () => {
    const { db } = records;
    const ids = [REPORT, `${HEIR}/2024-h1`, 'so-moi-nua/2024-h1'];
    const effects = ids.flatMap((id, n): Effect[] => [
      { kind: 'obligation', row: sampleObligation(PLAN, { id, unit: id.split('/')[0]! }) },
      ...(n === 0
        ? []
        : [
            {
              kind: 'audit' as const,
              row: sampleAudit(PLAN, {
                ...{ id: `inherited-${n}`, unit: id.split('/')[0]!, obligation: id },
                ...{ kind: 'workflow', what: 'inherited', why: ids[n - 1]! },
              }),
            },
          ]),
    ]);
    await applyBatch(db, batchOf(PLAN, effects));
    const said = { carried: { about: 'HG-T1' }, text: 'Vì sao?' };
    await insertAct(db, keptAct(PLAN, { id: 'q', act: 'ask', obligation: REPORT, content: said }));
    await saveAnswer(db, 'q', { ok: true, act: 'q', obligation: REPORT } as never, at('10:00'));
    const threads = (unit: string, obligation?: string) =>
      listThreads(db, { plan: PLAN, unit, ...(obligation === undefined ? {} : { obligation }) });
    const expected = [{ obligation: ids[2], item: 'HG-T1', messages: [{ text: 'Vì sao?' }] }];
    expect(await threads('so-moi-nua')).toMatchObject(expected);
    expect(await threads('so-moi-nua', ids[2])).toMatchObject(expected);
    expect(await threads('so-moi-nua', 'so-moi-nua/2024')).toEqual([]);
    expect(await threads('so-y-te', REPORT)).toMatchObject([{ obligation: REPORT }]);
  });
});
