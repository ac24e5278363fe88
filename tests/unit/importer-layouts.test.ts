/** Whose the work is where a layout says it in its own way: rows, lists behind colons, parts of a sentence, parts of a tier. */
import { describe, expect, it } from '@jest/globals';
import { allUnits, draftOf, draftOfBody, dutiesOf } from '../support/draft-of.ts';
import { checkSource } from '../../importer/refuse/check-source.ts';

const SECTION = 'II. TỔ CHỨC THỰC HIỆN\n1. Sở Tư pháp: Phổ biến luật.\n2. Sở Y tế: Khám sức khỏe.\n';

const after = (body: string): string[] => dutiesOf(draftOfBody(SECTION + body)).slice(2);

describe('tables by agency', () => {
  const HEADER = '| TT | Cơ quan | Nhiệm vụ | Thời hạn |';

  it('gives rows without a name to the agency above', () => {
    const draft = draftOfBody(`II. PHÂN CÔNG NHIỆM VỤ
${HEADER}
| 1 | Sở Y tế | - Tập huấn cứu đuối | Quý I/2025 |
| | | - Kiểm tra hồ bơi | Hằng năm |
| | | Đặt biển báo tại bến đò | |
| 2 | Sở Xây dựng | Rào các hố sâu | Tháng 4/2025 |`);
    expect(dutiesOf(draft)).toEqual([
      'so-y-te: Tập huấn cứu đuối',
      'so-y-te: Kiểm tra hồ bơi',
      'so-y-te: Đặt biển báo tại bến đò',
      'so-xay-dung: Rào các hố sâu',
    ]);
  });

  it('reads an appendix that nothing stands before, one cell to a line', () => {
    const draft = draftOfBody(
      'PHỤ LỤC PHÂN CÔNG\nTT\nNhiệm vụ\nChủ trì\nPhối hợp\nHoàn thành\n1\nDạy bơi\nSở Y tế\nSở Tư pháp\n30/6/2025\n2\nLắp phao cứu sinh\nUBND các xã\nSở Xây dựng\n31/8/2025',
    );
    expect(dutiesOf(draft)).toEqual([
      'so-y-te: Dạy bơi',
      'so-tu-phap: Dạy bơi',
      'ubnd-cap-xa: Lắp phao cứu sinh',
      'so-xay-dung: Lắp phao cứu sinh',
    ]);
  });
});

describe('tables cell by cell', () => {
  const HEAD = 'TT\nNhiệm vụ\nChủ trì\nPhối hợp\nHoàn thành';
  const row = (order: string, lead: string, help: string): string =>
    [order, `Kiểm tra bến ${lead}`, lead, help, '30/6/2025'].join('\n');
  const read = (rows: string[]): string[] =>
    dutiesOf(draftOfBody(`PHỤ LỤC PHÂN CÔNG\n${HEAD}\n${rows.join('\n')}`));
  const EXPECTED = [
    'so-y-te: Kiểm tra bến Sở Y tế',
    'so-tu-phap: Kiểm tra bến Sở Y tế',
    'so-noi-vu: Kiểm tra bến Sở Nội vụ',
    'so-xay-dung: Kiểm tra bến Sở Nội vụ',
    'cong-an-tinh: Kiểm tra bến Công an tỉnh',
    'so-tu-phap: Kiểm tra bến Công an tỉnh',
  ];

  it.each<[string, string[]]>([
    ['groups on a line', ['I. BẾN ĐÒ', '1', 'II. BÃI TẮM', '2', '3']],
    ['groups counted by themselves, rows anew', ['I\nBẾN ĐÒ', '1', 'II\nBÃI TẮM', '1', '2']],
    ['rows counted by groups', ['A\nBẾN BÃI', 'I\nBẾN ĐÒ', '1.1', 'II\nBÃI TẮM', '2.1', '2.2']],
    ['a row that a page took away', ['1', '2', '5']],
    ['the number of a page between two rows', ['1', '2', '14\n3']],
  ])('are read with %s', (_, orders) => {
    const cells = [
      ['Sở Y tế', 'Sở Tư pháp'],
      ['Sở Nội vụ', 'Sở Xây dựng'],
      ['Công an tỉnh', 'Sở Tư pháp'],
    ];
    const rows = orders.map((order) => {
      const [lead, help] = /^[\d.\n]+$/.test(order) ? (cells.shift() ?? []) : [];
      return lead === undefined || help === undefined ? order : row(order, lead, help);
    });
    expect(read([...rows, 'Nơi nhận:'])).toEqual(EXPECTED);
  });
});

