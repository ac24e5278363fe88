/** SMTP servers in trouble: the mail is blamed before the server, nothing starves, nothing waits for ever without a word. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { createSmtpTransport, type PATIENCE } from '../../activities/mail/transport.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { startFaultySmtp, type Faults, type FaultySmtp } from '../support/faulty-smtp.ts';
import {
  COORDINATOR,
  openMailRoom,
  sampleNotice,
  sampleObligation,
  SLOT,
  type MailRoom,
} from '../support/mail-room.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const DESK = 'dieu-phoi@so-ldtbxh.example';
const person = (n: number): string => `nguoi-${String(n).padStart(2, '0')}@cong-an.example`;
const POISON = person(3);
const hits =
  (...addresses: string[]) =>
  (to: string): boolean =>
    addresses.includes(to);

let room: MailRoom;
let server: FaultySmtp;
afterEach(async () => {
  await room.stop();
  await server.stop();
});

/** A slot of one mail each to this many people, on a server with these faults. */
async function open(count: number, faults: Faults, patience?: Partial<typeof PATIENCE>): Promise<void> {
  server = await startFaultySmtp(faults);
  room = await openMailRoom({ transport: () => createSmtpTransport(server.url, patience) });
  for (let n = 1; n <= count; n += 1) await room.official(person(n), 'cong-an-tinh', ['focal-point']);
  await room.official(DESK, COORDINATOR, ['coordinator']);
  await room.write([sampleObligation()], [sampleNotice()]);
}

const later = (ms: number): string => toInstant(toMs(SLOT) + ms);
const deliver = (ms: number) => room.activities.deliverSlot({ slot: SLOT, at: later(ms) });
const mails = (...states: ('waiting' | 'sent' | 'bounced')[]) =>
  room.records.db
    .selectFrom('mails')
    .select(['email', 'state', 'lastError', 'nextTryAt', 'setbacks', 'unanswered'])
    .where('slot', '=', SLOT)
    .where('state', 'in', states)
    .orderBy('email')
    .execute();

/** Delivers whenever the room would, until nothing waits or this long has passed. */
async function playOut(forMs: number): Promise<number> {
  for (let ms = 0; ms <= forMs;) {
    const { nextTryInMs } = await deliver(ms);
    if (nextTryInMs === null) return ms;
    ms += nextTryInMs;
  }
  return forMs;
}

describe('one bad mail among 24', () => {
  it('at which the connection is cut before its content', async () => {
    await open(24, { cut: (to) => (to === POISON ? 'rcpt' : null) });
    expect(await room.run()).toMatchObject({ mails: 24, sent: 23, waiting: 1, nextTryInMs: MINUTE_MS });
    expect(await mails('waiting')).toMatchObject([{ email: POISON, setbacks: 1 }]);
    // Its gap is its own and grows.
    expect(await deliver(MINUTE_MS)).toMatchObject({ sent: 0, waiting: 1, nextTryInMs: 5 * MINUTE_MS });
  });

  it.each(['in-data', 'after-data'] as const)(
    'at which the connection is cut when all of it was written (%s)',
    async (where) => {
      await open(24, { cut: (to) => (to === POISON ? where : null) });
      expect(await room.run()).toMatchObject({ sent: 23, waiting: 1, nextTryInMs: 15 * MINUTE_MS });
      expect(await mails('waiting')).toMatchObject([{ email: POISON, setbacks: 1, unanswered: 1 }]);
      expect(await deliver(15 * MINUTE_MS)).toMatchObject({ sent: 0, waiting: 0 });
    },
  );

  it.each([
    ['451 at the recipient', { rcpt: 451 }, 'waiting'],
    ['550 at the recipient', { rcpt: 550 }, 'bounced'],
    ['421 at the recipient', { rcpt: 421 }, 'waiting'],
    ['451 at the content', { data: 451 }, 'waiting'],
    ['554 at the content', { data: 554 }, 'bounced'],
    ['421 at the content', { data: 421 }, 'waiting'],
  ])('answered with %s', async (_name, at: { rcpt?: number; data?: number }, state) => {
    const code = (n?: number) => (to: string) => (to === POISON && n !== undefined ? n : null);
    await open(24, { rcpt: code(at.rcpt), data: code(at.data) });
    expect(await room.run()).toMatchObject({ mails: 24, sent: 23 });
    expect(await mails('waiting', 'bounced')).toMatchObject([{ email: POISON, state }]);
  });

  it('whose address no command can hold', async () => {
    await open(4, {});
    await room.official('khong-phai-dia-chi', 'cong-an-tinh', ['focal-point']);
    expect(await room.run()).toMatchObject({ mails: 5, sent: 4, waiting: 0 });
    expect(await mails('bounced')).toHaveLength(1);
  });

  it('that the server takes its time over, without a second copy', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await open(24, { slow: (to) => (to === POISON ? held : null) });
    await room.activities.sealSlot({ slot: SLOT, at: SLOT });
    const round = room.activities.deliverSlot({ slot: SLOT, at: SLOT });
    while ((await mails('sent')).length < 23) await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    expect(await round).toMatchObject({ sent: 24, waiting: 0 });
    expect(server.copies(POISON)).toBe(1);
  });
});

