/** What whoever watches a production installation is told: web and worker as they run there, on real servers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { METRICS, type MetricDeclaration } from '../../client/metrics/catalogue.ts';
import { logIn } from '../../domain/bilingual.ts';
import { readConfig } from '../../client/config.ts';
import { openRecords } from '../../records/database/database.ts';
import type { TemporaryPostgres } from '../../tools/postgres.ts';
import { runWeb, type RunningWeb } from '../../main/run-web.ts';
import { runWorker, type RunningWorker } from '../../main/run-worker.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { waitFor } from '../support/workflow-wait.ts';

interface Ready {
  ready: boolean;
  why: string[];
  ok: boolean;
  database: boolean;
  engine: boolean;
}

let postgres: TemporaryPostgres;
let temporal: DevServer;
let web: RunningWeb;
let worker: RunningWorker | null = null;
let psql: pg.Client;

const logged: string[] = [];
const silent = (): void => undefined;

async function ready(url: string): Promise<{ status: number } & Ready> {
  const answer = await fetch(`${url}/health/ready`);
  return { status: answer.status, ...((await answer.json()) as Ready) };
}

/** Asks until the answer is as expected. */
const becomes = (url: string, status: number): Promise<{ status: number } & Ready> =>
  waitFor(`ready is ${status}`, async () => {
    const answer = await ready(url);
    return answer.status === status && answer;
  });

const isLive = async (url: string): Promise<boolean> => (await fetch(`${url}/health/live`)).ok;

beforeAll(async () => {
  quietRuntime();
  [postgres, temporal] = await Promise.all([startTestPostgres(), startDevServer()]);
  psql = new pg.Client({ connectionString: postgres.url });
  await psql.connect();
  web = await runWeb({ config: settings(), log: logIn('en', (line) => void logged.push(line)) });
});
afterAll(async () => {
  await worker?.stop();
  await worker?.done;
  await web.stop();
  await psql.end();
  await Promise.all([postgres.stop(), temporal.stop()]);
});

const settings = () =>
  readConfig({
    DATABASE_URL: postgres.url,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LIEN_NGANH_PUBLIC_URL: 'http://127.0.0.1:8080',
    LIEN_NGANH_HOME: temporal.home,
    LIEN_NGANH_PORT: '0',
    LIEN_NGANH_HEALTH_PORT: '0',
  });

