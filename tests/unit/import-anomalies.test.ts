/** What real plans do to their readers beyond layout: two sections of duties, slips of the pen, dates, short forms, copied words. */
import { describe, expect, it } from '@jest/globals';
import { allUnits, draftOf, draftOfBody } from '../support/draft-of.ts';

const messages = (draft: ReturnType<typeof draftOf>, code: string) =>
  draft.notes.filter((note) => note.code === code).map(({ message }) => message.vi);

describe('duties in two sections', () => {
  const draft = draftOfBody(`V. PHÂN CÔNG NHIỆM VỤ
1. Sở Y tế
- Cấp cứu người bị nạn.
2. Công an tỉnh
- Tuần tra bến sông.
3. Sở Tài chính
- Bố trí kinh phí.
VI. TỔ CHỨC THỰC HIỆN
1. Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch UBND các huyện, thành phố xây dựng kế hoạch hằng năm, định kỳ 6 tháng báo cáo UBND tỉnh (qua Sở Y tế).
2. Sở Y tế theo dõi, đôn đốc việc thực hiện Kế hoạch.`);

  it('gives every agency its own, and what binds all to everybody', () => {
    expect(allUnits(draft)).toEqual([['so-y-te'], ['cong-an-tinh'], ['so-tai-chinh'], ['so-y-te']]);
    expect(draft.general.map(({ about, cadence }) => [about, cadence])).toEqual([['report', 'half-year']]);
  });

  it('names who reports, to whom and through whom', () => {
    expect(draft.reporting[0]).toMatchObject({
      ...{ from: 'so-ban-nganh-tinh, ubnd-cap-huyen', to: 'ubnd-tinh-dong-lam', through: 'so-y-te' },
      about: 'report',
    });
  });
});

describe('slips of the pen', () => {
  it.each([
    ['- Tuần tra vùng giáp danh với tỉnh bạn.', 'giáp ranh'],
    ['- Chỉ đạo các xã, phương cắm biển báo.', 'xã, phường'],
    ['- Trình HĐNH tỉnh xem xét.', 'HĐND'],
    ['- Tố chức lớp dạy bơi.', 'tổ chức'],
    ['- Xóa các tụ điếm tắm sông tự phát.', 'điểm'],
    ['- Chú trọng nơi để xảy ra đuối nước.', 'dễ'],
  ])('"%s" is noted and stays as written', (duty, meant) => {
    const draft = draftOfBody(`I. TỔ CHỨC THỰC HIỆN\n1. Công an tỉnh\n${duty}`);
    expect(messages(draft, 'suspected-misreading').join()).toContain(`"${meant}"`);
    expect(draft.headings[0]?.blocks[0]?.text).toBe(duty.slice(2));
  });

  it('an agency that a slip has changed is found all the same', () => {
    const draft = draftOfBody(`I. TỔ CHỨC THỰC HIỆN
1. Sở Lao động -Thương binh và Xã hội
- Tổng hợp báo cáo Bộ Thương binh và Xã hội hằng năm.
2. Sở Giáo dục và Đào tọa
- Dạy bơi.`);
    expect(allUnits(draft)).toEqual([['so-lao-dong-thuong-binh-va-xa-hoi'], ['so-giao-duc-va-dao-tao']]);
    expect(draft.reporting[0]?.to).toBe('bo-lao-dong-thuong-binh-va-xa-hoi');
    expect(messages(draft, 'suspected-misspelling')).toHaveLength(1);
  });
});

describe('dates', () => {
  it.each([
    ['Đông Lâm, ngày 06/3/2024', '2024-03-06'],
    ['Đông Lâm, ngày 6 tháng 3 năm 2024', '2024-03-06'],
    ['Đông Lâm, ngày 03 tháng 12 năm 2024', '2024-12-03'],
    ['Đông Lâm, ngày 25.11.2024', '2024-11-25'],
  ])('"%s" puts the day first', (line, date) => {
    const draft = draftOf(`ỦY BAN NHÂN DÂN TỈNH ĐÔNG LÂM
Số: 15/KH-UBND
${line}
KẾ HOẠCH
Dạy bơi cho trẻ em năm 2024
I. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Cấp cứu người bị nạn.`);
    expect(draft.meta.date).toBe(date);
  });
});

describe('short forms', () => {
  it('stand for the bodies they shorten', () => {
    const draft = draftOfBody(`I. TỔ CHỨC THỰC HIỆN
1. Sở LĐTB&XH, Sở VHTT&DL, Sở GD&ĐT
- Dạy bơi.
2. UBMTTQVN tỉnh, Hội LHPN tỉnh, Đoàn TNCS HCM tỉnh, Hội CCB tỉnh, LĐLĐ tỉnh
- Vận động hội viên.
3. VKSND tỉnh, TAND tỉnh, BCHQS tỉnh
- Phối hợp thực hiện.`);
    expect(allUnits(draft)).toEqual([
      ['so-lao-dong-thuong-binh-va-xa-hoi', 'so-van-hoa-the-thao-va-du-lich', 'so-giao-duc-va-dao-tao'],
      [
        'uy-ban-mat-tran-to-quoc-viet-nam-tinh',
        'hoi-lien-hiep-phu-nu-tinh',
        'doan-thanh-nien-cong-san-ho-chi-minh-tinh',
        'hoi-cuu-chien-binh-tinh',
        'lien-doan-lao-dong-tinh',
      ],
      ['vien-kiem-sat-nhan-dan-tinh', 'toa-an-nhan-dan-tinh', 'bo-chi-huy-quan-su-tinh'],
    ]);
  });
});

describe('words of another tier', () => {
  it('in a commune’s plan are noted and kept', () => {
    const draft = draftOf(`ỦY BAN NHÂN DÂN XÃ BÌNH AN
Số: 15/KH-UBND
Bình An, ngày 06 tháng 3 năm 2024
KẾ HOẠCH
Dạy bơi cho trẻ em năm 2024
I. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Phối hợp với các sở, ngành kiểm tra bến sông.
- Nhắc nhở chủ bến.`);
    expect(draft.notes.filter(({ code }) => code === 'words-of-another-tier')).toMatchObject([
      { lines: [8, 8] },
    ]);
    expect(draft.headings[0]?.blocks[0]?.text).toBe('Phối hợp với các sở, ngành kiểm tra bến sông.');
  });

  it('are none in a province’s', () => {
    const draft = draftOfBody(`I. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Phối hợp với các sở, ngành; hướng dẫn cấp xã.`);
    expect(messages(draft, 'words-of-another-tier')).toEqual([]);
  });
});
