/** Mail scanners open every link of every mail, some in a browser that runs scripts. Nothing may come of it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { addressesIn, receiveThousandMails } from '../support/thousand-mails.ts';
import { ask, openWeb, visitor, type TestWeb } from '../support/web.ts';

const MAILS = 1000;
/** One mail in so many is opened by a scanner that runs scripts. */
const EVERY = 40;

let web: TestWeb;
let browser: TestBrowser;
let mails: Email[];
let links: string[];

const pathOf = (address: string): string => address.slice(web.base.length);

beforeAll(async () => {
  web = await openWeb();
  mails = await receiveThousandMails(web);
  links = mails.flatMap((mail) => addressesIn(mail).map(pathOf));
  browser = await openBrowser();
  // An hour after the last of them: those of that day sign coordinators in, once.
  web.setNow('2024-06-10T09:00:00+07:00');
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

/** Opens an address as scanners do, from the addresses of their own that such services have. */
async function scan(path: string, nth: number): Promise<string> {
  const headers = { 'x-forwarded-for': `192.0.2.${nth % 200}` };
  expect((await ask(web, path, { method: 'HEAD', headers })).status).toBeLessThan(400);
  const { status, body } = await ask(web, path, { headers });
  expect([path, status < 400]).toEqual([path, true]);
  return body;
}

it('reads mails that were composed, sealed and delivered, each with a link of its own in text and HTML', () => {
  expect(mails).toHaveLength(MAILS);
  for (const { text, html } of mails) {
    const inText = text!.match(/http\S+\/l\/\S+/g);
    const [matter = ''] = inText!;
    // Its reader's matter, and below how they want their mails.
    expect(inText).toEqual([matter, `${matter.split('?')[0]}?thu`]);
    for (const address of inText!) expect(html).toContain(`href="${address}"`);
  }
  const tokens = links.filter((path) => path.startsWith('/l/')).map((path) => path.split('?')[0]);
  expect(new Set(tokens).size).toBe(MAILS);
});

it('changes nothing by reading every address of a thousand mails and following all that is on their pages', async () => {
  const before = await fingerprint(web.records);
  const followed = new Set<string>();
  for (const [nth, link] of links.entries()) {
    const body = await scan(link, nth);
    for (const [, href = ''] of body.matchAll(/(?:href|src|action)="([^"#]+)"/g)) {
      const { pathname, search } = new URL(href, web.base + link);
      followed.add(pathname + search);
    }
  }
  // Among them, on each landing page, the same page in the other language.
  expect(followed.size).toBeGreaterThan(MAILS);
  for (const [nth, path] of [...followed].entries()) await scan(path, nth);
  expect(await fingerprint(web.records)).toBe(before);
  expect(web.said).toEqual([]);
  expect(web.posted).toEqual([]);
});

it('changes nothing where the scanner runs scripts either', async () => {
  const before = await fingerprint(web.records);
  const scanner = await browser.visit({ width: 1200, scripts: true });
  for (const link of links.filter((_link, nth) => nth % EVERY === 0)) {
    await scanner.page.goto(web.base + link, { waitUntil: 'load' });
  }
  await scanner.close();
  expect(await fingerprint(web.records)).toBe(before);
});

it('leaves all of them working', async () => {
  const reached = new Map<string, number>();
  for (const link of links) {
    const somebody = visitor(web);
    await somebody.get(link);
    const { status, location, body } = await somebody.post(link);
    if (location === null) expect(body).toContain('một liên kết đăng nhập đang được gửi');
    else expect(status).toBe(303);
    const where = location ?? 'a sign-in link by mail';
    reached.set(where, (reached.get(where) ?? 0) + 1);
  }
  // What each mail is about; whoever coordinates is signed in by the mail of the day, and mailed a link for an older one.
  expect(Object.fromEntries(reached)).toEqual({
    '/don-vi/mau-2021-2025/cong-an-tinh/bao-cao/2024-h1': 400,
    '/don-vi/mau-2021-2025/cong-an-tinh/nhiem-vu/M-2.3%402024-q2': 200,
    '/don-vi/mau-2021-2025/hoi-nong-dan/bao-cao/2024-h1': 380,
    '/ke-hoach/mau-2021-2025/don-vi/cong-an-tinh/viec/2024-h1': 2,
    'a sign-in link by mail': 18,
    '?thu=xong': MAILS,
  });
});
