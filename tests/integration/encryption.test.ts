/** Payloads encrypted: what Temporal's own database holds, keys that change while a plan runs, and a worker without them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import type { Activities } from '../../activities/ports.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { createDataConverter } from '../../client/payloads/data-converter.ts';
import { parsePayloadKeys, type PayloadKey } from '../../client/payloads/keys.ts';
import { openClient } from '../../client/payloads/open-client.ts';
import { requirePayloadKeys } from '../../client/payloads/require-keys.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { UserError } from '../../domain/user-error.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { startHost, type Host } from '../../standalone/host.ts';
import { startMailCatcher, type MailCatcher } from '../../standalone/mail-catcher.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';
import { bytesOf, createCanaries, wordsFound } from '../support/canaries.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { buildTestBundle, BUNDLE, ENCRYPTED_BUNDLE } from '../support/workflow-bundle.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT } from '../support/workflow-plan.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { waitFor } from '../support/workflow-wait.ts';

const NOW = '2024-06-17T09:00:00+07:00';
const PERIOD = '2024-h1';
const UNIT = `plan/${PLAN}/unit/so-mot`;
const coordinator = address(COORDINATOR, 'coordinator');

const key = (id: string): PayloadKey => parsePayloadKeys(`${id}:${randomBytes(32).toString('base64')}`)![0]!;
const [FIRST, SECOND, THIRD] = ['khoa-2024', 'khoa-2025', 'khoa-2026'].map(key) as [
  PayloadKey,
  PayloadKey,
  PayloadKey,
];

const canary = createCanaries();
let server: DevServer;
let records: Records;
let catcher: MailCatcher;
let folder: string;
let clockOffsetMs: number;
let running: Host | null = null;

const contextWith = (keys: readonly PayloadKey[], patienceMs?: number): EngineContext => ({
  records,
  client: openClient(server.connection, { namespace: server.namespace, keys }),
  now: () => toInstant(Date.now() + clockOffsetMs),
  clockOffsetMs,
  patienceMs: patienceMs ?? 240_000,
  reportsDirectory: join(folder, 'reports'),
});

/** Ends the worker that runs, and starts one with these keys. */
async function startWith(keys: readonly PayloadKey[], patienceMs?: number): Promise<Host> {
  await running?.stop();
  running = await startHost({
    context: contextWith(keys, patienceMs),
    nativeConnection: server.nativeConnection,
    namespace: server.namespace,
    payloadKeys: keys,
    smtpUrl: catcher.url,
    mailFrom: 'no-reply@lien-nganh.example',
    publicUrl: 'http://127.0.0.1:8080',
    log: () => undefined,
    bundlePath: keys.length > 0 ? ENCRYPTED_BUNDLE : BUNDLE,
  });
  return running;
}

const report = (what: string): string =>
  JSON.stringify({
    figures: { 'KT-T1': { numerator: canary.figure(), denominator: canary.figure() } },
    narrative: Object.fromEntries(
      ['situation', 'direction', 'results', 'assessment', 'obstacles', 'next'].map((section) => [
        section,
        canary.text(`${section} of ${what}`),
      ]),
    ),
    preparer: canary.text(`preparer of ${what}`),
  });

const submit = (host: Host, unit: string, what: string) =>
  host.engine.submitReport({
    ...{ plan: PLAN, period: PERIOD, unit, as: address(unit, 'focal-point') },
    ...{ text: report(what), file: 'f.json' },
  });

async function keyIdsOf(workflowId: string): Promise<Set<string>> {
  const { events } = await server.client.workflow.getHandle(workflowId).fetchHistory();
  const walk = (value: unknown): string[] => {
    if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(walk) : [];
  };
  return new Set(walk(events).filter((text) => /^khoa-\d{4}$/.test(text)));
}

