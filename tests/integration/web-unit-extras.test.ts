/** Around a unit's work: new links for lost ones, what can be taken away, and colleagues to whom something was handed. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import type { ObligationRow } from '../../domain/projections.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { revokeLinks } from '../../records/directory/links.ts';
import {
  addressOf,
  CODE,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  visitor,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { sampleAct, sampleAudit } from '../support/sample-batches.ts';
import { waitFor } from '../support/workflow-wait.ts';

const HOME = `/don-vi/${WEB_PLAN}/${POLICE}`;
const FOCAL = addressOf(POLICE, 'focal-point');

let web: TestWeb;
beforeEach(async () => {
  web = await openWeb();
});
afterEach(() => web.close());

/** The path of the link in the newest mail sent by a page. */
async function linkPosted(): Promise<string> {
  await waitFor('a mail', async () => web.posted.length > 0);
  const url = web.posted.at(-1)!.paragraphs.find((line) => line.startsWith('http')) ?? '';
  return new URL(url).pathname;
}

describe('a new link', () => {
  it('goes to the address on file, from the page of the one that was replaced', async () => {
    const old = await web.linkOf(POLICE);
    await revokeLinks(web.records.db, { plan: WEB_PLAN, unit: POLICE, email: FOCAL }, WEB_NOW);
    const somebody = visitor(web);
    const dead = await somebody.get(old);
    expect([dead.status, dead.body]).toEqual([410, expect.stringContaining('Gửi liên kết mới')]);
    expect((await somebody.post(old)).status).toBe(200);
    const link = await linkPosted();
    expect(web.posted[0]!.to).toBe(FOCAL);
    await somebody.get(link);
    expect((await somebody.post(link)).location).toBe(HOME);
  });

  it('is answered alike whether or not the address is known, and sent to nobody who has no part', async () => {
    const somebody = visitor(web);
    await somebody.get('/lien-ket-moi');
    const strange = await somebody.post('/lien-ket-moi', { email: 'la@x.example' });
    const known = await somebody.post('/lien-ket-moi', { email: FOCAL.toUpperCase() });
    const plain = (body: string): string => body.replace(/name="_csrf" value="[^"]+"/g, '');
    expect([strange.status, plain(strange.body)]).toEqual([known.status, plain(known.body)]);
    await linkPosted();
    expect(web.posted.map(({ to }) => to)).toEqual([FOCAL]);
  });

  it('is not sent to whoever has left the unit', async () => {
    const old = await web.linkOf(POLICE);
    const email = FOCAL;
    await importOfficials(web.records.db, [
      { email, name: null, unit: POLICE, plan: WEB_PLAN, roles: [], language: 'vi' },
    ]);
    web.setNow('2025-06-17T09:00:00+07:00');
    const somebody = visitor(web);
    await somebody.get(old);
    await somebody.post(old);
    await somebody.get('/lien-ket-moi');
    await somebody.post('/lien-ket-moi', { email: addressOf(FARMERS, 'focal-point') });
    await linkPosted();
    expect(web.posted.map(({ to }) => to)).toEqual([addressOf(FARMERS, 'focal-point')]);
  });

  it('in a coordinator’s mail of another day leads to signing in, and opens no unit', async () => {
    const link = await web.linkOf(LABOUR, 'coordinator');
    web.setNow('2024-06-18T09:00:00+07:00');
    const somebody = visitor(web);
    expect((await somebody.get(link)).body).toContain('cần đăng nhập');
    const answer = await somebody.post(link);
    expect([answer.status, answer.cookies.filter((line) => line.startsWith('ln_session'))]).toEqual([
      200,
      [],
    ]);
    await linkPosted();
    expect(web.posted.map(({ to }) => to)).toEqual([addressOf(LABOUR, 'coordinator')]);
  });
});

/** The bytes behind an address, as this person's browser gets them. */
async function download(person: Visitor, path: string): Promise<Buffer> {
  const response = await fetch(web.base + path, { headers: { cookie: person.cookie() } });
  return Buffer.from(await response.arrayBuffer());
}

