import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { samplePlan } from '../support/sample-plan.ts';
import {
  COORDINATOR,
  openMailRoom,
  sampleNotice,
  sampleObligation,
  SLOT,
  type MailRoom,
} from '../support/mail-room.ts';

let room: MailRoom;
beforeEach(async () => {
  room = await openMailRoom();
  await room.official('dau-moi@cong-an.example', 'cong-an-tinh', ['focal-point']);
  await room.official('dieu-phoi@so-ldtbxh.example', COORDINATOR, ['coordinator']);
  await room.official('lanh-dao@so-ldtbxh.example', COORDINATOR, ['leadership']);
});
afterEach(() => room.stop());

const mailTo = async (address: string): Promise<Email> => {
  const found = (await room.inbox()).find((m) => m.email.to?.[0]?.address === address);
  return found!.email;
};

/** Properties of each event of the mail's calendar file. */
function events(email: Email): Record<string, string>[] {
  const file = email.attachments.find((a) => a.mimeType === 'text/calendar');
  const content = file?.content ?? '';
  const raw = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const lines = raw.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') found.push({});
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (name && value !== undefined) Object.assign(found.at(-1) ?? {}, { [name]: value });
  }
  return found;
}

describe('the calendar file', () => {
  it('keeps one UID per obligation and raises SEQUENCE when it changes', async () => {
    await room.write([sampleObligation()], [sampleNotice({ notice: 'opened' })]);
    await room.run();
    const [first] = events(await mailTo('dau-moi@cong-an.example'));
    expect(first).toMatchObject({ DTSTART: '20240619', SEQUENCE: '3', DTSTAMP: '20240612T010000Z' });
    expect(first!.SUMMARY).toContain('báo cáo 6 tháng đầu năm 2024');

    const later = '2024-06-17T08:00:00+07:00';
    await room.write(
      [sampleObligation({ sequence: 5, dueDate: '2024-06-21', dueAt: '2024-06-21T23:59:59+07:00' })],
      [sampleNotice({ notice: 'due-2', at: later, slot: later })],
    );
    await room.run(later);
    const [second] = (await room.inbox()).flatMap((m) => events(m.email)).filter((e) => e.SEQUENCE === '5');
    expect(second).toMatchObject({ UID: first!.UID, DTSTART: '20240621' });
    expect(await mailTo('dau-moi@cong-an.example').then((m) => m.attachments[0]?.filename)).toBe(
      'thoi-han.ics',
    );
  });

  it('is left out where no date lies ahead', async () => {
    await room.write(
      [sampleObligation()],
      [sampleNotice({ notice: 'receipt', detail: { act: 'a1', version: 1, onTime: true } })],
    );
    await room.run();
    expect((await mailTo('dau-moi@cong-an.example')).attachments).toEqual([]);
  });
});

describe('the page of a mail', () => {
  it('holds widths, paddings, borders and grounds in table cells alone, as Outlook for Windows draws them', async () => {
    await room.write([sampleObligation()], [sampleNotice({ notice: 'due+1' })]);
    await room.run();
    const html = (await mailTo('dau-moi@cong-an.example')).html!;
    expect(html).not.toMatch(/<div/);
    for (const [, tag, style] of html.matchAll(/<(\w+)[^>]* style="([^"]*)"/g))
      if (!['td', 'table', 'body', 'ul'].includes(tag!))
        expect([tag, style]).toEqual([
          tag,
          expect.not.stringMatching(/padding:|border|background|inline-block|width/),
        ]);
    const [, cell, link] = /(<td[^>]*>)<a href="([^"]+)"[^>]*>Mở: Báo cáo/.exec(html)!;
    expect(cell).toMatch(/bgcolor="#0b4f8a".*padding:12px 16px/);
    // The address once more, for whoever's program strips links.
    expect(html.split(link!).length).toBe(3);
  });
});

