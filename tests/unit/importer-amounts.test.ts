/** Targets that are amounts: any unit, several in a sentence, rates, ranges, years. */
import { describe, expect, it } from '@jest/globals';
import { draftOfBody } from '../support/draft-of.ts';

const figures = (body: string) =>
  draftOfBody(body).targets.map(({ value, unit, operator, by }) => [operator, value, unit, by]);

describe('amounts among the targets', () => {
  it.each([
    [
      'Tổng tỷ suất sinh đạt 2,2 con/phụ nữ; tỷ số giới tính khi sinh dưới 110 bé trai/100 bé gái.',
      [
        ['>=', 2.2, 'con/phụ nữ', '2026'],
        ['<=', 110, 'bé trai/100 bé gái', '2026'],
      ],
    ],
    [
      'Tỷ suất sinh ở vị thành niên giảm từ 25 ca sinh/1.000 phụ nữ xuống 20 ca sinh/1.000 phụ nữ.',
      [['<=', 20, 'ca sinh/1.000 phụ nữ', '2026']],
    ],
    [
      'Sản lượng đạt trên 2.300 tấn; doanh thu đạt 7,5 tỷ đồng.',
      [
        ['>', 2300, 'tấn', '2026'],
        ['>=', 7.5, 'tỷ đồng', '2026'],
      ],
    ],
    [
      'Xây mới 12 km đường, 04 cầu và 1.500 m2 sân bãi.',
      [
        ['>=', 12, 'km', '2026'],
        ['>=', 4, 'cầu', '2026'],
        ['>=', 1500, 'm2', '2026'],
      ],
    ],
    [
      'Công suất tăng thêm 8 MW, nâng tổng công suất lên 30 MW.',
      [
        ['>=', 8, 'MW', '2026'],
        ['>=', 30, 'MW', '2026'],
      ],
    ],
    ['Bình quân 9 bác sĩ/vạn dân.', [['>=', 9, 'bác sĩ/vạn dân', '2026']]],
    ['Sản lượng cá đạt 14 nghìn tấn.', [['>=', 14, 'nghìn tấn', '2026']]],
    [
      'Có 12 bác sĩ và 30 giường bệnh trên 1 vạn dân.',
      [
        ['>=', 12, 'bác sĩ', '2026'],
        ['>=', 30, 'giường bệnh trên 1 vạn dân', '2026'],
      ],
    ],
    [
      'Tuổi thọ bình quân đạt 74 tuổi, thời gian sống khỏe tối thiểu 66 năm.',
      [
        ['>=', 74, 'tuổi', '2026'],
        ['>=', 66, 'năm', '2026'],
      ],
    ],
    ['7/9 xã có bể bơi.', [['>=', 7, 'xã', '2026']]],
    ['Tổng tỷ suất sinh đạt 2,1 con/phụ nữ.', [['>=', 2.1, 'con/phụ nữ', '2026']]],
    ['Xây mới 40 căn nhà.', [['>=', 40, 'căn nhà', '2026']]],
    ['Tỷ suất tử vong trẻ em còn dưới 12‰.', [['<=', 12, '‰', '2026']]],
    [
      'Đón 4.500 lượt khách, trong đó khách quốc tế 350 lượt.',
      [
        ['>=', 4500, 'lượt', '2026'],
        ['>=', 350, 'lượt', '2026'],
      ],
    ],
    ['Không để quá 2% hộ thiếu nước.', [['<=', 2, '%', '2026']]],
    ['Doanh thu 2,8 tỷ đồng/hợp tác xã/năm.', [['>=', 2.8, 'tỷ đồng/hợp tác xã/năm', null]]],
    ['Giám sát chủ động 1.200 mẫu.', [['>=', 1200, 'mẫu', '2026']]],
    ['Xây 30 nhà, mỗi nhà 60 triệu đồng.', [['>=', 30, 'nhà', '2026']]],
    ['100% tàu dài từ 15 m trở lên lắp thiết bị.', [['>=', 100, '%', '2026']]],
    ['Tỷ số tử vong mẹ giảm còn 42/100.000 trẻ đẻ sống.', [['<=', 42, '/100.000 trẻ đẻ sống', '2026']]],
    ['Thu hút 3 triệu USD vốn đầu tư vào bể bơi.', [['>=', 3, 'triệu USD', '2026']]],
  ])('are read with their units: %s', (text, expected) => {
    expect(figures(`II. CHỈ TIÊU ĐẾN NĂM 2026\n1. ${text}`)).toEqual(expected);
  });

  it('keep one denominator over several years', () => {
    const { targets } = draftOfBody(
      'II. CHỈ TIÊU\n1. Tỷ lệ trẻ biết bơi năm 2024 đạt 40%, năm 2025 đạt 60%, đến năm 2026 đạt 80%.',
    );
    expect(targets.map(({ value, by, denominator }) => [value, by, denominator])).toEqual([
      [40, '2024', 'trẻ biết bơi'],
      [60, '2025', 'trẻ biết bơi'],
      [80, '2026', 'trẻ biết bơi'],
    ]);
  });
});

