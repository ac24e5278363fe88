/** How long a session lasts, and what becomes of a form that comes after its end. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findDraft } from '../../records/reports/report-drafts.ts';
import { fingerprint } from '../support/fingerprint.ts';
import {
  ask,
  enter,
  openWeb,
  POLICE,
  visitor,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const HOME = `/don-vi/${WEB_PLAN}/${POLICE}`;
const PART = `${HOME}/bao-cao/2024-h1/noi-dung`;
const KEY = { plan: WEB_PLAN, unit: POLICE, period: '2024-h1' };

let web: TestWeb;
let police: Visitor;

beforeEach(async () => {
  web = await openWeb();
  police = await enter(web, POLICE);
});
afterEach(() => web.close());

const expiry = async (): Promise<string[]> =>
  (await web.records.db.selectFrom('webSessions').select('expiresAt').execute()).map((row) => row.expiresAt);

async function save(words: string) {
  await police.get(PART);
  return police.post(PART, { 'n.situation': words, then: 'later' });
}

describe('a session', () => {
  it('lasts for twelve hours after the last form sent, and is not written for each', async () => {
    expect(await expiry()).toEqual(['2024-06-17T21:00:00+07:00']);
    web.setNow('2024-06-17T09:09:00+07:00');
    expect((await save('Một')).cookies.filter((line) => line.startsWith('ln_session'))).toEqual([]);
    expect(await expiry()).toEqual(['2024-06-17T21:00:00+07:00']);
    web.setNow('2024-06-17T20:30:00+07:00');
    const { cookies } = await save('Hai');
    expect(cookies.find((line) => line.startsWith('ln_session'))).toContain('Max-Age=43200');
    expect(await expiry()).toEqual(['2024-06-18T08:30:00+07:00']);
    web.setNow('2024-06-18T08:00:00+07:00');
    expect((await police.get(HOME)).status).toBe(200);
  });

  it('ends a day after it was opened, however busy somebody is', async () => {
    for (const at of [
      '2024-06-17T20:00:00+07:00',
      '2024-06-18T07:00:00+07:00',
      '2024-06-18T08:59:59+07:00',
    ]) {
      web.setNow(at);
      expect([at, (await save(at)).status]).toEqual([at, 303]);
    }
    expect(await expiry()).toEqual(['2024-06-18T09:00:00+07:00']);
    web.setNow('2024-06-18T09:00:01+07:00');
    expect((await police.get(HOME)).status).toBe(403);
  });

  it('is not prolonged by reading, nor by a form with another’s token', async () => {
    web.setNow('2024-06-17T20:30:00+07:00');
    const before = await fingerprint(web.records);
    await police.get(PART);
    expect((await police.post(PART, { _csrf: 'x', 'n.situation': 'a' })).status).toBe(403);
    expect(await fingerprint(web.records)).toBe(before);
  });
});

describe('a form that comes after the end of its session', () => {
  const words = 'Tình hình ổn định.\nKhông phát sinh vụ việc mới <b>.';

  it('is answered with what was typed, to be copied, and with nothing else of it', async () => {
    await police.get(PART);
    web.setNow('2024-06-17T21:00:01+07:00');
    const before = await fingerprint(web.records);
    const late = await police.post(PART, { 'n.situation': words, 'n.next': 'Tiếp tục', then: 'later' });
    expect(late.status).toBe(403);
    expect(late.headers.get('cache-control')).toBe('no-store');
    expect(late.body).toContain('Phần vừa nhập, để chép lại');
    expect(late.body).toMatch(
      /<textarea[^>]*readonly[^>]*>Tình hình ổn định\.\nKhông phát sinh vụ việc mới &lt;b&gt;\./,
    );
    expect(late.body).toContain('n.next: Tiếp tục');
    expect(late.body).not.toMatch(/_csrf: |drawn: |then: /);
    expect(late.body).toContain('href="/lien-ket-moi"');
    expect(await fingerprint(web.records)).toBe(before);
    expect(await findDraft(web.records.db, KEY)).toBeUndefined();
  });

  it('is kept from whoever sends it from another site, and is not read where it is too long', async () => {
    const body = new URLSearchParams({ 'n.situation': words });
    const elsewhere = await ask(web, PART, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body,
    });
    expect([elsewhere.status, elsewhere.body]).toEqual([403, expect.not.stringContaining('Phần vừa nhập')]);
    const endless = new URLSearchParams({ 'n.situation': 'a'.repeat(1_100_000) });
    const long = await ask(web, PART, { method: 'POST', body: endless });
    expect([long.status, long.body]).toEqual([403, expect.not.stringContaining('Phần vừa nhập')]);
  });

  it('says nothing of it where nothing was typed', async () => {
    const empty = await visitor(web).post(PART, { 'n.situation': '', then: 'later' });
    expect([empty.status, empty.body]).toEqual([403, expect.not.stringContaining('Phần vừa nhập')]);
  });
});
