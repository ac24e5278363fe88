/** A coordinator's mail leads to its matter: it signs in once, while it is fresh, and nothing but that person. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleObligation } from '../support/sample-batches.ts';
import {
  addressOf,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_PLAN,
  type TestWeb,
} from '../support/web.ts';
import { writeObligations } from '../support/write-rows.ts';

const COORDINATOR = addressOf(LABOUR, 'coordinator');
const REPORT = `/ke-hoach/${WEB_PLAN}/don-vi/${POLICE}/viec/2024-h1`;
let web: TestWeb;
beforeEach(async () => {
  web = await openWeb();
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      id: `${LABOUR}/send/2024-h1`,
      unit: LABOUR,
      kind: 'send',
      period: '2024-h1',
    }),
  ]);
});
afterEach(() => web.close());

const about = (link: string, matter: string): string => `${link}?viec=${encodeURIComponent(matter)}`;
async function mailed(): Promise<string> {
  for (let looks = 0; web.posted.length === 0 && looks < 100; looks += 1) await new Promise(setImmediate);
  const line = web.posted.at(-1)?.paragraphs.find((one) => one.includes('/dang-nhap/')) ?? '';
  return line.slice(line.indexOf('/dang-nhap/'));
}

describe('a link in a coordinator’s mail', () => {
  it('signs in once and opens the matter; read by a scanner it does nothing', async () => {
    const link = about(await web.linkOf(LABOUR, 'coordinator'), `${POLICE}/2024-h1`);
    const scanner = visitor(web);
    expect((await scanner.get(link)).body).toContain('mở đúng việc trong thư');
    expect((await scanner.get(REPORT)).status).toBe(403);
    const person = visitor(web);
    await person.get(link);
    const pressed = await person.post(link);
    expect([pressed.status, pressed.location]).toEqual([303, REPORT]);
    expect((await person.get(REPORT)).status).toBe(200);
    // Pressed again by the same person it leads there again.
    expect((await person.post(link)).location).toBe(REPORT);
  });

  it('used once, it mails a sign-in link that leads to the same matter', async () => {
    const link = about(await web.linkOf(LABOUR, 'coordinator'), `${POLICE}/2024-h1`);
    const first = visitor(web);
    await first.get(link);
    await first.post(link);
    const other = visitor(web);
    await other.get(link);
    const second = await other.post(link);
    expect([second.status, second.location]).toEqual([200, null]);
    expect((await other.get(REPORT)).status).toBe(403);
    const mail = await mailed();
    expect(web.posted.map(({ to }) => to)).toEqual([COORDINATOR]);
    await other.get(mail);
    expect((await other.post(mail)).location).toBe(REPORT);
  });

  it('a day later it signs nobody in', async () => {
    const link = about(await web.linkOf(LABOUR, 'coordinator'), `${POLICE}/2024-h1`);
    web.setNow('2024-06-18T09:00:00+07:00');
    const person = visitor(web);
    await person.get(link);
    expect((await person.post(link)).location).toBeNull();
    expect((await person.get(REPORT)).status).toBe(403);
    expect(await mailed()).toContain('?den=');
  });

  it('opens nothing for whoever lost the role', async () => {
    const link = await web.linkOf(LABOUR, 'coordinator');
    await web.records.db.deleteFrom('officials').where('email', '=', COORDINATOR).execute();
    const person = visitor(web);
    await person.get(link);
    await person.post(link);
    expect((await person.get(`/ke-hoach/${WEB_PLAN}`)).status).toBe(403);
    expect(web.posted).toEqual([]);
  });

  it.each([
    ['the plan, where it is about several', '', `/ke-hoach/${WEB_PLAN}`],
    ['the plan, where nothing has that id', '?viec=khong-co', `/ke-hoach/${WEB_PLAN}`],
  ])('leads to %s', async (_what, rest, path) => {
    const person = await signIn(web, COORDINATOR);
    const link = `${await web.linkOf(LABOUR, 'coordinator')}${rest}`;
    await person.get(link);
    expect((await person.post(link)).location).toBe(path);
  });

  it('leads an approver to the report', async () => {
    const link = about(await web.linkOf(LABOUR, 'approver'), `${LABOUR}/send/2024-h1`);
    const person = visitor(web);
    await person.get(link);
    expect((await person.post(link)).location).toBe(`/phe-duyet/${WEB_PLAN}/2024-h1`);
  });
});

describe('signing in', () => {
  it.each([
    'https://elsewhere.example/ke-hoach',
    '//elsewhere.example/ke-hoach',
    '/\\elsewhere.example',
    '/ke-hoach/../l/x',
    '/quan-tri',
  ])('goes on to no other place: %s', async (den) => {
    const somebody = visitor(web);
    await somebody.get('/dang-nhap');
    await somebody.post('/dang-nhap', { email: COORDINATOR });
    const path = `${(await mailed()).split('?')[0]!}?den=${encodeURIComponent(den)}`;
    await somebody.get(path);
    expect((await somebody.post(path)).location).toBe('/ke-hoach');
  });
});
