/** A worker is killed after the record has committed and before the Workflow Task has ended, while more is said. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { EngineContext } from '../../client/engine/context.ts';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import { deliverAct } from '../../client/submit/submit-act.ts';
import type { CollectionState } from '../../domain/decide/period-state.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { TemporaryPostgres } from '../../tools/postgres.ts';
import { startHost, type Host } from '../../standalone/host.ts';
import {
  EMBEDDED_NAMESPACE,
  startTemporalServer,
  type TemporalServer,
} from '../../standalone/temporal-server.ts';
import { stateQuery } from '../../workflows/messages.ts';
import { noteChild } from '../support/children.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { address, OFFICIALS, PLAN, PLAN_TEXT, reportOf } from '../support/workflow-plan.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { locateTemporalCli } from '../../tools/executables/temporal-cli.ts';

const half = { plan: PLAN, period: '2024-h1' };
const clockOffsetMs = toMs('2024-06-13T09:00:00+07:00') - Date.now();
const now = (): string => toInstant(Date.now() + clockOffsetMs);

let home: string;
let postgres: TemporaryPostgres;
let records: Records;
let temporal: TemporalServer;
let forgetTemporal: () => void;
let connection: Connection;
let nativeConnection: NativeConnection;
let context: EngineContext;

async function openTemporal(): Promise<void> {
  temporal = await startTemporalServer({ home, locate: locateTemporalCli, log: () => undefined });
  forgetTemporal = noteChild(temporal.pid);
}

beforeAll(async () => {
  quietRuntime();
  home = await mkdtemp(join(tmpdir(), 'lien-nganh-crash-'));
  [postgres] = await Promise.all([startTestPostgres(), openTemporal()]);
  records = await openRecords({ databaseUrl: postgres.url });
  connection = await Connection.connect({ address: temporal.address });
  nativeConnection = await NativeConnection.connect({ address: temporal.address });
  const client = new Client({ connection, namespace: EMBEDDED_NAMESPACE });
  context = { records, client, now, clockOffsetMs, reportsDirectory: home };
  await importOfficials(records.db, OFFICIALS);
  await withWorker(async (host) => {
    await host.engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml' });
  });
});
afterAll(async () => {
  await connection.close();
  await nativeConnection.close();
  await records.close();
  await temporal.stop();
  forgetTemporal();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
});

/** A whole worker in this process, with its sweep, while `use` runs. */
async function withWorker(use: (host: Host) => Promise<void>): Promise<void> {
  const host = await startHost({
    context,
    nativeConnection,
    namespace: EMBEDDED_NAMESPACE,
    smtpUrl: 'smtp://127.0.0.1:9',
    mailFrom: 'no-reply@lien-nganh.example',
    publicUrl: 'http://127.0.0.1:8080',
    log: () => undefined,
    bundlePath: BUNDLE,
  });
  try {
    await use(host);
  } finally {
    await host.stop();
  }
}

