import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt, jwtVerify } from 'jose';
import { saveMailSettings, USUAL_MAILS, type MailSettings } from '../../records/mail/mail-settings.ts';
import { putInCharge } from '../../client/directory/turnover-notices.ts';
import { saveAbsences } from '../../records/directory/absences.ts';
import { samplePlan } from '../support/sample-plan.ts';
import {
  COORDINATOR,
  LINK_SECRET,
  MAIL_FROM,
  openMailRoom,
  sampleNotice,
  sampleObligation,
  SLOT,
  type MailRoom,
} from '../support/mail-room.ts';

let room: MailRoom;
beforeEach(async () => {
  room = await openMailRoom();
  await room.official('dau-moi@cong-an.example', 'cong-an-tinh', ['focal-point'], { name: 'Nguyễn Thị Ánh' });
  await room.official('dieu-phoi@so-ldtbxh.example', COORDINATOR, ['coordinator'], { name: 'Trần Văn Phối' });
});
afterEach(() => room.stop());

/** The links in a text, without what leads on from them. */
const linksOf = (text: string): string[] => [
  ...new Set(text.match(/http:\/\/127\.0\.0\.1:8080\/l\/[^\s?]+/g)),
];

describe('a digest over real SMTP', () => {
  it('tells a person everything of a slot in one mail, across plans', async () => {
    await room.plan(samplePlan({ id: 'mau-hai', number: '99/KH-UBND', title: 'Kế hoạch thứ hai' }));
    await room.write(
      [sampleObligation(), sampleObligation({ plan: 'mau-hai' })],
      [sampleNotice(), sampleNotice({ plan: 'mau-hai' })],
    );
    expect(await room.run()).toEqual({ mails: 1, sent: 1, waiting: 0, nextTryInMs: null });

    const [mail, ...rest] = await room.inbox();
    expect(rest).toEqual([]);
    const { email } = mail!;
    expect(email.from).toMatchObject({ name: 'Sở Lao động - Thương binh và Xã hội', address: MAIL_FROM });
    expect(email.to).toEqual([{ name: 'Nguyễn Thị Ánh', address: 'dau-moi@cong-an.example' }]);
    expect(email.replyTo?.map((a) => a.address)).toEqual(['dieu-phoi@so-ldtbxh.example']);
    expect(email.subject).toMatch(
      /^\[52\/KH-UBND\] Báo cáo 6 tháng đầu năm 2024: còn 5 ngày làm việc, hạn 19\/6\/2024 \(và 1 nội dung khác\)$/,
    );
    expect(email.date).toBe(new Date(SLOT).toISOString());
    expect(email.headers.find((h) => h.key === 'auto-submitted')?.value).toBe('auto-generated');
    for (const part of [email.text, email.html]) {
      expect(part).toContain('52/KH-UBND');
      expect(part).toContain('99/KH-UBND');
      expect(part).toContain('Số liệu chốt hết ngày 14/6/2024');
      expect(part).not.toMatch(/vi phạm|leo thang/i);
    }
    expect(new Set(linksOf(email.text ?? '')).size).toBe(2);
  });

  it('puts no personal data into a link and lets its key be checked', async () => {
    await room.write([sampleObligation()], [sampleNotice()]);
    await room.run();
    const [url] = linksOf((await room.inbox())[0]!.email.text ?? '');
    const token = url!.split('/l/')[1]!;
    const { payload, protectedHeader } = await jwtVerify(token, LINK_SECRET, { currentDate: new Date(SLOT) });
    expect(protectedHeader).toEqual({ alg: 'HS256', kid: 'k1' });
    expect(payload).toMatchObject({ plan: 'mau-2021-2025', unit: 'cong-an-tinh' });
    expect(payload.exp! - payload.iat!).toBe(90 * 86_400);
    expect(JSON.stringify(decodeJwt(token))).not.toMatch(/@|dau-moi|Ánh/);
    expect(await room.records.db.selectFrom('links').selectAll().execute()).toMatchObject([
      {
        ...{ id: payload.jti, plan: 'mau-2021-2025', unit: 'cong-an-tinh', role: 'focal-point' },
        ...{ email: 'dau-moi@cong-an.example', issuedAt: SLOT, revokedAt: null },
      },
    ]);
  });

  it('answers "why did I get this?" with role, unit, plan, rung and date', async () => {
    await room.write([sampleObligation()], [sampleNotice()]);
    await room.run();
    const { text } = (await room.inbox())[0]!.email;
    const why = text!.slice(text!.indexOf('Vì sao tôi nhận được thư này?'));
    for (const part of ['đầu mối', 'Công an tỉnh', '52/KH-UBND', '5 ngày làm việc', '08:00 ngày 12/6/2024']) {
      expect(why).toContain(part);
    }
  });

  it('seals late notices as the second mail of the slot, and nothing twice', async () => {
    await room.write([sampleObligation()], [sampleNotice()]);
    await room.run();
    expect(await room.run()).toEqual({ mails: 0, sent: 0, waiting: 0, nextTryInMs: null });
    await room.write(
      [
        sampleObligation({
          id: 'cong-an-tinh/M-2.2@2024-m06',
          kind: 'task',
          period: '2024-m06',
          duty: 'M-2.2',
        }),
      ],
      [sampleNotice({ obligation: 'cong-an-tinh/M-2.2@2024-m06', notice: 'due-2' })],
    );
    expect(await room.run(SLOT, '2024-06-12T08:00:09+07:00')).toMatchObject({ mails: 1, sent: 1 });
    const rows = await room.records.db
      .selectFrom('mails')
      .select(['email', 'number', 'state'])
      .orderBy('number')
      .execute();
    expect(rows).toEqual([
      { email: 'dau-moi@cong-an.example', number: 1, state: 'sent' },
      { email: 'dau-moi@cong-an.example', number: 2, state: 'sent' },
    ]);
    expect((await room.inbox()).length).toBe(2);
  });

  it('opens and closes the slot with what is left to seal', async () => {
    const isOpen = async (): Promise<boolean> =>
      (await room.records.db.selectFrom('slots').select('open').executeTakeFirstOrThrow()).open;
    await room.write([sampleObligation()], [sampleNotice()]);
    expect(await isOpen()).toBe(true);
    await room.activities.sealSlot({ slot: SLOT, at: SLOT });
    expect(await isOpen()).toBe(false);
    await room.write([], [sampleNotice({ notice: 'due-2' })]);
    expect(await isOpen()).toBe(true);
  });

  it('waits for rungs of the slot that are not said yet', async () => {
    await room.write([sampleObligation({ nextRungAt: SLOT })], []);
    expect(await room.activities.slotStatus(SLOT)).toEqual({ unsaid: 1 });
    await room.write([sampleObligation({ nextRungAt: null, sequence: 4 })], [sampleNotice()]);
    await room.activities.sealSlot({ slot: SLOT, at: SLOT });
    expect(await room.activities.slotStatus(SLOT)).toEqual({ unsaid: 0 });
  });

  it('writes English where the directory asks for it', async () => {
    await room.official('focal@nong-dan.example', 'hoi-nong-dan', ['focal-point'], { language: 'en' });
    await room.write(
      [sampleObligation({ id: 'hoi-nong-dan/2024-h1', unit: 'hoi-nong-dan', requested: true })],
      [
        sampleNotice({
          obligation: 'hoi-nong-dan/2024-h1',
          unit: 'hoi-nong-dan',
          recipient: 'hoi-nong-dan',
          notice: 'due-2',
        }),
      ],
    );
    await room.run();
    const { email } = (await room.inbox())[0]!;
    expect(email.subject).toContain(
      'Report for the first half of 2024: 2 working days left, due 19 June 2024',
    );
    expect(email.text).toContain('grateful for your cooperation');
    expect(email.text).toContain('Why did I get this mail?');
  });
});

