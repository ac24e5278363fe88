/**
 * The form as a workbook: taken away, filled in with mistakes, told by its cells, mended on one page, and filed. The
 * pages and the browser are real; what they tell the façade is noted.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { openBrowser, type Person, type TestBrowser, type Visit } from '../support/browser.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { CODE, openWeb, POLICE, WEB_NOW, WEB_PLAN, type TestWeb } from '../support/web.ts';

/** Two numbers each. */
const TARGETS = 20;
const FIRST_ROW = 5;
/** By row of the sheet what is written wrongly, and what it is to be. */
const WRONG: Record<number, [wrong: string | number, right: string]> = {
  6: ['năm mươi', '50'],
  9: ['1,234', '1.234'],
  13: [-3, '3'],
  20: ['12 xã', '1200'],
  27: ['3/4', '3'],
  44: ['??', '1500'],
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const REPORT = `/don-vi/${WEB_PLAN}/${POLICE}/bao-cao/2024-h1`;
let web: TestWeb;
let browser: TestBrowser;

/** The police report twenty figures. */
async function askForMore(): Promise<void> {
  const { plan } = await planAsOf(web.records.db, WEB_PLAN, WEB_NOW);
  const target = plan.targets.find(({ code }) => code === CODE)!;
  const targets = Array.from({ length: TARGETS }, (_one, n) => ({
    ...target,
    ...{ code: `M-T${n + 1}`, statement: `Chỉ tiêu số ${n + 1}`, frozenDenominators: {} },
  }));
  await web.records.db
    .updateTable('planVersions')
    .set({ content: JSON.stringify({ ...plan, targets }), sha256: 'twenty' })
    .execute();
}

beforeAll(async () => {
  [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  await askForMore();
});
beforeEach(async () => {
  await web.records.db.deleteFrom('reportDrafts').execute();
  web.said.length = 0;
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

const press = (person: Person, name: string) => person.page.getByRole('button', { name }).click();

async function arrive(how: Visit): Promise<Person> {
  const person = await browser.visit(how);
  await person.page.goto(web.base + (await web.linkOf(POLICE)));
  await press(person, 'Tiếp tục');
  return person;
}

/** The form as it is downloaded, filled in: forty cells, six of them wrong. */
async function fillForm({ page }: Person): Promise<Buffer> {
  const answer = await page.request.get(`${web.base}${REPORT}/bieu-mau.xlsx`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await answer.body()) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('Số liệu')!;
  for (let n = 0; n < 2 * TARGETS; n += 1) {
    const row = FIRST_ROW + n;
    sheet.getCell(row, 4).value = WRONG[row]?.[0] ?? (n % 2 === 0 ? 40 + n : 1250.5 + n);
  }
  workbook.getWorksheet('Nội dung')!.getCell(FIRST_ROW, 3).value = 'Ổn định,\ncó chuyển biến.';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const submitted = () =>
  web.said.find(({ method }) => method === 'submitReport')?.input as
    { content: { figures: Record<string, unknown>; narrative: Record<string, string> } } | undefined;

describe.each<[string, Visit]>([
  ['at a desk', { width: 1200, scripts: true }],
  ['at 360 px without scripts', { width: 360, scripts: false }],
])('a filled form %s', (_name, how) => {
  it('is told cell by cell in one page, mended, and filed', async () => {
    const person = await arrive(how);
    const { page, look } = person;
    const buffer = await fillForm(person);
    await page.goto(`${web.base}${REPORT}/bang-tinh`);
    await look();
    await page.locator('input[type=file]').setInputFiles({ name: 'bieu-mau.xlsx', mimeType: XLSX, buffer });
    await press(person, 'Đưa vào bản nháp và kiểm tra');
    await look();
    const told = await page.locator('.govuk-error-summary__list a').allTextContents();
    expect(told.map((one) => /^ô (D\d+): /.exec(one.trim())?.[1])).toEqual(
      Object.keys(WRONG).map((row) => `D${row}`),
    );
    for (const [row, [, right]] of Object.entries(WRONG)) {
      const link = page.locator('.govuk-error-summary__list a', { hasText: `ô D${row}:` });
      const field = (await link.getAttribute('href'))!.slice(1);
      await page.locator(`[id="${field}"]`).fill(right);
    }
    await press(person, 'Lưu và tiếp tục');
    await look();
    expect(await page.textContent('h1')).toContain('Kiểm tra trước khi gửi');
    await page.goto(`${web.base}${REPORT}/van-ban?ve=kiem-tra`);
    await page.getByLabel('Họ tên người lập báo cáo').fill('Người Lập');
    await press(person, 'Lưu và tiếp tục');
    await press(person, 'Gửi báo cáo');
    const { content } = await waitFor('the report', async () => submitted());
    expect(Object.keys(content.figures)).toHaveLength(TARGETS);
    expect(content.figures['M-T1']).toEqual({ numerator: 40, denominator: 50 });
    expect(content.figures['M-T2']).toEqual({ numerator: 42, denominator: 1253.5 });
    expect(Object.values(content.narrative)).toEqual(['Ổn định,\ncó chuyển biến.']);
    await person.close();
  });
});

it('cells pasted from a sheet are taken by their code, and a row of something else is told', async () => {
  const person = await arrive({ width: 1200, scripts: false });
  const { page, look } = person;
  await page.goto(`${web.base}${REPORT}/bang-tinh`);
  await page.getByLabel('Hoặc dán các ô chép từ bảng tính').fill('M-T1\t40\t50\nM-T2\t7\tx\nM-X9\t1\t2');
  await press(person, 'Đưa vào bản nháp và kiểm tra');
  await look();
  const told = (await page.locator('.govuk-error-summary__list').textContent())!;
  expect(told).toContain('dòng 2, cột 3: ');
  expect(told).toContain('dòng 3, cột 1: “M-X9 · 1 · 2” không thuộc chỉ tiêu');
  expect(await page.locator('[id="f.M-T1.denominator"]').inputValue()).toBe('50');
  await person.close();
});