beforeAll(async () => {
  quietRuntime();
  buildTestBundle(ENCRYPTED_BUNDLE, createDataConverter([FIRST]));
  clockOffsetMs = toMs(NOW) - Date.now();
  folder = await mkdtemp(join(tmpdir(), 'lien-nganh-keys-'));
  [server, records, catcher] = await Promise.all([
    startDevServer(),
    openRecords({ memory: true }),
    startMailCatcher({ directory: join(folder, 'mail') }),
  ]);
  await importOfficials(
    records.db,
    OFFICIALS.map((one) => ({ ...one, name: canary.text('name in the directory') })),
  );
});
afterAll(async () => {
  await running?.stop();
  await catcher.stop();
  await records.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a plan under three keys, one after another', () => {
  it('is launched under the first', async () => {
    const { engine } = await startWith([FIRST]);
    await engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml', past: 'open' });
    expect(await keyIdsOf(UNIT)).toEqual(new Set(['khoa-2024']));
  });

  it('goes on under the second, which reads what the first wrote', async () => {
    const host = await startWith([SECOND, FIRST]);
    await submit(host, 'so-mot', 'first report');
    const why = canary.text('returning');
    await host.engine.returnReport({ plan: PLAN, period: PERIOD, unit: 'so-mot', as: coordinator, why });
    expect(await keyIdsOf(UNIT)).toEqual(new Set(['khoa-2024', 'khoa-2025']));
  });

  it('reaches its end under the third', async () => {
    const host = await startWith([THIRD, SECOND, FIRST]);
    for (const unit of ['so-mot', 'so-hai', 'so-ba']) await submit(host, unit, `report of ${unit}`);
    const { engine } = host;
    await engine.submitReport({
      ...{ plan: PLAN, period: PERIOD, unit: COORDINATOR, as: address(COORDINATOR, 'focal-point') },
      text: JSON.stringify({ narrative: { results: canary.text('results of the coordinator') } }),
      file: 'f.json',
    });
    const upward = { plan: PLAN, period: PERIOD };
    await waitFor('the draft', async () => (await engine.showReport(upward)).state === 'draft');
    await engine.proposeReport({ ...upward, as: coordinator });
    await engine.approveReport({ ...upward, as: address(COORDINATOR, 'approver') });
    await engine.issueReport({ ...upward, as: coordinator, number: '125/BC-SĐM', date: '2024-06-17' });
    await engine.sendReport({ ...upward, as: coordinator });
    // What is corrected after sending travels as encrypted, and so does what is refused.
    await submit(host, 'so-ba', 'correction after sending');
    const late = { ...upward, as: address(COORDINATOR, 'approver'), why: canary.text('sent back too late') };
    await expect(engine.rejectReport(late)).rejects.toMatchObject({ code: 'refused' });
    expect(await keyIdsOf(UNIT)).toEqual(new Set(['khoa-2024', 'khoa-2025', 'khoa-2026']));
  });
});

