import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { revokeLinks } from '../../records/directory/links.ts';
import {
  addressOf,
  ask,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  signIn,
  POLICE,
  visitor,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
} from '../support/web.ts';

let web: TestWeb;
const HOME = `/don-vi/${WEB_PLAN}/${POLICE}`;

beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

async function countSessions(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from web_sessions`.execute(
    web.records.db,
  );
  return rows[0]!.n;
}

describe('the link in a mail', () => {
  it('says whose work it opens, and changes nothing however often it is read', async () => {
    const link = await web.linkOf(POLICE);
    const before = await countSessions();
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await ask(web, link, { method });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.body).not.toContain(link.split('/').at(-1));
      if (method === 'GET') expect(answer.body).toContain('Công an tỉnh');
    }
    expect(await countSessions()).toBe(before);
  });

  it('leads to an address without the token once "Tiếp tục" is pressed', async () => {
    const somebody = visitor(web);
    const link = await web.linkOf(POLICE);
    await somebody.get(link);
    const answer = await somebody.post(link);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(HOME);
    const cookie = answer.cookies.find((line) => line.startsWith('ln_session='));
    expect(cookie).toMatch(/Path=\/; HttpOnly; SameSite=Lax/);
    expect((await somebody.get(HOME)).body).toContain('Báo cáo 6 tháng đầu năm 2024');
  });

  it('needs the form of its own page', async () => {
    const link = await web.linkOf(POLICE);
    const stranger = visitor(web);
    expect((await stranger.post(link, { _csrf: '' })).status).toBe(403);
    const other = visitor(web);
    await other.get(link);
    await stranger.get(link);
    expect((await stranger.post(link, { _csrf: other.csrf() })).status).toBe(403);
  });

  it('opens nothing once it is revoked, nor does the session it opened', async () => {
    const somebody = await enter(web, FARMERS);
    const home = `/don-vi/${WEB_PLAN}/${FARMERS}`;
    expect((await somebody.get(home)).status).toBe(200);
    const link = await web.linkOf(FARMERS);
    await revokeLinks(
      web.records.db,
      { plan: WEB_PLAN, unit: FARMERS, email: addressOf(FARMERS, 'focal-point') },
      WEB_NOW,
    );
    expect((await somebody.get(home)).status).toBe(403);
    const answer = await visitor(web).get(link);
    expect(answer.status).toBe(410);
    expect(answer.body).toContain('đã hết hạn hoặc đã được thay');
  });

  it.each(['/l/khong-phai-lien-ket', '/l/eyJhbGciOiJIUzI1NiJ9.'.padEnd(900, 'x'), '/l/a.b.c'])(
    'says calmly that number %# is no link',
    async (path) => {
      const answer = await visitor(web).get(path);
      expect(answer.status).toBe(410);
      expect(answer.body).toContain('không mở được');
    },
  );
});

describe('every page', () => {
  it('loads from here alone and runs no inline script', async () => {
    const answer = await visitor(web).get('/');
    const policy = String(answer.headers.get('content-security-policy'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(answer.body).not.toMatch(/<script>|<script [^>]*nonce|style="|<style/);
  });

  it('offers its style compressed and for good', async () => {
    const { body } = await visitor(web).get('/');
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(body)![1]!;
    const answer = await fetch(web.base + style, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(25_000);
    const plain = await answer.text();
    expect(plain).not.toMatch(/@font-face|GDS Transport|crest/);
  });

  it('speaks English once asked to, and comes back to the same address', async () => {
    const somebody = visitor(web);
    const answer = await somebody.get('/da-thoat?lang=en');
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/da-thoat');
    expect((await somebody.get('/da-thoat')).body).toContain('<html lang="en"');
  });

  it('never leads to another host', async () => {
    const answer = await visitor(web).get('//evil.example/x?lang=en');
    expect(answer.location).toMatch(/^\/(?!\/)/);
  });

  it('is refused to strangers and to other units, with words for each', async () => {
    const stranger = await visitor(web).get(HOME);
    expect([stranger.status, stranger.body]).toEqual([403, expect.stringContaining('Phiên làm việc')]);
    expect(stranger.body).toContain('href="/lien-ket-moi"');
    expect(stranger.body).toContain('href="/dang-nhap"');
    const neighbour = await enter(web, FARMERS, 'head');
    const refused = await neighbour.get(HOME);
    expect([refused.status, refused.body]).toEqual([403, expect.stringContaining('không thuộc phạm vi')]);
  });

  it('knows who signed in', async () => {
    const somebody = await signIn(web, addressOf(LABOUR, 'coordinator'));
    const { body } = await somebody.get('/');
    expect(body).toContain('action="/thoat"');
    expect((await somebody.get(HOME)).status).toBe(403);
  });

  it('ends its session by its button', async () => {
    const somebody = await enter(web, POLICE);
    expect((await somebody.post('/thoat')).location).toBe('/da-thoat');
    expect((await somebody.get(HOME)).status).toBe(403);
  });

  it('says what is not there', async () => {
    const answer = await visitor(web).get('/khong-co');
    expect([answer.status, answer.body]).toEqual([404, expect.stringContaining('Không tìm thấy trang')]);
  });
});
