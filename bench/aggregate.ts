/**
 * What a new report reads of a record after years, and what adding up a period costs: `npm run bench:aggregate
 * [-- FEW MANY YEARS ROUNDS]`, 100 and 400 units after two years when nothing is said. Rows are those that PostgreSQL
 * itself counts. Beside the adding up stands one statement of SQL, written by hand, that only sums.
 */
import pg from 'pg';
import { requirePlan } from '../client/documents/read-plan.ts';
import { aggregate } from '../domain/aggregation/aggregate.ts';
import { lastActs, listActsOf, readRevision } from '../records/obligations/acts.ts';
import { openRecords, type Records } from '../records/database/database.ts';
import { findObligation } from '../records/obligations/obligations.ts';
import { figuresOfOthers, newestSubmissions, unitSubmissions } from '../records/reports/submissions.ts';
import { BIG_PLAN, bigUnit, fillFiveYears } from '../tests/support/five-years.ts';
import { trialPlan } from '../tests/faults/plan.ts';
import { startTestPostgres } from '../tests/support/postgres.ts';
import { countRows } from '../tests/support/rows-read.ts';
import { describeMachine } from './support/machine.ts';
import { inTurn, median, ratios, spread } from './support/rounds.ts';
import { atMost, conclude, say } from './support/verdict.ts';

const PERIOD = '2024-h1';
const TARGET = 'TT-T1';
const [few = 100, many = 400, years = 2, rounds = 5] = process.argv.slice(2).map(Number);

interface Sized {
  /** Rows read by one new report. */
  rows: number;
  /** Milliseconds of adding up. */
  ours: number[];
  sql: number[];
}

/** What is read from the button pressed to the receipt, beside the directory and the plan. */
async function rowsOfReport({ db }: Records, unit: string): Promise<number> {
  const obligation = `${unit}/${PERIOD}`;
  const submitted = { plan: BIG_PLAN, actorEmail: `dm@${unit}.example`, act: 'submit', obligation };
  const rows = await countRows(db, async (trx) => {
    await findObligation(trx, BIG_PLAN, obligation);
    await unitSubmissions(trx, BIG_PLAN, unit);
    await figuresOfOthers(trx, { plan: BIG_PLAN, period: PERIOD, unit, targets: [TARGET] });
    await listActsOf(trx, { ...submitted, contentSha256: 'c'.repeat(64) });
    await readRevision(trx, BIG_PLAN, obligation);
    await lastActs(trx, BIG_PLAN, obligation, '2999-01-01T00:00:00+07:00');
  });
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function measure(units: number): Promise<Sized> {
  const postgres = await startTestPostgres();
  const records = await openRecords({ databaseUrl: postgres.url });
  const db = new pg.Client({ connectionString: postgres.url });
  await db.connect();
  try {
    await fillFiveYears(db, { units, years });
    const figures = `jsonb_build_object('${TARGET}', jsonb_build_object('numerator', 1, 'denominator', 2))`;
    await db.query(
      `update submissions set content = jsonb_build_object('figures', ${figures}, 'duties', '{}'::jsonb, 'narrative', '{}'::jsonb)`,
    );
    await db.query('vacuum analyze submissions');
    const { plan: trial } = requirePlan(trialPlan(units, BIG_PLAN).text, 'plan.yaml');
    const named = Array.from({ length: units }, (_, n) => bigUnit(n + 1));
    const targets = trial.targets.map((target) => ({ ...target, reportedBy: named }));
    const known = trial.units.slice(1).map((unit, n) => ({ ...unit, id: named[n]! }));
    const plan = { ...trial, targets, units: [...trial.units.slice(0, 1), ...known] };
    const sums = await inTurn(rounds, {
      ours: () =>
        timed(async () =>
          aggregate(plan, { id: PERIOD }, await newestSubmissions(records.db, BIG_PLAN, PERIOD)),
        ),
      sql: () =>
        timed(() =>
          db.query(
            `select sum((content #>> '{figures,${TARGET},numerator}')::numeric) as numerator,
               sum((content #>> '{figures,${TARGET},denominator}')::numeric) as denominator
             from (select distinct on (unit) content from submissions
               where plan = $1 and period = $2 and state in ('submitted', 'accepted')
               order by unit, said_at desc, id desc) newest`,
            [BIG_PLAN, PERIOD],
          ),
        ),
    });
    return { rows: await rowsOfReport(records, bigUnit(units / 2)), ...sums };
  } finally {
    await db.end();
    await records.close();
    await postgres.stop();
  }
}

say(`${few} and ${many} units after ${years} years, ${describeMachine()}`);
const [small, large] = [await measure(few), await measure(many)];
for (const [units, { rows, ours, sql }] of [
  [few, small],
  [many, large],
] as const) {
  say(`${units} units`.padEnd(15) + `${rows} rows read by a new report`);
  say(
    `               added up in ${spread(ours, 1)} ms, one statement of SQL ${spread(sql, 1)} ms: ${median(ratios(ours, sql)).toFixed(1)} times`,
  );
}
conclude([atMost(`rows read with ${many} units beside ${few}`, large.rows / small.rows, 1.2)]);
