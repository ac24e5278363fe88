/** The coordinator's pages of a plan with four hundred units: light, and each unit found without reading them all. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '../../domain/plan.ts';
import { buildSnapshot } from '../../activities/reports/snapshot.ts';
import type { Records } from '../../records/database/database.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { saveSealedReport } from '../../records/reports/reports.ts';
import { loadCurrentPlan, savePlanVersion } from '../../records/plans/plans.ts';
import { sampleReportPeriod, sampleSubmission } from '../support/report-sample.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import {
  addressOf,
  CODE,
  LABOUR,
  openWeb,
  signIn,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { writeObligations, writePeriods } from '../support/write-rows.ts';

const UNITS = 400;
/** What a page may weigh, in bytes of HTML: 20 seconds on the slowest line of a commune would be ten times as much. */
const MOST_BYTES = 100 * 1024;
const HOME = `/ke-hoach/${WEB_PLAN}`;
const PERIOD = `${HOME}/ky/2024-h1`;
const COMMUNES = Array.from({ length: UNITS }, (_, i) => ({
  id: `ubnd-xa-${i + 1}`,
  name: `UBND xã Đông Hòa Thượng ${i + 1}`,
}));
let web: TestWeb;
let coordinator: Visitor;

/** The plan of the other page tests with communes that all report on its target. */
function manyUnits(plan: Plan): Plan {
  const { units, targets } = plan;
  const communes = COMMUNES.map(({ id, name }) => ({
    ...{ id, name, heading: units[0]!.heading, class: null },
    reports: 'ordered' as const,
  }));
  return {
    ...plan,
    units: [...units, ...communes],
    targets: targets.map((target) => ({
      ...target,
      reportedBy: [...target.reportedBy, ...COMMUNES.map(({ id }) => id)],
    })),
  };
}

/** Reports of every half-year since 2022, and three tasks: every fourth commune is late, every third has been received. */
function owedBy(unit: string, index: number) {
  const halves = ['2022-h1', '2023-h1', '2024-h1'].map((period) => {
    const due = `${period.slice(0, 4)}-06-${period === '2024-h1' && index % 4 !== 0 ? '19' : '14'}`;
    const received = index % 3 === 0 || period !== '2024-h1';
    return sampleObligation(WEB_PLAN, {
      ...{ id: `${unit}/${period}`, unit, period, dueDate: due, dueAt: `${due}T23:59:59+07:00` },
      ...(received ? { state: 'accepted', onTime: true, firstSubmittedAt: `${due}T08:00:00+07:00` } : {}),
    });
  });
  const tasks = ['2024-q1', '2024-q2', '2024-q3'].map((period) =>
    sampleObligation(WEB_PLAN, { id: `${unit}/M-2.3@${period}`, unit, kind: 'task', duty: 'M-2.3', period }),
  );
  return [...halves, ...tasks];
}

/** The annual reports of two years, with a figure of every commune. */
async function sealYears(db: Records['db'], plan: Plan): Promise<void> {
  for (const id of ['2022', '2023']) {
    const period = { ...sampleReportPeriod, id, kind: 'year' as const };
    const submissions = COMMUNES.map(({ id: unit }, n) =>
      sampleSubmission(
        unit,
        { numerator: n % 50, denominator: 50 },
        { period: id, obligation: `${unit}/${id}` },
      ),
    );
    const snapshot = JSON.stringify(buildSnapshot({ plan, period, submissions, version: 1 }));
    await saveSealedReport(db, {
      ...{ plan: plan.id, period: id, version: 1, sealedAt: WEB_NOW, sha256: id, snapshot },
      ...{ docx: null, xlsx: null, planVersion: 2 },
    });
  }
}

