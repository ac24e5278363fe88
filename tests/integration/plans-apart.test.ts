/** Somebody holds the rows of one plan: the other plan goes on, and the first one when they are let go. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { importOfficials } from '../../records/directory/directory.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const HELD = 'ke-hoach-bi-giu';
const UNITS = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'];

let postgres: TestPostgres;
let host: TestHost;
let holder: pg.Client;

beforeAll(async () => {
  postgres = await startTestPostgres();
  host = await startLiveHost({
    now: '2024-06-13T10:00:00+07:00',
    // As few as there may be: those that wait for the held rows would fill them at once.
    records: { databaseUrl: postgres.url, connections: 2 },
    patienceMs: 20_000,
  });
  await host.launch();
  await importOfficials(
    host.records.db,
    OFFICIALS.map((official) => ({ ...official, plan: HELD })),
  );
  await host.engine.launchPlan({ text: PLAN_TEXT.replace(`id: ${PLAN}`, `id: ${HELD}`), file: 'plan.yaml' });
  holder = new pg.Client(postgres.url);
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await host.stop();
  await postgres.stop();
});

const submit = (plan: string, unit: string, numerator: number) =>
  host.engine.submitReport({
    ...{ plan, period: '2024-h1', unit, as: address(unit, 'focal-point') },
    ...{ text: reportOf(unit, numerator), file: 'report.json' },
  });

const isRecorded = async (unit: string): Promise<boolean> => {
  const { obligations } = await host.engine.planStatus({ plan: HELD, unit });
  return obligations.some(({ id, state }) => id === `${unit}/2024-h1` && state === 'submitted');
};

describe('rows of one plan that somebody holds', () => {
  it('keep no act on another plan from being answered', async () => {
    await holder.query('begin');
    await holder.query(`select id from obligations where plan = $1 for update`, [HELD]);
    const held = Promise.allSettled(UNITS.map((unit) => submit(HELD, unit, 30)));
    await waitFor('a write that waits for them', async () => {
      const { rowCount } = await holder.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      return (rowCount ?? 0) > 0;
    });
    for (const unit of UNITS) expect(await submit(PLAN, unit, 40)).toMatchObject({ version: 1 });

    // Those whose rows are held were told that it is being recorded, and are heard once the rows are free.
    for (const outcome of await held) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'unreachable' } });
    }
    await holder.query('rollback');
    for (const unit of UNITS) await waitFor(`${unit} recorded`, () => isRecorded(unit));
  });
});
