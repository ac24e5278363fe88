/** Mail scanners open every link, some in a browser that runs scripts. Nothing may come of it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { ask, openWeb, POLICE, visitor, type TestWeb } from '../support/web.ts';

const MAILS = 1000;

let web: TestWeb;
let browser: TestBrowser;
let links: string[];

beforeAll(async () => {
  web = await openWeb();
  browser = await openBrowser();
  links = [];
  for (let mail = 0; mail < MAILS; mail++) links.push(await web.linkOf(POLICE));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await web.close();
});

it('changes nothing by reading a thousand links with scripts and following all that is on their pages', async () => {
  const before = await fingerprint(web.records);
  const scanner = await browser.visit({ width: 1200, scripts: true });
  const followed = new Set<string>();
  for (const link of links) {
    expect((await ask(web, link, { method: 'HEAD' })).status).toBe(200);
    const { status, body } = await ask(web, link);
    expect(status).toBe(200);
    for (const [, href = ''] of body.matchAll(/href="([^"#]+)"/g))
      followed.add(new URL(href, web.base + link).href);
    await scanner.page.goto(web.base + link);
  }
  for (const href of followed) {
    const { pathname, search } = new URL(href);
    expect((await ask(web, pathname + search)).status).toBeLessThan(400);
  }
  await scanner.close();
  expect(await fingerprint(web.records)).toBe(before);
  expect(web.said).toEqual([]);
  expect(web.posted).toEqual([]);
}, 600_000);

it('leaves all of them working', async () => {
  for (const link of links) {
    const somebody = visitor(web);
    await somebody.get(link);
    expect((await somebody.post(link)).location).toContain(`/${POLICE}`);
  }
}, 600_000);