describe('what mails quote from the record', () => {
  it('lists to the coordinator what was sent when and how it fared', async () => {
    const at = '2024-06-21T08:00:00+07:00';
    await room.write([sampleObligation()], [sampleNotice()]);
    await room.run(SLOT, '2024-06-12T08:00:03+07:00');
    await room.write(
      [],
      [sampleNotice({ notice: 'due+2', role: 'coordinator', recipient: COORDINATOR, at, slot: at })],
    );
    await room.run(at);
    const { text } = await mailTo('dieu-phoi@so-ldtbxh.example');
    expect(text).toContain('đã qua hạn 2 ngày');
    expect(text).toContain(
      '- 08:00 ngày 12/6/2024: nhắc trước hạn 5 ngày làm việc, tới đầu mối của Công an tỉnh, đã gửi',
    );
  });

  it('does not claim that a unit was told where only its stand-in was', async () => {
    const at = '2024-06-21T08:00:00+07:00';
    const unit = 'huyen-chau-thanh';
    const obligation = `${unit}/2024-h1`;
    await room.write(
      [sampleObligation({ id: obligation, unit })],
      [sampleNotice({ obligation, unit, recipient: unit })],
    );
    await room.run();
    const notice = 'due+2' as const;
    await room.write(
      [],
      [sampleNotice({ obligation, unit, notice, role: 'coordinator', recipient: COORDINATOR, at, slot: at })],
    );
    await room.run(at);
    const last = (await room.inbox())[0]!.email;
    expect(last.text).toContain('tới đầu mối của UBND huyện Châu Thành, đã gửi cơ quan đầu mối chuyển giúp');
  });

  it('gives the reason of a return and the date to correct by', async () => {
    await room.records.db
      .insertInto('acts')
      .values({
        id: 'act-return',
        plan: 'mau-2021-2025',
        workflowId: 'plan/mau-2021-2025/unit/cong-an-tinh',
        obligation: 'cong-an-tinh/2024-h1',
        act: 'return',
        actorEmail: 'dieu-phoi@so-ldtbxh.example',
        actorRole: 'coordinator',
        saidAt: SLOT,
        content: JSON.stringify({ why: 'Bổ sung số liệu <M-T1> & thuyết minh' }),
        contentSha256: 'x',
        obligationRevision: 1,
        answer: null,
        answeredAt: null,
      })
      .execute();
    const correctBy = '2024-06-14T23:59:59+07:00';
    await room.write(
      [sampleObligation({ state: 'returned', correctBy })],
      [sampleNotice({ notice: 'returned', detail: { act: 'act-return', version: 1, correctBy } })],
    );
    await room.run();
    const { subject, text, html, attachments } = await mailTo('dau-moi@cong-an.example');
    expect(subject).toContain('Đề nghị bổ sung báo cáo 6 tháng đầu năm 2024');
    expect(text).toContain('Bổ sung số liệu <M-T1> & thuyết minh');
    expect(html).toContain('Bổ sung số liệu &lt;M-T1&gt; &amp; thuyết minh');
    expect(text).toContain('hết ngày 14/6/2024');
    expect(attachments).toHaveLength(1);
  });

  it('names the units of the daily list', async () => {
    const send = sampleObligation({
      id: `${COORDINATOR}/send@2024-h1`,
      unit: COORDINATOR,
      kind: 'send',
      dueDate: '2024-06-25',
    });
    const notice = sampleNotice({
      obligation: send.id,
      unit: COORDINATOR,
      recipient: COORDINATOR,
      role: 'coordinator',
      notice: 'daily-missing',
      detail: { missing: ['cong-an-tinh', 'huyen-chau-thanh'] },
    });
    await room.write([send], [notice]);
    await room.run();
    const { subject, text } = await mailTo('dieu-phoi@so-ldtbxh.example');
    expect(subject).toContain('2 đơn vị chưa gửi');
    expect(text).toContain('- Công an tỉnh\n- UBND huyện Châu Thành');
  });

  it('brings the sealed report to its addressee, of the version named', async () => {
    await room.official('van-thu@ubnd.example', 'ubnd-tinh', ['addressee']);
    const send = sampleObligation({ id: `${COORDINATOR}/send@2024-h1`, unit: COORDINATOR, kind: 'send' });
    for (const version of [1, 2]) {
      await room.records.db
        .insertInto('sealedReports')
        .values({
          plan: send.plan,
          period: '2024-h1',
          version,
          sealedAt: SLOT,
          sha256: 'x',
          snapshot: '{}',
          docx: Buffer.from(`docx ${version}`),
          xlsx: Buffer.from(`xlsx ${version}`),
          number: null,
          issuedOn: null,
        })
        .execute();
    }
    const notice = sampleNotice({
      obligation: send.id,
      unit: COORDINATOR,
      recipient: 'ubnd-tinh',
      role: 'addressee',
      notice: 'report-sent',
      detail: { version: 1, number: '05/BC-SLĐTBXH' },
    });
    await room.write([send], [notice]);
    await room.run();
    const email = await mailTo('van-thu@ubnd.example');
    expect(email.text).toContain(
      'kính gửi Ủy ban nhân dân tỉnh Hậu Giang báo cáo tổng hợp 6 tháng đầu năm 2024 số 05/BC-SLĐTBXH',
    );
    expect(email.text).not.toContain('/l/');
    const files = email.attachments.map((a) => [
      a.filename,
      new TextDecoder().decode(a.content as ArrayBuffer),
    ]);
    expect(files).toEqual([
      ['bao-cao-2024-h1-v1.docx', 'docx 1'],
      ['bao-cao-2024-h1-v1.xlsx', 'xlsx 1'],
    ]);
  });

  it('goes by the newest version of a plan', async () => {
    const renamed = samplePlan({ title: 'Kế hoạch đã điều chỉnh' });
    await savePlanVersion(room.records.db, renamed, 'second', SLOT);
    await room.write([sampleObligation()], [sampleNotice()]);
    await room.run();
    expect((await mailTo('dau-moi@cong-an.example')).text).toContain('Kế hoạch đã điều chỉnh');
  });
});
