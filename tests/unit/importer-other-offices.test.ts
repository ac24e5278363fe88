/** Manners of offices that were read for the first time late: marks, heads, labels and names of their own. */
import { expect, it, test } from '@jest/globals';
import { draftOfBody, owned, unitsOf } from '../support/draft-of.ts';

test.each(['1/- ', '1.- ', 'a)- '])('“%s” is a number', (mark) => {
  const next = mark.replace('1', '2').replace('a', 'b');
  expect(
    owned(
      `V- TỔ CHỨC THỰC HIỆN:\n${mark}Sở Xây dựng:\n+ Đo độ lún của kè.\n${next}Sở Tài chính:\n+ Cấp vốn.`,
    ),
  ).toEqual(['so-xay-dung > Đo độ lún của kè.', 'so-tai-chinh > Cấp vốn.']);
});

test('the titles of groups do not end a table', () => {
  expect(
    owned(`PHỤ LỤC
STT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
I. ĐÊ ĐIỀU
1 | Đo độ lún của kè | Sở Xây dựng | Sở Tài chính | Quý II/2026
II. BẾN BÃI
2 | Cấm đò khi nước dâng | Công an tỉnh | | Thường xuyên`),
  ).toEqual([
    'so-xay-dung > Đo độ lún của kè [Quý II/2026]',
    'so-tai-chinh > (p) Đo độ lún của kè [Quý II/2026]',
    'cong-an-tinh > Cấm đò khi nước dâng [Thường xuyên]',
  ]);
});

test('a head in two rows, and one in words nobody foresaw', () => {
  const rows =
    '1 | Đo độ lún | Sở Xây dựng | Sở Tài chính | 30/6/2026\n2 | Cấm đò | Công an tỉnh | Sở Nội vụ | 31/7/2026';
  const expected = [
    'so-xay-dung > Đo độ lún [30/6/2026]',
    'so-tai-chinh > (p) Đo độ lún [30/6/2026]',
    'cong-an-tinh > Cấm đò [31/7/2026]',
    'so-noi-vu > (p) Cấm đò [31/7/2026]',
  ];
  const twoRows = 'TT | Nhiệm vụ | Phân công thực hiện | | Thời gian\n | | Chủ trì | Phối hợp |';
  expect(owned(`PHỤ LỤC\n${twoRows}\n${rows}`)).toEqual(expected);
  expect(owned(`PHỤ LỤC\nTT | Đầu mục | Ai làm | Ai giúp | Xong\n${rows}`)).toEqual(expected);
});

test('a table of figures whose last column names who counts them gives no work', () => {
  expect(
    owned(`V. BIỂU TỔNG HỢP
TT | Chỉ tiêu | ĐVT | 2026 | Ghi chú
1 | Kè được đo | km | 30 | Sở Xây dựng
2 | Bến có phao | bến | 12 | Sở Xây dựng
VI. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Cấp vốn.`),
  ).toEqual(['so-tai-chinh > Cấp vốn.']);
});

test('labels above labels, labels without a colon, and roles in brackets', () => {
  expect(
    owned(`II. NHIỆM VỤ
1. Kè ven sông
a) Nhiệm vụ: Đo độ lún của 12 km kè.
b) Cơ quan thực hiện:
- Đơn vị chủ trì: Sở Xây dựng.
- Đơn vị phối hợp: Sở Tài chính.
c) Thời gian thực hiện: Hoàn thành trong quý III/2026.
2. Nội dung: Gỡ 25 xác tàu ở cửa sông.
Cơ quan chủ trì
- Công an tỉnh.
Cơ quan phối hợp
- Sở Nội vụ.
3. Dựng lều cho dân sơ tán.
Phân công: Sở Y tế (chủ trì); Sở Tư pháp (phối hợp). Hoàn thành trước ngày 20/7/2026.`),
  ).toEqual([
    'so-xay-dung > Đo độ lún của 12 km kè [Hoàn thành trong quý III/2026]',
    'so-tai-chinh > (p) Đo độ lún của 12 km kè [Hoàn thành trong quý III/2026]',
    'cong-an-tinh > Gỡ 25 xác tàu ở cửa sông',
    'so-noi-vu > (p) Gỡ 25 xác tàu ở cửa sông',
    'so-y-te > Dựng lều cho dân sơ tán. [trước ngày 20/7/2026]',
    'so-tu-phap > (p) Dựng lều cho dân sơ tán. [trước ngày 20/7/2026]',
  ]);
});