beforeAll(async () => {
  web = await openWeb();
  const { db } = web.records;
  const { plan } = await loadCurrentPlan(db, WEB_PLAN);
  await savePlanVersion(db, manyUnits(plan), 'text of 400 units', WEB_NOW);
  await writeObligations(
    db,
    COMMUNES.flatMap(({ id }, index) => owedBy(id, index)),
  );
  await importOfficials(
    db,
    COMMUNES.slice(0, UNITS - 3).map(({ id, name }) => ({
      ...{ email: addressOf(id, 'focal-point'), name: `Cán bộ ${name}`, unit: id, plan: WEB_PLAN },
      ...{ roles: ['focal-point' as const], language: 'vi' as const },
    })),
  );
  await writePeriods(db, [
    {
      ...{ plan: WEB_PLAN, period: '2024-h1', state: 'draft', sequence: 2, version: 1 },
      ...{ draftedAt: WEB_NOW, approvedAt: null, sha256: null, number: null, issuedOn: null, sentAt: null },
    },
  ]);
  await sealYears(db, manyUnits(plan));
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterAll(() => web.close());

const rowsOf = (body: string): string[] =>
  [...body.matchAll(/UBND xã Đông Hòa Thượng (\d+)/g)].map(([, n]) => n!);

describe('a plan with four hundred units', () => {
  it.each([
    ['plan', HOME],
    ['plan with every period', `${HOME}?ky=tat-ca`],
    ['period', PERIOD],
    ['target', `${PERIOD}/chi-tieu/${CODE}`],
    ['report as it will be sent', `${PERIOD}/bao-cao`],
    ['years', `${HOME}/qua-cac-nam`],
    ['years, unit by unit', `${HOME}/qua-cac-nam?chi-tieu=${CODE}`],
    ['directory', `${HOME}/danh-ba`],
    ['reminder letter', `${HOME}/don-doc`],
    ['batch of reminders', `${PERIOD}/nhieu/nhac`],
    ['batch of extensions', `${PERIOD}/nhieu/gia-han`],
    ['list of plans', '/ke-hoach'],
    ['unit', `${HOME}/don-vi/${COMMUNES[7]!.id}`],
  ])('has a %s page of at most 100 KB', async (_name, path) => {
    const { body, status } = await coordinator.get(path);
    expect(status).toBe(200);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('compares its years, and its units in one of its targets, found by name', async () => {
    const { body } = await coordinator.get(`${HOME}/qua-cac-nam?chi-tieu=${CODE}&tim=hoa+thuong+399`);
    const rows = rowsOf(body.slice(body.indexOf('<table', body.indexOf('id="don-vi-qua-cac-nam"'))));
    expect(rows).toEqual(['399']);
    expect(body).toContain('48/50 (96,00%)');
    // Of all communes: eight times 0 to 49 of 50.
    expect(body.match(/9\.800\/20\.000 \(49,00%\)/g)).toHaveLength(2);
    const chart = await coordinator.get(`${HOME}/qua-cac-nam/xu-huong.svg`);
    expect(chart.body).toMatch(/^<svg[^>]*xmlns/);
    expect(body).toContain(`src="${HOME}/qua-cac-nam/xu-huong.svg" alt="Biểu đồ`);
  });

  it('finds a commune typed without accents, in the plan, the period and the directory', async () => {
    for (const path of [HOME, PERIOD, `${HOME}/danh-ba`]) {
      const { body } = await coordinator.get(`${path}?tim=thuong%20dong%20397`);
      // Whom nobody reads mails for is said below the table, whatever is searched.
      const [found = ''] = body.split('id="chua-co-dau-moi"');
      expect(new Set(rowsOf(found))).toEqual(new Set(['397']));
    }
  });

  it('says how many are late, and shows just those, page by page', async () => {
    const { body } = await coordinator.get(PERIOD);
    const [, late] = /Quá hạn, chưa gửi \((\d+)\)/.exec(body)!;
    const found = new Set<string>();
    for (let page = 1; page <= Math.ceil(Number(late) / 50); page += 1) {
      const shown = rowsOf((await coordinator.get(`${PERIOD}?tinh-trang=qua-han&trang=${page}`)).body);
      for (const n of shown) found.add(n);
    }
    const expected = COMMUNES.map((_, i) => i).filter((i) => i % 4 === 0 && i % 3 !== 0);
    expect([...found].map(Number).sort((a, b) => a - b)).toEqual(expected.map((i) => i + 1));
    expect(Number(late)).toBe(expected.length);
  });

  it('shows who has no focal point', async () => {
    const { body } = await coordinator.get(`${HOME}/danh-ba?dau-moi=chua-co`);
    expect(rowsOf(body)).toEqual(expect.arrayContaining(['398', '399', '400']));
    expect(body).not.toContain('UBND xã Đông Hòa Thượng 397');
  });

  it('compares a directory of all of them, pasted from a sheet, on a page of at most 100 KB', async () => {
    const pasted = COMMUNES.map(({ id, name }) =>
      [name, `Người mới ${name}`, addressOf(id, 'focal-point'), 'đầu mối', ''].join('\t'),
    ).join('\n');
    await coordinator.get(`${HOME}/danh-ba/nhap`);
    const { body } = await coordinator.post(`${HOME}/danh-ba/nhap`, { pasted });
    expect(body).toContain('Thêm 3 người, sửa 397 người, 0 người giữ nguyên');
    expect(body).toContain('Và 297 người khác.');
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MOST_BYTES);
    expect(body).toContain('name="sent"');
  });

  it('keeps filter, order and periods in the links to the other pages', async () => {
    const { body } = await coordinator.get(`${HOME}?ky=tat-ca&loai=duoc-giao&xep=ten`);
    expect(body).toContain('?ky=tat-ca&amp;loai=duoc-giao&amp;xep=ten&amp;trang=2#tinh-hinh');
  });
});