describe('tables whose cells are cut into lines', () => {
  it('are put together, also over pages of the gazette that say the head again', () => {
    const head = 'TT\nNội dung, nhiệm vụ\nCơ quan chủ\ntrì thực hiện\nCơ quan\nphối hợp\nThời gian';
    const draft = draftOfBody(`PHỤ LỤC PHÂN CÔNG
${head}
I
Bến bãi trên các sông lớn và hồ
chứa
1
Kiểm tra bến đò, phao và áo
phao của khách
Sở Xây
dựng
Sở Tư pháp,
Công an tỉnh
Năm
2026
CÔNG BÁO/Số 27/Ngày 16-5-2026
61
${head}
2
Tập huấn
sơ cứu
Sở Y tế
Các sở, ban,
ngành
Quý III
Nơi nhận:`);
    expect(dutiesOf(draft)).toEqual([
      'so-xay-dung: Kiểm tra bến đò, phao và áo phao của khách',
      'so-tu-phap+cong-an-tinh: Kiểm tra bến đò, phao và áo phao của khách',
      'so-y-te: Tập huấn sơ cứu',
      'so-ban-nganh: Tập huấn sơ cứu',
    ]);
    expect(draft.headings.flatMap(({ blocks }) => blocks.map(({ due }) => due))).toEqual([
      'Năm 2026',
      'Năm 2026',
      'Quý III',
      'Quý III',
    ]);
  });

  it('are asked about where nothing tells their columns apart', () => {
    const draft = draftOfBody(`${SECTION}PHỤ LỤC
STT Nội dung nhiệm vụ Kết quả Thời hạn Đơn vị chủ trì Đơn vị phối hợp
1 Kiểm tra bến Biên bản 30/6 Sở Xây dựng Công an
2 Tập huấn Lớp học 31/8 Sở Y tế Hội Chữ thập đỏ`);
    expect(
      draft.questions.filter(({ code }) => code === 'unassigned-work').map(({ lines }) => lines),
    ).toEqual([[expect.any(Number), draft.unassigned[0]?.lines[1]]]);
    expect(draft.unassigned.map(({ text }) => text)).toEqual([expect.stringMatching(/^STT Nội dung/u)]);
  });
});

describe('labelled work', () => {
  it('leaves nothing beside it unasked that has no label', () => {
    const draft = draftOfBody(`II. NHIỆM VỤ
1. Bến bãi
1.1. Rà soát bến đò ngang trên các sông.
1.2. Kiểm tra phao, áo phao của các bến.
- Cơ quan thực hiện: Sở Xây dựng.
- Thời gian thực hiện: Quý II.
2. Con người
2.1. Tập huấn sơ cứu cho y tế thôn.
- Cơ quan thực hiện: Sở Y tế.
III. TỔ CHỨC THỰC HIỆN
1. Sở Tư pháp: Phổ biến luật.
2. Chính phủ trân trọng đề nghị Hội Nông dân tỉnh vận động hội viên học bơi.`);
    expect(draft.unassigned.map(({ text }) => text)).toEqual(['Rà soát bến đò ngang trên các sông.']);
    expect(dutiesOf(draft)).toContain('hoi-nong-dan-tinh?: vận động hội viên học bơi.');
  });
});

