/** Resolutions of the Government: what they give out themselves, in lists below topics, and whose they are. */
import { describe, expect, it, test } from '@jest/globals';
import { importPlan } from '../../importer/import-plan.ts';
import type { PlanDraft } from '../../importer/plan-draft.ts';
import { draftOfBody, owned, unitsOf } from '../support/draft-of.ts';

async function read(text: string): Promise<PlanDraft> {
  return (await importPlan(new TextEncoder().encode(text), 'a.txt')).draft;
}

const resolution = (letterhead: string, body: string): string => `${letterhead}
NGHỊ QUYẾT
VỀ PHÒNG, CHỐNG ĐUỐI NƯỚC TRONG MÙA LŨ
Căn cứ Luật Tổ chức Chính phủ;
QUYẾT NGHỊ:
${body}
Nơi nhận:
- Các bộ;`;

const WORK = `I. NHIỆM VỤ
1. Cứu hộ
a) Bộ Y tế
- Tập huấn sơ cứu.
b) Bộ Công an tuần tra các bến đò.
2. Nhà ở
Ủy ban nhân dân các tỉnh, thành phố:
a) Dựng nhà tránh lũ.
3. Báo tin
- Bộ Xây dựng
+ Đo mực nước.
- Bộ Tài chính chỉ đạo Kho bạc Nhà nước:
+ Chi tiền cứu trợ.
II. TỔ CHỨC THỰC HIỆN
1. Bộ Nội vụ theo dõi, đôn đốc.`;

const OWNERS = [
  ['bo-y-te'],
  ['bo-cong-an'],
  ['*ubnd-cap-tinh'],
  ['bo-xay-dung'],
  ['bo-tai-chinh'],
  ['bo-noi-vu'],
];

describe('a resolution', () => {
  it('gives out what stands below its topics to whomever each list names', async () => {
    const draft = await read(resolution('CHÍNH PHỦ\nSố: 12/NQ-CP\nHà Nội, ngày 02 tháng 9 năm 2025', WORK));
    expect(draft.headings.map(unitsOf)).toEqual(OWNERS);
    expect(draft.unassigned).toEqual([]);
    expect(draft.meta).toMatchObject({
      ...{ number: '12/NQ-CP', date: '2025-09-02', issuer: 'Chính phủ', level: 'ministry' },
      title: 'Nghị quyết về phòng, chống đuối nước trong mùa lũ',
    });
  });

  it('that lost its letterhead has number and day by its appendix', async () => {
    const appendix = 'PHỤ LỤC\n(Kèm theo Nghị quyết số 12/NQ-CP ngày 02 tháng 9 năm 2025 của Chính phủ)';
    const draft = await read(`${resolution('', WORK)}\n${appendix}`);
    expect(draft.meta).toMatchObject({ number: '12/NQ-CP', date: '2025-09-02', issuer: 'Chính phủ' });
  });

  it('that tells nobody what to do is no plan', async () => {
    const fees = 'Điều 1. Quy định mức thu phí qua phà.\nĐiều 2. Nghị quyết này có hiệu lực từ 01/01/2026.';
    const draft = await read(resolution('HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐÔNG LÂM', fees));
    expect(draft.refused?.code).toBe('not-a-plan');
  });
});

test('“Bộ, cơ quan ngang bộ” in a plan of the Prime Minister are all ministries, not the issuer', async () => {
  const body = WORK.replace('Bộ Nội vụ t', 'Bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ:\n- T');
  const draft = await read(resolution('THỦ TƯỚNG CHÍNH PHỦ\nSố: 12/NQ-TTg', body));
  expect(unitsOf(draft.headings.at(-1))).toEqual(['*bo-co-quan-ngang-bo-co-quan-thuoc-chinh-phu']);
});

test('whoever a title holds responsible has what stands below it, and is asked about', () => {
  const body = `IV. TỔ CHỨC THỰC HIỆN
1.1. Trách nhiệm của Sở Y tế:
- Tập huấn sơ cứu.
1.2. Trách nhiệm của Sở Xây dựng:
- Cắm biển báo.
1.3. Trách nhiệm của đối tượng kiểm tra:
- Lập sổ bến đò.`;
  expect(owned(body).at(-1)).toBe('*doi-tuong-kiem-tra > Lập sổ bến đò.');
});

test('a sentence on grounds without a number is the work of those it names', () => {
  const { headings } = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Theo dõi, đôn đốc.
2. Sở Xây dựng: Lập sổ bến đò.
3. Công an tỉnh: Tuần tra.
Căn cứ Kế hoạch này, các sở, ban, ngành, UBND các xã xây dựng kế hoạch của mình.`);
  expect(unitsOf(headings[3])).toEqual(['*so-ban-nganh', '*ubnd-cap-xa']);
});

test('one addressee titled by its responsibility, beside others named plainly, is no chapter', () => {
  const body = `1. Sở Y tế
- Tập huấn sơ cứu.
2. Sở Xây dựng
- Cắm biển báo.
3. Công an tỉnh
- Tuần tra các bến đò.
4. Trách nhiệm của các doanh nghiệp
- Trang bị áo phao.`;
  expect(owned(body)).toEqual([
    'so-y-te > Tập huấn sơ cứu.',
    'so-xay-dung > Cắm biển báo.',
    'cong-an-tinh > Tuần tra các bến đò.',
    '*doanh-nghiep > Trang bị áo phao.',
  ]);
});
