/** Webhooks on a record in memory and a receiver that fails, is slow, and dies; time is the test's own. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { AuditRow } from '../../domain/projections.ts';
import { startWebhooks, type Webhooks } from '../../client/webhooks/start-webhooks.ts';
import { webhookMethods } from '../../client/webhooks/methods.ts';
import { withValidInput } from '../../client/api/validate-input.ts';
import type { Engine } from '../../client/engine.ts';
import type { Records } from '../../records/database/database.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { runHere } from '../support/command-line.ts';
import { claimDeliveries } from '../../records/webhooks/deliveries.ts';
import { feedWebhooks } from '../../records/webhooks/feed.ts';
import { composeMessage } from '../../client/webhooks/compose-message.ts';
import { openEmptyRecords } from '../support/records.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { startReceiver, type Receiver } from '../support/webhook-receiver.ts';

const START = '2024-06-17T09:00:00+07:00';
/** How long a receiver may take, in milliseconds: as a busy machine needs, and one that never answers. */
const PATIENCE_MS = 120_000;
const IMPATIENCE_MS = 400;
const HOUR = 3_600_000;

let now: string;
let records: Records;
let engine: Engine;
let receiver: Receiver;
let sender: Webhooks;
const logged: string[] = [];

const wait = (ms: number): void => void (now = toInstant(toMs(now) + ms));
const start = (timeoutMs = PATIENCE_MS): Webhooks =>
  startWebhooks(
    { records, now: () => now },
    // Rounds are the test's own.
    { log: (line) => logged.push(line), timeoutMs, everyMs: 24 * HOUR },
  );

beforeEach(async () => {
  now = START;
  logged.length = 0;
  records = await openEmptyRecords();
  engine = withValidInput(webhookMethods({ records, now: () => now }) as Engine);
  receiver = await startReceiver();
  sender = start();
});
afterEach(async () => {
  await sender.stop();
  await receiver.stop();
  await records.close();
});

let count = 0;
/** Something happens, in a plan. */
async function happens(what: string, plan = 'mau', more: Partial<AuditRow> = {}): Promise<string> {
  const id = `${plan}/so-y-te/2024-h1/${what}/${(count += 1)}`;
  await writeAudit(records.db, [
    {
      ...{ id, plan, at: now, kind: 'act', unit: 'so-y-te', obligation: 'so-y-te/2024-h1' },
      ...{ who: 'focal-point', what, why: null, detail: { version: 1 }, ...more },
    },
  ]);
  return id;
}

async function add(events: string[], to = receiver): Promise<string> {
  const { id, secret } = await engine.addWebhook({ url: to.url, events });
  to.trust(secret);
  return id;
}
const types = () => receiver.received.map(({ type }) => type);
const stateOf = async (id: string) => (await engine.listWebhooks()).webhooks.find((one) => one.id === id);

