/** The servers of a trial, each a process of its own: PostgreSQL, Temporal, workers, pages; and an SMTP server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import type { Engine } from '../../client/engine.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { openRecords } from '../../records/database/database.ts';
import { choosePorts } from '../../standalone/ports.ts';
import { EMBEDDED_NAMESPACE, startTemporalServer } from '../../standalone/temporal-server.ts';
import { noteChild } from '../support/children.ts';
import { startFaultySmtp, type Faults, type FaultySmtp } from '../support/faulty-smtp.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { startChild, type Program, type TrialChild } from './child.ts';
import { clockAt, type ChildSettings } from './child-settings.ts';
import type { TrialPlan } from './plan.ts';
import { locateTemporalCli } from '../../tools/executables/temporal-cli.ts';
import { clientOptions } from '../../client/engine/connect.ts';

export interface TrialTemporal {
  address: string;
  /** Of the server as it runs now. */
  pid(): number;
  /** Ends the server at once; its file stays. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  freeze(): void;
  thaw(): void;
}

/** How often a launch is run, each time for two minutes: a busy machine takes long for thousands of units. */
const LAUNCHES = 15;

export interface Stage {
  home: string;
  postgres: TestPostgres;
  temporal: TrialTemporal;
  smtp: FaultySmtp;
  /** From now on the SMTP server misbehaves like this. */
  misbehave(faults: Faults): void;
  engine: Engine;
  context: EngineContext;
  client: Client;
  /** Milliseconds until the trial's clock shows an instant. */
  until(at: Instant): number;
  /** Runs SQL on a connection of its own. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  startWorker(bundlePath?: string): Promise<TrialChild>;
  /** Starts the pages; `url` is where they are. */
  startWeb(): Promise<TrialChild & { url: string }>;
  /** Somebody sets out to reorganise units; they end when that is done. */
  startReorganising(reorganisation: NonNullable<ChildSettings['reorganisation']>): Promise<TrialChild>;
  launch(plan: TrialPlan): Promise<void>;
  /** What goes on in the trial until the stage closes at the latest: a connection closed under a call ends the process. */
  goingOn: { stop(): Promise<void> }[];
  close(): Promise<void>;
}

/**
 * Opens the servers.
 * @param now instant at which the trial's clock starts
 * @param limits values of Temporal's dynamic configuration
 */
export async function openStage(now: Instant, limits: Record<string, number> = {}): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'lien-nganh-fault-'));
  const faults: Faults = {};
  const [postgres, temporal, smtp] = await Promise.all([
    startTestPostgres(),
    startTemporal(home, limits),
    startFaultySmtp(faults),
  ]);
  const clockOffsetMs = toMs(now) - Date.now();
  const records = await openRecords({ databaseUrl: postgres.url });
  const connection = await Connection.connect(clientOptions({ address: temporal.address }));
  const client = new Client({ connection, namespace: EMBEDDED_NAMESPACE });
  const context = {
    records,
    client,
    now: clockAt(clockOffsetMs),
    clockOffsetMs,
    reportsDirectory: join(home, 'reports'),
  };
  const engine = composeEngine(context);
  const children: TrialChild[] = [];
  const goingOn: Stage['goingOn'] = [];
  const start = async (
    program: Program,
    more: Partial<Pick<ChildSettings, 'bundlePath' | 'publicUrl' | 'reorganisation'>> = {},
  ): Promise<TrialChild> => {
    const child = await startChild(program, {
      address: temporal.address,
      namespace: EMBEDDED_NAMESPACE,
      databaseUrl: postgres.url,
      smtpUrl: smtp.url,
      publicUrl: 'http://127.0.0.1:8080',
      home,
      clockOffsetMs,
      bundlePath: BUNDLE,
      ...more,
    });
    children.push(child);
    return child;
  };
  return {
    home,
    postgres,
    temporal,
    smtp,
    misbehave(next) {
      for (const name of Object.keys(faults) as (keyof Faults)[]) delete faults[name];
      Object.assign(faults, next);
    },
    engine,
    context,
    client,
    until: (at) => toMs(at) - clockOffsetMs - Date.now(),
    sql: (text, values) => query(postgres.url, text, values),
    startWorker: (bundlePath = BUNDLE) => start('worker', { bundlePath }),
    async startWeb() {
      const [port = 0] = await choosePorts([undefined]);
      const url = `http://127.0.0.1:${port}`;
      return { ...(await start('web', { publicUrl: url })), url };
    },
    startReorganising: (reorganisation) => start('reorganise', { reorganisation }),
    async launch(plan) {
      const launch = () =>
        engine.launchPlan({
          text: plan.text,
          file: 'plan.yaml',
          past: 'skip',
          officials: { text: plan.officials, file: 'officials.yaml' },
        });
      // A launch that takes longer than a caller's patience goes on where it stood when it is run again.
      for (let left = LAUNCHES - 1; ; left -= 1) {
        try {
          await launch();
          break;
        } catch (error) {
          if (left === 0) throw error;
        }
      }
      for (const text of plan.moreOfficials) await engine.importOfficials({ text, file: 'officials.yaml' });
    },
    goingOn,
    async close() {
      for (const one of goingOn) await one.stop();
      for (const child of children) await child.end();
      await connection.close();
      await records.close();
      await smtp.stop();
      await temporal.kill();
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function query<Row extends pg.QueryResultRow>(
  connectionString: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function startTemporal(home: string, limits: Record<string, number>): Promise<TrialTemporal> {
  const serve = () => startTemporalServer({ home, locate: locateTemporalCli, log: () => undefined, limits });
  let server = await serve();
  let forget = noteChild(server.pid);
  return {
    address: server.address,
    pid: () => server.pid,
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      forget();
    },
    async restart() {
      server = await serve();
      forget = noteChild(server.pid);
    },
    freeze: () => void process.kill(server.pid, 'SIGSTOP'),
    thaw: () => void process.kill(server.pid, 'SIGCONT'),
  };
}
