/** A worker that ends, or a record that fails, while a mail is on its way: it goes twice at most, and is not lost. */
import { afterEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createSmtpTransport, type MailTransport } from '../../activities/mail/transport.ts';
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

const QUARTER_MS = 15 * 60_000;
const UNIT = 'dau-moi@cong-an.example';

let room: MailRoom;
let server: FaultySmtp;
afterEach(async () => {
  await room.stop();
  await server.stop();
});

/** Sealed mails to `UNIT` and others, a server with these faults, and somebody between the mail room and the transport. */
async function open(
  faults: Faults,
  between?: (real: MailTransport) => MailTransport['send'],
  others: string[] = [],
): Promise<void> {
  server = await startFaultySmtp(faults);
  const transport = createSmtpTransport(server.url);
  const send = between?.(transport) ?? transport.send;
  room = await openMailRoom({ transport: () => ({ ...transport, send }) });
  for (const email of [UNIT, ...others]) await room.official(email, 'cong-an-tinh', ['focal-point']);
  await room.official('dieu-phoi@so-ldtbxh.example', COORDINATOR, ['coordinator']);
  await room.write([sampleObligation()], [sampleNotice()]);
  await room.activities.sealSlot({ slot: SLOT, at: SLOT });
}

const deliver = (ms = 0) => room.activities.deliverSlot({ slot: SLOT, at: toInstant(toMs(SLOT) + ms) });

const theMail = () =>
  room.records.db
    .selectFrom('mails')
    .select(['messageId', 'state', 'attempts', 'setbacks', 'unanswered', 'handingOverAt'])
    .where('email', '=', UNIT)
    .executeTakeFirstOrThrow();

/** As a process left it that died between the first byte and the record. */
async function crashInHandover(): Promise<void> {
  await room.records.db
    .updateTable('mails')
    .set({ state: 'waiting', sentAt: null, handingOverAt: SLOT })
    .where('email', '=', UNIT)
    .execute();
}

it('a mail is marked before its content goes, and no longer once the answer is written', async () => {
  const marks: unknown[] = [];
  const look = async () => void marks.push((await theMail()).handingOverAt);
  await open({ slow: look }, (real) => async (envelope, raw, beforeContent) => {
    await look();
    await real.send(envelope, raw, beforeContent);
  });
  expect(await deliver()).toMatchObject({ sent: 1, waiting: 0 });
  expect(marks).toEqual([null, SLOT]);
  expect(await theMail()).toMatchObject({ state: 'sent', handingOverAt: null });
});

it('a crash in handing over costs one more copy, the same bytes; a second one ends the mail and is told', async () => {
  const sent: Buffer[] = [];
  await open({}, (real) => async (envelope, raw, beforeContent) => {
    await real.send(envelope, raw, beforeContent);
    sent.push(raw);
  });
  await deliver();
  await crashInHandover();
  expect(await deliver()).toEqual({ sent: 0, waiting: 1, nextTryInMs: QUARTER_MS });
  expect(await theMail()).toMatchObject({ unanswered: 1, handingOverAt: null });
  expect(await deliver(QUARTER_MS)).toMatchObject({ sent: 1, waiting: 0 });
  expect(sent).toHaveLength(2);
  expect(sent[0]!.equals(sent[1]!)).toBe(true);

  await crashInHandover();
  expect(await deliver(QUARTER_MS)).toMatchObject({ sent: 0, waiting: 0 });
  expect(await theMail()).toMatchObject({ state: 'bounced', handingOverAt: null });
  expect(server.copies(UNIT)).toBe(2);
  expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1);
  const told = await room.records.db
    .selectFrom('notices')
    .select('detail')
    .where('notice', '=', 'mail-bounced')
    .execute();
  expect(told).toMatchObject([{ detail: { fate: 'unanswered', badAddress: false } }]);
});

it('ten crashes before the content goes lose no mail and count for nothing', async () => {
  await open({});
  // What a worker leaves that ends while it connects: the mail taken in hand, and no more.
  for (let crash = 0; crash < 10; crash += 1)
    await room.records.db
      .updateTable('mails')
      .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
      .execute();
  expect(await deliver()).toMatchObject({ sent: 1, waiting: 0 });
  expect(await theMail()).toMatchObject({ attempts: 11, setbacks: 0, unanswered: 0 });
  expect(server.copies(UNIT)).toBe(1);
});

it('nothing goes where the record cannot say so before', async () => {
  const { raw: rename } = sql;
  let isBroken = true;
  await open(
    {},
    (real) => (envelope, raw, beforeContent) =>
      real.send(envelope, raw, async () => {
        if (isBroken)
          await rename('alter table mails rename handing_over_at to gone').execute(room.records.db);
        try {
          await beforeContent?.();
        } finally {
          if (isBroken)
            await rename('alter table mails rename gone to handing_over_at').execute(room.records.db);
        }
      }),
  );
  await expect(deliver()).rejects.toThrow('handing_over_at');
  expect(server.taken).toEqual([]);
  isBroken = false;
  expect(await deliver()).toMatchObject({ sent: 1, waiting: 0 });
  expect(server.copies(UNIT)).toBe(1);
});

it('nothing goes from hands out of which somebody else has taken the mail meanwhile', async () => {
  await open(
    {},
    (real) => (envelope, raw, beforeContent) =>
      real.send(envelope, raw, async () => {
        await room.records.db
          .updateTable('mails')
          .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
          .execute();
        await beforeContent?.();
      }),
  );
  expect(await deliver()).toMatchObject({ sent: 0, waiting: 1 });
  expect(server.taken).toEqual([]);
  expect(await theMail()).toMatchObject({ setbacks: 0, unanswered: 0, handingOverAt: null });
});

it('a mail that was cut off still counts as such after the server was away', async () => {
  let isAway = true;
  // Enough others before it that the round ends without having come to it.
  const others = Array.from({ length: 8 }, (_, n) => `can-bo-${n}@cong-an.example`);
  await open({ connect: () => (isAway ? 421 : null) }, undefined, others);
  await crashInHandover();
  expect(await deliver()).toMatchObject({ sent: 0, waiting: 9, nextTryInMs: 5000 });
  expect(await theMail()).toMatchObject({ unanswered: 0, handingOverAt: SLOT });
  isAway = false;
  expect(await deliver(5000)).toMatchObject({ sent: 8, waiting: 1, nextTryInMs: QUARTER_MS });
  expect(await theMail()).toMatchObject({ unanswered: 1, handingOverAt: null });
});
