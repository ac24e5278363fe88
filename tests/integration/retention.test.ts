/** What is forgotten, and what never is: on PostgreSQL. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { createRetention } from '../../client/operate/retention.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import type { TemporaryPostgres } from '../../tools/postgres.ts';
import { fillFiveYears } from '../support/five-years.ts';
import { startTestPostgres } from '../support/postgres.ts';

let postgres: TemporaryPostgres;
let records: Records;
let psql: pg.Client;
const told: string[] = [];

beforeAll(async () => {
  postgres = await startTestPostgres();
  records = await openRecords({ databaseUrl: postgres.url });
  psql = new pg.Client({ connectionString: postgres.url });
  await psql.connect();
  await fillFiveYears(psql, { units: 2, years: 2 });
  await psql.query('insert into slots select distinct slot, false, slot, slot from notices');
  await psql.query(
    `insert into links select md5(id), plan, unit, 'dm@' || unit || '.example', 'focal-point', at, at + interval '60 days' from notices`,
  );
  await psql.query(
    `insert into webhooks values ('wh-1', 'https://mot-cua.example', '{*}', 'whsec_', '2024-06-01T00:00:00+07:00')`,
  );
  await psql.query(
    `insert into webhook_deliveries (webhook, id, type, payload, state, attempts, next_at, settled_at, created_at)
     select 'wh-1', 'msg_' || n, 'submit', '{}', (array['delivered', 'given-up', 'waiting'])[1 + n % 3], 1, at,
       case n % 3 when 2 then null else at end, at
     from (select n, timestamptz '2024-06-01T00:00:00+07:00' + n * interval '10 days' as at from generate_series(0, 29) n) made`,
  );
});
afterAll(async () => {
  await psql.end();
  await records.close();
  await postgres.stop();
});

const KEPT = ['acts', 'submissions', 'notices', 'audit', 'obligations', 'mails', 'mail_notices'];
const countOf = async (what: string): Promise<number> => {
  const { rows } = await psql.query<{ n: number }>(`select count(*)::integer as n from ${what}`);
  return rows[0]!.n;
};

it('drops what has done its service before the days set, and nothing else', async () => {
  // One is still to be sent, with its slot; its bytes are old.
  await psql.query(
    `update mails set state = 'waiting', sent_at = null where message_id = (select min(message_id) from mails)`,
  );
  const before = `timestamptz '2024-12-01T00:00:00+07:00'`;
  const isOldMail = `octet_length(raw) > 0 and coalesce(sent_at, queued_at) < ${before}`;
  const old = {
    mailBytes: await countOf(`mails where state <> 'waiting' and ${isOldMail}`),
    messages: await countOf(`messages where announced_at < ${before}`),
    slots: await countOf(
      `slots where closed_at < ${before} and slot not in (select slot from mails where state = 'waiting')`,
    ),
    links: await countOf(`links where expires_at < ${before}`),
    webhookMessages: await countOf(`webhook_deliveries where state <> 'waiting' and settled_at < ${before}`),
  };
  const kept = await Promise.all(KEPT.map(countOf));
  const total = {
    messages: await countOf('messages'),
    slots: await countOf('slots'),
    links: await countOf('links'),
    webhook_deliveries: await countOf('webhook_deliveries'),
  };
  for (const count of Object.values(old)) expect(count).toBeGreaterThan(0);

  const context = { records, now: () => '2025-03-01T00:00:00+07:00' } as EngineContext;
  const forget = createRetention(context, { keepDays: 90, log: (line) => void told.push(line) });
  expect(await forget()).toEqual(old);
  expect(told).toEqual([
    `retention, 90 days: mailBytes ${old.mailBytes}, messages ${old.messages}, slots ${old.slots}, links ${old.links}, webhookMessages ${old.webhookMessages}`,
  ]);
  expect(await Promise.all(KEPT.map(countOf))).toEqual(kept);
  expect(await countOf(`mails where state <> 'waiting' and ${isOldMail}`)).toBe(0);
  expect(await countOf(`mails where state = 'waiting' and octet_length(raw) > 0`)).toBe(1);
  expect(await countOf('messages')).toBe(total.messages - old.messages);
  expect(await countOf('slots')).toBe(total.slots - old.slots);
  expect(await countOf('links')).toBe(total.links - old.links);
  expect(total.links - old.links).toBeGreaterThan(0);
  expect(await countOf('webhook_deliveries')).toBe(total.webhook_deliveries - old.webhookMessages);
  expect(
    await countOf(`webhook_deliveries where state = 'waiting' and created_at < ${before}`),
  ).toBeGreaterThan(0);

  // Asked each minute, it looks again after an hour; a process started anew finds nothing left.
  expect(await forget()).toBeNull();
  const again = createRetention(context, { keepDays: 90, log: (line) => void told.push(line) });
  expect(await again()).toEqual({ mailBytes: 0, messages: 0, slots: 0, links: 0, webhookMessages: 0 });
  expect(told).toHaveLength(1);
});
