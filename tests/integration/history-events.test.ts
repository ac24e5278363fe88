/** What a year of one agency costs in history events, counted on the dev server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import type { Activities } from '../../activities/ports.ts';
import { createChildStarter } from '../../client/launch/start-child.ts';
import { toInstant } from '../../domain/clock.ts';
import { REST_DAYS } from '../../domain/decide/assignment-state.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { Batch } from '../../domain/effects.ts';
import { assignmentId, planCycleId } from '../../domain/ids.ts';
import type { Obligation, Role } from '../../domain/obligation.ts';
import { actUpdate, messageSignal, type ActInput } from '../../workflows/messages.ts';
import type { planCycle } from '../../workflows/plan-cycle.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { openObligation, runWorker, startAssignment, UNIT } from '../support/workflow-stub.ts';
import { stepByStep } from '../support/step-by-step.ts';
import { waitFor } from '../support/workflow-wait.ts';

const PLAN = 'nam-mau';
/** Time between two wake-ups, at first: the dev server's timers come up to a second late. */
const STEP = 1_700;
const HOUR = 3_600_000;
const TASKS = ['T-1', 'T-2', 'T-3', 'T-4', 'T-5', 'T-6', 'T-7', 'T-8'];

let server: DevServer;
let worker: { stop(): Promise<void> };
let assignment: WorkflowHandle;
const batches: Batch[] = [];
const nowMs = Date.now();

/** A day on which no obligation here is due yet. */
const EXTENDED = toInstant(nowMs + 500 * HOUR).slice(0, 10);

/** Ten obligations, each with one step soon and one in a few hours: 2024 first, then 2024-h1, then the tasks. */
const obligationsFrom = (firstWake: number, step: number): Obligation[] =>
  [
    ...['2024', '2024-h1'].map((name, n) => ({ kind: 'report' as const, name, soon: n, far: 1 + n })),
    ...TASKS.map((name, n) => ({ kind: 'task' as const, name, soon: 2 + n, far: 3 + n })),
  ].map(({ kind, name, soon, far }) =>
    openObligation(
      kind,
      name,
      [
        ['due-5', firstWake + soon * step],
        ['due-2', nowMs + far * HOUR],
      ],
      nowMs,
    ),
  );

/** Dated when the assignment first asks for them, however long the server took to start. */
let dated: Obligation[] | undefined;
let step = STEP;
const obligations = (): Obligation[] => (dated ??= obligationsFrom(Date.now() + step, step));

/** Due dates that another calendar has moved, and how far, by obligation. */
const movedBy = new Map<string, number>();
function byNewCalendar(o: Obligation): Obligation {
  const days = movedBy.get(o.id) ?? 0;
  const later = (instant: string): string => toInstant(Date.parse(instant) + days * 24 * HOUR);
  return {
    ...o,
    dueAt: later(o.dueAt),
    dueDate: later(o.dueAt).slice(0, 10),
    rungs: o.rungs.map((rung) => ({ ...rung, at: later(rung.at) })),
  };
}

/** Of this plan a unit owes one task, opened six weeks ago, and no year is to come. */
const LAST = 'viec-cuoi';
const lastTask = openObligation('task', 'T-last', [], nowMs - 1_000 * HOUR);

const activities: Partial<Activities> = {
  record: async (batch) => void batches.push(batch),
  projectPlan: async () => ({
    ...{ title: 'Kế hoạch', number: '1/KH', coordinator: 'so-dau-moi', periods: [] },
    units: [{ id: UNIT, summary: 'Sở Một' }],
  }),
  startChildren: async ({ children, ...plan }) => {
    for (const child of children)
      await createChildStarter(server.client, () => Promise.resolve(undefined))(plan, child);
  },
  projectUnit: async ({ plan }) =>
    plan === LAST
      ? { obligations: [lastTask], projectAt: null }
      : { obligations: obligations().map(byNewCalendar), projectAt: toInstant(nowMs + 1_000 * HOUR) },
  projectExtension: async ({ dueDate }) => ({
    dueAt: `${dueDate}T23:59:59+07:00`,
    dueDate,
    dueReason: null,
    rungs: [{ rung: 'due-2', at: toInstant(nowMs + 400 * HOUR), to: [{ role: 'focal-point', unit: UNIT }] }],
  }),
  projectObligation: async ({ obligation }) =>
    obligations()
      .filter(({ id }) => id === obligation)
      .map(byNewCalendar)[0] ?? null,
  projectCorrection: async () => ({
    correctBy: toInstant(nowMs + 50 * HOUR),
    remindAt: toInstant(nowMs + 49 * HOUR),
    overdueAt: toInstant(nowMs + 51 * HOUR),
  }),
};