describe('a table of reports', () => {
  it('gives each its sender, and its days to the plan', () => {
    const draft = draftOfBody(`${SECTION}3. Chế độ báo cáo
| TT | Loại báo cáo | Cơ quan gửi | Thời hạn gửi |
| 1 | Báo cáo tháng | UBND các xã | Ngày 12 hằng tháng |
| 2 | Báo cáo năm | UBND các xã | Trước 12/12 |`);
    expect(dutiesOf(draft).slice(2)).toEqual(['ubnd-cap-xa: Báo cáo tháng', 'ubnd-cap-xa: Báo cáo năm']);
    expect(draft.reportingDays.map((day) => [day.for, day.period, day.day])).toEqual([
      ['unit', 'month', '12'],
      ['unit', 'year', '12-12'],
    ]);
  });
});

describe('parts of a sentence', () => {
  it('belong to whom each of them names', () => {
    expect(
      after(
        '3. Giao Sở Nội vụ chủ trì xét khen thưởng; giao UBND các xã rà soát bến bãi trước ngày 31/5/2025; đề nghị Hội Nông dân tỉnh vận động hội viên.',
      ),
    ).toEqual([
      'so-noi-vu: chủ trì xét khen thưởng;',
      'ubnd-cap-xa: rà soát bến bãi trước ngày 31/5/2025;',
      'hoi-nong-dan-tinh?: vận động hội viên.',
    ]);
  });

  it('may name who does the work that stands before them', () => {
    const draft = draftOfBody(`II. NHIỆM VỤ
1. Nạo vét 12 km kênh. UBND các xã thực hiện xong trước mùa mưa.
2. Giai đoạn 1 (2024): Sở Xây dựng thí điểm tại 03 bến đò.
III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Bố trí kinh phí.
2. Theo dõi việc thực hiện Kế hoạch này: giao Thanh tra tỉnh.`);
    expect(dutiesOf(draft)).toEqual([
      'ubnd-cap-xa: Nạo vét 12 km kênh. UBND các xã thực hiện xong trước mùa mưa.',
      'so-xay-dung: Giai đoạn 1 (2024): Sở Xây dựng thí điểm tại 03 bến đò.',
      'so-tai-chinh: Bố trí kinh phí.',
      'thanh-tra-tinh: Theo dõi việc thực hiện Kế hoạch này: giao Thanh tra tỉnh.',
    ]);
  });

  it('say only who does what the title above them is about', () => {
    const draft = draftOfBody(`IV. GIẢI PHÁP VÀ PHÂN CÔNG THỰC HIỆN
1. Nhóm giải pháp về bến bãi
1.1. Nâng cấp 15 bến đò
Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, hoàn thành năm 2025.
1.2. Xây trạm cứu hộ
Giao Ban Quản lý dự án đầu tư xây dựng tỉnh làm chủ đầu tư, khởi công trong quý II/2025.`);
    expect(dutiesOf(draft)).toEqual([
      'so-xay-dung: Nâng cấp 15 bến đò Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, hoàn thành năm 2025.',
      'so-tai-chinh: Nâng cấp 15 bến đò Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, hoàn thành năm 2025.',
      'ban-quan-ly-du-an-dau-tu-xay-dung-tinh: Xây trạm cứu hộ Giao Ban Quản lý dự án đầu tư xây dựng tỉnh làm chủ đầu tư, khởi công trong quý II/2025.',
    ]);
  });

  it('name their agency behind the time or the aim', () => {
    expect(
      after(
        '3. Trong tháng 5/2025, Sở Nội vụ xét khen thưởng.\n4. Để đủ người cứu hộ, giao Trường Cao đẳng Y tế tuyển sinh 40 chỉ tiêu.',
      ),
    ).toEqual([
      'so-noi-vu: Trong tháng 5/2025, Sở Nội vụ xét khen thưởng.',
      'truong-cao-dang-y-te: Để đủ người cứu hộ, giao Trường Cao đẳng Y tế tuyển sinh 40 chỉ tiêu.',
    ]);
  });

  it('asked of people and firms end where their order begins', () => {
    expect(after('3. Yêu cầu các chủ bến bãi trong tỉnh niêm yết nội quy.')).toEqual([
      'chu-ben-bai-trong-tinh: niêm yết nội quy.',
    ]);
  });
});

