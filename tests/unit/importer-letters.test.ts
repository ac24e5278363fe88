/** Official letters that give out work, Party plans whose issuer stands in the letterhead, and parts of targets. */
import { describe, expect, it, test } from '@jest/globals';
import { importPlan } from '../../importer/import-plan.ts';
import type { PlanDraft } from '../../importer/plan-draft.ts';
import { draftOf, draftOfBody, unitsOf } from '../support/draft-of.ts';

async function read(text: string): Promise<PlanDraft> {
  return (await importPlan(new TextEncoder().encode(text), 'a.txt')).draft;
}

const letter = (subject: string, body: string): string => `ỦY BAN NHÂN DÂN TỈNH LONG SƠN
Số: 88/UBND-NC
V/v ${subject}
Long Sơn, ngày 02 tháng 6 năm 2026
Kính gửi:
- Sở Xây dựng;
- UBND các xã, phường.
${body}
Trân trọng./.
Nơi nhận:
- Như trên;
- Lưu: VT.`;

describe('an official letter', () => {
  it('that gives out work is read like a plan, and the reader is told', async () => {
    const draft = await read(
      letter(
        'chằng chống nhà cửa trước mùa bão',
        `Để chủ động ứng phó, UBND tỉnh yêu cầu:
1. Sở Xây dựng hướng dẫn kỹ thuật chằng chống mái tôn.
2. UBND các xã, phường rà soát nhà yếu, xong trước ngày 30/6/2026.`,
      ),
    );
    expect(draft.refused).toBeNull();
    expect(draft.meta).toMatchObject({
      number: '88/UBND-NC',
      date: '2026-06-02',
      issuer: 'UBND tỉnh Long Sơn',
      title: 'Công văn về việc chằng chống nhà cửa trước mùa bão',
    });
    expect(draft.headings.map(unitsOf)).toEqual([['so-xay-dung'], ['*ubnd-cap-xa']]);
    expect(draft.notes.map(({ code }) => code)).toContain('official-letter');
  });

  it('that says no more than what is to be done is asked about', async () => {
    const body = 'UBND tỉnh đề nghị thực hiện các nội dung sau:\n- Rà soát nhà yếu trong tháng 6.';
    const draft = await read(letter('chằng chống nhà cửa', body));
    expect(draft.unassigned.map(({ text }) => text)).toEqual(['Rà soát nhà yếu trong tháng 6.']);
  });

  it.each(['mời họp', 'góp ý dự thảo', 'báo cáo số nhà yếu'])('about “%s” is none', async (subject) => {
    const draft = await read(letter(subject, 'UBND tỉnh đề nghị các đơn vị thực hiện.'));
    expect(draft.refused?.code).toBe('not-a-plan');
  });
});

test('a telegram gives out work to those it names one by one, and says what it is', async () => {
  const draft = await read(`CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG SƠN
Số: 09/CĐ-UBND
Long Sơn, ngày 02 tháng 9 năm 2026
CÔNG ĐIỆN
Về việc ứng phó mưa lớn ở vùng núi
CHỦ TỊCH UBND TỈNH điện:
- Giám đốc các sở; Chủ tịch UBND các xã, phường.
Mưa lớn kéo dài từ ngày 01 tháng 9. Chủ tịch UBND tỉnh yêu cầu:
1. Chủ tịch UBND các xã, phường rà soát hộ dân ven suối, xong trước ngày 05/9/2026.
2. Sở Xây dựng:
a) Trực gác tại các ngầm tràn.
b) Bố trí máy xúc ở ba điểm sạt lở.
3. Mời Hội Chữ thập đỏ tỉnh hỗ trợ lương thực cho dân vùng ngập.
Nơi nhận:
- Như trên;
- Lưu: VT.`);
  expect(draft.meta).toMatchObject({
    number: '09/CĐ-UBND',
    date: '2026-09-02',
    issuer: 'UBND tỉnh Long Sơn',
  });
  expect(draft.meta.title).toMatch(/^Công điện /);
  expect(
    draft.headings.flatMap((heading) => heading.blocks.map(({ text }) => [...unitsOf(heading), text])),
  ).toEqual([
    ['*ubnd-cap-xa', 'rà soát hộ dân ven suối, xong trước ngày 05/9/2026.'],
    ['so-xay-dung', 'Trực gác tại các ngầm tràn.'],
    ['so-xay-dung', 'Bố trí máy xúc ở ba điểm sạt lở.'],
    ['hoi-chu-thap-do-tinh?', 'hỗ trợ lương thực cho dân vùng ngập.'],
  ]);
  expect(draft.notes.map(({ message }) => message.vi).join()).toContain('Đây là công điện');
});

test.each([
  ['ĐẢNG BỘ XÃ TÂN THÀNH\nBAN CHẤP HÀNH\nSố 07-KH/ĐU', 'Đảng ủy xã Tân Thành', 'commune'],
  ['TỈNH ỦY LONG SƠN\nSố 15-KH/TU', 'Tỉnh ủy', 'province'],
  ['ĐẢNG CỘNG SẢN VIỆT NAM\nSố 15-KH/TU', 'Tỉnh ủy', 'province'],
])('a Party plan under “%s” is of %s', (head, issuer, level) => {
  const draft = draftOf(`${head}
Long Sơn, ngày 10 tháng 3 năm 2026
KẾ HOẠCH
kiểm tra, giám sát năm 2026
I. MỤC ĐÍCH
Giữ kỷ luật.
II. TỔ CHỨC THỰC HIỆN
1. Ủy ban Kiểm tra lập đoàn kiểm tra.`);
  expect(draft.meta).toMatchObject({ issuer, level });
});

test('a part of a target is one of its own, and the reader is told', () => {
  const draft = draftOfBody(`I. CHỈ TIÊU
- Lấy 900 mẫu nước, trong đó 300 mẫu nước ngầm.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Lấy mẫu.`);
  expect(draft.targets.map(({ value }) => value)).toEqual([900, 300]);
  expect(draft.notes.map(({ code, lines }) => [code, lines[0]])).toEqual([['target-part', 8]]);
});
