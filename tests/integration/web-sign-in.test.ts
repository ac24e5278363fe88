/** Signing in by mail link, on the pages themselves. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { addressOf, ask, LABOUR, openWeb, POLICE, visitor, WEB_NOW, type TestWeb } from '../support/web.ts';
import { waitFor } from '../support/workflow-wait.ts';

let web: TestWeb;
afterEach(async () => web.close());

const COORDINATOR = addressOf(LABOUR, 'coordinator');
const linkIn = (paragraphs: string[]): string =>
  new URL(paragraphs.find((one) => one.startsWith('http'))!).pathname;

/** Waits until so many mails were sent; pages do not wait for them. */
const mailed = (count: number): Promise<unknown> =>
  waitFor(`${count} mails`, () => web.posted.length >= count);

async function askFor(email: string): Promise<ReturnType<typeof visitor>> {
  const somebody = visitor(web);
  await somebody.get('/dang-nhap');
  const answer = await somebody.post('/dang-nhap', { email });
  expect(answer.status).toBe(200);
  return somebody;
}

describe('signing in', () => {
  it('mails a link that opens a session once, and only when the button is pressed', async () => {
    web = await openWeb();
    const somebody = await askFor(` ${COORDINATOR.toUpperCase()} `);
    await mailed(1);
    expect(web.posted[0]).toMatchObject({ to: COORDINATOR, language: 'vi', at: WEB_NOW });
    const link = linkIn(web.posted[0]!.paragraphs);

    // A scanner opens it three times; nobody is signed in by that.
    for (const method of ['HEAD', 'GET', 'GET']) {
      const seen = await ask(web, link, { method });
      expect(seen.status).toBe(200);
      expect(seen.cookies.filter((one) => one.startsWith('ln_session'))).toEqual([]);
    }
    await somebody.get(link);
    const entered = await somebody.post(link);
    expect([entered.status, entered.location]).toEqual([303, '/ke-hoach']);
    const plans = await somebody.get('/ke-hoach');
    expect(plans.status).toBe(200);
    expect(plans.body).toContain('href="/ke-hoach/mau-2021-2025"');
    expect(plans.body).not.toContain('href="/phe-duyet/mau-2021-2025"');

    const other = visitor(web);
    const again = await other.get(link);
    expect(again.status).toBe(410);
    expect(again.body).toContain('Nhận liên kết mới');
  });

  it('answers the same to strangers and to focal points, and mails them nothing', async () => {
    web = await openWeb();
    const known = visitor(web);
    await known.get('/dang-nhap');
    const bodies = [];
    for (const email of [COORDINATOR, addressOf(POLICE, 'focal-point'), 'ai-do@noi-khac.example']) {
      const { body } = await known.post('/dang-nhap', { email });
      bodies.push(body.replaceAll(email, 'X').replace(/value="[^"]*"/g, ''));
    }
    expect(new Set(bodies).size).toBe(1);
    await mailed(1);
    expect(web.posted.map(({ to }) => to)).toEqual([COORDINATOR]);
  });

  it('mails one official three links in ten minutes, by either door, and answers as before', async () => {
    web = await openWeb();
    const approver = addressOf(LABOUR, 'approver');
    const bodies = new Set<string>();
    for (let time = 0; time < 5; time += 1) {
      const somebody = visitor(web);
      await somebody.get('/dang-nhap');
      const { status, body } = await somebody.post('/dang-nhap', { email: COORDINATOR });
      bodies.add(`${status} ${body.replace(/value="[^"]*"/g, '')}`);
    }
    await askFor(approver);
    await mailed(4);
    expect(bodies.size).toBe(1);
    const to = (email: string): number => web.posted.filter((mail) => mail.to === email).length;
    expect([to(COORDINATOR), to(approver)]).toEqual([3, 1]);
    const focal = addressOf(POLICE, 'focal-point');
    for (let time = 0; time < 5; time += 1) {
      const somebody = visitor(web);
      await somebody.get('/lien-ket-moi');
      await somebody.post('/lien-ket-moi', { email: time % 2 ? focal : focal.toUpperCase() });
    }
    await askFor(approver);
    await mailed(8);
    expect([to(COORDINATOR), to(focal), to(approver)]).toEqual([3, 3, 2]);
    web.setNow('2024-06-17T09:10:01+07:00');
    await askFor(COORDINATOR);
    await mailed(9);
    expect(to(COORDINATOR)).toBe(4);
  });

  it('by the last link alone: it takes the place of those before', async () => {
    web = await openWeb();
    await askFor(COORDINATOR);
    await mailed(1);
    const somebody = await askFor(COORDINATOR);
    await mailed(2);
    const [first = '', second = ''] = web.posted.map(({ paragraphs }) => linkIn(paragraphs));
    expect((await somebody.get(first)).status).toBe(410);
    expect((await somebody.post(first)).status).toBe(410);
    await somebody.get(second);
    expect((await somebody.post(second)).status).toBe(303);
  });

  it('says what is wrong with what was typed, and keeps it', async () => {
    web = await openWeb();
    const somebody = visitor(web);
    await somebody.get('/dang-nhap');
    const answer = await somebody.post('/dang-nhap', { email: 'khong-phai-thu' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('<title>Lỗi: Đăng nhập');
    expect(answer.body).toContain('value="khong-phai-thu"');
    expect(web.posted).toEqual([]);
  });

  it('expires after half an hour', async () => {
    web = await openWeb();
    const somebody = await askFor(COORDINATOR);
    await mailed(1);
    const link = linkIn(web.posted[0]!.paragraphs);
    await somebody.get(link);
    web.setNow('2024-06-17T09:30:00+07:00');
    expect((await somebody.post(link)).status).toBe(410);
  });

  it('without a mail is for demonstrations alone', async () => {
    web = await openWeb();
    const somebody = visitor(web);
    expect((await somebody.get('/dang-nhap')).body).not.toContain('/dang-nhap-thu');
    expect((await somebody.post('/dang-nhap-thu', { email: COORDINATOR })).status).toBe(404);
    await web.close();

    web = await openWeb({}, { isDemo: true });
    const guest = visitor(web);
    expect((await guest.get('/dang-nhap')).body).toContain(COORDINATOR);
    expect((await guest.post('/dang-nhap-thu', { email: COORDINATOR })).location).toBe('/ke-hoach');
    await guest.get('/dang-nhap');
    expect((await guest.post('/dang-nhap-thu', { email: addressOf(POLICE, 'head') })).status).toBe(404);
  });
});