describe('what can be taken away', () => {
  it('is the form with what is filled in, as a document and as a workbook', async () => {
    const police = await enter(web, POLICE);
    await police.get(`${HOME}/bao-cao/2024-h1/so-lieu`);
    await police.post(`${HOME}/bao-cao/2024-h1/so-lieu`, {
      [`f.${CODE}.numerator`]: '40',
      [`f.${CODE}.denominator`]: '50',
      then: 'later',
    });
    const document = await download(police, `${HOME}/bao-cao/2024-h1/bieu-mau.docx`);
    const { value } = await mammoth.extractRawText({ buffer: document });
    const paper = (await police.get(`${HOME}/bao-cao/2024-h1/ban-in`)).body;
    const checked = (await police.get(`${HOME}/bao-cao/2024-h1/kiem-tra`)).body;
    const said = value.split(/\n+/).map((line) => line.trim());
    for (const words of said.filter((line) => line.length > 2)) {
      // Capitals of the head are the style's.
      expect(paper.toLocaleLowerCase('vi')).toContain(words.toLocaleLowerCase('vi'));
      expect(checked.toLocaleLowerCase('vi')).toContain(words.toLocaleLowerCase('vi'));
    }
    expect(said).toEqual(
      expect.arrayContaining([
        'CÔNG AN TỈNH',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        expect.stringContaining('Kết quả 6 tháng đầu năm 2024'),
        'I. TÌNH HÌNH CHUNG',
        'IV. KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
        '40',
        '80',
        'Nơi nhận:',
        'THỦ TRƯỞNG ĐƠN VỊ',
      ]),
    );
    const workbook = await download(police, `${HOME}/bao-cao/2024-h1/bieu-mau.xlsx`);
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
  });

  it('is a calendar of what is owed, each under the name that mails give it', async () => {
    const police = await enter(web, POLICE);
    const { body, headers } = await police.get(`${HOME}/lich.ics`);
    expect(headers.get('content-type')).toContain('text/calendar');
    const text = body.replace(/\r?\n /g, '');
    expect(text).toMatch(new RegExp(`UID:${WEB_PLAN}/${POLICE}/2024-h1/[0-9a-f]{12}@lien-nganh\\.example`));
    expect(text).toContain('DTSTART;VALUE=DATE:20240619');
    expect(text.match(/STATUS:CONFIRMED/g)).toHaveLength(2);
  });

  it('keeps in the calendar what is overdue, and says there what is owed no more', async () => {
    const police = await enter(web, POLICE);
    const entry = async (): Promise<string> => {
      const text = (await police.get(`${HOME}/lich.ics`)).body.replace(/\r?\n /g, '');
      return text.split('BEGIN:VEVENT').find((event) => event.includes(`/${POLICE}/2024-h1/`)) ?? '';
    };
    const of = (event: string, name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(event)![1]!;
    const change = (to: Partial<ObligationRow>) =>
      web.records.db
        .updateTable('obligations')
        .set(({ eb }) => ({ ...to, sequence: eb('sequence', '+', 1) }))
        .where('id', '=', `${POLICE}/2024-h1`)
        .execute();
    await change({ dueDate: '2024-06-10', dueAt: '2024-06-10T23:59:59+07:00' });
    const before = await entry();
    expect(before).toContain('DTSTART;VALUE=DATE:20240610');
    expect(of(before, 'STATUS').trim()).toBe('CONFIRMED');
    await change({ state: 'submitted', onTime: true });
    const after = await entry();
    await change({ state: 'open', onTime: null, dueDate: '2024-06-19', dueAt: '2024-06-19T23:59:59+07:00' });
    expect(of(after, 'STATUS').trim()).toBe('CANCELLED');
    expect(of(after, 'UID')).toBe(of(before, 'UID'));
    expect(Number(of(after, 'SEQUENCE'))).toBeGreaterThan(Number(of(before, 'SEQUENCE')));
  });
});

describe('the unit’s history', () => {
  it('says that the coordinator telephoned or asked its leadership, not in what words', async () => {
    const { db } = web.records;
    const obligation = `${POLICE}/2024-h1`;
    for (const what of ['return', 'chase', 'escalate-obstacle']) {
      const said = { id: what, act: what, obligation, actorRole: 'coordinator' as const };
      await insertAct(db, sampleAct(WEB_PLAN, { ...said, content: { why: `lời của ${what}` } }));
      const audit = { id: what, what, obligation, unit: POLICE, who: 'coordinator' as const };
      await writeAudit(db, [sampleAudit(WEB_PLAN, audit)]);
    }
    const { body } = await (await enter(web, POLICE)).get(`${HOME}/nhat-ky`);
    for (const words of ['đôn đốc qua điện thoại', 'báo cáo lãnh đạo vướng mắc', 'lời của return'])
      expect(body).toContain(words);
    expect(body).not.toMatch(/lời của (chase|escalate)/);
  });
});

describe('a colleague to whom something was handed', () => {
  it('comes in by a link of their own, and no longer once it is handed back', async () => {
    const { db } = web.records;
    const email = 'dong-nghiep@cong-an.example';
    await importOfficials(db, [
      { email, name: null, unit: POLICE, plan: WEB_PLAN, roles: [], language: 'vi' },
    ]);
    const somebody = visitor(web);
    await somebody.get('/lien-ket-moi');
    const obligation = `${POLICE}/2024-h1`;
    await db
      .insertInto('obligationContacts')
      .values({ plan: WEB_PLAN, obligation, unit: POLICE, email, act: 'a', since: WEB_NOW })
      .execute();
    await somebody.post('/lien-ket-moi', { email });
    const link = await linkPosted();
    await somebody.get(link);
    await somebody.post(link);
    const report = await somebody.get(`${HOME}/bao-cao/2024-h1`);
    expect([report.status, report.body]).toEqual([200, expect.stringContaining(email)]);
    await db.deleteFrom('obligationContacts').execute();
    expect((await somebody.get(HOME)).status).toBe(403);
  });
});