beforeAll(async () => {
  quietRuntime();
  server = await startDevServer();
  worker = await runWorker(server, activities);
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
});

const countEvents = async (): Promise<number> => (await assignment.fetchHistory()).events?.length ?? 0;

function say(
  id: string,
  act: ActName,
  name: string,
  role: Role = 'focal-point',
  more: Partial<ActInput> = {},
) {
  return assignment.executeUpdate(actUpdate, {
    updateId: id,
    args: [
      {
        id,
        act,
        obligation: `${UNIT}/${name}`,
        role,
        at: toInstant(Date.now()),
        sha256: 'a'.repeat(64),
        ...more,
      },
    ],
  });
}

describe('history events of the reference agency-year: 8 tasks, 2 reports, 10 wake-ups, 12 acts', () => {
  it('are exactly 5 + 6W + 6M + 2C and one per further local activity', async () => {
    assignment = await stepByStep(STEP, async (stepMs, attempt) => {
      [dated, step] = [undefined, stepMs];
      const plan = `${PLAN}-${attempt}`;
      const handle = await startAssignment(server, plan, nowMs);
      const written = () => batches.filter((batch) => batch.plan === plan);
      const rungs = () => written().flatMap(({ effects }) => effects.filter((e) => e.kind === 'notice'));
      await waitFor('ten wake-ups', () => rungs().length === 10);
      // Every wake-up said one rung: none was merged with another.
      if (written().length === 1 + 10) return handle;
      await handle.terminate();
      return null;
    });

    // The next step is a report's: none of the tasks moves it, nor does the later of the two reports.
    for (const task of TASKS) await say(`done-${task}`, 'done', task);
    await say('h1', 'submit', '2024-h1');
    // From here each act moves it: to the year's end, to the correction's reminder, and back.
    await say('year', 'submit', '2024');
    await say('back', 'return', '2024', 'coordinator');
    await say('again', 'submit', '2024');

    const [W, M, C] = [10, 8 + 2 + 2, 3];
    const localActivities = { firstRecord: 1, projectUnit: 1, projectCorrection: 1 };
    const further = Object.values(localActivities).reduce((sum, n) => sum + n, 0);
    expect(await countEvents()).toBe(5 + 6 * W + 6 * M + 2 * C + further);
  });

  it('count five for a message from another workflow', async () => {
    const before = await countEvents();
    const written = batches.length;
    await assignment.signal(messageSignal, {
      id: 'sealed-h1',
      type: 'sealed',
      period: '2024-h1',
      submission: 'h1',
      at: toInstant(Date.now()),
    });
    await waitFor('the acceptance', () => batches.length > written);
    await assignment.query('state');
    expect(await countEvents()).toBe(before + 5);
  });

  it('count six for a question about a report, and for its reply', async () => {
    const before = await countEvents();
    await say('question', 'ask', '2024', 'coordinator', { about: 'T-1' });
    expect(await countEvents()).toBe(before + 6);
    await say('reply', 'reply', '2024', 'focal-point', { about: 'T-1' });
    expect(await countEvents()).toBe(before + 2 * 6);
    await expect(say('unasked', 'reply', '2024', 'head', { about: 'T-2' })).rejects.toMatchObject({
      cause: { type: 'Refused' },
    });
    expect(await countEvents()).toBe(before + 2 * 6);
  });

  it('count none for a refused act', async () => {
    const before = await countEvents();
    for (const attempt of [1, 2, 3]) {
      await expect(say(`refused-${attempt}`, 'done', 'T-1')).rejects.toMatchObject({
        name: 'WorkflowUpdateFailedError',
        cause: {
          type: 'Refused',
          details: ['already-done', { vi: expect.any(String), en: expect.any(String) }],
        },
      });
    }
    expect(await countEvents()).toBe(before);
  });

  it('count six for an act, and one more where it asks for dates that need the calendar', async () => {
    assignment = await startAssignment(server, 'gia-han', nowMs);
    const said = () =>
      batches
        .filter(({ plan }) => plan === 'gia-han')
        .flatMap(({ effects }) => effects.map(({ kind }) => kind));
    await waitFor('the steps due by now', () => said().filter((kind) => kind === 'notice').length === 10);
    await assignment.query('state');
    const before = await countEvents();
    // None of them moves the next step, which is a report's.
    await say('ask', 'ask-extension', 'T-8', 'focal-point', { dueDate: EXTENDED });
    expect(await countEvents()).toBe(before + 6);
    await say('grant', 'extend', 'T-8', 'coordinator', { number: '9/UBND', issuedOn: EXTENDED });
    expect(await countEvents()).toBe(before + 6 + 6 + 1);
    await say('remind', 'remind', 'T-8', 'coordinator');
    expect(await countEvents()).toBe(before + 6 + 6 + 1 + 6);
  });

  it('count seven for what is taken back, which asks for its date by the newest calendar', async () => {
    await say('finish-7', 'done', 'T-7');
    const before = await countEvents();
    await say('reopen-7', 'reopen', 'T-7', 'focal-point', { redates: true });
    expect(await countEvents()).toBe(before + 6 + 1);
  });

  it('count six for each act on an obstacle, for passing on, and for a document that follows', async () => {
    const before = await countEvents();
    const subject = `${UNIT}/vm-raise`;
    const acts: [string, ActName, string, Role, Partial<ActInput>?][] = [
      ['raise', 'raise-obstacle', 'obstacle', 'focal-point', { about: 'T-8' }],
      ['escalate', 'escalate-obstacle', 'vm-raise', 'coordinator'],
      ['answer', 'answer-obstacle', 'vm-raise', 'leadership'],
      ['pass-on', 'delegate', 'T-8', 'focal-point'],
      ['finish', 'done', 'T-8', 'focal-point'],
      ['document', 'document', 'T-8', 'head', { documented: true }],
    ];
    for (const [n, [id, act, name, role, more]] of acts.entries()) {
      await say(id, act, name, role, more);
      expect(await countEvents()).toBe(before + 6 * (n + 1));
    }
    const rows = batches.flatMap(({ effects }) =>
      effects.flatMap((e) => (e.kind === 'obstacle' ? [e.row] : [])),
    );
    expect(rows.map(({ unit, id, state }) => `${unit}/${id} ${state}`)).toEqual([
      ...[`${subject} raised`, `${subject} escalated`, `${subject} answered`],
    ]);
    for (const act of ['raise-obstacle', 'answer-obstacle', 'delegate'] as const) {
      const refused = say(`refused-${act}`, act, act === 'delegate' ? 'T-8' : 'vm-raise', 'coordinator');
      await expect(refused).rejects.toMatchObject({ cause: { type: 'Refused' } });
    }
    expect(await countEvents()).toBe(before + 6 * acts.length);
  });

  it('count six for a suspension and for its end, and two for the next step that each moves', async () => {
    assignment = await startAssignment(server, 'tam-dung', nowMs);
    const said = () => batches.filter(({ plan }) => plan === 'tam-dung').flatMap(({ effects }) => effects);
    await waitFor('the steps due by now', () => said().filter((e) => e.kind === 'notice').length === 10);
    await assignment.query('state');
    const before = await countEvents();
    const about = { obligation: UNIT };
    // Nothing is left but the year's projection, which goes on.
    await say('suspend', 'suspend', '', 'coordinator', about);
    expect(await countEvents()).toBe(before + 6 + 2);
    await say('resume', 'resume', '', 'coordinator', about);
    expect(await countEvents()).toBe(before + 2 * (6 + 2));
    await expect(say('again', 'resume', '', 'coordinator', about)).rejects.toMatchObject({
      cause: { details: ['not-suspended', { vi: expect.any(String), en: expect.any(String) }] },
    });
    expect(await countEvents()).toBe(before + 2 * (6 + 2));
  });

  it('count six for an act on the plan, and in each child five for its word and two for the next step', async () => {
    const plan = 'ca-ke-hoach';
    assignment = await server.client.workflow.start<typeof planCycle>('planCycle', {
      workflowId: planCycleId(plan),
      taskQueue: TASK_QUEUE,
      args: [{ plan, launchedAt: toInstant(nowMs), past: 'skip', clockOffsetMs: 0 }],
    });
    const child = server.client.workflow.getHandle(assignmentId(plan, UNIT));
    const effects = () => batches.filter((batch) => batch.plan === plan).flatMap((batch) => batch.effects);
    await waitFor(
      'the launch, and the steps due by now',
      () =>
        effects().some(({ kind }) => kind === 'plan-state') &&
        effects().filter(({ kind }) => kind === 'notice').length === 10,
    );
    await child.query('state');
    const ofChild = async (): Promise<number> => (await child.fetchHistory()).events?.length ?? 0;
    const [before, childBefore] = [await countEvents(), await ofChild()];
    await say('pause', 'pause', '', 'coordinator', { obligation: plan });
    expect(await countEvents()).toBe(before + 6);
    const words = effects().flatMap((e) => (e.kind === 'message' ? [e] : []));
    expect(words.map(({ to }) => to)).toEqual([assignmentId(plan, UNIT)]);
    const written = batches.length;
    await child.signal(messageSignal, words[0]!.message);
    await waitFor('the child quiet', () => batches.length > written);
    await child.query('state');
    expect(await ofChild()).toBe(childBefore + 5 + 2);
  });

  it('count six for a change of the calendar that moves a date, and two more where it moves the next step', async () => {
    const plan = 'lich-nghi';
    assignment = await startAssignment(server, plan, nowMs);
    const written = () => batches.filter((batch) => batch.plan === plan);
    const steps = () => written().flatMap(({ effects }) => effects.filter((e) => e.kind === 'notice'));
    await waitFor('the steps due by now', () => steps().length === 10);
    await assignment.query('state');
    const tell = async (id: string, name: string): Promise<number> => {
      const before = await countEvents();
      const known = written().length;
      movedBy.set(`${UNIT}/${name}`, 30);
      const at = toInstant(Date.now());
      await assignment.signal(messageSignal, {
        ...{ id, type: 'calendar-changed' as const, change: id, at, slot: at, reasons: {} },
      });
      await waitFor('the date moved', () => written().length > known);
      await assignment.query('state');
      return (await countEvents()) - before;
    };
    // The next step is that of the yearly report, in an hour; the last task's comes ten hours later.
    expect(await tell('calendar-1', 'T-8')).toBe(5 + 1);
    expect(await tell('calendar-2', '2024')).toBe(5 + 1 + 2);
    movedBy.clear();
  });

  it('count three more for the last done, after which it rests, and six for its end a month later', async () => {
    assignment = await startAssignment(server, LAST, nowMs - 1_000 * HOUR);
    await waitFor('the first projection', () => batches.some(({ plan }) => plan === LAST));
    await assignment.query('state');
    const before = await countEvents();
    const monthAgo = Date.now() - REST_DAYS * 24 * HOUR;
    await say('last', 'done', 'T-last', 'focal-point', { at: toInstant(monthAgo + 5_000) });
    await assignment.result();
    const events = (await assignment.fetchHistory()).events ?? [];
    // The timer, and the mark by which runs from before there was a rest end as they did: two.
    const fired = events.findLastIndex(({ timerFiredEventAttributes: timer }) => timer);
    expect(fired).toBe(before + 6 + 3);
    // The timer, a task of three, word to the plan's cycle, the end.
    expect(events).toHaveLength(before + 6 + 3 + 6);
  });
});
