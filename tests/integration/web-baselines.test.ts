/** Figures of the same period last year on the coordinator's page: one by one, and as a sheet. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { EngineContext } from '../../client/engine/context.ts';
import { setBaseline } from '../../client/submit/baselines.ts';
import { listBaselines } from '../../records/reports/baselines.ts';
import {
  addressOf,
  ask,
  CODE,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_NOW,
  WEB_PLAN,
  type Answer,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const HOME = `/ke-hoach/${WEB_PLAN}/cung-ky`;
const SOURCE = 'Báo cáo số 40/BC-SLĐTBXH ngày 20/6/2023';

let web: TestWeb;
let coordinator: Visitor;
beforeAll(async () => {
  web = await openWeb({
    setBaseline: (input) =>
      setBaseline({ records: web.records, now: () => WEB_NOW } as unknown as EngineContext, input),
  });
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterAll(() => web.close());

const entered = () => listBaselines(web.records.db, WEB_PLAN);

async function sheetOfPage(): Promise<ExcelJS.Workbook> {
  const response = await fetch(`${web.base}${HOME}/cung-ky.xlsx`, {
    headers: { cookie: coordinator.cookie() },
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  return workbook;
}

async function send(workbook: ExcelJS.Workbook): Promise<Answer> {
  await coordinator.get(HOME);
  const body = new FormData();
  body.append('_csrf', coordinator.csrf());
  body.append('file', new Blob([await workbook.xlsx.writeBuffer()]), 'cung-ky.xlsx');
  return ask(web, `${HOME}/nap`, { method: 'POST', headers: { cookie: coordinator.cookie() }, body });
}

/** Row of a period and of the whole plan in the sheet. */
function rowOf(workbook: ExcelJS.Workbook, period: string): ExcelJS.Row {
  const found: ExcelJS.Row[] = [];
  workbook.worksheets[0]!.eachRow((row) => void (row.getCell(1).value === period && found.push(row)));
  return found[0]!;
}

it('is the coordinator’s alone, and says what is wrong beside its field', async () => {
  const police = await enter(web, POLICE);
  expect((await police.get(HOME)).status).not.toBe(200);
  const { body } = await coordinator.get(HOME);
  expect(body).toContain('Chưa nhập số liệu cùng kỳ nào');
  // A period that is not over yet is none to compare with.
  expect(body).toContain('value="2023-h1"');
  expect(body).not.toContain('value="2024"');
  const fields = {
    period: '2023-h1',
    target: CODE,
    unit: '',
    numerator: '21',
    denominator: '20',
    source: SOURCE,
  };
  const wrong = await coordinator.post(HOME, fields);
  expect(wrong.body).toContain('id="numerator-error"');
  expect(wrong.body).toContain(SOURCE);
  const unsourced = await coordinator.post(HOME, { ...fields, numerator: '20', source: ' ' });
  expect(unsourced.body).toContain('id="source-error"');
  expect(await entered()).toEqual([]);
});

it('records one with its source', async () => {
  await coordinator.get(HOME);
  const { status, location } = await coordinator.post(HOME, {
    ...{
      period: '2023-h1',
      target: CODE,
      unit: '',
      numerator: '1.250',
      denominator: '2.000',
      source: SOURCE,
    },
  });
  expect([status, location]).toEqual([303, `${HOME}?xong=cung-ky`]);
  const { body } = await coordinator.get(HOME);
  expect(body).toContain('1.250/2.000');
  expect(body).toContain(SOURCE);
});

it('tells every wrong cell of a sheet by its address, and takes nothing of it', async () => {
  const workbook = await sheetOfPage();
  const row = rowOf(workbook, '2023-h1');
  expect([4, 5, 6].map((column) => row.getCell(column).value)).toEqual([1250, 2000, SOURCE]);
  row.getCell(4).value = 2100;
  const other = rowOf(workbook, '2023');
  other.getCell(3).value = 'Sở Không Có';
  other.getCell(4).value = 'nhiều';
  const { body } = await send(workbook);
  for (const place of [`D${row.number}`, `C${other.number}`, `D${other.number}`])
    expect(body).toContain(`>${place}</th>`);
  expect((await entered()).map(({ numerator }) => numerator)).toEqual([1250]);
});

it('shows the difference of a sheet, and records it once it is confirmed', async () => {
  const workbook = await sheetOfPage();
  rowOf(workbook, '2023-h1').getCell(4).value = 1300;
  const sheet = workbook.worksheets[0]!;
  sheet.addRow(['2023-h1', CODE, 'Công an tỉnh', 40, 50, 'BC 12/BC-CAT']);
  const shown = await send(workbook);
  expect(shown.body).toContain('2 số liệu sẽ được ghi');
  expect(shown.body).toMatch(/1\.250\/2\.000[\s\S]*1\.300\/2\.000/);
  expect(await entered()).toHaveLength(1);
  const hidden = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(shown.body)![1]!.replaceAll('&quot;', '"');
  const rows = { rows: hidden('rows'), mark: hidden('mark') };
  // Somebody else's figure since then is shown before anything is recorded.
  const late = await coordinator.post(`${HOME}/ghi`, { ...rows, mark: 'x' });
  expect(late.body).toContain('2 số liệu sẽ được ghi');
  expect((await coordinator.post(`${HOME}/ghi`, rows)).status).toBe(303);
  expect((await entered()).map(({ unit, numerator }) => [unit, numerator])).toEqual([
    ['', 1300],
    [POLICE, 40],
  ]);
  expect((await send(await sheetOfPage())).body).toContain('không có gì khác');
});
