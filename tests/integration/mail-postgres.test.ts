import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createSmtpTransport } from '../../activities/mail/transport.ts';
import { startFaultySmtp } from '../support/faulty-smtp.ts';
import { COORDINATOR, openMailRoom, sampleNotice, sampleObligation, SLOT } from '../support/mail-room.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());

it('seals, delivers, bounces and quotes on PostgreSQL, with two seals of a slot at once', async () => {
  const room = await openMailRoom({
    databaseUrl: postgres.url,
    reject: (to) => (to.startsWith('hong') ? 550 : null),
  });
  try {
    await room.official('hong@cong-an.example', 'cong-an-tinh', ['focal-point']);
    await room.official('dieu-phoi@so-ldtbxh.example', COORDINATOR, ['coordinator']);
    await room.write([sampleObligation()], [sampleNotice()]);
    const { sealSlot, deliverSlot } = room.activities;
    const sealed = await Promise.all([1, 2, 3].map(() => sealSlot({ slot: SLOT, at: SLOT })));
    expect(sealed.map((s) => s.mails).sort()).toEqual([0, 0, 1]);
    const bouncedAt = '2024-06-12T08:00:02+07:00';
    expect(await deliverSlot({ slot: SLOT, at: bouncedAt })).toEqual({
      sent: 0,
      waiting: 0,
      nextTryInMs: null,
    });
    expect(await room.run(bouncedAt)).toMatchObject({ mails: 1, sent: 1 });

    const at = '2024-06-21T08:00:00+07:00';
    await room.write(
      [],
      [sampleNotice({ notice: 'due+2', role: 'coordinator', recipient: COORDINATOR, at, slot: at })],
    );
    expect(await room.run(at)).toMatchObject({ mails: 1, sent: 1 });
    const newest = (await room.inbox())[0]!.email;
    expect(newest.text).toContain(
      'nhắc trước hạn 5 ngày làm việc, tới đầu mối của Công an tỉnh, không đến nơi',
    );
  } finally {
    await room.stop();
  }
});

it("a database restarted between the server's 250 and the record costs no second copy", async () => {
  let restarted: Promise<unknown> | undefined;
  const server = await startFaultySmtp({
    slow: async () => {
      await postgres.halt();
      restarted ??= pause(1_500).then(() => postgres.restart());
    },
  });
  const transport = createSmtpTransport(server.url);
  const room = await openMailRoom({ databaseUrl: postgres.url, transport: () => transport });
  try {
    const [slot, email] = ['2024-06-14T08:00:00+07:00', 'mot@cong-an.example'];
    await room.official(email, 'cong-an-tinh', ['focal-point']);
    await room.write([sampleObligation()], [sampleNotice({ notice: 'due-2', at: slot, slot })]);
    expect(await room.run(slot)).toMatchObject({ mails: 1, sent: 1, waiting: 0 });
    await restarted;
    expect(server.copies(email)).toBe(1);
  } finally {
    transport.close();
    await room.stop();
    await server.stop();
  }
});
