/**
 * What a run hands to the next, and what an outage leaves to be said: on the dev server, where a worker may come
 * and go, with the real record and dates of the test's own.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { createRecordActivities } from '../../activities/record.ts';
import type { Activities } from '../../activities/ports.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { submitAct, type Accepted } from '../../client/submit/submit-act.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Horizon } from '../../domain/decide/events.ts';
import type { AssignmentState } from '../../domain/decide/assignment-state.ts';
import { assignmentId } from '../../domain/ids.ts';
import { UserError } from '../../domain/user-error.ts';
import { findAct } from '../../records/obligations/acts.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { readNoticeLog } from '../../records/mail/notice-log.ts';
import { actUpdate, stateQuery } from '../../workflows/messages.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { openObligation, runWorker, startAssignment, UNIT } from '../support/workflow-stub.ts';
import { waitFor } from '../support/workflow-wait.ts';

const HOUR = 3_600_000;
/** From the first projection to what has to come after it: long enough for a busy machine to do what has to come before. */
const LEAD_MS = 12_000;
let server: DevServer;
let records: Records;
let context: EngineContext;

beforeAll(async () => {
  quietRuntime();
  server = await startDevServer();
  records = await openRecords({ memory: true });
  const now = (): string => toInstant(Date.now());
  context = { records, client: server.client, now, clockOffsetMs: 0, reportsDirectory: server.home };
});
afterAll(async () => {
  await records.close();
  await server.stop();
});

function activities(projectUnit: Activities['projectUnit']): Partial<Activities> {
  return { ...createRecordActivities(records, () => undefined), projectUnit };
}

const finish = (plan: string, task: string) =>
  submitAct(context, {
    plan,
    workflowId: assignmentId(plan, UNIT),
    obligation: `${UNIT}/${task}`,
    act: 'done',
    actor: { email: `focal-point@${UNIT}.example`, role: 'focal-point' },
    content: {},
  });

/** Says it until it is answered: whom the crowd keeps waiting is told so after ten seconds, and asks again. */
async function finishAtLast(plan: string, task: string): Promise<Accepted> {
  for (;;) {
    try {
      return await finish(plan, task);
    } catch (error) {
      if (!(error instanceof UserError && error.code === 'unreachable')) throw error;
    }
  }
}

async function auditOf(plan: string, what: string): Promise<(string | null)[]> {
  const rows = await records.db
    .selectFrom('audit')
    .select('obligation')
    .where('plan', '=', plan)
    .where('what', '=', what)
    .orderBy('obligation')
    .execute();
  return rows.map((row) => row.obligation);
}

