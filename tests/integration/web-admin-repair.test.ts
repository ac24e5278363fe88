/** The administrators' page of findings, on a record in memory with a façade that notes what it is asked. */
import { afterEach, expect, it } from '@jest/globals';
import { both } from '../../domain/bilingual.ts';
import type { Finding } from '../../domain/repair.ts';
import { addressOf, enter, LABOUR, openWeb, POLICE, signIn, visitor, type TestWeb } from '../support/web.ts';

const HOME = '/quan-tri/sua-chua';
const UNIT = 'plan/p/unit/u';
const FINDINGS: Finding[] = [
  {
    ...{ id: 'orphan:acts', severity: 'warning', kind: 'orphan', workflowId: null },
    ...{ message: both('Dòng lạc', 'Lost rows'), remedy: both('Tìm lại', 'Look for it') },
    ...{ repairable: false, mended: false },
  },
  {
    ...{ id: `missing:${UNIT}`, severity: 'serious', kind: 'missing', workflowId: UNIT },
    ...{ message: both('Không có', 'It is not there'), remedy: both('Khởi động lại', 'Start it again') },
    ...{ repairable: true, mended: false },
  },
];
let web: TestWeb;
afterEach(() => web.close());

const openPages = async (findings = FINDINGS): Promise<TestWeb> => {
  web = await openWeb({
    repair: ({ only }) =>
      Promise.resolve({
        ok: false,
        findings: findings.map((one) => ({ ...one, mended: only?.includes(one.id) ?? false })),
      }),
  });
  return web;
};
const asked = () => web.said.filter(({ method }) => method === 'repair').map(({ input }) => input);
const administrator = () => signIn(web, addressOf(LABOUR, 'administrator'));

it('shows the worst first, in both languages, with a box for what can be repaired', async () => {
  await openPages();
  const admin = await administrator();
  const { body } = await admin.get(HOME);
  expect(body.indexOf('Không có')).toBeLessThan(body.indexOf('Dòng lạc'));
  expect(body).toContain(`value="missing:${UNIT}"`);
  expect(body).not.toContain('value="orphan:acts"');
  expect((await admin.get(`${HOME}?lang=en`), await admin.get(HOME)).body).toContain('It is not there');
  expect(asked()).toEqual([{}, {}]);
});

it('asks before it repairs, and repairs only what was chosen', async () => {
  await openPages();
  const admin = await administrator();
  await admin.get(HOME);
  const nothing = await admin.post(HOME);
  expect(nothing.body).toContain('Chọn ít nhất một chỗ cần sửa.');
  const question = await admin.post(HOME, { chon: `missing:${UNIT}` });
  expect(question.body).toContain('Sửa 1 chỗ?');
  expect(asked().some(({ apply }) => apply === true)).toBe(false);
  const done = await admin.post(HOME);
  expect({ status: done.status, location: done.location }).toEqual({
    status: 303,
    location: `${HOME}?da-sua=1`,
  });
  expect(asked().at(-1)).toEqual({ apply: true, only: [`missing:${UNIT}`] });
  expect((await admin.get(`${HOME}?da-sua=1`)).body).toContain('Đã sửa 1 chỗ.');
});

it('says so where nothing is wrong, and lets nobody else in', async () => {
  await openPages([]);
  expect((await (await administrator()).get(HOME)).body).toContain('Hồ sơ và Temporal khớp nhau.');
  for (const stranger of [await enter(web, POLICE), await signIn(web, addressOf(LABOUR, 'coordinator'))]) {
    expect((await stranger.get(HOME)).status).toBe(403);
    expect((await stranger.post(HOME, { chon: 'x', sure: 'yes' })).status).toBe(403);
  }
  expect((await visitor(web).get(HOME)).status).not.toBe(200);
  expect(asked().some(({ apply }) => apply === true)).toBe(false);
});

it('refuses a form without its token', async () => {
  await openPages();
  const admin = await administrator();
  const { status } = await admin.post(HOME, { _csrf: 'x', chon: `missing:${UNIT}`, sure: 'yes' });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(asked().some(({ apply }) => apply === true)).toBe(false);
});