describe('readiness', () => {
  it('is refused to pages without a worker anywhere, with the reason', async () => {
    const answer = await ready(web.url);
    expect(answer).toMatchObject({ status: 503, ready: false, ok: false, database: true, engine: false });
    expect(answer.why).toHaveLength(1);
    expect(answer.why[0]).toMatch(/^worker: không có tiến trình xử lý /);
    expect(await isLive(web.url)).toBe(true);
  });

  it('is told by the worker at a port of its own, and by the pages once it polls', async () => {
    worker = await runWorker({ config: settings(), log: silent, bundlePath: BUNDLE });
    const { why } = await becomes(worker.healthUrl, 200);
    expect(why).toEqual([]);
    expect(await isLive(worker.healthUrl)).toBe(true);
    expect(await becomes(web.url, 200)).toMatchObject({
      ready: true,
      ok: true,
      database: true,
      engine: true,
    });
    expect((await fetch(`${worker.healthUrl}/`)).status).toBe(404);
  });

  it('is refused where the record can be read and not written', async () => {
    await psql.query('alter system set default_transaction_read_only = on');
    await psql.query('select pg_reload_conf()');
    for (const url of [web.url, worker!.healthUrl]) {
      const answer = await becomes(url, 503);
      expect(answer.why).toEqual([expect.stringMatching(/^record: .*không ghi được .*25006/)]);
      expect(answer).toMatchObject({ database: false, engine: true });
      expect(await isLive(url)).toBe(true);
    }
    await psql.query('set default_transaction_read_only = off');
    await psql.query('alter system reset default_transaction_read_only');
    await psql.query('select pg_reload_conf()');
    await becomes(web.url, 200);
  });

  it('does not hang where a lock keeps it from writing, however many ask', async () => {
    await psql.query('begin');
    await psql.query('lock table write_probes in access exclusive mode');
    await becomes(web.url, 503);
    const answers = await Promise.all(Array.from({ length: 30 }, () => ready(web.url)));
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(answer.why[0]).toMatch(/^record: /);
    }
    expect(await isLive(web.url)).toBe(true);
    await psql.query('rollback');
    await becomes(web.url, 200);
  });

  it('keeps the table it writes to small', async () => {
    await psql.query(`insert into write_probes select now(), repeat('x', 8000) from generate_series(1, 200)`);
    await waitFor('the table emptied', async () => {
      await ready(web.url);
      const { rows } = await psql.query<{ rows: number }>(
        'select count(*)::integer as rows from write_probes',
      );
      return rows[0]!.rows < 200;
    });
  });

  it('stays where a newer release has added to the tables: the release before works on beside it', async () => {
    await psql.query(`insert into kysely_migration values ('9998-of-a-newer-release', 'now')`);
    expect((await becomes(web.url, 200)).why).toEqual([]);
    const beside = await openRecords({ databaseUrl: postgres.url });
    expect(beside.newer).toEqual(['9998-of-a-newer-release']);
    await beside.close();
    const said: string[] = [];
    const other = await runWeb({ config: settings(), log: logIn('en', (line) => void said.push(line)) });
    expect(said).toContainEqual(expect.stringMatching(/newer release.*9998-of-a-newer-release.*works on/));
    await other.stop();
  });

  it('is refused where a newer release has changed the tables, which an older one does not open', async () => {
    await psql.query(`insert into kysely_migration values ('9999-of-a-newer-release-breaking', 'now')`);
    const { why } = await becomes(web.url, 503);
    expect(why).toEqual([expect.stringMatching(/^schema: .*9999-of-a-newer-release/)]);
    await expect(openRecords({ databaseUrl: postgres.url })).rejects.toMatchObject({
      code: 'refused',
      words: {
        vi: expect.stringMatching(/bản phần mềm mới hơn/),
        en: expect.stringMatching(/newer release/),
      },
      details: [{ code: 'newer-schema', message: { vi: '9999-of-a-newer-release-breaking' } }],
    });
    await psql.query(`delete from kysely_migration where name like '99%'`);
    await becomes(web.url, 200);
  });

  it('is not even begun by a worker on another Temporal than the record’s own', async () => {
    await psql.query(`insert into temporal_home values (true, 'default', 'of-another-server', now())`);
    await expect(runWorker({ config: settings(), log: silent, bundlePath: BUNDLE })).rejects.toMatchObject({
      code: 'invalid',
      words: { en: expect.stringContaining('is not the one on which the plans run') },
    });
    await psql.query('delete from temporal_home');
  });

  it('is refused while Temporal is away, and the process lives', async () => {
    process.kill(temporal.pid, 'SIGSTOP');
    try {
      for (const url of [web.url, worker!.healthUrl]) {
        const { why } = await becomes(url, 503);
        expect(why).toEqual([expect.stringMatching(/^temporal: /)]);
        expect(await isLive(url)).toBe(true);
      }
    } finally {
      process.kill(temporal.pid, 'SIGCONT');
    }
    await becomes(web.url, 200);
  });
});

describe('metrics', () => {
  const read = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();
  const namesOf = (by: 'worker' | 'web'): string[] =>
    Object.entries<MetricDeclaration>(METRICS)
      .filter(([, declared]) => declared.by === by || declared.by === 'both')
      .map(([name]) => name);

  it('are told by both processes, each with all that it declares', async () => {
    // What nothing has happened of yet has no sample: somebody looks at a page.
    await fetch(`${web.url}/`);
    for (const [url, by] of [
      [web.url, 'web'],
      [worker!.healthUrl, 'worker'],
    ] as const) {
      const text = await read(url);
      const declared = [...text.matchAll(/^# TYPE (lien_nganh_\w+)/gm)].map(([, name]) => name);
      for (const name of namesOf(by)) expect(declared).toContain(name);
      expect(text).toMatch(/^lien_nganh_info\{version="\d+\.\d+\.\d+",encrypted="false"\} 1$/m);
      expect(text).toMatch(/^lien_nganh_ready 1$/m);
      expect(text).toMatch(/^lien_nganh_part_up\{part="record"\} 1$/m);
      expect(text).toMatch(/^lien_nganh_pollers\{queue="lien-nganh",kind="workflow"\} 1$/m);
      expect(logged.filter((line) => line.startsWith('metrics:'))).toEqual([]);
      expect(text).toMatch(/^lien_nganh_mails\{state="waiting"\} 0$/m);
      expect(text).toMatch(/^lien_nganh_obligations_overdue\{level="province"\} 0$/m);
      expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    }
    expect(await read(web.url)).toMatch(
      /^lien_nganh_http_request_seconds_count\{method="GET",route="\/",status="\d+"\} \d+$/m,
    );
  });

  it('are not told through a proxy', async () => {
    const answer = await fetch(`${web.url}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.1' } });
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });
});
