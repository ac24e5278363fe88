/** A running plan amended on a page: its text is sent, the difference read, and only what was read is applied. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { amendPlan } from '../../client/amend/amend-plan.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { listVersions, saveAmendedVersion } from '../../records/plans/amendments.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { parse, stringify } from 'yaml';
import { samplePlan } from '../support/sample-plan.ts';
import {
  addressOf,
  ask,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const HOME = `/ke-hoach/${WEB_PLAN}`;
const PAGE = `${HOME}/dieu-chinh`;
/** When the amendment came that was a mistake. */
const LATER = '2024-06-17T09:05:00+07:00';
const BASIS = { number: '15/QĐ-UBND', date: '5/3/2024' };
let at = WEB_NOW;
let web: TestWeb;
let coordinator: Visitor;

beforeAll(async () => {
  web = await openWeb({
    // What is shown is computed as in the engine; nothing is told to workflows, which do not run here.
    amendPlan: async (input) => {
      const context = { records: web.records, now: () => at } as EngineContext;
      const result = await amendPlan(context, { ...input, save: false });
      // As if some workflows had not taken it within the half minute that is waited.
      return { ...result, applied: input.save, ...(input.save ? { waiting: 3 } : {}) };
    },
  });
  await makeSound();
});
/** The sample as a coordinator could have launched it: every heading that its duties name is there, and it runs. */
async function makeSound(): Promise<void> {
  const plan = samplePlan();
  const { plan: shown } = await planAsOf(web.records.db, WEB_PLAN, WEB_NOW);
  const place = new Map(plan.units.map(({ id }, n) => [id, n]));
  const targets = shown.targets.map((one) => ({
    ...one,
    reportedBy: one.reportedBy.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  }));
  const numbers = new Set(plan.headings.map(({ number }) => number));
  const lacking = [...new Set(plan.duties.map(({ heading }) => heading))].filter((one) => !numbers.has(one));
  const headings = [...plan.headings, ...lacking.map((number) => ({ number, title: `Mục ${number}` }))];
  await web.records.db
    .updateTable('planVersions')
    .set({ content: JSON.stringify({ ...plan, targets, headings }), sha256: 'sound' })
    .execute();
  await web.records.db.updateTable('plans').set({ state: 'running' }).execute();
}
beforeEach(async () => {
  web.said.length = 0;
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterAll(() => web.close());

interface Written {
  duties: Record<string, unknown>[];
  title: string;
}

/** The plan as it can be downloaded, changed. */
async function amended(change: (plan: Written) => void): Promise<string> {
  const { body, headers } = await coordinator.get(`${HOME}/toan-van.yaml`);
  expect(headers.get('content-disposition')).toContain(`${WEB_PLAN}.yaml`);
  const plan = parse(body) as Written;
  change(plan);
  return stringify(plan, { lineWidth: 0 });
}

const withNewDuty = (): Promise<string> =>
  amended((plan) => {
    const [first] = plan.duties;
    plan.duties.push({
      ...first,
      ...{ code: 'M-9.9', units: [POLICE], cadence: 'once', due: { date: '2024-11-15' } },
      ...{ text: 'Tổng rà soát một lần', reportSection: false, sensitive: false, role: 'lead' },
    });
  });

async function sendFile(text: string, fields: Record<string, string>) {
  const body = new FormData();
  body.set('_csrf', coordinator.csrf());
  for (const [name, value] of Object.entries({ step: 'show', ...fields })) body.set(name, value);
  body.set('file', new Blob([text]), 'ke-hoach-sua.yaml');
  return ask(web, PAGE, { method: 'POST', headers: { cookie: coordinator.cookie() }, body });
}

describe('amending a plan on a page', () => {
  it('is offered by the plan, and begins with its text as it is, which changes nothing', async () => {
    const { body } = await coordinator.get(HOME);
    expect(body).toContain(`href="${PAGE}"`);
    expect(body).toContain(`href="${HOME}/phien-ban"`);
    await coordinator.get(PAGE);
    const shown = await sendFile(await amended(() => undefined), BASIS);
    expect([shown.status, shown.body]).toEqual([200, expect.stringContaining('Không có gì khác với bản')]);
    expect(shown.body).not.toContain('value="save"');
  });

  it('tells the difference, the work with its dates and who is told, and applies what was shown', async () => {
    const text = await withNewDuty();
    await coordinator.get(PAGE);
    const shown = await sendFile(text, { ...BASIS, effective: '17/6/2024' });
    for (const words of [
      'văn bản số 15/QĐ-UBND ngày 5/3/2024, có hiệu lực từ 17/6/2024',
      'Nhiệm vụ M-9.9 (Tổng rà soát một lần): thêm',
      'đơn vị thực hiện: Công an tỉnh',
      'chu kỳ: một lần',
      'Việc mới: 1',
      '15/11/2024',
      '1 đơn vị nhận một thư',
    ]) {
      expect(shown.body).toContain(words);
    }
    const main = shown.body.slice(
      shown.body.indexOf('<main'),
      shown.body.indexOf('type="hidden"', shown.body.indexOf('<main')),
    );
    expect(main).not.toMatch(/\d{4}-\d\d-\d\d|cong-an-tinh/);
    const mark = /name="mark" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    expect(shown.body).not.toContain('cadence: once');
    const kept = /name="kept" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    const typed = { ...BASIS, effective: '17/6/2024', kept, step: 'save' };
    const changed = await coordinator.post(PAGE, { ...typed, step: 'edit' });
    // The text stays in the record: the page names it, and leads to it.
    expect(changed.body).not.toContain('M-9.9');
    expect(changed.body).toContain(`name="kept" value="${kept}"`);
    expect((await coordinator.get(`${PAGE}/da-gui.yaml?ban=${kept}`)).body).toContain('M-9.9');
    expect((await coordinator.get(`${PAGE}/da-gui.yaml?ban=khong-co`)).status).toBe(404);
    expect((await coordinator.post(PAGE, { ...typed, mark: 'khác' })).body).toContain('Từ lúc quý vị xem');
    expect(web.said.map(({ input }) => input.save)).not.toContain(true);
    const done = await coordinator.post(PAGE, { ...typed, mark });
    expect(done.body).toContain('Đã điều chỉnh kế hoạch');
    expect(done.body).toContain('còn 3 đơn vị hoặc kỳ báo cáo chưa nhận thay đổi');
    expect(web.said.at(-1)).toMatchObject({
      method: 'amendPlan',
      input: {
        ...{ plan: WEB_PLAN, effective: '2024-06-17', save: true },
        basis: { number: '15/QĐ-UBND', date: '2024-03-05' },
      },
    });
  });

  it.each<[string, () => Promise<string>, Record<string, string>, string]>([
    ['without a document', withNewDuty, {}, 'Ghi số và ngày của văn bản điều chỉnh.'],
    ['with a date that is none', withNewDuty, { ...BASIS, effective: 'mai' }, 'Ghi ngày như 1/7/2025.'],
    ['with a document of tomorrow', withNewDuty, { ...BASIS, date: '18/6/2024' }, 'hôm nay là'],
    [
      'of another plan',
      async () => (await withNewDuty()).replace(/^id: .*$/m, 'id: khac-2024'),
      BASIS,
      'khac-2024',
    ],
    [
      'with a mistake',
      async () => (await withNewDuty()).replace('cadence: once', 'cadence: đôi khi'),
      BASIS,
      'Chỗ cần sửa trong tệp',
    ],
  ])('%s is told on the form, and keeps the text', async (_what, make, fields, words) => {
    const text = await make();
    await coordinator.get(PAGE);
    const refused = await sendFile(text, fields);
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining(words)]);
    expect(refused.body).toMatch(/<textarea[^>]*>[^<]*M-9\.9/);
    expect(web.said.map(({ input }) => input.save)).not.toContain(true);
  });

  it('is asked for once more where the text shown is no longer kept, or is another’s', async () => {
    await coordinator.get(PAGE);
    const shown = await sendFile(await withNewDuty(), BASIS);
    const kept = /name="kept" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    const mark = /name="mark" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    await web.records.db.updateTable('sentPlans').set({ owner: 'khac@so-khac.example' }).execute();
    const lost = await coordinator.post(PAGE, { ...BASIS, kept, mark, step: 'save' });
    expect([lost.status, lost.body]).toEqual([422, expect.stringContaining('xin chọn lại tệp')]);
    expect(web.said.map(({ input }) => input.save)).not.toContain(true);
    await web.records.db.updateTable('sentPlans').set({ sentAt: '2024-06-16T08:59:59+07:00' }).execute();
    await sendFile(await amended(() => undefined), BASIS);
    expect(await web.records.db.selectFrom('sentPlans').select('owner').execute()).toEqual([
      { owner: addressOf(LABOUR, 'coordinator') },
    ]);
  });

  it('lists the version by which the plan was launched', async () => {
    const { body, status } = await coordinator.get(`${HOME}/phien-ban`);
    expect(status).toBe(200);
    expect(body).toContain('Phiên bản 1: bản khởi động');
    expect(body).not.toContain('Hoàn tác bằng');
  });

  it('takes an amendment back by a further one, with a document of its own', async () => {
    const text = await withNewDuty();
    const { plan } = requirePlan(text, 'ke-hoach.yaml');
    const basis = { number: '15/QĐ-UBND', date: '2024-03-05' };
    const { db } = web.records;
    const [launched] = await listVersions(db, WEB_PLAN);
    const version = launched!.version + 1;
    await db.transaction().execute((trx) => {
      const terms = { basis, effective: '2024-06-17', effectiveAt: LATER, changes: [] };
      return saveAmendedVersion(trx, { plan, source: text, ...terms }, version, LATER);
    });
    at = LATER;
    web.setNow(at);
    const back = `${PAGE}?version=${launched!.version}`;
    expect((await coordinator.get(`${HOME}/phien-ban`)).body).toContain(`href="${back}"`);
    const { body } = await coordinator.get(back);
    expect(body).toMatch(/<option value="1" selected>Phiên bản 1: bản khởi động/);
    const typed = { ...BASIS, number: '20/QĐ-UBND', version: '1', text: '', step: 'show' };
    const shown = await coordinator.post(PAGE, typed);
    expect(shown.body).toContain('văn bản số 20/QĐ-UBND ngày 5/3/2024');
    expect(shown.body).toContain('Nhiệm vụ M-9.9 (Tổng rà soát một lần): bỏ');
    // A month later it is an amendment like any other.
    web.setNow('2024-07-18T09:00:00+07:00');
    coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
    expect((await coordinator.get(`${HOME}/phien-ban`)).body).not.toContain('Hoàn tác bằng');
    expect((await coordinator.get(PAGE)).body).toContain('Hoặc trở lại một phiên bản trước');
  });
});