describe('the database of Temporal', () => {
  const planted: string[] = [];
  const words = (count: number, what: string): string[] =>
    Array.from({ length: count }, () => {
      const text = canary.text(what);
      planted.push(text);
      return text;
    });

  it('holds none of two hundred planted phrases, in whatever payload or failure they were', async () => {
    const keys = [THIRD, SECOND, FIRST];
    await running?.stop();
    running = null;
    const failing = new Proxy({} as Activities, {
      get: () => () => Promise.reject(new Error(words(1, 'an activity’s failure').join())),
      has: () => true,
      ownKeys: () => ['slotStatus', 'sealSlot', 'deliverSlot'],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    });
    const worker = await createWorker({
      ...{ connection: server.nativeConnection, namespace: server.namespace, bundlePath: ENCRYPTED_BUNDLE },
      ...{ activities: failing, dataConverter: createDataConverter(keys) },
    });
    const ended = worker.run();
    const { client } = contextWith(keys);
    const [summary, details, memo] = words(3, 'metadata') as [string, string, string];
    const handle = await client.workflow.start('mailRoom', {
      ...{ workflowId: 'mailRoom/trong', taskQueue: TASK_QUEUE, memo: { memo } },
      args: [{ slot: NOW, clockOffsetMs, planted: words(100, 'arguments') }],
      ...{ staticSummary: summary, staticDetails: details },
    });
    await handle.signal('announce', ...words(60, 'a signal'));
    await waitFor('a failed activity', async () => {
      const { raw } = await handle.describe();
      return (raw.pendingActivities ?? []).some(({ attempt }) => (attempt ?? 0) > 2);
    });
    await handle.terminate(words(1, 'the reason of an end, which is nobody’s payload')[0]);
    worker.shutdown();
    await ended;

    // As long as nothing says the contrary, a search that finds nothing may be looking in the wrong place.
    const plain = new Client({ connection: server.connection, namespace: server.namespace });
    const inTheClear = createCanaries();
    const seen = [inTheClear.text('x').replace('001', '901'), inTheClear.text('y').replace('002', '902')];
    await plain.workflow.start('mailRoom', {
      ...{ workflowId: 'mailRoom/ro', taskQueue: 'nobody', args: [seen[0]], staticSummary: seen[1] },
    });
    const bytes = await bytesOf(server.home);
    expect(wordsFound(['kxq901zvw', 'kxq902zvw'], bytes)).toEqual(['kxq901zvw', 'kxq902zvw']);

    const everything = canary.all();
    expect(everything.length).toBeGreaterThan(200);
    const found = wordsFound(
      everything.map(([, word]) => word),
      bytes,
    );
    const told = everything.filter(([, word]) => found.includes(word)).map(([what]) => what);
    expect(told).toEqual(['the reason of an end, which is nobody’s payload']);
    // Nor are the texts of the engine's own failures, nor states: what stands in the clear are ids.
    expect(bytes.includes('"clockOffsetMs"')).toBe(false);
    expect(bytes.includes('Encoded failure')).toBe(true);
  });
});

describe('a worker that does not have the keys', () => {
  it.each([
    ['without any', () => [], /LIEN_NGANH_PAYLOAD_KEYS/],
    ['without one that was used', () => [SECOND, THIRD], /khoa-2024/],
    ['with another under its id', () => [key('khoa-2024'), SECOND, THIRD], /khoa-2024/],
  ])('is not started %s', async (_what, keys, words) => {
    for (const one of [FIRST, SECOND, THIRD])
      await requirePayloadKeys(
        records,
        [one, FIRST, SECOND, THIRD].filter((k, i, all) => all.indexOf(k) === i),
        NOW,
      );
    const refused = await requirePayloadKeys(records, keys(), NOW).then(
      () => null,
      (error: UserError) => error,
    );
    expect(refused).toBeInstanceOf(UserError);
    expect(refused).toMatchObject({ code: 'invalid', details: [{ path: 'LIEN_NGANH_PAYLOAD_KEYS' }] });
    expect(JSON.stringify(refused!.details)).toMatch(words);
  });

  it('does nothing where it runs all the same, says why, and loses nothing', async () => {
    const wrong = await startWith([key('khoa-2026'), SECOND, FIRST], 3_000);
    const task = {
      plan: PLAN,
      unit: 'so-hai',
      duty: 'KT-2',
      period: '2024',
      as: address('so-hai', 'focal-point'),
    };
    await expect(
      wrong.engine.completeTask({ ...task, unit: 'so-mot', as: address('so-mot', 'focal-point'), note: 'x' }),
    ).rejects.toMatchObject({ code: 'unreachable' });
    const entry = await waitFor('the failed task', async () => {
      const { workflows } = await wrong.engine.listWorkflows({ plan: PLAN });
      return workflows.find(({ workflowId, pending }) => workflowId === UNIT && pending.length > 0);
    });
    expect(entry.pending).toEqual([
      {
        ...{ activity: 'workflow-task', attempt: expect.any(Number) },
        lastError: expect.stringMatching(/khoa-202[456].*LIEN_NGANH_PAYLOAD_KEYS/),
      },
    ]);
    const { engine } = await startWith([THIRD, SECOND, FIRST]);
    const done = await engine.completeTask({
      ...{ ...task, unit: 'so-mot', as: address('so-mot', 'focal-point'), note: 'x' },
    });
    expect(done).toBeDefined();
  });
});