it('several bad mails in a row keep no other waiting', async () => {
  const bad = [1, 2, 3, 4].map(person);
  await open(24, { cut: (to) => (hits(...bad)(to) ? 'in-data' : null) });
  expect(await room.run()).toMatchObject({ sent: 20, waiting: 4 });
  expect((await mails('waiting')).map(({ email }) => email)).toEqual(bad);
});

describe('a mail whose fate stays unknown', () => {
  it.each([
    ['no answer before the connection ends', { cut: 'after-data' as const }, {}],
    ['no answer at all', { slow: new Promise<void>(() => undefined) }, { socketTimeout: 300 }],
  ])('is told to the coordinator after one more copy (%s)', async (_name, fault, patience) => {
    await open(
      6,
      {
        cut: (to) => (to === POISON && 'cut' in fault ? fault.cut : null),
        slow: (to) => (to === POISON && 'slow' in fault ? fault.slow : null),
      },
      patience,
    );
    await room.activities.sealSlot({ slot: SLOT, at: SLOT });
    await playOut(DAY_MS);
    expect(await mails('bounced')).toMatchObject([{ email: POISON }]);
    const copies = server.taken.filter(({ to }) => to === POISON);
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
    // Nobody else had it twice; the address stays good.
    for (const n of [1, 2, 4, 5, 6]) expect(server.copies(person(n))).toBe(1);
    expect(
      await room.records.db.selectFrom('officials').selectAll().where('bouncedAt', 'is not', null).execute(),
    ).toEqual([]);
    const [told] = await room.records.db
      .selectFrom('notices')
      .select(['slot', 'role', 'detail'])
      .where('notice', '=', 'mail-bounced')
      .execute();
    expect(told).toMatchObject({ role: 'coordinator', detail: { fate: 'unanswered', badAddress: false } });
    await room.run(told!.slot);
    const [subject] = (
      await room.records.db.selectFrom('mails').select('subject').where('email', '=', DESK).execute()
    ).map((m) => m.subject);
    expect(subject).toContain('chưa rõ có đến nơi hay không');
  });
});

describe('a server in trouble', () => {
  it('that is away for some seconds at the sender, keeps all waiting together', async () => {
    let away = true;
    await open(24, { mail: () => (away ? 452 : null) });
    expect(await room.run()).toMatchObject({ sent: 0, waiting: 24, nextTryInMs: 5000 });
    away = false;
    expect(await deliver(5000)).toMatchObject({ sent: 24, waiting: 0 });
  });

  it('that answers 421 at the door counts as away, and no mail is blamed', async () => {
    await open(6, { connect: () => 421 });
    expect(await room.run()).toMatchObject({ sent: 0, waiting: 6, nextTryInMs: 5000 });
    expect((await mails('waiting')).every(({ setbacks }) => setbacks === 0)).toBe(true);
  });

  it('that greylists gets each mail once more', async () => {
    const seen = new Set<string>();
    await open(6, { rcpt: (to) => (seen.has(to) ? null : (seen.add(to), 451)) });
    await room.activities.sealSlot({ slot: SLOT, at: SLOT });
    await playOut(10 * MINUTE_MS);
    expect(await mails('sent')).toHaveLength(6);
    expect(server.taken).toHaveLength(6);
  });

  it('that cuts every connection in the data is left alone after a few mails', async () => {
    await open(24, { cut: () => 'in-data' });
    expect(await room.run()).toMatchObject({ sent: 0, waiting: 24, nextTryInMs: 5000 });
    const blamed = (await mails('waiting')).filter(({ setbacks }) => setbacks > 0);
    expect(blamed.length).toBeLessThanOrEqual(8);
  });

  it('that takes every mail and answers none gets two copies of each at most', async () => {
    await open(8, { cut: () => 'after-data' });
    await room.activities.sealSlot({ slot: SLOT, at: SLOT });
    await playOut(DAY_MS);
    expect(await mails('waiting')).toEqual([]);
    for (let n = 1; n <= 8; n += 1) expect(server.copies(person(n))).toBe(2);
  });

  it('that stays away is in the trail after three days, and ends the mail after fourteen', async () => {
    await open(1, { connect: () => 421 });
    await room.run();
    await deliver(4 * DAY_MS);
    const trail = () => room.records.db.selectFrom('audit').select(['what', 'why', 'unit']).execute();
    expect(await trail()).toEqual([{ what: 'delayed', why: 'due-5', unit: 'cong-an-tinh' }]);
    await deliver(5 * DAY_MS);
    expect(await trail()).toHaveLength(1);
    await deliver(15 * DAY_MS);
    expect(await mails('bounced')).toHaveLength(1);
    const told = await room.records.db
      .selectFrom('notices')
      .select('detail')
      .where('notice', '=', 'mail-bounced')
      .execute();
    expect(told).toMatchObject([{ detail: { fate: 'given-up' } }]);
  });
});
