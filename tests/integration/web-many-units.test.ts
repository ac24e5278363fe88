/** A plan with four hundred units, as its coordinator and approver see it: light, and each unit found without reading them all. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  COMMUNES,
  HOME,
  LARGE_PAGES,
  LATE,
  MOST_BYTES,
  openManyUnits,
  PERIOD,
} from '../support/many-units.ts';
import { addressOf, CODE, LABOUR, signIn, type TestWeb, type Visitor } from '../support/web.ts';

let web: TestWeb;
let coordinator: Visitor;

beforeAll(async () => {
  web = await openManyUnits();
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterAll(() => web.close());

const rowsOf = (body: string): string[] =>
  [...body.matchAll(/UBND xã Đông Hòa Thượng (\d+)/g)].map(([, n]) => n!);

describe('a plan with four hundred units', () => {
  it.each(
    Object.entries(LARGE_PAGES).flatMap(([role, pages]) =>
      pages.map(([name, path]) => [role, name, path] as const),
    ),
  )('shows the %s a %s page of at most 100 KB', async (role, _name, path) => {
    const somebody = await signIn(web, addressOf(LABOUR, role as keyof typeof LARGE_PAGES));
    const { body, status } = await somebody.get(path);
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
    expect([...found].map(Number).sort((a, b) => a - b)).toEqual(LATE.map((i) => i + 1));
    expect(Number(late)).toBe(LATE.length);
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
