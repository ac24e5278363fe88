/** The pages for what goes wrong: calm, in both languages, and with everything that was saved still there. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { UserError } from '../../domain/user-error.ts';
import {
  addressOf,
  CODE,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  visitor,
  WEB_PLAN,
  type Answer,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { both } from '../../domain/bilingual.ts';

const HOME = `/don-vi/${WEB_PLAN}/${POLICE}`;
const REPORT = `${HOME}/bao-cao/2024-h1`;
/** What a fault of ours might carry and nobody should read. */
const INNER = 'password=abc in /srv/records/obligations.ts:12';

let web: TestWeb;
let police: Visitor;
let answer: () => Promise<never>;
const logged: string[] = [];

beforeAll(async () => {
  web = await openWeb({ submitReport: () => answer() }, { log: (line) => logged.push(line) });
  police = await enter(web, POLICE);
  await police.get(REPORT);
  await police.post(`${REPORT}/so-lieu`, { [`f.${CODE}.choice`]: 'zero', then: 'next' });
  await police.post(`${REPORT}/van-ban`, { preparer: 'Người Lập', then: 'next' });
});
beforeEach(() => {
  logged.length = 0;
  answer = () => Promise.reject(new Error(INNER));
});
afterAll(() => web.close());

/** A page of ours with these words and none of the machine's. */
function expectCalm({ status, headers, body }: Answer, wanted: number, words: string[]): void {
  expect(status).toBe(wanted);
  expect(headers.get('content-type')).toContain('text/html');
  expect(headers.get('cache-control')).toBe('no-store');
  for (const one of words) expect(body).toContain(one);
  expect(body).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
  expect(body).not.toMatch(/Error\b|\bat \w+ \(|node_modules|\.ts\b|statusCode|password/);
}

async function expectDraftKept(): Promise<void> {
  const page = await police.get(`${REPORT}/van-ban`);
  expect([page.status, page.body]).toEqual([200, expect.stringContaining('Người Lập')]);
}

const inEnglish = (somebody: Visitor): Promise<Answer> => somebody.get('/da-thoat?lang=en');
const inVietnamese = (somebody: Visitor): Promise<Answer> => somebody.get('/da-thoat?lang=vi');

/** Presses a form's button until it is too often; then it stays so, in whatever language. */
async function pressTooOften(somebody: Visitor, path: string, fields: Record<string, string>): Promise<void> {
  await somebody.get(path);
  let pressed = await somebody.post(path, fields);
  for (let time = 1; time < 40 && pressed.status !== 429; time++) pressed = await somebody.post(path, fields);
  expectCalm(pressed, 429, ['Quá nhiều yêu cầu trong ít phút', 'Những gì đã lưu vẫn còn nguyên']);
  expect(Number(pressed.headers.get('retry-after'))).toBeGreaterThan(0);
  await inEnglish(somebody);
  expectCalm(await somebody.post(path, fields), 429, ['Too many requests', 'Everything you saved is kept']);
}

describe('too often', () => {
  it('slows down whoever asks for sign-in links, and mails them three', async () => {
    const somebody = visitor(web);
    await pressTooOften(somebody, '/dang-nhap', { email: addressOf(LABOUR, 'coordinator') });
    await waitFor('the mails', () => web.posted.length >= 3);
    expect(web.posted).toHaveLength(3);
    await expectDraftKept();
  });

  it('slows down a link’s button, however the link is spelt, and no other link', async () => {
    const link = await web.linkOf(POLICE);
    await pressTooOften(visitor(web), link, {});
    const spelt = [`${link}?q=1`, `${link}?q=2`, link.replace('/l/e', '/l/%65')];
    for (const same of spelt) {
      const somebody = visitor(web);
      await somebody.get('/lien-ket-moi');
      expect([same, (await somebody.post(same)).status]).toEqual([same, 429]);
    }
    expect((await police.get(link)).status).toBe(200);
    const colleague = await enter(web, POLICE, 'head');
    expect((await colleague.get(`${REPORT}/van-ban`)).body).toContain('Người Lập');
  });
});

describe('a fault of ours', () => {
  it('while handing in is a calm page, noted for the administrator, with the draft kept', async () => {
    await police.get(`${REPORT}/kiem-tra`);
    const failed = await police.post(`${REPORT}/kiem-tra`);
    expectCalm(failed, 500, ['Hệ thống gặp trục trặc', 'Những gì đã lưu vẫn còn nguyên']);
    await inEnglish(police);
    const again = await police.post(`${REPORT}/kiem-tra`);
    expectCalm(again, 500, ['Something went wrong on our side', 'Everything you saved is kept']);
    expect(logged).toEqual(Array(2).fill(expect.stringMatching(/^POST .*kiem-tra: Error: /)));
    // The address that is logged is the route's: it names neither a unit nor a link.
    expect(logged.join()).not.toContain(POLICE);
    await inVietnamese(police);
    await expectDraftKept();
  });

  it('with a table gone for a while is the same, and all is there once it is back', async () => {
    const { db } = web.records;
    await sql`alter table obligations rename to elsewhere`.execute(db);
    expectCalm(await police.get(HOME), 500, ['Hệ thống gặp trục trặc']);
    expectCalm(await police.get(`${REPORT}/van-ban`), 500, ['Hệ thống gặp trục trặc']);
    await sql`alter table elsewhere rename to obligations`.execute(db);
    await expectDraftKept();
  });
});

describe('an engine out of reach', () => {
  it('says in both languages what is safe; the draft is kept and can still be changed', async () => {
    answer = () => Promise.reject(new UserError('unreachable', both('x', 'x')));
    await police.get(`${REPORT}/kiem-tra`);
    const busy = await police.post(`${REPORT}/kiem-tra`);
    expectCalm(busy, 503, ['Hệ thống đang bận', 'Bản nháp đã lưu vẫn còn nguyên và vẫn lưu tiếp được']);
    await inEnglish(police);
    const again = await police.post(`${REPORT}/kiem-tra`);
    expectCalm(again, 503, ['The system is busy', 'Saved drafts are kept', 'You need not send it again']);
    await inVietnamese(police);
    await expectDraftKept();
    await police.post(`${REPORT}/van-ban`, { preparer: 'Người Khác', then: 'later' });
    expect((await police.get(`${REPORT}/van-ban`)).body).toContain('Người Khác');
  });
});

/** An address that looks like a link: its key cannot be looked up any more. */
function pathOfLink(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `/l/${part({ alg: 'HS256', kid: 'k' })}.${part({ jti: 'x', exp: 1 })}.x`;
}

/** Last: nothing works after it. */
describe('a database closed under the pages', () => {
  it('is a calm page, too, though nobody can be recognised', async () => {
    await web.records.db.destroy();
    expectCalm(await police.get(HOME), 500, ['Hệ thống gặp trục trặc', 'gọi cơ quan đầu mối']);
    const stranger = visitor(web, { ln_lang: 'en' });
    expectCalm(await stranger.get(pathOfLink()), 500, ['Something went wrong', 'call the coordinating']);
  });
});
