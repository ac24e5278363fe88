/** Forms of a unit: passing work on, to whom, what is looked at once more, why the sender’s page is over, and the way back; asking for more time. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { importOfficials } from '../../records/directory/directory.ts';
import { revokeLinks } from '../../records/directory/links.ts';
import {
  addressOf,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const HOME = `/don-vi/${WEB_PLAN}/${POLICE}`;
const REPORT = `${HOME}/bao-cao/2024-h1`;
const PASS = `${REPORT}/chuyen`;
const FOCAL = addressOf(POLICE, 'focal-point');
const HEAD = addressOf(POLICE, 'head');
const NEW = `moi@${POLICE}.example`;

let web: TestWeb;
let police: Visitor;
beforeEach(async () => {
  web = await openWeb({
    delegateObligation: () => Promise.resolve({} as never),
    reclaimObligation: () => Promise.resolve({ obligation: `${POLICE}/2024-h1`, links: 1 }),
  });
  police = await enter(web, POLICE);
  await police.get(PASS);
});
afterEach(() => web.close());

const said = () => web.said.filter(({ method }) => method === 'delegateObligation');

describe('passing work on', () => {
  it('offers the unit’s people, but not whoever passes it on, and takes one of them at once', async () => {
    const { body } = await police.get(PASS);
    expect(body).toContain(`value="${HEAD}"`);
    expect(body).not.toContain(`value="${FOCAL}"`);
    expect(body).not.toContain(`value="${addressOf(FARMERS, 'head')}"`);
    const done = await police.post(PASS, { to: HEAD, why: 'Nghỉ phép' });
    expect([done.status, done.body]).toEqual([200, expect.stringContaining('Đã chuyển việc')]);
    expect(said()).toMatchObject([{ input: { to: HEAD, why: 'Nghỉ phép', as: FOCAL } }]);
  });

  it('shows somebody new once more: who, which address, what they will be able to do', async () => {
    const typed = { to: 'other', name: 'Trần Văn Mới', email: NEW.toUpperCase() };
    const check = await police.post(PASS, typed);
    expect(check.status).toBe(200);
    for (const words of ['Trần Văn Mới', NEW, 'gửi và thu hồi kết quả', 'Thủ trưởng đơn vị', 'Sửa lại']) {
      expect(check.body).toContain(words);
    }
    expect(check.body).not.toContain('không thuộc tên miền');
    expect(said()).toEqual([]);
    const edited = await police.post(PASS, { ...typed, step: 'edit' });
    expect([edited.status, edited.body]).toEqual([200, expect.stringContaining('value="Trần Văn Mới"')]);
    expect(said()).toEqual([]);
    expect((await police.post(PASS, { ...typed, step: 'sure' })).body).toContain('Đã chuyển việc');
    expect(said()).toMatchObject([{ input: { name: 'Trần Văn Mới', as: FOCAL } }]);
  });

  it('warns of an address outside the unit’s own mail domain', async () => {
    const typed = { to: 'other', name: 'Ai Đó', email: 'ai-do@khac.example' };
    const { body } = await police.post(PASS, typed);
    expect(body).toContain('không thuộc tên miền thư của đơn vị');
    expect(said()).toEqual([]);
  });

  it.each([
    ['nobody', {}, 'Thiếu địa chỉ thư'],
    ['somebody new without a name', { to: 'other', email: NEW }, 'danh bạ chưa có người này'],
    ['what is no address', { to: 'other', name: 'A', email: 'Nguyễn.A@hau-giang.example' }, 'bộ gõ'],
    ['themselves', { to: 'other', name: 'A', email: FOCAL }, 'của chính quý vị'],
    [
      'somebody of another unit',
      { to: 'other', name: 'A', email: addressOf(FARMERS, 'focal-point') },
      'thuộc đơn vị khác',
    ],
  ])('to %s is answered with a sentence beside the form', async (_who, typed, words) => {
    const { status, body } = await police.post(PASS, typed);
    expect([status, body]).toEqual([422, expect.stringContaining(words)]);
    expect(body).not.toMatch(/lien-nganh official|official list/);
    expect(said()).toEqual([]);
  });
});

/** What the record holds once the report was handed to a colleague. */
async function handOn(email: string): Promise<void> {
  const { db } = web.records;
  await importOfficials(db, [
    { email, name: 'Trần Văn Mới', unit: POLICE, plan: WEB_PLAN, roles: [], language: 'vi' },
  ]);
  const row = { plan: WEB_PLAN, obligation: `${POLICE}/2024-h1`, unit: POLICE, email, act: 'a' };
  await db
    .insertInto('obligationContacts')
    .values({ ...row, since: WEB_NOW })
    .execute();
  await revokeLinks(db, { plan: WEB_PLAN, unit: POLICE, email: FOCAL }, WEB_NOW);
}