test('what somebody is told of money is work, and money alone is none', () => {
  expect(
    owned(`III. KINH PHÍ
Kinh phí lấy từ ngân sách tỉnh.
Sở Tài chính, trên cơ sở đề xuất của các cơ quan, tổng hợp trình UBND tỉnh.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Đo độ lún.
2. Công an tỉnh: Cấm đò.`)[0],
  ).toMatch(/^so-tai-chinh > .*tổng hợp trình UBND tỉnh/);
});

test('whom no register holds leads where the sentence says so', () => {
  expect(
    owned(`II. NHIỆM VỤ CỤ THỂ
1. Vẽ bản đồ ngập của 8 xã
Trung tâm Quy hoạch chủ trì; Sở Tài chính phối hợp; hoàn thành tháng 6/2026.
2. Trồng tre giữ bờ (Đoạn Quản lý đê I thực hiện; hoàn thành quý IV/2026).
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Theo dõi chung.`).slice(0, 3),
  ).toEqual([
    expect.stringMatching(/^trung-tam-quy-hoach > Vẽ bản đồ ngập/),
    expect.stringMatching(/^so-tai-chinh > \(p\) Vẽ bản đồ ngập/),
    expect.stringMatching(/^doan-quan-ly-de-i > Trồng tre giữ bờ/),
  ]);
});

it('who is asked stands under “Đề nghị:”, and who only hands out work owes none', () => {
  expect(
    owned(`IV. TỔ CHỨC THỰC HIỆN
1. Ban Thường vụ Tỉnh ủy phân công:
1.1. Ban Nội chính Tỉnh ủy theo dõi việc xử lý.
1.2. Trường Chính trị tỉnh biên soạn tài liệu.
Đề nghị:
- Hội Nông dân tỉnh: Dựng lều.`),
  ).toEqual([
    'ban-noi-chinh-tinh-uy > theo dõi việc xử lý.',
    'truong-chinh-tri-tinh > biên soạn tài liệu.',
    'hoi-nong-dan-tinh? > Dựng lều.',
  ]);
});

it('the name of an official is in no unit', () => {
  const draft = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Ông Lò Văn Thử, Trưởng phòng Kinh tế: Đo độ lún.
2. Bà Giàng Thị Mẫu, Chỉ huy trưởng Ban Chỉ huy Quân sự xã: Dựng lều.`);
  expect(draft.headings.flatMap(unitsOf)).toEqual(['phong-kinh-te', 'ban-chi-huy-quan-su-xa']);
});

it('nothing in a section that says it assigns is silent, also where nobody was recognised', () => {
  const draft = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
+ Đo độ lún của kè trước mùa mưa.
+ Dựng lều cho dân sơ tán ở bãi cao.`);
  const asked = draft.unassigned.flatMap(({ lines: [from, to] }) => [from, to]);
  expect([Math.min(...asked), Math.max(...asked)].map((line) => line - Math.min(...asked))).toEqual([0, 1]);
  expect(draft.ledger.taken + draft.ledger.asked + draft.ledger.left.length).toBeGreaterThan(0);
});

test('a cell for two roles, and a stage that says until when', () => {
  expect(
    owned(`PHỤ LỤC
TT | Tên dự án | Đơn vị chủ trì/Đơn vị phối hợp | Năm hoàn thành
1 | Trồng 40 ha tre giữ bờ | Sở Xây dựng/Sở Tài chính | 2024
2 | Gỡ xác tàu | Công an tỉnh | 2025`),
  ).toEqual([
    'so-xay-dung > Trồng 40 ha tre giữ bờ [2024]',
    'so-tai-chinh > (p) Trồng 40 ha tre giữ bờ [2024]',
    'cong-an-tinh > Gỡ xác tàu [2025]',
  ]);
  expect(
    owned(`III. NỘI DUNG VÀ TIẾN ĐỘ
1. Từ ngày 01/9/2026 đến ngày 15/9/2026
- Sở Xây dựng rà soát các bến phà.
- Công an tỉnh kiểm tra phao.`),
  ).toEqual([
    expect.stringMatching(/^so-xay-dung > .*\[đến ngày 15\/9\/2026\]$/),
    expect.stringMatching(/^cong-an-tinh > .*\[đến ngày 15\/9\/2026\]$/),
  ]);
});
