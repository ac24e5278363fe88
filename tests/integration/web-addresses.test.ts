/** One rule for addresses at every door of the pages: told in words, and nothing is done. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addressOf,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  visitor,
  WEB_PLAN,
  type TestWeb,
} from '../support/web.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(async () => web.close());

const WRONG: [string, string][] = [
  ['nguyễn.a@hau-giang.example', 'Tắt bộ gõ tiếng Việt'],
  ['đồng.nghiệp@sở.vn'.normalize('NFD'), 'Tắt bộ gõ tiếng Việt'],
  ['a@b..vn', 'hai dấu chấm'],
  ['Nguyễn A <a@b.vn>', 'không ghi tên'],
  ['a@b.vn, c@d.vn', 'nhiều địa chỉ'],
  ['a@b', 'thiếu phần cuối'],
];

describe.each(WRONG)('%j', (email, words) => {
  it('is told what is wrong with it where one signs in', async () => {
    const somebody = visitor(web);
    await somebody.get('/dang-nhap');
    const { status, body } = await somebody.post('/dang-nhap', { email });
    expect(status).toBe(422);
    expect(body).toContain(words);
    expect(web.posted).toEqual([]);
  });

  it('is told so where an obligation is handed over, and none is', async () => {
    const path = `/don-vi/${WEB_PLAN}/${POLICE}/bao-cao/2024-h1/chuyen`;
    const somebody = await enter(web, POLICE);
    await somebody.get(path);
    const { body } = await somebody.post(path, { to: email });
    expect(body).toContain(words);
    expect(web.said.filter(({ method }) => method === 'delegateObligation')).toEqual([]);
  });
});

it('with invisible signs and spaces around is the one that the directory has', async () => {
  const somebody = visitor(web);
  await somebody.get('/dang-nhap');
  const email = `\u200b ${addressOf(LABOUR, 'coordinator').toUpperCase()}\u2060\u00a0`;
  expect((await somebody.post('/dang-nhap', { email })).body).not.toContain('Có chỗ cần sửa');
  const tokens = await web.records.db.selectFrom('signInTokens').select('email').execute();
  expect(tokens).toEqual([{ email: addressOf(LABOUR, 'coordinator') }]);
});
