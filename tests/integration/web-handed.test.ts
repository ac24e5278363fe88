/** A colleague to whom one task was handed: sees that task, and nothing else of the unit. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLinkBuilder } from '../../activities/mail/links.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { ensureLinkKey } from '../../records/directory/link-keys.ts';
import { issueLink } from '../../records/directory/links.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { sampleAct, sampleAudit } from '../support/sample-batches.ts';
import {
  enter,
  openWeb,
  POLICE,
  visitor,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { writeObstacles } from '../support/write-rows.ts';

const HOME = `/don-vi/${WEB_PLAN}/${POLICE}`;
const TASK = `${POLICE}/M-2.3@2024-q2`;
const REPORT = `${POLICE}/2024-h1`;
const COLLEAGUE = 'dong-nghiep@cong-an.example';

/** Pages of the whole unit that show a colleague their own part. */
const NARROWED = ['', '/nhat-ky', '/lich.ics', '/vuong-mac'];
/** Their own, and of no unit's work: how they want their mails. */
const OWN = ['/thu'];

let web: TestWeb;
let colleague: Visitor;
let focalPoint: Visitor;

/** Something said of the task and of the report, and an obstacle to each. */
async function fillHistory(): Promise<void> {
  const { db } = web.records;
  const about = { [TASK]: 'M-2.3', [REPORT]: '2024-h1' };
  for (const [obligation, subject] of Object.entries(about)) {
    const id = `noi-${subject}`;
    const content = { why: `lý do về ${subject}`, text: `vướng mắc về ${subject}` };
    await insertAct(db, sampleAct(WEB_PLAN, { id, obligation, content, contentSha256: id.padEnd(64, '0') }));
    await writeAudit(db, [sampleAudit(WEB_PLAN, { id, unit: POLICE, obligation, what: 'return' })]);
    await writeObstacles(db, [
      {
        ...{
          plan: WEB_PLAN,
          id: `vm-${subject}`,
          unit: POLICE,
          about: subject,
          state: 'raised',
          sequence: 1,
        },
        ...{ raised: id, raisedAt: WEB_NOW, escalated: null, escalatedAt: null, answered: null },
        answeredAt: null,
      },
    ]);
  }
}

/** The colleague through the link in their mail. */
async function comeIn(): Promise<Visitor> {
  const { db } = web.records;
  const { keyId, secret } = await ensureLinkKey(db, WEB_NOW);
  const build = createLinkBuilder({ publicUrl: '', keyId, secret, validDays: 30 });
  const to = { plan: WEB_PLAN, unit: POLICE, email: COLLEAGUE, role: 'focal-point' as const };
  const { url, link } = await build({ ...to, at: WEB_NOW, mail: '<x@lien-nganh>' });
  await issueLink(db, link);
  const somebody = visitor(web);
  await somebody.get(url);
  expect((await somebody.post(url)).location).toBe(HOME);
  return somebody;
}

beforeAll(async () => {
  web = await openWeb({ raiseObstacle: () => Promise.resolve({} as never) });
  const { db } = web.records;
  await importOfficials(db, [
    { email: COLLEAGUE, name: null, unit: POLICE, plan: WEB_PLAN, roles: [], language: 'vi' },
  ]);
  const handed = { plan: WEB_PLAN, obligation: TASK, unit: POLICE, email: COLLEAGUE, act: 'a' };
  await db
    .insertInto('obligationContacts')
    .values({ ...handed, since: WEB_NOW })
    .execute();
  await fillHistory();
  colleague = await comeIn();
  focalPoint = await enter(web, POLICE);
});
afterAll(() => web.close());

/** The unit's routes with this task, or this period, in their address. */
function addresses(method: string, item: { period?: string; task?: string } = {}): string[] {
  const parts: Record<string, string | undefined> = {
    ...{ plan: WEB_PLAN, unit: POLICE, section: 'van-ban' },
    ...item,
  };
  return web.routes
    .filter((route) => route.access === 'unit' && route.method === method)
    .filter(({ url }) => /:period/.test(url) === 'period' in item && /:task/.test(url) === 'task' in item)
    .map(({ url }) => url.replace(/:(\w+)/g, (_whole, name: string) => parts[name] ?? 'x'));
}

