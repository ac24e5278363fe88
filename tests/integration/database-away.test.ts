/** PostgreSQL is away while every workflow has something to write: nothing grows, nothing ends, nothing is lost. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toInstant } from '../../domain/clock.ts';
import { assignmentId } from '../../domain/ids.ts';
import { actUpdate } from '../../workflows/messages.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { COORDINATOR, PLAN } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const UNITS = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'];
/** What each adds when an act comes that cannot be written: the act, a task of three, the failure, the next question. */
const ASKED = 6;
/** And what it adds when that is written at last: the question's start and end, a task of three, the answer. */
const ANSWERED = 6;
/** The suspended unit's next step is called off: the timer stood for it. */
const NEXT_STEP = 2;

let postgres: TestPostgres;
let host: TestHost;

beforeAll(async () => {
  postgres = await startTestPostgres();
  host = await startLiveHost({
    now: '2024-05-02T10:00:00+07:00',
    records: { databaseUrl: postgres.url },
    // A workflow whose history grows while it waits would be terminated by the server.
    limits: { 'limit.historyCount.error': 150 },
  });
  await host.launch();
});
afterAll(async () => {
  await host.stop();
  await postgres.stop();
});

async function look(id: string) {
  const { historyLength, status, raw } = await host.client.workflow.getHandle(id).describe();
  const [pending] = raw.pendingActivities ?? [];
  return { id, events: historyLength, status: status.name, attempt: pending?.attempt ?? 0, pending };
}

const lookAtUnits = () => Promise.all(UNITS.map((unit) => look(assignmentId(PLAN, unit))));

const suspend = (unit: string) =>
  host.client.workflow.getHandle(assignmentId(PLAN, unit)).executeUpdate(actUpdate, {
    updateId: `suspend-${unit}`,
    args: [
      {
        ...{ id: `suspend-${unit}`, act: 'suspend', obligation: unit, role: 'coordinator' },
        ...{ at: toInstant(Date.now()), sha256: 'a'.repeat(64) },
      },
    ],
  });

/** Waits until every unit's question was asked so often, by the server's own count. */
const askedTimes = (attempts: number) =>
  waitFor(`${attempts} attempts`, async () =>
    (await lookAtUnits()).every(({ attempt }) => attempt >= attempts),
  );

/** The units when each has done its first task, which a busy machine gets to one after the other. */
async function atRest(): Promise<Awaited<ReturnType<typeof lookAtUnits>>> {
  const AFTER_THE_FIRST_TASK = 7;
  await waitFor('every unit at its first rest', async () =>
    (await lookAtUnits()).every(({ events }) => events === AFTER_THE_FIRST_TASK),
  );
  return lookAtUnits();
}

describe('a database that is away', () => {
  it('adds no event while it is away, however often it is asked, and the same as ever when it is back', async () => {
    const before = await atRest();
    await postgres.halt();
    const answers = UNITS.map(suspend);
    await askedTimes(3);
    const asked = before.map(({ id, events }) => ({ id, events: events + ASKED, status: 'RUNNING' }));
    expect(await lookAtUnits()).toMatchObject(asked);
    await askedTimes(6);
    expect(await lookAtUnits()).toMatchObject(asked);

    // Everybody can see what is tried again: in Temporal's own description, and in this process's note.
    const { pending } = await look(assignmentId(PLAN, 'so-mot'));
    expect(pending?.activityType?.name).toBe('record');
    expect(pending?.lastFailure?.message).toContain('database is busy or away');
    expect(host.host.retrying()).toContainEqual(
      expect.objectContaining({ workflowId: assignmentId(PLAN, 'so-mot'), activity: 'record' }),
    );

    await postgres.restart();
    expect(await Promise.all(answers)).toEqual(UNITS.map(() => expect.objectContaining({ ok: true })));
    const after = before.map(({ id, events }) => ({
      id,
      events: events + ASKED + ANSWERED + NEXT_STEP,
      status: 'RUNNING',
      attempt: 0,
    }));
    expect(await lookAtUnits()).toMatchObject(after);
    expect(host.host.retrying()).toEqual([]);
  });

  it('is told in words to whoever asks, and is asked again by the same process when it is back', async () => {
    await postgres.halt();
    await expect(host.engine.planStatus({ plan: PLAN })).rejects.toMatchObject({ code: 'unreachable' });
    await postgres.restart();
    expect((await host.engine.planStatus({ plan: PLAN })).plan).toBe(PLAN);
  });
});
