import { afterEach, describe, expect, it, jest } from '@jest/globals';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { buildSnapshot, renderReportXlsx } from '../../activities/reports/index.ts';
import { renderUnitFormXlsx } from '../../activities/reports/unit-form/xlsx.ts';
import { sampleReportPeriod, sampleReportPlan, sampleSubmissions } from '../support/report-sample.ts';

function snapshotOf(planChanges = {}) {
  const plan = sampleReportPlan(planChanges);
  return buildSnapshot({ plan, period: sampleReportPeriod, submissions: sampleSubmissions(), version: 1 });
}

async function rowsOf(workbook: Buffer, sheet: string): Promise<ExcelJS.Row[]> {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(workbook as unknown as ArrayBuffer);
  const rows: ExcelJS.Row[] = [];
  read.getWorksheet(sheet)!.eachRow((row, number) => void (number > 4 && rows.push(row)));
  return rows;
}

const cellsOf = (row: ExcelJS.Row): unknown[] => (row.values as unknown[]).slice(1);

describe('the report as a workbook', () => {
  afterEach(() => void jest.useRealTimers());

  it('is the same bytes whenever it is drawn', async () => {
    const doNotFake = ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask'] as const;
    jest.useFakeTimers({ now: new Date('2024-06-25T09:00:00Z'), doNotFake: [...doNotFake] });
    const first = await renderReportXlsx(snapshotOf(), null);
    jest.setSystemTime(new Date('2031-01-02T03:04:05Z'));
    const second = await renderReportXlsx(snapshotOf(), null);
    expect(second.equals(first)).toBe(true);
  });

  it('gives each target in all and unit by unit', async () => {
    const rows = await rowsOf(await renderReportXlsx(snapshotOf(), null), 'Số liệu');
    expect(rows.map((row) => cellsOf(row).slice(3, 8))).toEqual([
      ['Tổng hợp', 1499, 2000, 74.95, 'Có số liệu'],
      ['UBND huyện Châu Thành', 1499, 2000, 74.95, 'Có số liệu'],
    ]);
  });

  it('shows who reported when, in a word and a colour, ordered units first', async () => {
    const rows = await rowsOf(await renderReportXlsx(snapshotOf(), null), 'Tình hình gửi báo cáo');
    const shown = rows.map((row) => [row.getCell(2).value, row.getCell(6).value, row.getCell(9).value]);
    expect(shown).toEqual([
      ['Sở Lao động - Thương binh và Xã hội', '09 giờ 05, 18/6/2024', 'Đúng hạn'],
      ['Công an tỉnh', null, 'Chưa gửi'],
      ['UBND huyện Châu Thành', '09 giờ 05, 18/6/2024', 'Đúng hạn'],
      ['Hội Nông dân tỉnh', '09 giờ 05, 18/6/2024', 'Đã gửi'],
    ]);
    const colours = rows.map((row) => (row.getCell(9).fill as ExcelJS.FillPattern).fgColor?.argb);
    expect(new Set(colours).size).toBe(3);
  });

  it('says "Nhập thay" of what the coordinator entered on a unit’s behalf', async () => {
    const entered = sampleSubmissions().map((submission) =>
      submission.unit === 'huyen-chau-thanh'
        ? { ...submission, content: { ...submission.content, onBehalf: { received: '2024-06-18' } } }
        : submission,
    );
    const input = { plan: sampleReportPlan(), period: sampleReportPeriod, submissions: entered, version: 1 };
    const rows = await rowsOf(await renderReportXlsx(buildSnapshot(input), null), 'Tình hình gửi báo cáo');
    expect(rows.map((row) => row.getCell(10).value)).toEqual([null, null, 'Nhập thay', null]);
  });

  it('holds no formula, not even in a hostile name', async () => {
    const plan = sampleReportPlan();
    const units = plan.units.map((unit) =>
      unit.id === 'cong-an-tinh' ? { ...unit, name: '=HYPERLINK("http://x.example";"y")' } : unit,
    );
    const workbook = await renderReportXlsx(snapshotOf({ units }), null);
    const zip = await JSZip.loadAsync(workbook);
    for (const name of Object.keys(zip.files).filter((each) => each.startsWith('xl/worksheets/'))) {
      expect(await zip.file(name)!.async('string')).not.toMatch(/<f[ >]/);
    }
    const rows = await rowsOf(workbook, 'Tình hình gửi báo cáo');
    expect(rows[1]!.getCell(2).value).toBe('=HYPERLINK("http://x.example";"y")');
    expect(rows[1]!.getCell(2).type).toBe(ExcelJS.ValueType.String);
  });

  it.each([
    '+ Tổ chức 12 lớp tập huấn',
    '=> đạt yêu cầu',
    '-3 người',
    '- Sở Y tế: ổn định',
    '@ban-chi-dao',
    '=1+1',
    '=HYPERLINK("http://x.example";"y")',
    "+cmd|' /C calc'!A0",
    'Tình hình ổn định',
  ])('holds %j as it was written, as text that editing leaves text', async (text) => {
    const workbook = await renderUnitFormXlsx({
      ...{ unit: text, report: text, due: '25/6/2024', addressee: text, signer: text, signerTitle: [text] },
      ...{ superior: text, body: text, number: text, placeAndDate: text, subject: text },
      ...{ opening: text, closing: text, parts: [], receivers: [] },
      figures: [
        {
          ...{ code: 'T1', statement: text, assigned: text, rate: null, instead: '', previous: text },
          parts: [{ label: text, value: '3', shown: '3', previous: text }],
        },
      ],
      texts: [{ heading: text, parts: [{ title: text, text }] }],
    });
    const [figures] = await rowsOf(workbook, 'Số liệu');
    const [words] = await rowsOf(workbook, 'Nội dung');
    const cells = [2, 3, 5].map((column) => figures!.getCell(column));
    cells.push(...[1, 2, 3].map((column) => words!.getCell(column)));
    for (const cell of cells) {
      expect([cell.value, cell.type]).toEqual([text, ExcelJS.ValueType.String]);
      expect(cell.numFmt).toBe(/^[=+@-]/.test(text) ? '@' : undefined);
    }
    expect(figures!.getCell(4).value).toBe(3);
  });
});
