/** Names that the registry knows only in part, members of committees, groups described rather than named. */
import { describe, expect, it } from '@jest/globals';
import { allUnits, draftOfBody } from '../support/draft-of.ts';

const LEADING = '1. Sở Y tế: Tổ chức khám sức khỏe.\n2. Sở Tư pháp: Phổ biến luật.\n3. ';

/** Whose the third heading is, in a section of headings. */
const third = (heading: string) =>
  allUnits(draftOfBody(`II. TỔ CHỨC THỰC HIỆN\n${LEADING}${heading}`))[2]?.join(' ');

describe('headings of those whom the registry knows in part', () => {
  it.each([
    ['Đồng chí Giám đốc Sở Nội vụ - Phó Trưởng ban\n- Đôn đốc.', 'so-noi-vu'],
    ['Chánh Thanh tra tỉnh, Ủy viên: Kiểm tra bến bãi.', 'thanh-tra-tinh'],
    ['Giám đốc Sở Nội vụ - Phó Trưởng ban Thường trực Ban Chỉ đạo\n- Đôn đốc.', 'so-noi-vu'],
    ['Cục Kinh tế - Quản lý đầu tư\n- Công bố giá.', 'cuc-kinh-te-quan-ly-dau-tu'],
    ['Công an tỉnh, Viettel Bắc Hải: Bảo đảm thông tin.', 'cong-an-tinh viettel-bac-hai'],
    ['Thuế tỉnh, Thống kê tỉnh: Cung cấp số liệu.', 'cuc-thue-tinh cuc-thong-ke-tinh'],
    ['Đảng ủy UBND tỉnh lãnh đạo việc bố trí ngân sách.', 'dang-uy-ubnd-tinh'],
    [
      'Công đoàn ngành; Công đoàn các Khu công nghiệp\n- Tổ chức hội thi.',
      '*cong-doan-nganh *cong-doan-cac-khu-cong-nghiep',
    ],
    ['Công đoàn ngành Giáo dục\n- Tổ chức hội thi.', 'cong-doan-nganh-giao-duc'],
    [
      'Các đơn vị quân đội, công an đóng trên địa bàn tỉnh\n- Sẵn sàng chi viện.',
      '*cac-don-vi-quan-doi-cong-an-dong-tren-dia-ban-tinh',
    ],
  ])('%s', (heading, expected) => {
    expect(third(heading)).toBe(expected);
  });

  it('gives the work of a sentence to who does it, not to those it is done with', () => {
    expect(third('Sở Nội vụ phối hợp với Hội Nông dân tỉnh tổ chức hội thi.')).toBe('so-noi-vu');
    expect(third('Sở Nội vụ phối hợp với Hội Nông dân tỉnh: Tổ chức hội thi.')).toBe(
      'so-noi-vu hoi-nong-dan-tinh',
    );
  });
});
