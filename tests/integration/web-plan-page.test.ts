/** The plan's page for its coordinator: how the units stand, what is to be done, and what can be taken away. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PeriodRow } from '../../domain/projections.ts';
import { loadCurrentPlan, savePlanVersion } from '../../records/plans/plans.ts';
import { saveSealedReport } from '../../records/reports/reports.ts';
import { insertAct, saveAnswer } from '../../records/obligations/acts.ts';
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
import { sampleAct, sampleObligation } from '../support/sample-batches.ts';
import { writeObligations, writePeriods } from '../support/write-rows.ts';

const HOME = `/ke-hoach/${WEB_PLAN}`;
const DISTRICT = 'huyen-chau-thanh';
let web: TestWeb;
let coordinator: Visitor;

beforeAll(async () => {
  web = await openWeb();
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      id: `${DISTRICT}/2024-h1`,
      unit: DISTRICT,
      state: 'submitted',
      onTime: true,
      version: 1,
    }),
    sampleObligation(WEB_PLAN, {
      ...{ id: `${POLICE}/M-2.1`, unit: POLICE, kind: 'task', duty: 'M-2.1', period: null },
      ...{ dueAt: '2024-05-02T23:59:59+07:00', dueDate: '2024-05-02' },
    }),
    sampleObligation(WEB_PLAN, {
      ...{ id: `${LABOUR}/send@2024-h1`, unit: LABOUR, kind: 'send', period: '2024-h1' },
      ...{ dueAt: '2024-06-25T23:59:59+07:00', dueDate: '2024-06-25' },
    }),
  ]);
  const period = (id: string, state: PeriodRow['state']): PeriodRow => ({
    ...{ plan: WEB_PLAN, period: id, state, sequence: 1, version: 1 },
    ...{ draftedAt: null, approvedAt: null, sha256: null, number: null, issuedOn: null, sentAt: null },
  });
  await writePeriods(web.records.db, [period('2023', 'sealed'), period('2024-h1', 'collecting')]);
  const asked = sampleAct(WEB_PLAN, {
    ...{ id: 'act-xin', act: 'ask-extension', obligation: `${POLICE}/2024-h1` },
    content: { why: 'Chờ số liệu <cấp xã>', carried: { dueDate: '2024-06-24' } },
  });
  await insertAct(web.records.db, asked);
  const ok = { ok: true as const, obligation: asked.obligation, state: 'open', revision: 1 };
  await saveAnswer(web.records.db, asked.id, ok, asked.saidAt);
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterAll(() => web.close());

describe('the plan’s page', () => {
  it('lists the units, those furthest behind first, each cell leading to the work', async () => {
    const { body, status } = await coordinator.get(HOME);
    expect(status).toBe(200);
    const table = body.slice(body.indexOf('ln-matrix'));
    const order = ['Công an tỉnh', 'Hội Nông dân tỉnh', 'UBND huyện Châu Thành'].map((name) =>
      table.indexOf(name),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(table).toContain('1 quá hạn');
    expect(table).toContain(`href="${HOME}/don-vi/${POLICE}/viec/2024-h1"`);
    expect(table).toContain(`href="${HOME}/ky/2024-h1"`);
    expect(table).toContain('Chưa báo cáo');
    expect(table).toContain('Đã gửi');
  });

  it('says what waits for the coordinator, and where to do it', async () => {
    const { body } = await coordinator.get(HOME);
    expect(body).toContain('Ghi số, ngày của báo cáo năm 2023');
    expect(body).toContain('Công an tỉnh đề nghị gia hạn: Báo cáo 6 tháng đầu năm 2024');
    expect(body).toContain('Chờ số liệu &lt;cấp xã&gt;');
    expect(body).toContain('1 báo cáo 6 tháng đầu năm 2024 chờ tiếp nhận');
    expect(body).toContain('Đôn đốc 1 đơn vị có 1 việc quá hạn');
    expect(body).toMatch(/id="chua-co-dau-moi"[\s\S]*UBND huyện Châu Thành/);
  });

  it('puts first what hurts most: a unit that asks, then who is late, what nobody is told, what came in', async () => {
    const { body } = await coordinator.get(HOME);
    const todo = body.slice(body.indexOf('id="can-lam"'), body.indexOf('id="tinh-hinh"'));
    const order = ['đề nghị gia hạn', 'Đôn đốc', 'chưa có đầu mối', 'chờ tiếp nhận', 'Ghi số, ngày'];
    const places = order.map((words) => todo.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('names the next deadlines with who owes what', async () => {
    const { body } = await coordinator.get(HOME);
    expect(body).toMatch(/19\/6\/2024[\s\S]*?Báo cáo 6 tháng đầu năm 2024 – 2 đơn vị/);
    expect(body).toMatch(/25\/6\/2024[\s\S]*?Gửi báo cáo tổng hợp/);
  });

  it('reads in English, too, and has no style or script inside', async () => {
    const reader = await signIn(web, addressOf(LABOUR, 'coordinator'));
    expect((await reader.get(`${HOME}?lang=en`)).location).toBe(HOME);
    const { body } = await reader.get(HOME);
    expect(body).toContain('To do');
    expect(body).not.toMatch(/ style="|<script>|onclick=/);
  });

  it('draws its charts as pictures, beside tables of the same numbers', async () => {
    const { body } = await coordinator.get(HOME);
    expect(body).toContain(`src="${HOME}/bieu-do/dung-han.svg"`);
    expect(body).toMatch(/id="dung-han"[\s\S]*<table[\s\S]*6 tháng đầu năm 2024/);
    for (const chart of ['dung-han', 'chi-tieu']) {
      const { status, headers, body: svg } = await coordinator.get(`${HOME}/bieu-do/${chart}.svg`);
      expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('image/svg+xml')]);
      expect(svg).toMatch(/^<svg[^>]*xmlns/);
    }
  });

  it('gives deadlines and states as files', async () => {
    const calendar = await coordinator.get(`${HOME}/thoi-han.ics`);
    expect(calendar.body).toContain('BEGIN:VCALENDAR');
    expect(calendar.body.replaceAll('\r\n ', '')).toContain('SUMMARY:Hạn: Báo cáo 6 tháng đầu năm 2024');
    const csv = await coordinator.get(`${HOME}/tinh-hinh.csv`);
    expect(csv.headers.get('content-disposition')).toContain('.csv"');
    expect(csv.body).toContain(
      '"Công an tỉnh","Nhiệm vụ M-2.1","","M-2.1","2024-05-02","Quá hạn chưa hoàn thành"',
    );
    expect((await coordinator.get(`${HOME}/tinh-hinh.xlsx`)).body.slice(0, 2)).toBe('PK');
  });

  it('says which target would miss its milestone, and how that was computed', async () => {
    const { db } = web.records;
    const { plan } = await loadCurrentPlan(db, WEB_PLAN);
    const [first] = plan.targets;
    const target = { ...first!, operator: '>=' as const, value: 70, unit: '%', by: '2025' };
    await savePlanVersion(db, { ...plan, targets: [target] }, 'with a milestone', WEB_NOW);
    const sealed = { version: 1, sealedAt: WEB_NOW, docx: null, xlsx: null, planVersion: 1 };
    for (const [period, to, value] of [
      ['2022', '2022-12-14', 40],
      ['2023', '2023-12-14', 46],
    ] as const) {
      const snapshot = {
        period: { id: period, kind: 'year', to },
        targets: [{ code: target.code, cumulative: { value } }],
        aggregate: { figures: [] },
      };
      await saveSealedReport(db, {
        ...{ ...sealed, plan: WEB_PLAN, period, sha256: period, snapshot: JSON.stringify(snapshot) },
      });
    }
    const { body } = await coordinator.get(HOME);
    const risk = body.slice(body.indexOf('id="nguy-co"'), body.indexOf('id="tinh-hinh"'));
    expect(risk).toContain('Đây không phải đánh giá chính thức');
    expect(risk).toContain(`href="${HOME}/ky/2023/chi-tieu/${target.code}"`);
    expect(risk).toContain(
      'Giao: ≥ 70%. Từ 40% (14/12/2022) đến 46% (14/12/2023); giữ nhịp này, đến ngày 31/12/2025 ước đạt 58,3%.',
    );
  });

  it('belongs to the coordinator alone, and nothing on it is said to the façade', async () => {
    for (const somebody of [
      await signIn(web, addressOf(LABOUR, 'approver')),
      await enter(web, FARMERS),
      await signIn(web, addressOf(POLICE, 'head')),
    ]) {
      for (const path of [HOME, `${HOME}/tinh-hinh.csv`, `${HOME}/bieu-do/dung-han.svg`])
        expect((await somebody.get(path)).status).toBe(403);
    }
    expect(web.said).toEqual([]);
  });
});