describe('headings', () => {
  it.each([
    ['Cơ quan chủ trì Dự án: Sở Nội vụ\n- Tổng hợp.', 'so-noi-vu: Tổng hợp.'],
    [
      'Các chủ đầu tư: Ban Quản lý dự án đầu tư xây dựng cảng cá:\n- Giải ngân.',
      'ban-quan-ly-du-an-dau-tu-xay-dung-cang-ca: Giải ngân.',
    ],
    ['UBND các xã ven biển: Tuần tra.', 'ubnd-cac-xa-ven-bien: Tuần tra.'],
    ['Chủ tịch UBND các xã, phường có bến đò\n- Tuần tra.', 'ubnd-cac-xa-phuong-co-ben-do: Tuần tra.'],
    ['UBND các xã có trách nhiệm tuần tra bến đò.', 'ubnd-cap-xa: có trách nhiệm tuần tra bến đò.'],
    ['UBND phường Cửa Bắc vớt bèo trên các kênh.', 'ubnd-phuong-cua-bac: vớt bèo trên các kênh.'],
    [
      'Ban Dân chủ, Giám sát và Phản biện xã hội: Giám sát.',
      'ban-dan-chu-giam-sat-va-phan-bien-xa-hoi: Giám sát.',
    ],
    [
      'Thanh tra Sở, phòng Kế hoạch - Tài chính: Kiểm tra.',
      'thanh-tra-so+phong-ke-hoach-tai-chinh: Kiểm tra.',
    ],
    ['Viettel Bắc Lâm, VNPT Bắc Lâm: Nhắn tin.', 'viettel-bac-lam+vnpt-bac-lam: Nhắn tin.'],
    ['Quỹ Đầu tư phát triển tỉnh: Cho vay.', 'quy-dau-tu-phat-trien-tinh: Cho vay.'],
    ['Tập đoàn Dầu khí Đông Lâm: Tài trợ phao.', 'tap-doan-dau-khi-dong-lam: Tài trợ phao.'],
    ['Ban Chỉ đạo 138 tỉnh: Đôn đốc.', 'ban-chi-dao-138-tinh: Đôn đốc.'],
    [
      'Các chi bộ, đảng bộ cơ sở trực thuộc xây dựng kế hoạch.',
      'chi-bo-dang-bo-co-so-truc-thuoc: xây dựng kế hoạch.',
    ],
    [
      'Các cơ quan Trung ương đóng trên địa bàn\n3.1. Hải quan khu vực XX\n- Kiểm soát tàu.',
      'hai-quan-khu-vuc-xx: Kiểm soát tàu.',
    ],
  ])('%s', (heading, expected) => {
    expect(after(`3. ${heading}`)).toEqual([expected]);
  });
});

describe('a directive', () => {
  it('gives out work in numbered items behind what it orders', () => {
    const text = `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐÔNG LÂM
Số: 03/CT-UBND
Đông Lâm, ngày 04 tháng 5 năm 2025
CHỈ THỊ
Về bảo đảm an toàn bến đò
Chủ tịch UBND tỉnh yêu cầu:
1. Giám đốc Sở Xây dựng
a) Kiểm tra các bến đò.
2. Các chủ đò: Trang bị áo phao.
3. Yêu cầu Thủ trưởng các sở, ngành nghiêm túc thực hiện Chỉ thị này.`;
    expect(() => {
      checkSource(text.split('\n'), []);
    }).not.toThrow();
    const draft = draftOf(text);
    expect(draft.meta.number).toBe('03/CT-UBND');
    expect(allUnits(draft)).toEqual([['so-xay-dung'], ['*chu-do']]);
  });

  it('is one also where the order runs over lines, far below the title', () => {
    const reasons = Array.from(
      { length: 90 },
      (_, i) => `Năm ${i} còn nhiều bến đò chưa có phép và áo phao.`,
    );
    const text = `CHỈ THỊ
Về bảo đảm an toàn bến đò
${reasons.join('\n')}
Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở,
Chủ tịch UBND các xã tập trung thực hiện các nhiệm vụ
sau:
1. Sở Xây dựng kiểm tra các bến đò.`;
    expect(() => {
      checkSource(['Số: 03/CT-UBND', ...text.split('\n')], []);
    }).not.toThrow();
  });
});