describe('what was handed over', () => {
  it('is the whole of their page, their history and their calendar', async () => {
    for (const path of NARROWED) {
      const [theirs, whole] = [await colleague.get(HOME + path), await focalPoint.get(HOME + path)];
      expect([path, theirs.status, whole.status]).toEqual([path, 200, 200]);
      const of = (body: string): [boolean, boolean] => [
        /quý II|M-2\.3/i.test(body),
        /6 tháng đầu năm|2024-h1/.test(body),
      ];
      expect([path, ...of(theirs.body)]).toEqual([path, true, false]);
      expect([path, ...of(whole.body)]).toEqual([path, true, true]);
    }
    const { body } = await colleague.get(HOME);
    expect(body).toContain('Việc được chuyển cho quý vị');
    expect((await colleague.get(`${HOME}/nhat-ky`)).body).toContain('lý do về M-2.3');
    expect((await colleague.get(`${HOME}/nhat-ky`)).body).not.toContain('lý do về 2024-h1');
  });

  it('can be opened and worked on', async () => {
    for (const address of addresses('GET', { task: 'M-2.3@2024-q2' })) {
      const { status } = await colleague.get(address);
      // No file was sent with it: one that is asked for is not there, to anybody.
      if (address.endsWith('/tep/x')) expect([address, status]).toEqual([address, 404]);
      else expect([address, status < 400]).toEqual([address, true]);
    }
    const raised = await colleague.post(`${HOME}/vuong-mac`, { text: 'Thiếu biểu mẫu', about: 'M-2.3' });
    expect(raised.status).toBe(303);
    expect(web.said).toMatchObject([{ method: 'raiseObstacle', input: { duty: 'M-2.3', as: COLLEAGUE } }]);
    web.said.length = 0;
  });
});

describe('anything else of the unit', () => {
  it('is refused to them: its report, other tasks, naming the focal point', async () => {
    const before = await fingerprint(web.records);
    for (const [method, item] of [
      ...(['GET', 'POST'] as const).map((one) => [one, { period: '2024-h1' }] as const),
      ...(['GET', 'POST'] as const).map((one) => [one, { task: 'M-2.2@2024-m06' }] as const),
    ]) {
      const found = addresses(method, item);
      expect(found.length).toBeGreaterThan(2);
      for (const address of found) {
        const { status } = await (method === 'GET' ? colleague.get(address) : colleague.post(address));
        expect([method, address, status]).toEqual([method, address, 403]);
      }
    }
    const named = { name: 'Kẻ Khác', email: 'ke-khac@x.example', step: 'sure' };
    expect((await colleague.get(`${HOME}/dau-moi`)).status).toBe(403);
    expect((await colleague.post(`${HOME}/dau-moi`, named)).status).toBe(403);
    for (const about of ['', '2024-h1', 'M-2.2']) {
      expect((await colleague.post(`${HOME}/vuong-mac`, { text: 'Việc khác', about })).status).toBe(403);
    }
    expect(await fingerprint(web.records)).toBe(before);
    expect(web.said).toEqual([]);
  });

  it('stays closed where a page does not say that it narrows what it shows', async () => {
    for (const address of addresses('GET')) {
      const isOpen = [...NARROWED, ...OWN].includes(address.slice(HOME.length));
      expect([address, (await colleague.get(address)).status]).toEqual([address, isOpen ? 200 : 403]);
    }
  });

  it('is closed once another colleague has it', async () => {
    const { db } = web.records;
    await db.updateTable('obligationContacts').set({ email: 'nguoi-khac@cong-an.example' }).execute();
    expect((await colleague.get(HOME)).status).toBe(403);
  });
});
