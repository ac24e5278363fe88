/** Somebody leaves, or is replaced, by whoever runs the server: what they could open closes at once. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leaverActs } from '../../client/directory/leavers.ts';
import { findContact } from '../../records/obligations/contacts.ts';
import { findActor, importOfficials, listOfficials } from '../../records/directory/directory.ts';
import {
  addressOf,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
} from '../support/web.ts';

const HOME = `/don-vi/${WEB_PLAN}/${POLICE}`;
const FOCAL = addressOf(POLICE, 'focal-point');
const NEW = 'nguoi-moi@cong-an.example';

let web: TestWeb;
beforeEach(async () => {
  web = await openWeb();
});
afterEach(() => web.close());

const acts = () => leaverActs({ records: web.records, now: () => WEB_NOW, dispatch: () => undefined });
const rowsOf = async (email: string) =>
  (await listOfficials(web.records.db)).filter((one) => one.email === email);

async function handTo(email: string): Promise<void> {
  const row = {
    plan: WEB_PLAN,
    obligation: `${POLICE}/2024-h1`,
    unit: POLICE,
    email,
    act: 'a',
    since: WEB_NOW,
  };
  await web.records.db.insertInto('obligationContacts').values(row).execute();
}

describe('somebody taken out of the directory', () => {
  it('is out of every plan; their links and sessions open nothing from then on', async () => {
    const { db } = web.records;
    await importOfficials(db, [
      { email: FOCAL, name: null, unit: POLICE, plan: 'ke-hoach-khac', roles: ['head'], language: 'vi' },
    ]);
    const link = await web.linkOf(POLICE);
    const session = await enter(web, POLICE);
    await handTo(FOCAL);
    expect((await session.get(HOME)).status).toBe(200);
    expect(await acts().removeEverywhere({ email: ` ${FOCAL.toUpperCase()} ` })).toEqual({
      removed: FOCAL,
      links: 2,
    });
    expect(await rowsOf(FOCAL)).toEqual([]);
    expect((await session.get(HOME)).status).toBe(403);
    expect((await visitor(web).get(link)).status).toBe(410);
    expect(await findContact(db, WEB_PLAN, `${POLICE}/2024-h1`)).toBeUndefined();
    const lines = await db.selectFrom('audit').selectAll().where('what', '=', 'official-removed').execute();
    expect(lines.map(({ plan, unit, who }) => [plan, unit, who]).sort()).toEqual([
      ['ke-hoach-khac', POLICE, 'administrator'],
      [WEB_PLAN, POLICE, 'administrator'],
    ]);
    expect(JSON.stringify(lines)).not.toContain(FOCAL);
  });

  it('who signed in is signed out', async () => {
    const email = 'lanh-dao@so-ldtbxh.example';
    await importOfficials(web.records.db, [
      { email, name: 'A', unit: LABOUR, plan: WEB_PLAN, roles: ['leadership'], language: 'vi' },
    ]);
    const session = await signIn(web, email);
    expect((await session.get('/ke-hoach')).status).toBe(200);
    expect(await acts().removeEverywhere({ email })).toEqual({ removed: email, links: 0 });
    expect((await session.get('/ke-hoach')).status).toBe(403);
  });

  it('is refused where the directory has no such address, or the plan would lose its coordinator', async () => {
    await expect(acts().removeEverywhere({ email: 'la@x.example' })).rejects.toMatchObject({
      code: 'refused',
    });
    const email = addressOf(LABOUR, 'coordinator');
    await expect(acts().removeEverywhere({ email })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(WEB_PLAN),
    });
    expect(await rowsOf(email)).toHaveLength(1);
  });
});

const told = async () => {
  const rows = await web.records.db.selectFrom('notices').selectAll().orderBy('notice').execute();
  return rows.map(({ notice, role, recipient, obligation }) => [notice, role, recipient, obligation]);
};

describe('the last focal point of a unit', () => {
  it('gone, its coordinators are told and its head is asked to name another; the old link says where mail goes', async () => {
    const link = await web.linkOf(POLICE);
    await acts().removeEverywhere({ email: FOCAL });
    const [left, wanted] = await told();
    expect(left).toEqual(['focal-point-left', 'coordinator', LABOUR, POLICE]);
    expect(wanted).toEqual([
      'focal-point-wanted',
      'focal-point',
      POLICE,
      expect.stringMatching(new RegExp(`^${POLICE}/`)),
    ]);
    const page = await visitor(web).get(link);
    expect(page).toMatchObject({ status: 410 });
    expect(page.body).toContain('đã chuyển sang cán bộ khác');
    expect(page.body).toContain('Đơn vị chưa cử đầu mối mới');
    expect(page.body).not.toContain(FOCAL);
  });
});

describe('somebody away', () => {
  const STAND_IN = 'lam-thay@cong-an.example';
  const by = { standIn: { email: STAND_IN, name: 'Lê Làm Thay' }, from: '2024-06-20', to: '2024-06-21' };
  let at = WEB_NOW;
  const later = (instant: string): void => {
    at = instant;
    web.setNow(instant);
  };
  const actsNow = () => leaverActs({ records: web.records, now: () => at, dispatch: () => undefined });
  beforeEach(() => later(WEB_NOW));

  it('has somebody else do the work on those days, and on no other', async () => {
    expect(await actsNow().setAbsenceEverywhere({ email: FOCAL, ...by })).toEqual({
      ...{ absent: FOCAL, from: '2024-06-20', to: '2024-06-21' },
    });
    expect(await told()).toEqual([['put-in-charge', 'focal-point', POLICE, POLICE]]);
    const [{ slot } = { slot: '' }] = await web.records.db.selectFrom('notices').select('slot').execute();
    expect(Date.parse(slot)).toBe(Date.parse('2024-06-20T08:00:00+07:00'));
    const link = await web.linkTo({ unit: POLICE, email: STAND_IN, role: 'focal-point' });
    const early = await visitor(web).get(link);
    expect(early.status).toBe(410);
    expect(early.body).toContain('dùng được từ ngày 20/6/2024');
    later('2024-06-20T07:00:00+07:00');
    const meanwhile = visitor(web);
    await meanwhile.get(link);
    await meanwhile.post(link);
    expect((await meanwhile.get(HOME)).status).toBe(200);
    expect((await findActor(web.records.db, WEB_PLAN, STAND_IN, { at }))?.units).toEqual([
      { unit: POLICE, roles: ['focal-point'] },
    ]);
    later('2024-06-22T00:00:00+07:00');
    expect((await meanwhile.get(HOME)).status).toBe(403);
    expect((await visitor(web).get(link)).body).toContain('đã chuyển sang cán bộ khác');
  });

  it('is back before the day, and is replaced rather than away for years', async () => {
    await actsNow().setAbsenceEverywhere({ email: FOCAL, ...by });
    later('2024-06-20T09:00:00+07:00');
    expect(await actsNow().endAbsenceEverywhere({ email: FOCAL })).toEqual({ back: FOCAL, changed: true });
    expect(await actsNow().endAbsenceEverywhere({ email: FOCAL })).toMatchObject({ changed: false });
    expect((await findActor(web.records.db, WEB_PLAN, STAND_IN, { at }))?.units).toEqual([
      { unit: POLICE, roles: [] },
    ]);
    for (const wrong of [
      { to: '2024-06-19' },
      { from: '2024-01-01', to: '2024-06-01' },
      { to: '2026-01-01' },
      { standIn: { email: FOCAL } },
      { standIn: { email: 'la@cong-an.example' } },
    ]) {
      const said = actsNow().setAbsenceEverywhere({ email: FOCAL, ...by, ...wrong });
      await expect(said).rejects.toMatchObject({ code: 'invalid' });
    }
  });
});

describe('somebody replaced', () => {
  it('hands all roles and work on; the old links and sessions open nothing', async () => {
    const link = await web.linkOf(POLICE);
    const session = await enter(web, POLICE);
    await handTo(FOCAL);
    const by = { email: NEW.toUpperCase(), name: 'Trần Thị Mới' };
    expect(await acts().replaceEverywhere({ email: FOCAL, by })).toEqual({ replaced: FOCAL, links: 2 });
    expect((await session.get(HOME)).status).toBe(403);
    expect((await visitor(web).get(link)).status).toBe(410);
    expect(await rowsOf(FOCAL)).toEqual([]);
    expect(await rowsOf(NEW)).toMatchObject([
      { unit: POLICE, plan: WEB_PLAN, roles: ['focal-point'], name: by.name },
    ]);
    expect(await findContact(web.records.db, WEB_PLAN, `${POLICE}/2024-h1`)).toMatchObject({ email: NEW });
    // The new person's first mail; the unit has a focal point all the time.
    expect(await told()).toEqual([['put-in-charge', 'focal-point', POLICE, POLICE]]);
    expect((await visitor(web).get(link)).body).toContain('do cán bộ hiện nay của');
  });

  it('by somebody who is there adds to their roles and keeps their name', async () => {
    const head = addressOf(POLICE, 'head');
    await acts().replaceEverywhere({ email: FOCAL, by: { email: head } });
    const actor = await findActor(web.records.db, WEB_PLAN, head);
    expect(actor?.units).toEqual([{ unit: POLICE, roles: ['head', 'focal-point'] }]);
    expect(actor?.name).toBe(`Người Thử ${POLICE}`);
  });

  it('as coordinator leaves the plan with one', async () => {
    const email = addressOf(LABOUR, 'coordinator');
    const session = await signIn(web, email);
    await acts().replaceEverywhere({ email, by: { email: NEW, name: 'B' } });
    expect((await session.get(`/ke-hoach/${WEB_PLAN}`)).status).toBe(403);
    expect((await (await signIn(web, NEW)).get(`/ke-hoach/${WEB_PLAN}`)).status).toBe(200);
  });

  it.each([
    ['an unknown address', 'la@x.example', NEW, 'refused'],
    ['the same address', FOCAL, FOCAL, 'invalid'],
    ['what is no address', FOCAL, 'nguyễn.a@cong-an.example', 'invalid'],
  ])('is refused for %s', async (_what, email, by, code) => {
    await expect(acts().replaceEverywhere({ email, by: { email: by } })).rejects.toMatchObject({ code });
    expect(await rowsOf(FOCAL)).toHaveLength(1);
  });
});
