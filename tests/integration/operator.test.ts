/** What an operator is told of workflows that do not do their work: a real server, and a release that does not fit. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startWatch, type Watch } from '../../client/health/watch.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { startHost, type Host } from '../../standalone/host.ts';
import { installRuntime } from '../../worker/install-runtime.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { PLAN } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';
import type { WorkflowProblem } from '../../domain/workflow-problem.ts';
import { logIn } from '../../domain/bilingual.ts';

const UNIT = `plan/${PLAN}/unit/so-mot`;
const told: string[] = [];
const watched: string[] = [];
let live: TestHost;
let broken: Host;
let watch: Watch;
let directory: string;

/** A worker of another release on the same servers. */
async function startIncompatible(): Promise<Host> {
  const bundlePath = join(directory, 'bundle.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../support/incompatible-release/index.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  });
  await writeFile(bundlePath, code);
  return startHost({
    ...{ context: live.context, nativeConnection: live.nativeConnection, namespace: 'default' },
    ...{ smtpUrl: live.smtpUrl, mailFrom: 'x@lien-nganh.example', publicUrl: 'http://127.0.0.1:1' },
    ...{ log: () => undefined, bundlePath },
  });
}

const problemsOf = async (workflowId: string): Promise<WorkflowProblem[]> =>
  (await live.engine.listProblems({})).problems.filter((one) => one.workflowId === workflowId);

beforeAll(async () => {
  installRuntime((line) => void told.push(line));
  directory = await mkdtemp(join(tmpdir(), 'lien-nganh-operator-'));
  live = await startLiveHost({ now: '2024-06-10T09:00:00+07:00' });
  await live.launch();
  watch = startWatch(
    live.engine,
    logIn('en', (line) => void watched.push(line)),
  );
});
afterAll(async () => {
  await watch.stop();
  await broken?.stop();
  await live.stop();
  await rm(directory, { recursive: true, force: true });
});

it('finds nothing wrong where nothing is', async () => {
  expect(await live.engine.listProblems({})).toEqual({ problems: [], complete: true });
  await expect(live.engine.listProblems({ plan: 'khong-co' })).rejects.toMatchObject({ code: 'invalid' });
});

it('names a workflow whose task fails, with attempt and cause, in the list, the log and the watch', async () => {
  await live.host.stop();
  broken = await startIncompatible();
  await live.client.workflow.getHandle(UNIT).signal('wake');
  const entry = await waitFor('the task tried again', async () => {
    const { workflows } = await live.engine.listWorkflows({ plan: PLAN });
    const one = workflows.find(({ workflowId }) => workflowId === UNIT);
    return one?.pending.some(({ attempt, lastError }) => attempt > 1 && lastError !== null) && one;
  });
  expect(entry.pending).toEqual([
    {
      activity: 'workflow-task',
      attempt: expect.any(Number),
      lastError: expect.stringMatching(/determinis/i),
    },
  ]);
  const line = await waitFor('a line of the log', () =>
    told.find((one) => one.includes('Failing workflow task')),
  );
  expect(line).toMatch(/^temporal WARN Failing workflow task: .*determinis/i);
  expect(line).toContain(` · workflow=${UNIT} · type=agencyAssignment · run=`);
  expect(line).not.toContain('@');

  // Nobody looks at every workflow each minute; what is awaited is looked at: here a step that has passed.
  const passed = toInstant(toMs(live.context.now()) - 3_600_000);
  await live.records.db
    .updateTable('obligations')
    .set({ nextRungAt: passed })
    .where('unit', '=', 'so-mot')
    .where('kind', '=', 'report')
    .execute();
  expect(await problemsOf(UNIT)).toEqual([
    {
      ...{ workflowId: UNIT, kind: 'task-failing', activity: 'workflow-task' },
      ...{
        attempt: expect.any(Number),
        lastError: expect.stringMatching(/determinis/i),
        overdueSince: passed,
      },
    },
  ]);
  await watch.once();
  expect(watch.problems().map(({ workflowId, kind }) => `${workflowId} ${kind}`)).toEqual([
    `${UNIT} task-failing`,
  ]);
  expect(watched).toEqual([expect.stringMatching(`^workflow ${UNIT}: cannot go on, tried \\d+ times: `)]);
});

it('names workflows that ended before their plan, that are not there, and steps nobody said', async () => {
  const period = `plan/${PLAN}/period/2024-h1`;
  await live.client.workflow.getHandle(period).terminate('by hand');
  await waitFor('the end told', async () => (await problemsOf(period)).length > 0);
  expect(await problemsOf(period)).toMatchObject([{ kind: 'terminated', lastError: null }]);

  const passed = toInstant(toMs(live.context.now()) - 3_600_000);
  const { db } = live.records;
  await db.updateTable('obligations').set({ nextRungAt: passed }).where('unit', '=', 'so-hai').execute();
  expect(await problemsOf(`plan/${PLAN}/unit/so-hai`)).toMatchObject([
    { kind: 'overdue-wake', overdueSince: passed },
  ]);
  await db.updateTable('obligations').set({ unit: 'so-khong-co' }).where('unit', '=', 'so-hai').execute();
  expect(await problemsOf(`plan/${PLAN}/unit/so-khong-co`)).toMatchObject([{ kind: 'missing' }]);

  await watch.once();
  expect(watched.filter((line) => line.includes(period))).toEqual([
    expect.stringContaining('was terminated before its end'),
  ]);
  // A plan that is closed needs none of them.
  await db.updateTable('plans').set({ state: 'closed' }).execute();
  expect((await live.engine.listProblems({})).problems).toEqual([]);
});
