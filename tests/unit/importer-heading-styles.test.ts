/** The same duties under headings that are set in other ways: without numbers, as parts, by the words before a name. */
import { describe, expect, it } from '@jest/globals';
import { draftOf, draftOfBody, dutiesOf } from '../support/draft-of.ts';

const HEADINGS = [
  'Sở Y tế',
  'Sở Tư pháp, Sở Nội vụ',
  'Các doanh nghiệp vận tải khách',
  'UBND các xã, phường',
];
const DUTIES: Record<string, string[]> = {
  'Sở Y tế': ['a) Tập huấn sơ cứu cho y tế thôn.', 'b) Phối hợp với Sở Tư pháp in tờ gấp.'],
  'Sở Tư pháp, Sở Nội vụ': ['Soạn đề cương tuyên truyền luật giao thông đường thủy.'],
  'Các doanh nghiệp vận tải khách': ['a) Trang bị đủ áo phao.', 'b) Đăng kiểm tàu đúng hạn.'],
  'UBND các xã, phường': ['a) Rào các hố nước sâu.', 'b) Cắm biển cấm tắm.'],
};

/** A plan whose agencies are headed as `style` has it. */
function planIn(section: string, style: (name: string, number: number) => string): string {
  return [
    section,
    ...HEADINGS.flatMap((name, i) => [style(name, i + 1), ...(DUTIES[name] ?? [])]),
    'Trên đây là Kế hoạch của UBND tỉnh./.',
  ].join('\n');
}

const EXPECTED = [
  'so-y-te: Tập huấn sơ cứu cho y tế thôn.',
  'so-y-te: Phối hợp với Sở Tư pháp in tờ gấp.',
  'so-tu-phap+so-noi-vu: Soạn đề cương tuyên truyền luật giao thông đường thủy.',
  'doanh-nghiep-van-tai-khach: Trang bị đủ áo phao.',
  'doanh-nghiep-van-tai-khach: Đăng kiểm tàu đúng hạn.',
  'ubnd-cap-xa: Rào các hố nước sâu.',
  'ubnd-cap-xa: Cắm biển cấm tắm.',
];

describe('headings of agencies', () => {
  it.each<[string, string, (name: string, number: number) => string]>([
    ['numbered', 'III. TỔ CHỨC THỰC HIỆN', (name, n) => `${n}. ${name}`],
    ['without numbers', 'III. TỔ CHỨC THỰC HIỆN', (name) => `${name}:`],
    ['without numbers, in a part on the work', 'II. NHIỆM VỤ, GIẢI PHÁP', (name) => `${name}:`],
    ['named as their responsibility', 'III. TỔ CHỨC THỰC HIỆN', (name, n) => `${n}. Trách nhiệm của ${name}`],
    ['below a title that ends like a sentence', 'III. Tổ chức thực hiện.', (name, n) => `${n}. ${name}:`],
    ['in a part', 'Phần III\nTỔ CHỨC THỰC HIỆN', (name, n) => `${n}. ${name}`],
  ])('are read alike %s', (_, section, style) => {
    expect(dutiesOf(draftOfBody(planIn(section, style)))).toEqual(EXPECTED);
  });

  it('may stand behind the grounds of what they are told', () => {
    const { headings } = draftOfBody(`III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tập huấn sơ cứu.
2. Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh, nhất là phần về trẻ em, Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ:
a) Soạn đề cương tuyên truyền.
b) Gửi đề cương cho các xã.`);
    expect(
      headings.map(({ units, blocks }) => [
        units.map(({ id }) => id).join('+'),
        ...blocks.map(({ role, text }) => `${role} ${text}`),
      ]),
    ).toEqual([
      ['so-y-te', 'lead Tập huấn sơ cứu.'],
      ['so-tu-phap', 'lead Soạn đề cương tuyên truyền.', 'lead Gửi đề cương cho các xã.'],
      ['so-noi-vu', 'support Soạn đề cương tuyên truyền.', 'support Gửi đề cương cho các xã.'],
    ]);
  });

  it('need no section where each is named as responsible', () => {
    const body = planIn('', (name, n) => `${n}. Trách nhiệm của ${name}`);
    expect(dutiesOf(draftOfBody(body))).toEqual(EXPECTED);
  });

  it('are none where names only answer a label or stand in a list of members', () => {
    const { headings } = draftOfBody(`II. NHIỆM VỤ
1. Kiểm tra bến bãi
Đơn vị thực hiện:
Sở Y tế
a) Quý I: kiểm tra các bến đò ngang.
2. Thành phần đoàn kiểm tra
Sở Tư pháp
Sở Nội vụ
Công an tỉnh
III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Rào các hố công trình.
2. Sở Tài chính: Bố trí kinh phí.`);
    expect(headings.map(({ units }) => units.map(({ id }) => id))).not.toContainEqual(['so-tu-phap']);
    expect(headings.map(({ units }) => units.map(({ id }) => id))).not.toContainEqual(['cong-an-tinh']);
  });
});