describe('whoever passed work on', () => {
  it('is told that they did, not that their time is over, and gets back what they had typed', async () => {
    await handOn(NEW);
    const after = await police.get(HOME);
    expect([after.status, after.body]).toEqual([
      403,
      expect.stringContaining('đã chuyển việc cho đồng nghiệp'),
    ]);
    expect(after.body).not.toContain('12 giờ');
    const typed = await police.post(`${REPORT}/noi-dung`, { 'n.situation': 'Đang viết dở' });
    expect([typed.status, typed.body]).toEqual([403, expect.stringContaining('Đang viết dở')]);
  });

  it('whose link ended otherwise is told that', async () => {
    await revokeLinks(web.records.db, { plan: WEB_PLAN, unit: POLICE, email: FOCAL }, WEB_NOW);
    const after = await police.get(HOME);
    expect([after.status, after.body]).toEqual([403, expect.stringContaining('không còn dùng được')]);
  });

  it('still hears that the time is over where it is', async () => {
    web.setNow('2024-06-18T09:00:00+07:00');
    expect((await police.get(HOME)).body).toContain('Phiên làm việc đã hết');
  });
});

describe('taking it back', () => {
  it('is offered to the unit’s own people, and to nobody where it was not passed on', async () => {
    const head = await enter(web, POLICE, 'head');
    expect((await head.get(REPORT)).body).not.toContain('/lay-lai');
    expect((await head.get(`${REPORT}/lay-lai`)).location).toBe(REPORT);
    await handOn(NEW);
    const page = await head.get(REPORT);
    expect(page.body).toContain(`${REPORT}/lay-lai`);
    expect((await head.get(`${REPORT}/lay-lai`)).body).toContain(NEW);
    expect((await head.post(`${REPORT}/lay-lai`)).location).toBe(REPORT);
    expect(web.said.at(-1)).toMatchObject({
      method: 'reclaimObligation',
      input: { unit: POLICE, about: '2024-h1', as: HEAD },
    });
  });

  it('is offered to the coordinator', async () => {
    await handOn(NEW);
    const email = addressOf(LABOUR, 'coordinator');
    const coordinator = await signIn(web, email);
    const work = `/ke-hoach/${WEB_PLAN}/don-vi/${POLICE}/viec/2024-h1`;
    expect((await coordinator.get(work)).body).toContain(`${work}/lay-lai`);
    await coordinator.get(`${work}/lay-lai`);
    expect((await coordinator.post(`${work}/lay-lai`)).status).toBe(303);
    expect(web.said.at(-1)).toMatchObject({ method: 'reclaimObligation', input: { as: email } });
  });
});

describe('asking for an extension', () => {
  const EXTENSION = `${REPORT}/gia-han`;

  it('names what is wrong in the order of the fields, and keeps what was typed', async () => {
    const { status, body } = await police.post(EXTENSION, { to: '1/1/2020', why: '' });
    const [, summary = ''] = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(body) ?? [];
    expect(status).toBe(422);
    expect([...summary.matchAll(/href="(#\w+)"/g)].map(([, to]) => to)).toEqual(['#to', '#why']);
    expect(body).toContain('value="1/1/2020"');
    expect(web.said).toEqual([]);
  });

  it('hands the date and the reason to the façade', async () => {
    const { status, body } = await police.post(EXTENSION, { to: '28/6/2024', why: 'Chờ số liệu' });
    expect([status, body]).toEqual([200, expect.stringContaining('Đã gửi đề nghị gia hạn')]);
    expect(web.said).toMatchObject([
      { method: 'askExtension', input: { to: '2024-06-28', why: 'Chờ số liệu', as: FOCAL } },
    ]);
  });
});