/** The worker that will die, and the moments it reaches. */
async function startDoomedWorker(moment: 'before-announcing' | 'after-announcing') {
  const args = [temporal.address, EMBEDDED_NAMESPACE, postgres.url, String(clockOffsetMs), moment];
  const child = spawn(
    process.execPath,
    [
      '--import',
      './tests/support/run-typescript.mjs',
      './tests/support/workflow-crashing-worker.ts',
      ...args,
    ],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const forget = noteChild(child.pid!);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const reach = async (line: string): Promise<void> => {
    expect((await lines.next()).value).toBe(line);
  };
  await reach('running');
  return {
    committed: () => reach('committed'),
    async die() {
      const gone = once(child, 'exit');
      child.stdin.write('now\n');
      expect(await gone).toEqual([null, 'SIGKILL']);
      forget();
    },
  };
}

const submit = (unit: string, role: 'focal-point' | 'head', numerator: number) =>
  composeEngine(context).submitReport({
    ...half,
    unit,
    as: address(unit, role),
    text: reportOf(unit, numerator),
    file: 'report.json',
  });

/** Waits until the act is kept, and its Update has had the time of some calls to reach the server. */
async function inFlight(unit: string, count: number): Promise<void> {
  await waitFor('the act kept', async () => {
    const acts = await records.db
      .selectFrom('acts')
      .select('id')
      .where('obligation', '=', `${unit}/2024-h1`)
      .execute();
    return acts.length === count;
  });
  for (let call = 0; call < 10; call += 1)
    await context.client.workflow.getHandle(assignmentId(PLAN, unit)).describe();
}

type Said = [role: 'focal-point' | 'head', numerator: number];
const FIRST: Said = ['focal-point', 10];
const SECOND: Said = ['head', 20];

/** Two people hand in for the unit: the second after the first one's act is in the record, before it is answered. */
async function sayBothAround(doomed: { committed(): Promise<void> }, unit: string) {
  const first = submit(unit, ...FIRST);
  await doomed.committed();
  const outcomes = Promise.allSettled([first, submit(unit, ...SECOND)]);
  await inFlight(unit, 2);
  return { outcomes };
}

/** Each effect of the unit's two submissions is in the record once, and nobody disagrees about the newer one. */
async function expectBothOnce(unit: string, said: Awaited<ReturnType<typeof sayBothAround>>): Promise<void> {
  const obligation = `${unit}/2024-h1`;
  const { db } = records;
  for (const outcome of await said.outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'unreachable' });
  }
  const listActs = () => db.selectFrom('acts').selectAll().where('obligation', '=', obligation).execute();
  // Who was told after ten seconds that the act is being recorded has it said again by the next sweep but one.
  for (const act of await listActs()) await deliverAct(context, act);
  const acts = await listActs();
  expect(acts.map((act) => act.answeredAt)).not.toContain(null);
  const ids = acts.map((act) => act.id).sort();
  expect(acts.map((act) => act.answer)).toEqual([
    expect.objectContaining({ ok: true, state: 'submitted' }),
    expect.objectContaining({ ok: true, state: 'submitted' }),
  ]);
  const submissions = await db
    .selectFrom('submissions')
    .select(['id', 'version', 'state'])
    .where('obligation', '=', obligation)
    .orderBy('version')
    .execute();
  // Where Temporal had not yet kept the first act when it was killed, the second may arrive before it: each has a number
  // by its arrival, and what counts is the one said last.
  const saidLast = acts.toSorted((a, b) => Date.parse(a.saidAt) - Date.parse(b.saidAt)).at(-1)!.id;
  expect(submissions.map(({ version }) => version)).toEqual([1, 2]);
  expect(submissions.map(({ id, state }) => ({ id, state }))).toEqual(
    submissions.map(({ id }) => ({ id, state: id === saidLast ? 'submitted' : 'replaced' })),
  );
  const { id: newest, version } = submissions.find(({ id }) => id === saidLast)!;
  const row = await db
    .selectFrom('obligations')
    .select(['submission', 'version', 'revision'])
    .where('id', '=', obligation)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ submission: newest, version, revision: 2 });

  const causes = (rows: { id: string }[]): string[] => rows.map(({ id }) => id).sort();
  const audit = db
    .selectFrom('audit')
    .select('id')
    .where('obligation', '=', obligation)
    .where('what', '=', 'submit');
  expect(causes(await audit.execute())).toEqual(ids);
  const receipts = await db
    .selectFrom('notices')
    .select('detail')
    .where('obligation', '=', obligation)
    .where('notice', '=', 'receipt')
    .execute();
  expect(receipts.map(({ detail }) => detail.act).sort()).toEqual(ids);
  const collection = context.client.workflow.getHandle(collectionId(PLAN, half.period));
  await waitFor('the collection told', async () => {
    const { received } = (await collection.query(stateQuery)) as CollectionState;
    return received[unit]?.submission === newest;
  });
}

describe('a worker killed between the commit and the end of its task', () => {
  it.each([
    ['before it told the collection', 'before-announcing', 'so-mot'],
    ['after it told the collection', 'after-announcing', 'so-hai'],
  ] as const)('%s loses no act and repeats none', async (_when, moment, unit) => {
    const doomed = await startDoomedWorker(moment);
    const outcomes = await sayBothAround(doomed, unit);
    await doomed.die();
    await withWorker(() => expectBothOnce(unit, outcomes));
  });

  it('loses no act when Temporal is killed with it', async () => {
    const unit = 'so-ba';
    const doomed = await startDoomedWorker('after-announcing');
    const outcomes = await sayBothAround(doomed, unit);
    await doomed.die();
    process.kill(temporal.pid, 'SIGKILL');
    await temporal.ended;
    forgetTemporal();
    await openTemporal();
    await withWorker(() => expectBothOnce(unit, outcomes));
  });
});