describe('a webhook', () => {
  it('is told of what it asked for, from now on, signed, in the order in which it was written', async () => {
    await happens('submit');
    await add(['submit', 'due+2']);
    await happens('return');
    await happens('submit', 'khac', { why: 'on-behalf', detail: { version: 2 } });
    await happens('due+2', 'khac', { kind: 'rung', who: 'head' });
    await sender.once();
    expect(types()).toEqual(['submit', 'due+2']);
    const [first] = receiver.received;
    expect(first!.payload).toEqual({
      ...{ id: first!.id, type: 'submit', at: START, plan: 'khac', unit: 'so-y-te' },
      obligation: 'so-y-te/2024-h1',
      data: { kind: 'act', who: 'focal-point', why: 'on-behalf', version: 2 },
    });
    expect(first!.headers).toMatchObject({
      ...{ 'webhook-id': first!.id, 'content-type': 'application/json' },
      'webhook-signature': expect.stringMatching(/^v1,/),
    });
    await sender.once();
    expect(types()).toEqual(['submit', 'due+2']);
  });

  it('that asks for everything is told everything', async () => {
    await add(['*']);
    for (const what of ['launched', 'submit', 'accept']) await happens(what);
    await sender.once();
    expect(types()).toEqual(['launched', 'submit', 'accept']);
  });

  it.each([
    ['answers with an error', 500, 'HTTP 500'],
    ['points elsewhere', 302, 'HTTP 302'],
    ['breaks the connection off', 'break', 'UND_ERR_SOCKET'],
    ['does not answer', 'silent', 'no answer within 0.4 s'],
  ] as const)('that %s is told again, with growing gaps, under the same id', async (_name, how, error) => {
    const id = await add(['submit']);
    receiver.behave(how);
    const tried = how === 'silent' ? start(IMPATIENCE_MS) : sender;
    await happens('submit');
    await tried.once();
    expect(await stateOf(id)).toMatchObject({ waiting: 1, delivered: 0, lastError: error });
    for (const gap of [5, 20, 80]) {
      wait(gap * 1_000 - 1);
      const before = receiver.received.length;
      await tried.once();
      expect(receiver.received).toHaveLength(before);
      wait(1);
      await tried.once();
      expect(receiver.received).toHaveLength(before + 1);
    }
    receiver.behave(204);
    wait(320_000);
    await sender.once();
    expect(await stateOf(id)).toMatchObject({ waiting: 0, delivered: 1, lastError: null });
    expect(receiver.received).toHaveLength(5);
    expect(new Set(receiver.received.map((one) => one.id)).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('that is dead for three days is given up, and told again when it is asked for', async () => {
    const id = await add(['submit']);
    await receiver.stop();
    await happens('submit');
    const tries: number[] = [];
    for (let hours = 0; hours <= 80; hours += 1) {
      await sender.once();
      const { waiting } = (await stateOf(id))!;
      if (waiting === 1) tries.push(hours);
      wait(HOUR);
    }
    // The last try lies within 72 hours of the first.
    expect(tries.at(-1)).toBeGreaterThan(60);
    expect(tries.at(-1)).toBeLessThanOrEqual(72);
    expect(await stateOf(id)).toMatchObject({ waiting: 0, givenUp: 1, lastError: 'ECONNREFUSED' });
    await receiver.start();
    const replay = await runHere(['webhook', 'replay', id, '--json'], { engine });
    expect(replay.json()).toEqual({ id, replayed: 1 });
    await sender.once();
    expect(types()).toEqual(['submit']);
    expect(await stateOf(id)).toMatchObject({ waiting: 0, delivered: 1, givenUp: 0 });
  });

  it('is told everything again since an instant', async () => {
    const id = await add(['*']);
    await happens('submit');
    await sender.once();
    wait(HOUR);
    await happens('accept');
    await sender.once();
    expect(await engine.replayWebhook({ webhook: id, since: now })).toEqual({ id, replayed: 1 });
    await sender.once();
    expect(types()).toEqual(['submit', 'accept', 'accept']);
    expect(receiver.received[1]!.id).toBe(receiver.received[2]!.id);
  });

  it('that is slow keeps no other waiting', async () => {
    const slow = await startReceiver();
    await add(['submit'], slow);
    slow.behave('silent');
    await add(['submit']);
    for (let n = 0; n < 30; n += 1) await happens('submit');
    const round = sender.once();
    await waitFor('the other told', () => receiver.received.length === 30);
    await slow.stop();
    await round;
    // One batch, of which nothing was taken: the rest waits.
    expect(slow.received).toHaveLength(10);
    expect(receiver.received).toHaveLength(30);
  });

  it('is told once, by however many processes, one of which ends in the middle', async () => {
    const id = await add(['submit']);
    const other = start();
    for (let n = 0; n < 60; n += 1) await happens('submit', `ke-hoach-${n % 3}`);
    await Promise.all([sender.once(), other.once(), other.stop()]);
    // What the other had taken in hand it has brought to its end.
    await sender.once();
    expect(new Set(receiver.received.map((one) => one.id)).size).toBe(60);
    expect(receiver.received).toHaveLength(60);
    expect(await stateOf(id)).toMatchObject({ waiting: 0, delivered: 60 });
    expect(logged).toEqual([]);
  });

  it('is told by another process a minute after one was killed with the message in hand', async () => {
    const webhook = await add(['submit']);
    await happens('submit');
    await feedWebhooks(records.db, now, composeMessage);
    const until = toInstant(toMs(now) + 60_000);
    await claimDeliveries(records.db, { webhook, at: now, until, most: 10 });
    await sender.once();
    expect(types()).toEqual([]);
    wait(60_000);
    await sender.once();
    expect(types()).toEqual(['submit']);
  });

  it('without a secret waits, and is told once it has a new one, by which it is signed', async () => {
    const id = await add(['submit']);
    await records.db.updateTable('webhooks').set({ secret: '' }).execute();
    await happens('submit');
    await sender.once();
    expect(await stateOf(id)).toMatchObject({ hasSecret: false, waiting: 1, delivered: 0, lastError: null });
    const { secret } = await engine.renewWebhook({ webhook: id });
    receiver.trust(secret);
    await sender.once();
    expect(types()).toEqual(['submit']);
    expect(await stateOf(id)).toMatchObject({ hasSecret: true, waiting: 0, delivered: 1 });
  });

  it('that is removed is told nothing more', async () => {
    const id = await add(['*']);
    await happens('submit');
    expect((await runHere(['webhook', 'remove', id, '--json'], { engine })).json()).toEqual({ removed: id });
    await sender.once();
    expect(types()).toEqual([]);
    expect((await engine.listWebhooks()).webhooks).toEqual([]);
  });
});

describe('the command', () => {
  it('shows the secret once', async () => {
    const argv = ['webhook', 'add', receiver.url, '--events', 'submit, accept', '--json'];
    const added = (await runHere(argv, { engine })).json() as { id: string; secret: string };
    expect(added).toEqual({
      ...{ id: added.id, url: receiver.url, events: ['submit', 'accept'], createdAt: START },
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    });
    const list = await runHere(['webhook', 'list', '--json'], { engine });
    expect(list.json()).toEqual({
      webhooks: [
        {
          ...{ id: added.id, url: receiver.url, events: ['submit', 'accept'], createdAt: START },
          ...{ waiting: 0, delivered: 0, givenUp: 0, lastDeliveredAt: null, lastError: null },
          hasSecret: true,
        },
      ],
    });
    expect((await runHere(['webhook', 'list'], { engine })).stdout).not.toContain(added.secret);
  });

  it.each([
    [['add', 'ftp://a.example/x', '--events', 'submit']],
    [['add', 'https://name:secret@a.example/x', '--events', 'submit']],
    [['add', 'https://a.example/x', '--events', 'submitted']],
    [['add', 'https://a.example/x']],
    [['remove', 'wh-khong-co']],
    [['renew', 'wh-khong-co']],
    [['replay', 'wh-khong-co']],
    [['replay', 'wh-khong-co', '--since', 'yesterday']],
  ])('webhook %j exits 2', async (argv) => {
    const outcome = await runHere(['webhook', ...argv, '--json'], { engine });
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toMatchObject({ error: { code: 'invalid' } });
  });
});