describe('the December roll-forward', () => {
  const plan = 'chuyen-nam';
  const TASKS = Array.from({ length: 200 }, (_, n) => `T-${String(n + 1).padStart(3, '0')}`);
  const ids = TASKS.map((task) => `${UNIT}/${task}`);
  let assignment: WorkflowHandle;
  let firstRun: string;

  it('answers every act said while it happens, once', async () => {
    const startedAt = Date.now();
    const old = ['T-000', ...TASKS].map((task) =>
      openObligation('task', task, [['due-2', startedAt + HOUR]], startedAt),
    );
    const fresh = openObligation('task', 'T-new', [['due-2', startedAt + 2 * HOUR]], startedAt);
    // What is asked again, because a busy machine was slow to answer, is asked of the same instant.
    const projected = new Set<string>();
    let saidAll = (): void => undefined;
    const allSaid = new Promise<void>((settle) => (saidAll = settle));
    const worker = await runWorker(
      server,
      activities(async ({ after }): Promise<Horizon> => {
        projected.add(after);
        if (projected.size === 1) return { obligations: old, projectAt: toInstant(Date.now() + LEAD_MS) };
        await allSaid;
        return { obligations: [...old, fresh], projectAt: null };
      }),
    );
    try {
      const handle = await startAssignment(server, plan, startedAt);
      firstRun = handle.firstExecutionRunId;
      assignment = server.client.workflow.getHandle(assignmentId(plan, UNIT));
      await waitFor(
        'the first projection',
        async () => (await listObligations(records.db, plan)).length === 201,
      );
      expect(await finish(plan, 'T-000')).toMatchObject({ state: 'done' });
      await waitFor('the roll-forward', () => projected.size === 2);
      const answers = TASKS.map((task) => finishAtLast(plan, task));
      await waitFor('all acts kept', async () => {
        const rows = await records.db.selectFrom('acts').select('id').where('plan', '=', plan).execute();
        return rows.length === 1 + TASKS.length;
      });
      saidAll();

      const answered = await Promise.all(answers);
      expect(answered.map(({ obligation, state, revision }) => ({ obligation, state, revision }))).toEqual(
        ids.map((obligation) => ({ obligation, state: 'done', revision: 1 })),
      );
      const run = await assignment.describe();
      expect(run.runId).not.toBe(firstRun);
      expect(projected.size).toBe(2);
      expect(await auditOf(plan, 'done')).toEqual([`${UNIT}/T-000`, ...ids]);
      const rows = await listObligations(records.db, plan);
      expect(rows.filter((row) => row.state === 'done' && row.revision === 1)).toHaveLength(201);
      expect(rows.filter((row) => row.state !== 'done').map((row) => row.id)).toEqual([`${UNIT}/T-new`]);
    } finally {
      await worker.stop();
    }
  });

  it('carries what it knows: an act said again is known, and changes nothing', async () => {
    const worker = await runWorker(
      server,
      activities(() => Promise.reject(new Error('nothing to project'))),
    );
    try {
      const before = (await assignment.query(stateQuery)) as AssignmentState;
      expect(before.projectAt).toBeNull();
      expect(Object.keys(before.obligations).sort()).toEqual(
        [`${UNIT}/T-000`, ...ids, `${UNIT}/T-new`].sort(),
      );
      // The act of the run before; the server itself knows those of this run.
      expect(before.seen).toHaveLength(201);
      const act = (await findAct(records.db, before.seen[0]!))!;
      const { id, obligation, saidAt, contentSha256 } = act;
      const said = { id, act: 'done' as const, obligation, role: 'focal-point' as const, at: saidAt };
      const again = await assignment.executeUpdate(actUpdate, {
        updateId: id,
        args: [{ ...said, sha256: contentSha256 }],
      });
      expect(again).toEqual({ repeated: true });
      for (const task of ['T-000', 'T-001', 'T-200']) {
        expect(await finish(plan, task)).toMatchObject({ obligation: `${UNIT}/${task}`, revision: 1 });
      }
      expect(await assignment.query(stateQuery)).toEqual(before);
      expect(await auditOf(plan, 'done')).toEqual([`${UNIT}/T-000`, ...ids]);
    } finally {
      await worker.stop();
    }
  });
});

describe('after an outage', () => {
  it('says only the highest rung reached for each role, and records the others as passed over', async () => {
    const plan = 'gian-doan';
    const startedAt = Date.now();
    const soon = (n: number): string => toInstant(startedAt + LEAD_MS + 200 * n);
    const silent = openObligation('report', '2024', [], startedAt);
    const head = { role: 'head' as const, unit: UNIT };
    const focalPoint = { role: 'focal-point' as const, unit: UNIT };
    const coordinator = { role: 'coordinator' as const, unit: 'so-dau-moi' };
    silent.rungs = [
      { rung: 'due-2', at: soon(0), to: [focalPoint] },
      { rung: 'due', at: soon(1), to: [focalPoint] },
      { rung: 'due+1', at: soon(2), to: [focalPoint, head] },
      { rung: 'due+2', at: soon(3), to: [coordinator] },
      { rung: 'due+4', at: toInstant(startedAt + HOUR), to: [coordinator] },
    ];
    const project = activities(async () => ({ obligations: [silent], projectAt: null }));
    const before = await runWorker(server, project);
    await startAssignment(server, plan, startedAt);
    await waitFor('the first projection', async () => (await listObligations(records.db, plan)).length === 1);
    await before.stop();
    expect(await readNoticeLog(records.db, plan)).toEqual([]);
    await waitFor('the rungs to pass', () => Date.now() > toMs(soon(4)));

    const after = await runWorker(server, project);
    try {
      const log = await waitFor('what is left to say', async () => {
        const entries = await readNoticeLog(records.db, plan);
        return entries.length > 0 && entries;
      });
      expect(log.map(({ rung, role, at }) => [rung, role, at])).toEqual([
        ['due+1', 'focal-point', soon(2)],
        ['due+1', 'head', soon(2)],
        ['due+2', 'coordinator', soon(3)],
      ]);
      const passedOver = await records.db
        .selectFrom('audit')
        .select(['detail', 'why'])
        .where('plan', '=', plan)
        .where('what', '=', 'superseded')
        .orderBy('at')
        .execute();
      expect(passedOver).toEqual([
        { detail: { rung: 'due-2', role: 'focal-point' }, why: 'due+1' },
        { detail: { rung: 'due', role: 'focal-point' }, why: 'due+1' },
      ]);
      const [row] = await listObligations(records.db, plan);
      expect(row?.nextRungAt).toBe(toInstant(startedAt + HOUR));
    } finally {
      await after.stop();
    }
  });
});