describe('mails as their reader wants them', () => {
  const READER = 'dau-moi@cong-an.example';
  const MORNING = '2024-06-13T08:00:00+07:00';
  const want = (more: Partial<MailSettings>): Promise<void> =>
    saveMailSettings(room.records.db, READER, { ...USUAL_MAILS, ...more }, SLOT);

  it('have the address where that is said, below all else', async () => {
    await room.write([sampleObligation()], [sampleNotice()]);
    await room.run();
    const { text, html } = (await room.inbox())[0]!.email;
    const [link] = linksOf(text ?? '');
    expect(text?.trim().endsWith(`${link}?thu`)).toBe(true);
    expect(html).toContain(`href="${link}?thu"`);
  });

  it('come in their language, and put no new date into the calendar', async () => {
    await want({ language: 'en', calendar: false });
    await room.write([sampleObligation()], [sampleNotice()]);
    await room.run();
    const { email } = (await room.inbox())[0]!;
    expect(email.text).toContain('Why did I get this mail?');
    expect(email.attachments).toEqual([]);
  });

  it('wait for the morning, all in one; the others have theirs at once', async () => {
    await room.official('pho@cong-an.example', 'cong-an-tinh', ['focal-point']);
    await want({ daily: true });
    const later = ['2024-06-12T10:00:00+07:00', '2024-06-12T15:30:00+07:00'];
    const notices = later.map((at, n) =>
      sampleNotice({ notice: n === 0 ? 'receipt' : 'reopened', at, slot: at }),
    );
    await room.write([sampleObligation()], notices);
    for (const at of later) expect(await room.run(at)).toMatchObject({ mails: 1, sent: 1 });
    expect(new Set((await room.inbox()).map(({ email }) => email.to?.[0]?.address))).toEqual(
      new Set(['pho@cong-an.example']),
    );
    // The morning's room is opened, once, and has nothing to wait for.
    expect(room.announced.filter((id) => id.startsWith(`slot/${MORNING}/`))).toHaveLength(1);
    expect(await room.run(MORNING)).toMatchObject({ mails: 1, sent: 1 });
    const mine = (await room.inbox()).filter(({ email }) => email.to?.[0]?.address === READER);
    expect(mine.map(({ email }) => email.subject)).toEqual([expect.stringContaining('(và 1 nội dung khác)')]);
    for (const slot of [...later, MORNING]) expect(await room.run(slot)).toMatchObject({ mails: 0 });
  });

  it('reach whoever has the role by then, where they have left', async () => {
    await want({ daily: true });
    const at = '2024-06-12T10:00:00+07:00';
    await room.write([sampleObligation()], [sampleNotice({ notice: 'receipt', at, slot: at })]);
    expect(await room.run(at)).toMatchObject({ mails: 0 });
    await room.records.db.deleteFrom('officials').where('email', '=', READER).execute();
    await room.official('moi@cong-an.example', 'cong-an-tinh', ['focal-point']);
    expect(await room.run(MORNING)).toMatchObject({ mails: 1, sent: 1 });
    expect((await room.inbox()).map(({ email }) => email.to?.[0]?.address)).toEqual(['moi@cong-an.example']);
  });
});

