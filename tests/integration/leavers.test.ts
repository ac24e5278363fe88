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

const acts = () => leaverActs({ records: web.records, now: () => WEB_NOW });
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
