/** A coordinator's mail leads to its matter: it signs in once, while it is fresh, and nothing but that person. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setMailSettings, setMailSettingsOf } from '../../client/directory/mail-settings.ts';
import { readMailSettings } from '../../records/mail/mail-settings.ts';
import { isKnownCode } from '../../words/history.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import {
  addressOf,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
} from '../support/web.ts';
import { writeObligations } from '../support/write-rows.ts';

const COORDINATOR = addressOf(LABOUR, 'coordinator');
const REPORT = `/ke-hoach/${WEB_PLAN}/don-vi/${POLICE}/viec/2024-h1`;
let web: TestWeb;
beforeEach(async () => {
  web = await openWeb({
    setMailSettings: (input) => setMailSettings({ records: web.records, now: () => WEB_NOW }, input),
  });
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

describe("a unit's mail", () => {
  it.each([
    ['the report it is about', `${POLICE}/2024-h1`, '/bao-cao/2024-h1'],
    ['the task it is about', `${POLICE}/M-2.3@2024-q2`, '/nhiem-vu/M-2.3%402024-q2'],
    ["the unit's work, where it is another's", `${FARMERS}/2024-h1`, ''],
  ])('leads in one step to %s, also whoever is signed in elsewhere', async (_what, matter, rest) => {
    const link = about(await web.linkOf(POLICE), matter);
    for (const person of [visitor(web), await signIn(web, COORDINATOR), await enter(web, FARMERS)]) {
      await person.get(link);
      const { location } = await person.post(link);
      expect(location).toBe(`/don-vi/${WEB_PLAN}/${POLICE}${rest}`);
      expect((await person.get(location!)).status).toBe(200);
    }
  });
});

describe("a mail's last line", () => {
  it('asks in one step how its reader wants mails, and keeps what is chosen', async () => {
    const email = addressOf(POLICE, 'focal-point');
    const link = `${await web.linkOf(POLICE)}?thu`;
    const person = visitor(web);
    const asked = await person.get(link);
    expect(asked.body).toContain('Cách nhận thư');
    expect(asked.body).toContain(email);
    const kept = await person.post(link, { language: 'en', daily: 'yes' });
    expect([kept.status, kept.location]).toEqual([303, '?thu=xong']);
    expect(await readMailSettings(web.records.db, [email])).toEqual(
      new Map([[email, { language: 'en', daily: true, calendar: false }]]),
    );
    const after = await person.get(`${link}=xong`);
    expect(after.body).toContain('Đã ghi');
    expect(after.body).toMatch(/name="daily"[^>]* checked/);
    // It opens nothing else.
    expect((await person.get(`/don-vi/${WEB_PLAN}/${POLICE}`)).status).toBe(403);
  });

  it('leaves a line in the trail of what changed, not of whom; without a change none', async () => {
    const email = addressOf(POLICE, 'focal-point');
    const context = { records: web.records, now: () => WEB_NOW };
    const kept = { language: 'vi', daily: true, calendar: true } as const;
    expect(await setMailSettings(context, { as: email, language: 'vi', daily: true })).toEqual(kept);
    expect(await setMailSettingsOf(context, { email: email.toUpperCase() })).toEqual(kept);
    expect(await setMailSettingsOf(context, { email, language: null })).toEqual({ ...kept, language: null });
    const lines = await web.records.db
      .selectFrom('audit')
      .selectAll()
      .where('what', '=', 'mail-settings-changed')
      .orderBy('position')
      .execute();
    expect(lines.map(({ plan, unit, who, detail }) => [plan, unit, who, detail])).toEqual([
      [WEB_PLAN, POLICE, 'focal-point', kept],
      [WEB_PLAN, POLICE, 'administrator', { ...kept, language: null }],
    ]);
    expect(JSON.stringify(lines)).not.toContain(email);
    expect(isKnownCode('mail-settings-changed')).toBe(true);
    await expect(setMailSettingsOf(context, { email: 'la@x.example', daily: true })).rejects.toMatchObject({
      message: expect.stringContaining('la@x.example'),
    });
  });

  it('has its page in the unit and with the plans of whoever signs in', async () => {
    const focal = await enter(web, POLICE);
    const home = await focal.get(`/don-vi/${WEB_PLAN}/${POLICE}`);
    expect(home.body).toContain(`href="/don-vi/${WEB_PLAN}/${POLICE}/thu"`);
    await focal.get(`/don-vi/${WEB_PLAN}/${POLICE}/thu`);
    await focal.post(`/don-vi/${WEB_PLAN}/${POLICE}/thu`, { language: 'vi', calendar: 'yes' });
    const coordinator = await signIn(web, COORDINATOR);
    expect((await coordinator.get('/ke-hoach')).body).toContain('href="/thu-cua-toi"');
    await coordinator.get('/thu-cua-toi');
    await coordinator.post('/thu-cua-toi', { language: 'vi', daily: 'yes', calendar: 'yes' });
    const settings = await readMailSettings(web.records.db, [addressOf(POLICE, 'focal-point'), COORDINATOR]);
    expect(settings.get(COORDINATOR)?.daily).toBe(true);
    expect(settings.get(addressOf(POLICE, 'focal-point'))?.daily).toBe(false);
  });
});
