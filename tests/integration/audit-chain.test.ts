/** The audit log is a chain: whatever is done to it by hand is seen. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql, type Transaction } from 'kysely';
import type { AuditRow } from '../../domain/projections.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import type { Database } from '../../records/database/schema.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { findBrokenLogs } from '../../records/obligations/audit-chain.ts';

const PLANS = ['ke-hoach-a', 'ke-hoach-b', 'ke-hoach-c'];
const ENTRIES = 12;
let records: Records;

const entry = (plan: string, n: number, more: Partial<AuditRow> = {}): AuditRow => ({
  ...{ id: `${plan}/${n}`, plan, at: `2024-06-12T08:00:${String(n).padStart(2, '0')}.123456+07:00` },
  ...{ kind: 'act', unit: n % 3 === 0 ? null : 'so-mot', obligation: n % 2 ? null : 'so-mot/2024-h1' },
  ...{ who: 'focal-point', what: 'submit', why: null, detail: { version: n, late: false } },
  ...more,
});

beforeAll(async () => {
  records = await openRecords({ memory: true });
  for (let n = 1; n <= ENTRIES; n += 1)
    await writeAudit(
      records.db,
      PLANS.map((plan) => entry(plan, n)),
    );
});
afterAll(() => records.close());

it('finds nothing in audit logs as they were written, in whatever time zone they are read', async () => {
  expect(await findBrokenLogs(records.db)).toEqual([]);
  await sql`set time zone 'America/New_York'`.execute(records.db);
  expect(await findBrokenLogs(records.db)).toEqual([]);
  await sql`reset time zone`.execute(records.db);
});

it('leaves no gap where a cause comes twice, also within one statement', async () => {
  const twice = entry('ke-hoach-a', ENTRIES);
  await writeAudit(records.db, [twice, twice, entry('ke-hoach-d', 1), entry('ke-hoach-d', 1)]);
  expect(await findBrokenLogs(records.db)).toEqual([]);
  const { rows } = await sql<{ entries: number }>`
    select entries from audit_heads where plan = 'ke-hoach-d'`.execute(records.db);
  expect(rows).toEqual([{ entries: 1 }]);
  await sql`alter table audit disable trigger user`.execute(records.db);
  await sql`delete from audit where plan = 'ke-hoach-d'`.execute(records.db);
  await sql`delete from audit_heads where plan = 'ke-hoach-d'`.execute(records.db);
  await sql`alter table audit enable trigger user`.execute(records.db);
});

/** Undoes what a trial did. */
class Undo extends Error {}

type Tampering = (trx: Transaction<Database>, plan: string, n: number, other: number) => Promise<unknown>;

const COLUMNS = [
  'at',
  'kind',
  'unit',
  'obligation',
  'who',
  'what',
  'why',
  'detail',
  'id',
  'position',
] as const;
const CHANGES: Record<(typeof COLUMNS)[number], string> = {
  at: `at + interval '1 microsecond'`,
  kind: `kind || 'x'`,
  unit: `coalesce(unit, '') || 'x'`,
  obligation: `coalesce(obligation, '') || 'x'`,
  who: `'system'`,
  what: `'accept'`,
  why: `coalesce(why, '') || 'x'`,
  detail: `detail || '{"version": 999}'`,
  id: `id || 'x'`,
  position: '',
};
const TAMPERINGS: Record<string, Tampering> = {
  ...Object.fromEntries(
    COLUMNS.map((column): [string, Tampering] => [
      `change ${column}`,
      (trx, plan, n) =>
        // PostgreSQL itself writes the position: by hand the hash is what can be changed.
        column === 'position'
          ? sql`update audit set chain_hash = chain_hash || 'x' where id = ${`${plan}/${n}`}`.execute(trx)
          : sql`update audit set ${sql.ref(column)} = ${sql.raw(CHANGES[column])} where id = ${`${plan}/${n}`}`.execute(
              trx,
            ),
    ]),
  ),
  'delete one': (trx, plan, n) => sql`delete from audit where id = ${`${plan}/${n}`}`.execute(trx),
  'swap two': (trx, plan, n, other) =>
    sql`update audit set chain_number = ${n}::bigint + ${other}::bigint - chain_number
      where plan = ${plan} and chain_number in (${n}::bigint, ${other}::bigint)`.execute(trx),
  'insert one': (trx, plan, n) =>
    sql`insert into audit (id, plan, at, kind, what, detail, chain_number, chain_hash)
      select id || '+', plan, at, kind, 'accept', detail, chain_number, chain_hash
      from audit where id = ${`${plan}/${n}`}`.execute(trx),
  'insert unchained': (trx, plan) =>
    sql`insert into audit (id, plan, at, kind, what, detail)
      values ('new', ${plan}, now(), 'act', 'accept', '{}')`.execute(trx),
  'cut off the end': (trx, plan, n) =>
    sql`delete from audit where plan = ${plan} and chain_number >= ${n}`.execute(trx),
  'cut off the beginning': (trx, plan, n) =>
    sql`delete from audit where plan = ${plan} and chain_number <= ${n}`.execute(trx),
  truncate: (trx) => sql`truncate audit`.execute(trx),
  'move to another plan': (trx, plan, n) =>
    sql`update audit set plan = ${plan === 'ke-hoach-a' ? 'ke-hoach-b' : 'ke-hoach-a'}
      where id = ${`${plan}/${n}`}`.execute(trx),
  'lower the head': (trx, plan, n) =>
    sql`update audit_heads set entries = ${n - 1} where plan = ${plan}`.execute(trx),
};

it('sees a thousand tamperings', async () => {
  const which = fc.record({
    kind: fc.constantFrom(...Object.keys(TAMPERINGS)),
    plan: fc.constantFrom(...PLANS),
    n: fc.integer({ min: 1, max: ENTRIES }),
    by: fc.integer({ min: 1, max: ENTRIES - 1 }),
  });
  await fc.assert(
    fc.asyncProperty(which, async ({ kind, plan, n, by }) => {
      const other = ((n - 1 + by) % ENTRIES) + 1;
      let seen: unknown[] = [];
      await records.db
        .transaction()
        .execute(async (trx) => {
          await sql`alter table audit disable trigger user`.execute(trx);
          await TAMPERINGS[kind]!(trx, plan, n, other);
          seen = await findBrokenLogs(trx);
          throw new Undo();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error;
        });
      expect(seen.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
  expect(await findBrokenLogs(records.db)).toEqual([]);
});

it('names the entry that was changed, the one before which others are gone, and how many are left', async () => {
  const trial = async (tamper: string): Promise<unknown> => {
    let seen: unknown;
    await records.db
      .transaction()
      .execute(async (trx) => {
        await sql.raw(tamper).execute(trx);
        seen = await findBrokenLogs(trx, 'ke-hoach-b');
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
    return seen;
  };
  expect(await trial(`update audit set what = 'accept' where id = 'ke-hoach-b/5'`)).toEqual([
    { plan: 'ke-hoach-b', case: 'entry-changed', entry: 'ke-hoach-b/5', number: 5 },
  ]);
  expect(await trial(`delete from audit where id = 'ke-hoach-b/5'`)).toEqual([
    { plan: 'ke-hoach-b', case: 'entries-gone', entry: 'ke-hoach-b/6', number: 5 },
  ]);
  expect(await trial(`delete from audit where plan = 'ke-hoach-b' and chain_number > 9`)).toEqual([
    { plan: 'ke-hoach-b', case: 'log-cut-off', found: 9, expected: ENTRIES },
  ]);
});