describe('a document that gives out work', () => {
  it('is read where only its parts are called so, or agencies stand below "yêu cầu:"', () => {
    const parts = draftOf(`QUYẾT ĐỊNH
Phê duyệt chương trình phòng chống đuối nước
Phần thứ nhất
MỤC TIÊU
Giảm số vụ đuối nước theo kế hoạch của tỉnh.
Phần thứ hai
TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tập huấn sơ cứu.
2. Sở Tư pháp
- Tuyên truyền luật.`);
    expect(dutiesOf(parts)).toEqual(['so-y-te: Tập huấn sơ cứu.', 'so-tu-phap: Tuyên truyền luật.']);
    const directive = draftOf(`ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 05/CT-UBND
CHỈ THỊ
Về việc tăng cường phòng chống đuối nước
Để triển khai kế hoạch của tỉnh, Chủ tịch UBND tỉnh yêu cầu:
Sở Y tế:
- Tập huấn sơ cứu.
UBND các xã, phường:
- Rào các hố nước sâu.`);
    expect(dutiesOf(directive)).toEqual(['so-y-te: Tập huấn sơ cứu.', 'ubnd-cap-xa: Rào các hố nước sâu.']);
  });
});

describe('work that urges people', () => {
  it('is the duty of the agency it stands under, and no heading', () => {
    const { headings } = draftOfBody(`III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tập huấn sơ cứu.
2. UBND các xã, phường
- Khuyến khích các doanh nghiệp đầu tư, lắp đặt phao nổi tại bến bãi đông khách như: Bến Tượng, Bến Gỗ và các bãi tắm.
- Vận động người dân làm hàng rào`);
    expect(headings.map(({ units, blocks }) => [units.map(({ id }) => id).join('+'), blocks.length])).toEqual(
      [
        ['so-y-te', 1],
        ['ubnd-cap-xa', 2],
      ],
    );
  });
});

describe('capitals and marks', () => {
  it('make no chapter of an agency, and no place of the words that link two', () => {
    const { headings } = draftOfBody(`1. SỞ Y TẾ
- Tập huấn sơ cứu.
2. ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH VÀ CÁC ĐOÀN THỂ
- Vận động hội viên học bơi.`);
    expect(headings.map(({ units }) => units.map(({ name }) => name))).toEqual([
      ['Sở Y tế'],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', expect.stringMatching(/đoàn thể/iu)],
    ]);
  });

  it.each(['- ', '-', '+ ', '* ', '•'])('begin an item of a cell: "%s"', (mark) => {
    const draft = draftOfBody(`II. PHÂN CÔNG NHIỆM VỤ
| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |
| 1 | ${mark}Tập huấn sơ cứu; ${mark}In tờ gấp. | Sở Y tế | ${mark}Sở Tư pháp; ${mark}Sở Nội vụ |
| 2 | Rào các hố nước sâu | UBND các xã | Sở Xây dựng |`);
    expect(dutiesOf(draft)).toEqual([
      'so-y-te: Tập huấn sơ cứu;',
      'so-tu-phap+so-noi-vu: Tập huấn sơ cứu;',
      'so-y-te: In tờ gấp.',
      'so-tu-phap+so-noi-vu: In tờ gấp.',
      'ubnd-cap-xa: Rào các hố nước sâu',
      'so-xay-dung: Rào các hố nước sâu',
    ]);
  });
});

describe('a decision that issues a plan', () => {
  it('ends with the plan behind its own addressees, also where the title runs on from the signature', () => {
    const draft = draftOf(`ỦY BAN NHÂN DÂN TỈNH AN BÌNH
Số: 35/QĐ-UBND An Bình, ngày 04 tháng 5 năm 2023 QUYẾT ĐỊNH V/V BAN HÀNH KẾ HOẠCH PHÒNG CHỐNG ĐUỐI NƯỚC
Căn cứ Luật Trẻ em;
Điều 1.
Ban hành kèm theo Quyết định này Kế hoạch phòng chống đuối nước.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH KẾ HOẠCH PHÒNG CHỐNG ĐUỐI NƯỚC
I. MỤC ĐÍCH
Giảm số vụ đuối nước.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tập huấn sơ cứu.
2. Vụ Các vấn đề chung về xây dựng pháp luật
- Rà soát văn bản.
Trên đây là Kế hoạch của tỉnh.
PHỤ LỤC I
I. Danh sách bến
1. Sở Tư pháp`);
    expect(dutiesOf(draft)).toEqual([
      'so-y-te: Tập huấn sơ cứu.',
      'vu-cac-van-de-chung-ve-xay-dung-phap-luat: Rà soát văn bản.',
    ]);
  });
});
