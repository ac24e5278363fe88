/**
 * Every route of the pages, by itself: who does not get in, and that reading changes nothing. A new page is in here
 * from the moment it is registered.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importOfficials } from '../../records/directory/directory.ts';
import { revokeLinks } from '../../records/directory/links.ts';
import { fingerprint } from '../support/fingerprint.ts';
import {
  addressOf,
  ask,
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
  type Visitor,
} from '../support/web.ts';

let web: TestWeb;
let police: Visitor;
let farmers: Visitor;
let coordinator: Visitor;
let leader: Visitor;
let approver: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  web = await openWeb();
  police = await enter(web, POLICE);
  farmers = await enter(web, FARMERS);
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
  approver = await signIn(web, addressOf(LABOUR, 'approver'));
  administrator = await signIn(web, addressOf(LABOUR, 'administrator'));
  const email = addressOf(LABOUR, 'leadership');
  await importOfficials(web.records.db, [
    { email, name: null, unit: LABOUR, plan: WEB_PLAN, roles: ['leadership'], language: 'vi' },
  ]);
  leader = await signIn(web, email);
});
afterAll(() => web.close());

/** What stands for each part of an address that a route leaves open. */
const PARTS: Record<string, string> = {
  plan: WEB_PLAN,
  unit: POLICE,
  period: '2024-h1',
  task: 'M-2.3@2024-q2',
  section: 'van-ban',
};

function addressOfRoute(url: string): string {
  return url.replace(/:(\w+)/g, (_whole, name: string) => PARTS[name] ?? 'x').replace('*', 'x');
}

const changing = () => web.routes.filter(({ method }) => method !== 'GET' && method !== 'HEAD');

it('knows its routes', () => {
  expect(changing().length).toBeGreaterThan(8);
});

describe('reading', () => {
  it('changes nothing, whatever is read and by whom', async () => {
    const before = await fingerprint(web.records);
    const said = web.said.length;
    for (const { method, url } of web.routes) {
      if (method !== 'GET') continue;
      for (const somebody of [police, coordinator, leader, visitor(web)]) {
        const { status } = await somebody.get(addressOfRoute(url));
        expect([url, status < 500]).toEqual([url, true]);
      }
    }
    expect(await fingerprint(web.records)).toBe(before);
    expect(web.said.length).toBe(said);
  });
});

describe('changing', () => {
  it('is refused without the token of the form, and with another browser’s', async () => {
    const stranger = visitor(web);
    await stranger.get('/lien-ket-moi');
    const before = await fingerprint(web.records);
    for (const { url } of changing()) {
      for (const somebody of [police, coordinator, leader]) {
        for (const token of ['', stranger.csrf(), 'x'.repeat(43)]) {
          const { status } = await somebody.post(addressOfRoute(url), { _csrf: token });
          expect([url, status]).toEqual([url, 403]);
        }
      }
    }
    expect(await fingerprint(web.records)).toBe(before);
    expect(web.said).toEqual([]);
  });

  it('is refused to strangers, to another unit, and to whoever has no such role', async () => {
    const before = await fingerprint(web.records);
    for (const { url, access } of changing()) {
      if (access === 'open') continue;
      const address = addressOfRoute(url);
      const others = {
        ...{ unit: [farmers, coordinator, leader], 'signed-in': [police], leadership: [police, coordinator] },
        ...{ coordinator: [police, leader], approver: [police, leader], administrator: [police, leader] },
      }[access];
      for (const somebody of [visitor(web), ...others]) {
        expect([url, (await somebody.post(address)).status]).toEqual([url, 403]);
      }
    }
    expect(await fingerprint(web.records)).toBe(before);
    expect(web.said).toEqual([]);
  });

  it('is refused once the link was revoked, and once it has expired', async () => {
    const head = await enter(web, POLICE, 'head');
    const units = changing().filter(({ access }) => access === 'unit');
    const holder = { plan: WEB_PLAN, unit: POLICE, email: addressOf(POLICE, 'head') };
    await revokeLinks(web.records.db, holder, WEB_NOW);
    for (const { url } of units) {
      expect([url, (await head.post(addressOfRoute(url))).status]).toEqual([url, 403]);
    }
    web.setNow('2024-06-17T21:00:01+07:00');
    for (const { url } of units) {
      expect([url, (await police.post(addressOfRoute(url))).status]).toEqual([url, 403]);
    }
    web.setNow(WEB_NOW);
    expect(web.said).toEqual([]);
  });

  it('takes no other method', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect((await ask(web, `/don-vi/${WEB_PLAN}/${POLICE}`, { method })).status).toBe(403);
    }
  });
});

describe('whatever is answered', () => {
  it('is kept by nobody on its way, a page or a file, to whomever it goes', async () => {
    for (const { method, url } of web.routes) {
      if (method !== 'GET') continue;
      for (const somebody of [police, coordinator, approver, administrator, leader, visitor(web)]) {
        const { headers, status } = await somebody.get(addressOfRoute(url));
        expect([url, status, headers.get('cache-control')]).toEqual([url, status, 'no-store']);
      }
    }
  });
});
