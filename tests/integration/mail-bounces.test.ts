/** Refused mails: who hears of it, how often, and what is marked. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { MailTransport } from '../../activities/mail/transport.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Role } from '../../domain/obligation.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { listUnfinishedSlots } from '../../records/mail/notices.ts';
import {
  COORDINATOR,
  openMailRoom,
  sampleNotice,
  sampleObligation,
  SLOT,
  type MailRoom,
} from '../support/mail-room.ts';

const UNIT = 'dau-moi@cong-an.example';
const DESK = 'dieu-phoi@so-ldtbxh.example';
const SECOND_DESK = 'dieu-phoi-hai@so-ldtbxh.example';

let room: MailRoom;
afterEach(() => room.stop());

/** A server that takes every recipient and refuses the content of mails to some. */
const refusing =
  (...refused: string[]) =>
  (real: MailTransport): MailTransport => ({
    ...real,
    send: (envelope, raw) =>
      refused.includes(envelope.to)
        ? Promise.reject(
            Object.assign(new Error('Message failed'), {
              ...{ responseCode: 554, command: 'DATA', response: '554 5.6.0 Refused by content' },
            }),
          )
        : real.send(envelope, raw),
  });

async function people(...officials: [email: string, unit: string, role: Role][]): Promise<void> {
  for (const [email, unit, role] of officials) await room.official(email, unit, [role]);
}

/** Seals and delivers whatever slot is unfinished, a second later each time, ten times at most. */
async function runAll(): Promise<void> {
  for (let round = 1; round <= 10; round += 1) {
    const [slot] = await listUnfinishedSlots(room.records.db);
    if (slot === undefined) return;
    await room.run(slot, toInstant(toMs(SLOT) + round * 1000));
  }
}

const mails = () =>
  room.records.db.selectFrom('mails').select(['email', 'state']).orderBy('queuedAt').execute();
const trail = () =>
  room.records.db.selectFrom('audit').select(['kind', 'what', 'why', 'unit', 'detail']).execute();
const toDesk = () => sampleNotice({ notice: 'due+2', role: 'coordinator', recipient: COORDINATOR });

describe('a refused mail', () => {
  it('is told once, also where the mail that tells of it is refused', async () => {
    room = await openMailRoom({ transport: refusing(UNIT, DESK) });
    await people([UNIT, 'cong-an-tinh', 'focal-point'], [DESK, COORDINATOR, 'coordinator']);
    await room.write([sampleObligation()], [sampleNotice()]);
    await runAll();
    expect(await mails()).toEqual([
      { email: UNIT, state: 'bounced' },
      { email: DESK, state: 'bounced' },
    ]);
    const [line, ...more] = await trail();
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      kind: 'mail',
      what: 'undeliverable',
      why: 'mail-bounced',
      unit: COORDINATOR,
    });
    expect(line!.detail.mail).toEqual(expect.stringContaining('@'));
  });

  it('to the only coordinator is written down and not told to them', async () => {
    room = await openMailRoom({ transport: refusing(DESK) });
    await people([DESK, COORDINATOR, 'coordinator']);
    await room.write([sampleObligation()], [toDesk()]);
    await runAll();
    expect(await mails()).toEqual([{ email: DESK, state: 'bounced' }]);
    expect(await trail()).toMatchObject([{ what: 'undeliverable', why: 'mail-bounced', unit: COORDINATOR }]);
  });

  it('to one coordinator is told to the other, beside refusals told before', async () => {
    room = await openMailRoom({ transport: refusing(DESK) });
    await people([DESK, COORDINATOR, 'coordinator'], [SECOND_DESK, COORDINATOR, 'coordinator']);
    const told = sampleNotice({
      id: 'a',
      notice: 'mail-bounced',
      role: 'coordinator',
      recipient: COORDINATOR,
    });
    await room.write([sampleObligation()], [told, toDesk()]);
    await runAll();
    const taken = (await mails()).filter(({ state }) => state === 'sent').map(({ email }) => email);
    expect(taken).toEqual([SECOND_DESK, SECOND_DESK]);
    expect((await room.inbox()).map(({ email }) => email.subject).join()).toContain('không đến nơi');
  });
});

describe('a server that will not relay for us', () => {
  it('leaves the directory as it is: each mail waits, is tried for 72 hours, then told', async () => {
    room = await openMailRoom({ reject: () => 554 });
    await people([UNIT, 'cong-an-tinh', 'focal-point'], [DESK, COORDINATOR, 'coordinator']);
    await room.write([sampleObligation()], [sampleNotice()]);
    expect(await room.run()).toEqual({ mails: 1, sent: 0, waiting: 1, nextTryInMs: 60_000 });
    expect(await mails()).toEqual([{ email: UNIT, state: 'waiting' }]);
    await room.activities.deliverSlot({ slot: SLOT, at: toInstant(toMs(SLOT) + 73 * 3_600_000) });
    expect((await mails())[0]).toEqual({ email: UNIT, state: 'bounced' });
    const marked = await room.records.db.selectFrom('officials').select('bouncedAt').execute();
    expect(marked).toEqual([{ bouncedAt: null }, { bouncedAt: null }]);
    expect(room.announced).toHaveLength(1);
  });
});