describe('items that a lead-in calls targets', () => {
  it.each([
    ['Phấn đấu đạt các chỉ tiêu sau:'],
    ['Các mục tiêu cụ thể trong năm:'],
    ['a) Chỉ tiêu phát triển:'],
  ])('are targets wherever they stand: %s', (leadIn) => {
    expect(
      figures(
        `II. NỘI DUNG THỰC HIỆN\n1. Phát triển bể bơi\n${leadIn}\n+ Lắp mới bể bơi: 15 bể (xã A: 5 bể, xã B: 10 bể);\n+ Sửa chữa 20 bể cũ, nâng tổng số lên 35 bể.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Sơ cứu.\n2. Sở Tư pháp: Phổ biến luật.`,
      ).map(([, value, unit]) => [value, unit]),
    ).toEqual([
      [15, 'bể'],
      [20, 'bể'],
      [35, 'bể'],
    ]);
  });

  it('stand in tables beside what was, with who answers for them', () => {
    const { targets } = draftOfBody(`II. CHỈ TIÊU
STT | Tiêu chí | Đơn vị | Hiện trạng 2025 | Mục tiêu 2026 | Đơn vị phụ trách
1 | Thu nhập bình quân | triệu đồng/người | 58 | 66 | Sở Tài chính`);
    expect(targets.map(({ value, by, reportedBy }) => [value, by, reportedBy])).toEqual([
      [66, '2026', ['so-tai-chinh']],
    ]);
  });
});

describe('a table of targets', () => {
  it('takes a unit behind the name, ranges, and the last year of a period', () => {
    expect(
      figures(`I. CHỈ TIÊU
| TT | Chỉ tiêu | Mục tiêu 2026 - 2028 | Cơ quan chủ trì |
| 1 | Thu nhập bình quân của ngư dân (USD) | ≥ 3.500 | Sở Tài chính |
| 2 | Tỷ lệ tàu có phao (%) | 85 - 90 | Sở Xây dựng |
| 3 | Số lượt kiểm tra bến (lượt/năm) | khoảng 40 | Công an tỉnh |
| 4 | Lập sổ theo dõi bến bãi | 2027 | Sở Nội vụ |`),
    ).toEqual([
      ['>=', 3500, 'USD', '2028'],
      ['>=', 85, '%', '2028'],
      ['>=', 40, 'lượt/năm', '2028'],
    ]);
  });
});

describe('years among the targets', () => {
  it.each([
    'Thực hiện Quy hoạch thời kỳ 2021- 2030, tầm nhìn đến năm 2050.',
    'Xây dựng kế hoạch kiểm tra năm 2026 để bảo đảm thống nhất.',
  ])('count nothing: "%s"', (text) => {
    expect(figures(`I. MỤC TIÊU\n- ${text}`)).toEqual([]);
  });
});

it('takes ratios of births for targets outside the part that sets them, too', () => {
  const body = 'II. NHIỆM VỤ, GIẢI PHÁP\n1. Giữ mức sinh đạt 2,2 con/phụ nữ, tặng 20 con bò.';
  expect(figures(body)).toEqual([['>=', 2.2, 'con/phụ nữ', '2026']]);
});

it.each([
  [
    'Có ít nhất 02 vùng nuôi. Có 30% hộ nuôi phủ lưới.',
    [
      [2, 'vùng nuôi'],
      [30, '%'],
    ],
  ],
  ['Phấn đấu đến năm 2030 diện tích rừng ngập mặn đạt 1.700 ha.', [[1700, 'ha']]],
  ['Phục hồi rừng, diện tích rừng ngập mặn đến năm 2030 đạt 1.700 ha.', [[1700, 'ha']]],
  ['Phấn đấu mỗi năm mở 05 bộ dữ liệu mở.', [[5, 'bộ dữ liệu mở']]],
  // Without a word of planning a number among the tasks is their circumstance.
  ['Phục hồi 1.700 ha rừng ngập mặn.', []],
])('finds targets in a task that says what is planned: %s', (text, expected) => {
  const found = figures(`III. NHIỆM VỤ\n1. Nuôi trồng\n- Trồng rừng. ${text}`);
  expect(found.map(([, value, unit]) => [value, unit])).toEqual(expected);
});

it('takes items below “phấn đấu …, cụ thể:” for targets', () => {
  const body =
    'III. NHIỆM VỤ\n1. Cứu hộ\n- Năm 2026 phấn đấu tiếp tục xây dựng trạm cứu hộ, cụ thể:\n+ Xã A: xây mới 12 trạm.\n+ Xã B: sửa chữa 05 trạm.';
  expect(figures(body).map(([, value, unit]) => [value, unit])).toEqual([
    [12, 'trạm'],
    [5, 'trạm'],
  ]);
});

it('takes how things stand today for no target', () => {
  expect(
    figures('I. CHỈ TIÊU\n- Hiện nay, toàn tỉnh có 180 trạm cứu hộ.\n- Xây mới 12 trạm cứu hộ.'),
  ).toEqual([['>=', 12, 'trạm', '2026']]);
});
