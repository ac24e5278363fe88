import { afterEach, describe, expect, it } from '@jest/globals';
import { createSmtpTransport } from '../../activities/mail/transport.ts';
import {
  COORDINATOR,
  openMailRoom,
  sampleNotice,
  sampleObligation,
  SLOT,
  type MailRoom,
} from '../support/mail-room.ts';

let room: MailRoom;
afterEach(() => room.stop());

async function withFocalPoint(): Promise<void> {
  await room.official('dau-moi@cong-an.example', 'cong-an-tinh', ['focal-point']);
  await room.official('dieu-phoi@so-ldtbxh.example', COORDINATOR, ['coordinator']);
  await room.write([sampleObligation()], [sampleNotice()]);
}

const mails = () =>
  room.records.db
    .selectFrom('mails')
    .select(['messageId', 'email', 'state', 'attempts', 'nextTryAt', 'lastError', 'sentAt'])
    .execute();

describe('delivery', () => {
  it('does not send a mail twice when two deliveries of a slot run at once', async () => {
    let sends = 0;
    room = await openMailRoom({
      transport: (real) => ({
        ...real,
        send: (...mail) => {
          sends += 1;
          return real.send(...mail);
        },
      }),
    });
    await withFocalPoint();
    await room.activities.sealSlot({ slot: SLOT, at: SLOT });
    const both = await Promise.all([1, 2].map(() => room.activities.deliverSlot({ slot: SLOT, at: SLOT })));
    expect(sends).toBe(1);
    expect(both.map((b) => b.sent).sort()).toEqual([0, 1]);
  });

  it('tries a 4xx again with growing gaps, and gives up after 72 hours', async () => {
    room = await openMailRoom({ reject: (to) => (to.startsWith('dau-moi') ? 451 : null) });
    await withFocalPoint();
    const gaps: (number | null)[] = [];
    await room.activities.sealSlot({ slot: SLOT, at: SLOT });
    let at = Date.parse(SLOT);
    for (;;) {
      const { nextTryInMs } = await room.activities.deliverSlot({
        slot: SLOT,
        at: new Date(at).toISOString(),
      });
      if (nextTryInMs === null) break;
      gaps.push(nextTryInMs / 60_000);
      at += nextTryInMs;
    }
    expect(gaps.slice(0, 8)).toEqual([1, 5, 15, 30, 60, 120, 240, 480]);
    expect(at - Date.parse(SLOT)).toBeGreaterThanOrEqual(72 * 3_600_000);
    const [row] = await mails();
    expect(row).toMatchObject({ state: 'bounced', sentAt: null, attempts: gaps.length + 1 });
    const official = await room.records.db
      .selectFrom('officials')
      .selectAll()
      .where('email', 'like', 'dau-moi%')
      .executeTakeFirst();
    expect(official?.bouncedAt).toBeNull();
  });

  it('does not try again before its time', async () => {
    room = await openMailRoom({ reject: () => 451 });
    await withFocalPoint();
    await room.run();
    const soon = '2024-06-12T08:00:30+07:00';
    expect(await room.activities.deliverSlot({ slot: SLOT, at: soon })).toEqual({
      sent: 0,
      waiting: 1,
      nextTryInMs: 30_000,
    });
    expect((await mails())[0]!.attempts).toBe(1);
  });

  it('stops at a 5xx, marks the address and tells the coordinator in a slot of its own', async () => {
    room = await openMailRoom({ reject: (to) => (to.startsWith('dau-moi') ? 550 : null) });
    await withFocalPoint();
    const at = '2024-06-12T08:00:04+07:00';
    expect(await room.run(SLOT, at)).toMatchObject({ sent: 0, waiting: 0, nextTryInMs: null });
    expect((await mails())[0]).toMatchObject({ state: 'bounced' });
    expect(room.announced).toHaveLength(1);

    expect(await room.run(at)).toMatchObject({ mails: 1, sent: 1 });
    const { email } = (await room.inbox())[0]!;
    expect(email.to?.[0]?.address).toBe('dieu-phoi@so-ldtbxh.example');
    expect(email.subject).toContain('Thư gửi Công an tỉnh không đến nơi');
    expect(email.text).toContain('dau-moi@cong-an.example');
    expect(email.text).toContain('550');

    // From now on the coordinator stands in for the refused address.
    const later = '2024-06-17T08:00:00+07:00';
    await room.write([], [sampleNotice({ notice: 'due-2', at: later, slot: later })]);
    await room.run(later);
    expect((await mails()).at(-1)?.email).toBe('dieu-phoi@so-ldtbxh.example');
  });

  it('keeps everything waiting while no server can be reached', async () => {
    room = await openMailRoom({ transport: () => createSmtpTransport('smtp://127.0.0.1:1') });
    await withFocalPoint();
    await room.official('hai@cong-an.example', 'cong-an-tinh', ['focal-point']);
    expect(await room.run()).toEqual({ mails: 2, sent: 0, waiting: 2, nextTryInMs: 5000 });
    const rows = await mails();
    expect(rows.map((m) => m.state)).toEqual(['waiting', 'waiting']);
    expect(rows.every((m) => (m.lastError ?? '').includes('ECONNREFUSED'))).toBe(true);
    const again = await room.activities.deliverSlot({ slot: SLOT, at: '2024-06-12T08:00:05+07:00' });
    expect(again.nextTryInMs).toBe(15_000);
  });
});