describe('what the refused mail was about', () => {
  const OBSTACLE = 'vm-1234abcd';
  const told = async (address: string) =>
    (await room.inbox()).find(({ email }) => email.to?.[0]?.address === address)?.email;

  async function withObstacle(): Promise<void> {
    const act = { plan: 'mau-2021-2025', workflowId: 'w', actorRole: 'focal-point' as const };
    await room.records.db
      .insertInto('acts')
      .values({
        ...{ ...act, id: 'act-1234abcd', obligation: 'cong-an-tinh/obstacle', act: 'raise-obstacle' },
        ...{ actorEmail: UNIT, saidAt: SLOT, content: JSON.stringify({ text: 'Thiếu kinh phí' }) },
        ...{ contentSha256: 'x', answer: null, answeredAt: null, obligationRevision: 0 },
      })
      .execute();
    const row = {
      ...{ plan: act.plan, id: OBSTACLE, unit: 'cong-an-tinh', about: '2024-h1', state: 'answered' as const },
      ...{ sequence: 1, raised: 'act-1234abcd', raisedAt: SLOT, escalated: null, escalatedAt: null },
      ...{ answered: null, answeredAt: null },
    };
    await applyBatch(room.records.db, {
      ...{ workflowId: 'w', plan: act.plan, at: SLOT, effects: [{ kind: 'obstacle', row }] },
    });
  }

  it.each([
    ['an obstacle, to its unit', 'obstacle-answered' as const, 'focal-point' as const, 'cong-an-tinh'],
    ['an obstacle, to leadership', 'obstacle-escalated' as const, 'leadership' as const, COORDINATOR],
  ])('%s: the coordinator hears which', async (_about, notice, role, recipient) => {
    room = await openMailRoom({ transport: refusing(UNIT) });
    await people([UNIT, recipient, role], [DESK, COORDINATOR, 'coordinator']);
    await withObstacle();
    await room.write([], [sampleNotice({ obligation: `cong-an-tinh/${OBSTACLE}`, notice, role, recipient })]);
    await runAll();
    expect(await listUnfinishedSlots(room.records.db)).toEqual([]);
    expect((await told(DESK))?.text).toContain(`Thư về vướng mắc ${OBSTACLE}`);
  });

  it('a suspended unit, to leadership: the coordinator hears of it', async () => {
    room = await openMailRoom({ transport: refusing(UNIT) });
    await people([UNIT, COORDINATOR, 'leadership'], [DESK, COORDINATOR, 'coordinator']);
    const to = { role: 'leadership', recipient: COORDINATOR } as const;
    await room.write([], [sampleNotice({ ...to, obligation: 'cong-an-tinh', notice: 'suspended' })]);
    await runAll();
    expect(await listUnfinishedSlots(room.records.db)).toEqual([]);
    expect((await told(DESK))?.text).toContain('Thư về các việc theo kế hoạch');
  });
});

describe('a notice about nothing the record knows', () => {
  it.each([
    ['vi', 'Nhắc trước hạn 5 ngày làm việc – Công an tỉnh', 'chưa nêu được chi tiết'],
    ['en', 'Reminder 5 working days before the due date: Công an tỉnh', 'cannot give the details'],
  ])('is told in general words (%s), and what stands beside it as ever', async (language, subject, words) => {
    room = await openMailRoom();
    await room.official(UNIT, 'cong-an-tinh', ['focal-point'], { language });
    const lost = sampleNotice({ obligation: 'cong-an-tinh/khong-co' });
    await room.write([sampleObligation()], [lost, sampleNotice({ notice: 'due-2' })]);
    expect(await room.run()).toMatchObject({ mails: 1, sent: 1 });
    const [mail] = await room.inbox();
    expect(mail!.email.text).toContain(`* ${subject}`);
    expect(mail!.email.text).toContain(words);
    expect(mail!.email.text).toContain(
      language === 'vi' ? 'báo cáo 6 tháng đầu năm 2024' : 'first half of 2024',
    );
    expect(mail!.email.attachments).toHaveLength(1);
    expect(await trail()).toEqual([
      {
        ...{ kind: 'mail', what: 'unworded', why: 'due-5', unit: 'cong-an-tinh' },
        detail: { notice: lost.id, mail: mail!.email.messageId, fault: expect.stringContaining(lost.id) },
      },
    ]);
  });
});
