/** A whole year of days off from a file, in the browser. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { listCalendarDays } from '../../records/plans/calendar.ts';
import { openDaysOff } from '../support/days-off.ts';
import { addressOf, ask, LABOUR, signIn, type TestWeb, type Visitor } from '../support/web.ts';

const PAGE = '/lich-nghi';
let web: TestWeb;
let coordinator: Visitor;

beforeAll(async () => {
  web = await openDaysOff();
});
beforeEach(async () => {
  web.said.length = 0;
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterAll(() => web.close());

const enteredDays = async () =>
  (await listCalendarDays(web.records.db)).map(({ date, kind, basis }) => [date, kind, basis?.number]);

describe('a whole year from a file', () => {
  const YEAR = `${PAGE}/ca-nam`;
  const markOf = (body: string): string => /name="mark" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const textIn = (body: string): string =>
    (/name="text" value="([^"]+)"/.exec(body)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

  async function sendFile(text: string | Uint8Array, name = 'lich-2024.yaml') {
    const body = new FormData();
    body.set('_csrf', coordinator.csrf());
    body.set('step', 'show');
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    body.set('file', new Blob([new Uint8Array(bytes)]), name);
    return ask(web, YEAR, { method: 'POST', headers: { cookie: coordinator.cookie() }, body });
  }

  /** The year as the program has it, with the two days of the reports' due date off by a decision. */
  async function announced(): Promise<string> {
    const { body, headers } = await coordinator.get(`${PAGE}/2024/lich.yaml`);
    expect(headers.get('content-disposition')).toContain('lich-2024.yaml');
    return body
      .replace(/^# basis:.*$/m, 'basis: { number: 77/TB-BNV, date: 2024-05-20 }')
      .replace('off:\n', 'off:\n  - 2024-12-18\n  - { date: 2024-12-19, name: Ngày hội của tỉnh }\n');
  }

  it('begins with the year as it is, which taken in again moves nothing', async () => {
    expect((await coordinator.get(PAGE)).body).toContain(`href="${YEAR}"`);
    expect((await coordinator.get(YEAR)).body).toContain(`href="${PAGE}/2025/lich.yaml"`);
    const { body } = await coordinator.get(`${PAGE}/2024/lich.yaml`);
    const shown = await sendFile(body);
    expect(shown.status).toBe(200);
    expect(shown.body).toContain('Không hạn nào phải dời.');
    expect((await coordinator.get(`${PAGE}/ke-hoach/lich.yaml`)).status).toBe(404);
  });

  it('goes out as a workbook and comes back, each bad cell told by its address; pasted cells are read, too', async () => {
    await coordinator.get(YEAR);
    const answer = await fetch(`${web.base}${PAGE}/2024/lich.xlsx`, {
      headers: { cookie: coordinator.cookie() },
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const sheet = workbook.worksheets[0]!;
    const bytes = async () => new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await sendFile(await bytes(), 'lich.xlsx')).body).toContain('Không hạn nào phải dời.');
    const last = sheet.rowCount + 1;
    sheet.getCell(last, 1).value = '18/12/2024';
    sheet.getCell(last, 2).value = 'Nghỉ';
    sheet.getCell(last, 4).value = '77/TB-BNV';
    sheet.getCell(last, 5).value = '20/5/2024';
    const moved = await sendFile(await bytes(), 'lich.xlsx');
    expect([moved.status, markOf(moved.body)]).toEqual([200, expect.stringMatching(/./)]);
    expect(textIn(moved.body)).toContain('77/TB-BNV');
    sheet.getCell(last, 1).value = '22/12/2024';
    sheet.getCell(last + 1, 1).value = 'hôm sau';
    sheet.getCell(last + 1, 2).value = 'có lẽ';
    const refused = await sendFile(await bytes(), 'lich.xlsx');
    expect(refused.status).toBe(422);
    for (const place of [`A${last}`, `A${last + 1}`, `B${last + 1}`])
      expect(refused.body).toContain(`ô ${place}`);
    const pasted = await coordinator.post(YEAR, { text: '18/12/2024\tNghỉ bù\tX', step: 'show' });
    expect(pasted.body).toContain('dòng 1, cột 2');
    expect(await enteredDays()).toEqual([]);
  });

  it('with mistakes tells each with its line, in the reader’s language, and keeps the text', async () => {
    const wrong = (await announced())
      .replace('2024-12-18', '2024-12-22')
      .replace('year: 2024', 'year: 2024 ');
    await coordinator.get(YEAR);
    const refused = await sendFile(wrong);
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('<title>Lỗi: ')]);
    expect(refused.body).toContain('22/12/2024 là ngày nghỉ cuối tuần.');
    const line = wrong.split('\n').findIndex((one) => one.includes('2024-12-22')) + 1;
    expect(refused.body).toContain(`<td class="govuk-table__cell">${line}</td>`);
    expect(refused.body).toMatch(/<textarea[^>]*>[^<]*2024-12-22/);
    await coordinator.get(`${YEAR}?lang=en`);
    await coordinator.get(YEAR);
    const english = await coordinator.post(YEAR, { text: wrong, step: 'show' });
    expect(english.body).toContain('22 December 2024 is at a weekend.');
    expect(await enteredDays()).toEqual([]);
    expect(web.said).toEqual([]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['that is no text', Uint8Array.from([0xff, 0xfe, 0x00, 0x41]), 'UTF-8'],
    ['that is far too large', '#'.repeat(200_000), 'Tệp quá lớn'],
    ['of something else', 'schema: lien-nganh/plan@1\n', 'chỗ sai'],
  ])('%s is refused calmly', async (_what, content, words) => {
    await coordinator.get(YEAR);
    const { status, body } = await sendFile(content);
    expect([status, body]).toEqual([422, expect.stringContaining(words)]);
  });

  it('wants a file or a text, and somebody who may change the days off', async () => {
    await coordinator.get(YEAR);
    expect((await coordinator.post(YEAR, { step: 'show' })).body).toContain('Chọn tệp, hoặc dán');
    const approver = await signIn(web, addressOf(LABOUR, 'approver'));
    expect((await approver.get(YEAR)).status).toBe(403);
    expect((await approver.post(YEAR, { text: await announced(), step: 'show' })).status).toBe(403);
    expect(web.said).toEqual([]);
  });

  it('is shown with its effect, saved after that, and stands in the list with its decision', async () => {
    const text = await announced();
    await coordinator.get(YEAR);
    const shown = await sendFile(text);
    expect(shown.body).toContain('Những hạn phải dời');
    expect(shown.body).toMatch(/1[89]\/12\/2024 → 17\/12\/2024/);
    expect(await enteredDays()).toEqual([]);
    expect(web.said.map(({ input }) => input.save)).toEqual([false]);

    const carried = { text: textIn(shown.body), name: 'lich-2024.yaml' };
    const edit = await coordinator.post(YEAR, { ...carried, step: 'edit' });
    expect(edit.body).toContain('77/TB-BNV, date: 2024-05-20 }');
    const stale = await coordinator.post(YEAR, { ...carried, step: 'save', mark: 'khác' });
    expect(stale.body).toContain('Từ lúc quý vị xem');
    expect(await enteredDays()).toEqual([]);

    const saved = await coordinator.post(YEAR, { ...carried, step: 'save', mark: markOf(shown.body) });
    expect(saved.body).toContain('Đã lưu lịch nghỉ');
    expect(saved.body).toContain('Công an tỉnh');
    const days = await enteredDays();
    expect(days).toContainEqual(['2024-12-19', 'off', '77/TB-BNV']);
    expect(days.length).toBeGreaterThan(10);
    const { body } = await coordinator.get(`${PAGE}?nam=2024`);
    expect(body).toContain('Ngày hội của tỉnh');
    expect(body).toContain('số 77/TB-BNV');
  });
});