describe('who is told', () => {
  const missing = sampleNotice({
    recipient: 'huyen-chau-thanh',
    unit: 'huyen-chau-thanh',
    obligation: 'huyen-chau-thanh/2024-h1',
  });
  const owed = sampleObligation({ id: 'huyen-chau-thanh/2024-h1', unit: 'huyen-chau-thanh' });

  it('tells the coordinator, saying so, where a unit has no focal point', async () => {
    await room.write([owed], [missing]);
    await room.run();
    const { email } = (await room.inbox())[0]!;
    expect(email.to?.[0]?.address).toBe('dieu-phoi@so-ldtbxh.example');
    expect(email.text).toContain('Danh bạ chưa có địa chỉ dùng được của đầu mối thuộc UBND huyện Châu Thành');
  });

  it('tells who serves two units in one mail, with a link to each', async () => {
    const both = 'hai-noi@huyen.example';
    await room.official(both, 'huyen-chau-thanh', ['focal-point'], { name: 'Võ Hai Nơi' });
    await room.official(both, 'hoi-nong-dan', ['focal-point'], { name: 'Võ Hai Nơi' });
    const other = { unit: 'hoi-nong-dan', obligation: 'hoi-nong-dan/2024-h1', recipient: 'hoi-nong-dan' };
    await room.write(
      [owed, sampleObligation({ id: other.obligation, unit: other.unit })],
      [missing, sampleNotice(other)],
    );
    await room.run();
    const mails = (await room.inbox()).filter(({ email }) => email.to?.[0]?.address === both);
    expect(mails).toHaveLength(1);
    const { text = '' } = mails[0]!.email;
    for (const unit of ['UBND huyện Châu Thành', 'Hội Nông dân tỉnh'])
      expect(text).toMatch(new RegExp(`^Mở: Báo cáo 6 tháng đầu năm 2024.* – ${unit}:$`, 'm'));
    expect(new Set(text.match(/http:\S+\/l\/\S+/g)).size).toBeGreaterThanOrEqual(2);
  });

  it('tells whoever stands in while the focal point is away, and on the first day what is open', async () => {
    const [away, standIn] = ['dau-moi@cong-an.example', 'thay@cong-an.example'];
    await room.official(standIn, 'cong-an-tinh', [], { name: 'Lê Làm Thay' });
    await saveAbsences(room.records.db, [
      {
        ...{ email: away, unit: 'cong-an-tinh', plan: null, standIn },
        ...{ awayFrom: '2024-06-12T00:00:00+07:00', backAt: '2024-06-15T00:00:00+07:00' },
      },
    ]);
    const told = putInCharge(
      'mau-2021-2025',
      { unit: 'cong-an-tinh', email: standIn, roles: ['focal-point'] },
      { cause: 'vang-mat', at: SLOT, until: '2024-06-14' },
    );
    await room.write([sampleObligation()], [sampleNotice(), ...told]);
    await room.run();
    const [mail, ...others] = (await room.inbox()).map(({ email }) => email);
    expect(others).toEqual([]);
    expect(mail!.to?.[0]).toMatchObject({ address: standIn, name: 'Lê Làm Thay' });
    expect(mail!.subject).toContain('Bàn giao phần việc');
    expect(mail!.text).toContain('đến hết ngày 14/6/2024');
    expect(mail!.text).toContain('Báo cáo 6 tháng đầu năm 2024: chưa báo cáo, hạn hết ngày 19/6/2024.');
    const later = '2024-06-17T08:00:00+07:00';
    await room.write([sampleObligation()], [sampleNotice({ notice: 'due-2', at: later, slot: later })]);
    await room.run(later);
    const last = (await room.inbox()).map(({ email }) => email.to?.[0]?.address);
    expect(last.filter((address) => address === away)).toHaveLength(1);
  });

  it('leaves a line in the trail where there is nobody at all', async () => {
    await room.records.db.deleteFrom('officials').execute();
    await room.write([owed], [missing]);
    expect(await room.run()).toMatchObject({ mails: 0, waiting: 0 });
    const trail = await room.records.db.selectFrom('audit').select(['kind', 'what', 'why', 'unit']).execute();
    expect(trail).toEqual([{ kind: 'mail', what: 'undeliverable', why: 'due-5', unit: 'huyen-chau-thanh' }]);
    expect(await room.run()).toMatchObject({ mails: 0 });
  });

  it('says once what one person gets in two roles', async () => {
    await room.official('mot-minh@huyen.example', 'huyen-chau-thanh', ['focal-point', 'head']);
    const head = { ...missing, notice: 'due+1' as const, role: 'head' as const };
    const focal = { ...missing, notice: 'due+1' as const };
    await room.write([owed], [sampleNotice({ ...focal, id: 'a' }), sampleNotice({ ...head, id: 'b' })]);
    await room.run(SLOT, '2024-06-20T08:00:00+07:00');
    const { text } = (await room.inbox())[0]!.email;
    expect(text!.match(/Đến nay/g)).toHaveLength(1);
    expect(text!.match(/^- Đôn đốc sau hạn/gm)).toHaveLength(2);
  });
});
