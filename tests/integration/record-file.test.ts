/** A plan in mid-cycle moved from one machine's embedded database to PostgreSQL and another Temporal, and back. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openRecords, type Records } from '../../records/database/database.ts';
import { findBrokenLogs } from '../../records/obligations/audit-chain.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { runHere, type Outcome } from '../support/command-line.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { address, COORDINATOR, PLAN, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const half = { plan: PLAN, period: '2024-h1' };
const FOCAL_POINT = 'focal-point';
let folder: string;
let postgres: TestPostgres;
let live: TestHost;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-nganh-move-'));
  postgres = await startTestPostgres();
});
afterAll(async () => {
  await live.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const submit = (unit: string) =>
  live.engine.submitReport({
    ...{ ...half, unit, as: address(unit, FOCAL_POINT) },
    ...{ text: reportOf(unit), file: 'report.json' },
  });
const record = (words: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
  runHere(['record', ...words, '--json', '--lang', 'en'], { cwd: folder, env });
const toPostgres = (file: string): Promise<Outcome> =>
  record(['import', file], { DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: '127.0.0.1:1' });

/** The tables of an exported file with their rows, in no order. */
async function tablesIn(file: string): Promise<Map<string, string[]>> {
  const lines = gunzipSync(await readFile(join(folder, file)))
    .toString()
    .trim()
    .split('\n');
  const tables = new Map<string, string[]>();
  let rows: string[] = [];
  for (const line of lines) {
    if (!line.startsWith('#')) rows.push(line);
    else {
      const { table } = JSON.parse(line.slice(1)) as { table?: string };
      if (table !== undefined) tables.set(table, (rows = []));
    }
  }
  for (const some of tables.values()) some.sort();
  return tables;
}

it('moves with what was handed in, reminds of what is still to come, and goes back unchanged', async () => {
  live = await startLiveHost({
    now: '2024-06-10T09:00:00+07:00',
    records: { directory: join(folder, 'home/records') },
  });
  await live.launch();
  const receipt = await submit('so-mot');
  const webhook = await live.engine.addWebhook({ url: 'https://mot-cua.example/tin', events: ['*'] });
  await live.stop();

  const written = await record(['export', 'ho-so.gz', '--home', 'home']);
  expect(written.code).toBe(0);
  const file = await readFile(join(folder, 'ho-so.gz'));
  const exported = written.json() as { tables: number; rows: number; sha256: string };
  expect(exported.sha256).toBe(createHash('sha256').update(file).digest('hex'));
  expect((await stat(join(folder, 'ho-so.gz'))).mode & 0o077).toBe(0);
  expect((await record(['export', 'ho-so.gz', '--home', 'home'])).code).toBe(2);
  expect((await record(['export', 'khac.gz', '--home', 'khong-co'])).code).toBe(2);

  const read = await toPostgres('ho-so.gz');
  expect({ code: read.code, result: read.json() }).toEqual({ code: 0, result: exported });
  // What proves to the other side who tells it stays behind.
  expect((await tablesIn('ho-so.gz')).get('webhooks')!.join()).toContain('mot-cua.example');
  expect(gunzipSync(file).toString()).not.toContain(webhook.secret);
  expect(read.stderr).toContain(`webhook renew ${webhook.id}`);

  // Another Temporal, two days later.
  live = await startLiveHost({
    now: '2024-06-12T09:00:00+07:00',
    records: { databaseUrl: postgres.url },
  });
  const { ok, findings } = await live.engine.repair({ apply: true });
  expect(ok).toBe(true);
  expect(findings.map(({ kind, mended }) => ({ kind, mended }))).toEqual(
    findings.map(() => ({ kind: 'missing', mended: true })),
  );
  expect(findings).toHaveLength(1 + 1 + 5 + 4);
  await waitFor('the reminders of the slot that passed meanwhile', async () => {
    const mails = await live.mails();
    return mails.some(({ email }) => email.to?.[0]?.address === address('so-ba', FOCAL_POINT));
  });
  expect(await live.noticesAbout('so-ba/2024-h1')).toEqual(['2024-06-12T08:00 due-5 focal-point']);
  expect(await submit('so-mot')).toEqual(receipt);
  for (const unit of [COORDINATOR, 'so-hai', 'so-ba']) await submit(unit);
  // What so-mot handed in is told to the new period by a sweep, as every minute.
  await live.host.sweep.once();
  await waitFor('the draft', async () => (await live.engine.showReport(half)).state === 'draft');
  await waitFor('nothing left to be found', async () => (await live.engine.repair({})).findings.length === 0);
  await live.host.stop();

  const server = { DATABASE_URL: postgres.url };
  expect((await record(['export', 'tu-may-chu.gz'], server)).code).toBe(0);
  expect((await record(['import', 'tu-may-chu.gz', '--home', 've-nha'])).code).toBe(0);
  expect((await record(['export', 've-nha.gz', '--home', 've-nha'])).code).toBe(0);
  expect(await tablesIn('ve-nha.gz')).toEqual(await tablesIn('tu-may-chu.gz'));

  const home = await openRecords({ directory: join(folder, 've-nha/records') });
  expect(await findBrokenLogs(home.db)).toEqual([]);
  // What counts up goes on after what came.
  await writeAudit(home.db, [
    {
      ...{ id: 'sau', plan: PLAN, at: '2024-06-12T10:00:00+07:00', kind: 'act', unit: null },
      ...{ obligation: null, who: null, what: 'submit', why: null, detail: {} },
    },
  ]);
  expect(await findBrokenLogs(home.db)).toEqual([]);
  await home.close();
});

it('refuses a database that holds something, and says so', async () => {
  const { code, stdout } = await toPostgres('ho-so.gz');
  expect(code).toBe(4);
  expect(stdout).toContain('The database holds data already');
});

async function refusalOf(text: string | Buffer): Promise<{ code: number; stdout: string; left: Records }> {
  await writeFile(join(folder, 'hong.gz'), typeof text === 'string' ? gzipSync(text) : text);
  const home = await mkdtemp(join(folder, 'trong-'));
  const { code, stdout } = await record(['import', 'hong.gz', '--home', home]);
  return { code, stdout, left: await openRecords({ directory: join(home, 'records') }) };
}

it.each([
  ['a file that is cut off', (whole: string) => whole.slice(0, whole.lastIndexOf('#')), 'cut off'],
  ['one in which a row is missing', (whole: string) => whole.replace(/^\{.*\n/m, ''), 'cut off'],
  [
    'one of another release',
    (whole: string) => whole.replace('0018-checkpoints', '0099-other'),
    '0099-other',
  ],
  ['another text', () => 'không phải hồ sơ\n', 'no file that record export has written'],
])('refuses %s, and leaves nothing behind', async (_what, spoil, words) => {
  const whole = gunzipSync(await readFile(join(folder, 'ho-so.gz'))).toString();
  const { code, stdout, left } = await refusalOf(spoil(whole));
  expect({ code, says: stdout.includes(words) }).toEqual({ code: 2, says: true });
  expect(await left.db.selectFrom('plans').selectAll().execute()).toEqual([]);
  expect(await left.db.selectFrom('installation').selectAll().execute()).toHaveLength(1);
  await left.close();
});

it('refuses bytes that were damaged on the way', async () => {
  const bytes = await readFile(join(folder, 'ho-so.gz'));
  const { code, stdout, left } = await refusalOf(bytes.subarray(0, bytes.length - 200));
  expect({ code, says: /damaged|cut off/.test(stdout) }).toEqual({ code: 2, says: true });
  await left.close();
});
