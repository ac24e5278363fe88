/** Temporal's database thrown away in mid-cycle, a week later: everything goes on from the record. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { RepairResult } from '../../client/engine.ts';
import { runHere, type Outcome } from '../support/command-line.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT, reportOf } from '../support/workflow-plan.ts';
import { startServerProcess, type ServerProcess } from '../support/workflow-server.ts';
import { waitFor } from '../support/workflow-wait.ts';

/** `due-5` is said at 08:00 on 12 June, `due-2` on the 17th, `due` on the 19th, `due+1` on the 20th. */
const START = '2024-06-10T09:00:00+07:00';
const UNITS = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'];
const PERIODS = ['2024-h1', '2024', '2025-h1', '2025'];

let home: string;
let server: ServerProcess;
const PAYLOAD_KEYS = 'LIEN_NGANH_PAYLOAD_KEYS';
beforeAll(async () => {
  quietRuntime();
  process.env[PAYLOAD_KEYS] = `khoa:${Buffer.alloc(32, 5).toString('base64')}`;
  home = await mkdtemp(join(tmpdir(), 'lien-nganh-lost-'));
  server = await startServerProcess(home, START);
});
afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true });
  delete process.env[PAYLOAD_KEYS];
});

const repair = (...words: string[]): Promise<Outcome> =>
  runHere(['repair', '--home', home, '--lang', 'en', '--json', ...words], { env: process.env });

const submit = (unit: string) =>
  server.engine.submitReport({
    ...{ plan: PLAN, period: '2024-h1', unit, as: address(unit, 'focal-point') },
    ...{ text: reportOf(unit), file: 'report.json' },
  });

/** Throws Temporal's database away, and lets days go by. */
async function loseTemporal(instant: string): Promise<void> {
  await server.stop();
  for (const part of ['', '-shm', '-wal']) await rm(join(home, `temporal.sqlite${part}`), { force: true });
  await writeFile(join(home, 'clock.json'), JSON.stringify({ offsetMs: Date.parse(instant) - Date.now() }));
}

/** Whether something stands in the clear in Temporal's database. */
async function standsInTheClear(words: string): Promise<boolean> {
  const files = (await readdir(home)).filter((name) => name.startsWith('temporal.sqlite'));
  const read = await Promise.all(files.map((name) => readFile(join(home, name))));
  return read.some((bytes) => bytes.includes(words));
}

/** Notices about a unit's report that were mailed, one line for each mail that carried one. */
async function toldOf(unit: string): Promise<string[]> {
  const { mails } = await server.engine.listMails({});
  return mails
    .flatMap((mail) => mail.notices.map((notice) => ({ ...notice, to: mail.to })))
    .filter(({ obligation }) => obligation === `${unit}/2024-h1`)
    .map(({ rung, to }) => `${rung} ${to}`)
    .sort();
}

it('goes on from the record: no reminder twice, none lost', async () => {
  const officials = OFFICIALS.map(({ plan: _plan, ...official }) => official);
  const text = stringify({ schema: 'lien-nganh/officials@1', plan: PLAN, officials });
  await server.engine.importOfficials({ text, file: 'officials.yaml' });
  await server.engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml' });
  const receipt = await submit('so-mot');
  await waitFor('the receipt mailed', async () => {
    const { mails } = await server.engine.listMails({});
    return mails.length > 0 && mails.every(({ state }) => state === 'sent');
  });

  await loseTemporal('2024-06-12T09:00:00+07:00');
  await expect(startServerProcess(home)).rejects.toThrow('lien-nganh repair --apply');
  const seen = await repair();
  expect(seen.code).toBe(1);
  const before = seen.json() as RepairResult;
  expect(before.ok).toBe(false);
  const lost = [
    `plan/${PLAN}`,
    ...UNITS.map((unit) => `plan/${PLAN}/unit/${unit}`),
    ...PERIODS.map((period) => `plan/${PLAN}/period/${period}`),
  ];
  expect(before.findings.map(({ kind, workflowId }) => `${kind} ${workflowId}`).sort()).toEqual(
    [null, ...lost].map((id) => `missing ${id}`).sort(),
  );
  expect(before.findings.every(({ mended }) => !mended)).toBe(true);
  expect((await repair('--apply')).code).toBe(2);
  const mended = await repair('--apply', '--yes');
  expect(mended.code).toBe(0);
  expect((mended.json() as RepairResult).findings.map(({ mended: done }) => done)).toEqual(
    before.findings.map(() => true),
  );
  // The id of a workflow does; what it was started with must not.
  expect(await standsInTheClear(`plan/${PLAN}/unit/so-ba`)).toBe(true);
  expect(await standsInTheClear('"launchedAt"')).toBe(false);

  server = await startServerProcess(home);
  const focalPoint = address('so-ba', 'focal-point');
  await waitFor('the step missed', async () => (await toldOf('so-ba')).length > 0);
  expect(await toldOf('so-ba')).toEqual([`due-5 ${focalPoint}`]);

  // And once more, a week later: of two steps missed the highest, and the one said before not again.
  await loseTemporal('2024-06-19T10:00:00+07:00');
  expect((await repair('--apply', '--yes')).code).toBe(0);
  server = await startServerProcess(home);
  await waitFor('the highest step missed', async () => (await toldOf('so-ba')).length > 1);
  expect(await toldOf('so-ba')).toEqual([`due ${focalPoint}`, `due-5 ${focalPoint}`]);
  expect(await submit('so-mot')).toEqual(receipt);
  expect(await toldOf('so-mot')).toEqual([`receipt ${address('so-mot', 'focal-point')}`]);

  // What the period had been told of before counts with what comes now.
  for (const unit of [COORDINATOR, 'so-hai', 'so-ba']) await submit(unit);
  await waitFor('the draft', async () => {
    const { state } = await server.engine.showReport({ plan: PLAN, period: '2024-h1' });
    return state === 'draft';
  });
  expect((await server.engine.repair({})).findings).toEqual([]);
});
