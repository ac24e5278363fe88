/**
 * What is read of a record after years of a plan with many units: rows read, counted by PostgreSQL, never time. Two
 * years of 100 units here.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { readRevision } from '../../records/obligations/acts.ts';
import { listAwaited } from '../../records/obligations/awaited-workflows.ts';
import { readBacklog } from '../../records/database/backlog.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { readHistory } from '../../records/obligations/history.ts';
import { listUnfinishedSlots } from '../../records/mail/notices.ts';
import { listDueWithin, listObligations } from '../../records/obligations/obligations.ts';
import { listOverdue } from '../../records/plans/overview.ts';
import type { Database } from '../../records/database/schema.ts';
import { newestSubmissions, unitSubmissions } from '../../records/reports/submissions.ts';
import { mailsToUnit } from '../../records/mail/unit-mails.ts';
import { newestReturns } from '../../records/obligations/unit-returns.ts';
import type { TemporaryPostgres } from '../../tools/postgres.ts';
import { BIG_PLAN, bigUnit, DUE, fillFiveYears } from '../support/five-years.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { countRows, type RowsRead } from '../support/rows-read.ts';

const UNITS = 100;
const YEARS = 2;
/** Of one unit: six things owed each half-year, each with eight notices, mails and lines and four acts. */
const OWED = 6 * 2 * YEARS;
const LINES = 8 * OWED;
const UNIT = bigUnit(UNITS / 2);
const ONE = `${UNIT}/2024-h1`;
const plan = BIG_PLAN;

let postgres: TemporaryPostgres;
let records: Records;
let psql: pg.Client;

beforeAll(async () => {
  postgres = await startTestPostgres();
  records = await openRecords({ databaseUrl: postgres.url });
  psql = new pg.Client({ connectionString: postgres.url });
  await psql.connect();
  await fillFiveYears(psql, { units: UNITS, years: YEARS });
});
afterAll(async () => {
  await psql.end();
  await records.close();
  await postgres.stop();
});

/** Rows at an index's ends, at which the planner itself looks. */
const PLANNING = 12;

type Read = (db: Kysely<Database>) => Promise<unknown>;
const early = '2024-06-19';
/** Two days before all are due: each unit is told of six things. */
const DUE_DAY = '2025-06-17';

/** Each with the tables it may read, and how many rows of each at most. */
const READS: [string, Read, RowsRead][] = [
  [
    'history of a unit',
    (db) => readHistory(db, { plan, unit: UNIT }),
    { audit: LINES, notices: LINES, mail_notices: LINES, mails: LINES, obligations: 2 * LINES, acts: LINES },
  ],
  [
    'history of one thing owed',
    (db) => readHistory(db, { plan, owed: { id: ONE, unit: UNIT } }),
    { audit: 8, notices: 8, mail_notices: 8, mails: 8, obligations: 16, acts: 8 },
  ],
  [
    // Every unit is due on the same days: on each of eight days all of them are told, and have a line. Of pairs of
    // mail and notice the planner may look through all, where it needs one in forty.
    'history of one day',
    (db) => readHistory(db, { plan, from: DUE_DAY, to: DUE_DAY }),
    {
      ...{ audit: 2 * 6 * UNITS, notices: 12 * UNITS, mails: 12 * UNITS },
      ...{ mail_notices: 2 * UNITS * LINES, obligations: 24 * UNITS, acts: 12 * UNITS },
    },
  ],
  ['history of a quiet day', (db) => readHistory(db, { plan, from: '2025-03-03', to: '2025-03-03' }), {}],
  [
    'things due on one day',
    (db) => listDueWithin(db, { plan, ids: [ONE], from: early, to: early }),
    { obligations: 6 * UNITS + 1 },
  ],
  ['obligations of a unit', (db) => listObligations(db, plan, UNIT), { obligations: OWED }],
  ['revision of an obligation', (db) => readRevision(db, plan, ONE), { obligations: 1 }],
  ['revision of a unit', (db) => readRevision(db, plan, UNIT), {}],
  ['returns of a unit', (db) => newestReturns(db, plan, UNIT), { obligations: OWED, acts: 4 * OWED }],
  ['submissions of a unit', (db) => unitSubmissions(db, plan, UNIT), { submissions: 4 * YEARS }],
  ['submissions of a period', (db) => newestSubmissions(db, plan, '2024-h1'), { submissions: 2 * UNITS }],
  [
    'mails to a unit',
    (db) => mailsToUnit(db, { plan, unit: UNIT }, 20),
    { notices: LINES, mail_notices: LINES, mails: LINES },
  ],
  ['backlog', (db) => readBacklog(db), {}],
  ['unfinished slots', (db) => listUnfinishedSlots(db), {}],
  ['overdue work', (db) => listOverdue(db, '2026-06-20T08:00:00+07:00', { offset: 0, limit: 20 }), {}],
  [
    'awaited workflows',
    (db) => listAwaited(db, { before: `${DUE}T00:00:00Z`, saidBefore: `${DUE}T00:00:00Z`, limit: 50 }),
    {},
  ],
];

it.each(READS)('%s reads its own rows and no others', async (_name, read, most) => {
  const rows = await countRows(records.db, read);
  const tooMany = Object.entries(rows).filter(([table, count]) => count > (most[table] ?? 0) + PLANNING);
  expect(tooMany).toEqual([]);
});

it('a few days of history are the same lines as those days of the whole', async () => {
  const whole = await readHistory(records.db, { plan, unit: UNIT });
  const days = { from: '2024-06-10', to: '2024-06-14' };
  const inDays = whole.filter(({ at }) => at >= '2024-06-10T00:00' && at < '2024-06-15T00:00');
  expect(inDays.length).toBeGreaterThan(10);
  expect(await readHistory(records.db, { plan, unit: UNIT, ...days })).toEqual(inDays);
  expect(await readHistory(records.db, { plan, unit: UNIT, from: days.from })).toEqual(
    whole.filter(({ at }) => at >= '2024-06-10T00:00'),
  );
});
