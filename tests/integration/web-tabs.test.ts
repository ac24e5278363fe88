/** Several tabs in one browser: the token of a form is the browser's, not the session's. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueSignInToken } from '../../records/directory/sign-in-tokens.ts';
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
  type Answer,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const home = (unit: string): string => `/don-vi/${WEB_PLAN}/${unit}`;
const PART = `${home(POLICE)}/bao-cao/2024-h1/so-lieu`;
const ZERO = { [`f.${CODE}.choice`]: 'zero', then: 'later' };

let web: TestWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

/** A page left open in a tab: what its form posts, whatever the other tabs have seen since. */
async function tab(
  browser: Visitor,
  path: string,
): Promise<(fields?: Record<string, string>) => Promise<Answer>> {
  await browser.get(path);
  const token = browser.csrf();
  return (fields = {}) => browser.post(path, { ...fields, _csrf: token });
}

/** Signs in by a mailed link, in a tab of this browser. */
async function signInBy(browser: Visitor, email: string): Promise<void> {
  const token = `${email}-token-for-one-use`;
  const expiresAt = '2024-06-17T09:30:00+07:00';
  await issueSignInToken(web.records.db, { token, email, issuedAt: WEB_NOW, expiresAt });
  const press = await tab(browser, `/dang-nhap/${token}`);
  expect((await press()).location).toBe('/ke-hoach');
}

describe('in one browser', () => {
  it('two links of one mail, opened side by side, both go on', async () => {
    const browser = visitor(web);
    const first = await tab(browser, await web.linkOf(POLICE));
    const second = await tab(browser, await web.linkOf(FARMERS));
    expect((await first()).location).toBe(home(POLICE));
    expect((await second()).location).toBe(home(FARMERS));
    for (const unit of [POLICE, FARMERS]) expect((await browser.get(home(unit))).status).toBe(200);
  });

  it('signing in elsewhere leaves a form good, and the session gets a new id', async () => {
    const browser = await enter(web, POLICE);
    const before = browser.cookie();
    const save = await tab(browser, PART);
    await signInBy(browser, addressOf(LABOUR, 'coordinator'));
    const session = /ln_session=([^;]+)/;
    expect(session.exec(browser.cookie())![1]).not.toBe(session.exec(before)![1]);
    expect((await save(ZERO)).status).toBe(303);
  });

  it('each thing opened gives the session a new id, and the old one opens nothing, not even what it did', async () => {
    const browser = await enter(web, POLICE);
    const ids = [browser.cookie()];
    const link = await tab(browser, await web.linkOf(FARMERS));
    expect((await link()).status).toBe(303);
    ids.push(browser.cookie());
    await signInBy(browser, addressOf(LABOUR, 'coordinator'));
    ids.push(browser.cookie());
    const again = await tab(browser, await web.linkOf(POLICE));
    expect((await again()).status).toBe(303);
    const sessions = ids.map((cookie) => /ln_session=([^;]+)/.exec(cookie)![1]!);
    const now = /ln_session=([^;]+)/.exec(browser.cookie())![1]!;
    expect(new Set([...sessions, now]).size).toBe(4);
    const pages = [home(POLICE), home(FARMERS), '/ke-hoach'];
    for (const path of pages) expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
    for (const id of sessions) {
      const planted = visitor(web, { ln_session: id });
      for (const path of pages) expect([path, (await planted.get(path)).status]).toEqual([path, 403]);
    }
  });

  it('another person coming in makes earlier forms stale', async () => {
    const browser = await enter(web, POLICE);
    const save = await tab(browser, PART);
    await signInBy(browser, addressOf(LABOUR, 'approver'));
    await signInBy(browser, addressOf(LABOUR, 'administrator'));
    expect((await save(ZERO)).status).toBe(403);
    expect((await (await tab(browser, PART))(ZERO)).status).toBe(303);
  });

  it('leaving makes earlier forms stale for good', async () => {
    const browser = await enter(web, POLICE);
    const save = await tab(browser, PART);
    await browser.post('/thoat');
    const link = await tab(browser, await web.linkOf(POLICE));
    expect((await link()).status).toBe(303);
    expect((await save(ZERO)).status).toBe(403);
  });
});

describe('another browser', () => {
  it('has another token, even for the same person', async () => {
    const [one, other] = [await enter(web, POLICE), await enter(web, POLICE)];
    const save = await tab(one, PART);
    await other.get(PART);
    expect((await other.post(PART, { ...ZERO, _csrf: one.csrf() })).status).toBe(403);
    expect((await save(ZERO)).status).toBe(303);
  });
});

describe('the switch of language', () => {
  it('is not on what a form is answered with', async () => {
    const browser = await enter(web, POLICE);
    const save = await tab(browser, PART);
    expect((await browser.get(PART)).body).toContain('lang=en');
    const wrong = await save({ [`f.${CODE}.choice`]: 'elsewhere', then: 'next' });
    expect([wrong.status, /lang=en/.test(wrong.body)]).toEqual([422, false]);
    const stale = await browser.post(PART, { _csrf: '' });
    expect([stale.status, /lang=en/.test(stale.body)]).toEqual([403, false]);
  });
});
