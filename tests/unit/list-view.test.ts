import { describe, expect, it } from '@jest/globals';
import { translator } from '../../domain/bilingual.ts';
import { inVietnameseOrder } from '../../web/lists/compare-texts.ts';
import { listView } from '../../web/lists/list-view.ts';
import type { ListSpec } from '../../web/lists/list-spec.ts';

const t = translator('vi');

interface Agency {
  name: string;
  late: boolean;
}

const NAMES = ['Sở Y tế', 'Sở Văn hóa', 'Công an tỉnh', 'Đài Phát thanh', 'Viện Kiểm sát', 'Sở Tài chính'];
const MANY: Agency[] = Array.from({ length: 120 }, (_, i) => ({
  name: `${NAMES[i % NAMES.length]!} ${i + 1}`,
  late: i % 3 === 0,
}));

const SPEC: ListSpec<Agency> = {
  path: '/don-vi',
  anchor: 'danh-sach',
  search: { label: 'Tìm', textOf: ({ name }) => name },
  filters: [
    {
      ...{ name: 'tinh-trang', label: 'Tình trạng', all: 'Tất cả' },
      options: [
        { value: 'qua-han', text: 'Quá hạn', keeps: ({ late }) => late },
        { value: 'khong-ai', text: 'Không ai', keeps: () => false },
      ],
    },
  ],
  orders: [
    { value: 'ke-hoach', text: 'Theo kế hoạch', compare: () => 0 },
    { value: 'ten', text: 'Theo tên', compare: (a, b) => inVietnameseOrder(a.name, b.name) },
  ],
  count: (n) => `${n} đơn vị`,
};
const view = (query: Record<string, string>, rows = MANY) => listView(rows, SPEC, query, t);
const said = (query: Record<string, string>): string => JSON.stringify(view(query).bar);

describe('a list', () => {
  it('finds words typed without accents, in any order, and says how many of how many', () => {
    const { rows } = view({ tim: 'te so y' });
    expect(rows).toHaveLength(20);
    expect(rows.every(({ name }) => name.startsWith('Sở Y tế'))).toBe(true);
    expect(said({ tim: 'dai phat' })).toContain('20 đơn vị trong số 120');
    expect(said({ tim: 'không có ai' })).toContain('Không tìm thấy');
    expect(said({})).toContain('120 đơn vị');
  });

  it('is narrowed by a filter, which says how many it would show; one that shows none is not offered', () => {
    expect(view({ 'tinh-trang': 'qua-han' }).rows.every(({ late }) => late)).toBe(true);
    expect(said({})).toContain('Quá hạn (40)');
    expect(said({})).not.toContain('Không ai');
    expect(view({ 'tinh-trang': 'khong-ai' }).rows).toEqual([]);
  });

  it('is put in Vietnamese order, numbers by their size', () => {
    const names = view({ xep: 'ten' }).rows.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['Công an tỉnh 3', 'Công an tỉnh 9', 'Công an tỉnh 15']);
    const all = [1, 2, 3].flatMap((page) => view({ xep: 'ten', trang: String(page) }).rows);
    expect(
      all.map(({ name }) => name.replace(/ \d+$/, '')).filter((name, i, list) => name !== list[i - 1]),
    ).toEqual(['Công an tỉnh', 'Đài Phát thanh', 'Sở Tài chính', 'Sở Văn hóa', 'Sở Y tế', 'Viện Kiểm sát']);
  });

  it('has every row on exactly one page, and the last page for any number behind it', () => {
    const pages = ['1', '2', '3'].map((trang) => view({ trang }).rows);
    expect(pages.map((rows) => rows.length)).toEqual([50, 50, 20]);
    expect(pages.flat()).toEqual(MANY);
    expect(view({ trang: '99' }).rows).toEqual(pages[2]);
    expect(view({ trang: 'hai' }).rows).toEqual(pages[0]);
    expect(JSON.stringify(view({ tim: 'so', trang: '2' }).pages)).toContain(
      '/don-vi?tim=so&trang=1#danh-sach',
    );
  });

  it('asks nothing where it is taken in at a glance, and always leads back from a search', () => {
    const few = MANY.slice(0, 10);
    expect(view({}, few)).toEqual({ rows: few, bar: [], pages: null });
    expect(JSON.stringify(view({ tim: 'vien' }, few).bar)).toContain('Bỏ lọc');
  });

  it('shows all for an order and a filter that it does not know', () => {
    expect(view({ xep: 'mau', 'tinh-trang': 'xanh' }).rows).toEqual(MANY.slice(0, 50));
  });
});
