/** Whose the work is, in layouts where several share a heading, a row or a sentence. */
import { describe, expect, it, test } from '@jest/globals';
import type { AgencyContext } from '../../importer/agencies/context.ts';
import { parseAgencies } from '../../importer/agencies/parse-list.ts';
import { draftOf, draftOfBody, unitsOf } from '../support/draft-of.ts';

/** `ids > duty` of every duty in a body. */
function owned(body: string): string[] {
  return draftOfBody(body).headings.flatMap(({ units, blocks }) =>
    blocks.map(({ role, text }) => {
      const ids = units.map(({ id, requested }) => (requested ? `${id}?` : id)).join('+');
      return `${ids} > ${role === 'support' ? '(p) ' : ''}${text}`;
    }),
  );
}

describe('below a heading of several', () => {
  it('what names one of them is that one’s, and what names none is all’s', () => {
    expect(
      owned(`II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng, Sở Công Thương
a) Sở Xây dựng sửa cầu phao ven sông.
b) Sở Công Thương dự trữ đủ xăng dầu.
c) Cử người trực bến.
2. Sở Tài chính: Bố trí vốn.`),
    ).toEqual([
      'so-xay-dung+so-cong-thuong > Cử người trực bến.',
      'so-xay-dung > sửa cầu phao ven sông.',
      'so-cong-thuong > dự trữ đủ xăng dầu.',
      'so-tai-chinh > Bố trí vốn.',
    ]);
  });

  it('an office before a colon has its own part', () => {
    expect(
      owned(`II. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh
a) Bảo vệ lễ hội.
b) Phòng Cảnh sát giao thông: Phân luồng xe.
2. Sở Tài chính: Bố trí vốn.`),
    ).toEqual([
      'cong-an-tinh > Bảo vệ lễ hội.',
      'phong-canh-sat-giao-thong > Phân luồng xe.',
      'so-tai-chinh > Bố trí vốn.',
    ]);
  });

  it('an office that heads its own items has them', () => {
    expect(
      owned(`II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
1.1. Chi cục Giám định
- Đo độ lún của kè.
1.2. Trung tâm Quy hoạch
- Vẽ bản đồ ngập.
2. Sở Tài chính
- Bố trí vốn.`),
    ).toEqual([
      'chi-cuc-giam-dinh > Đo độ lún của kè.',
      'trung-tam-quy-hoach > Vẽ bản đồ ngập.',
      'so-tai-chinh > Bố trí vốn.',
    ]);
  });

  it('a title among the duties is none', () => {
    expect(
      owned(`II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
1.1. Công việc chung
- Mua thuốc dự phòng.
1.2. Công việc riêng
- Lập đội cấp cứu.`),
    ).toEqual(['so-y-te > Mua thuốc dự phòng.', 'so-y-te > Lập đội cấp cứu.']);
  });
});

it('roman numbers that begin anew below letters stay within their part', () => {
  const body = `II. PHÂN CÔNG NHIỆM VỤ
A. CÁC SỞ
I. Sở Y tế
1. Mua thuốc dự phòng.
II. Sở Xây dựng
1. Sửa cầu phao.
B. CÁC XÃ
I. UBND các xã, phường
1. Dọn kênh.
III. KINH PHÍ
Ngân sách tỉnh.`;
  expect(owned(body)).toEqual([
    'so-y-te > Mua thuốc dự phòng.',
    'so-xay-dung > Sửa cầu phao.',
    'ubnd-cap-xa > Dọn kênh.',
  ]);
});

it('a row whose cells name agencies is no head of its table', () => {
  expect(
    owned(`Phụ lục
TT | Nội dung | Chủ trì | Phối hợp | Thời hạn | Kết quả
1 | Lập sổ theo dõi kênh | Văn phòng UBND tỉnh | Công an tỉnh | Quý II/2026 | Báo cáo
2 | Nạo vét kênh | Sở Xây dựng | Công ty Cấp nước Hoa Sen, Sở Tài chính | Quý III/2026 | Kênh`),
  ).toHaveLength(4);
});

test.each([
  [
    'in brackets with a time',
    '1. Khơi thông cống ngầm (Công ty Môi trường đô thị, Sở Xây dựng; quý II/2026).',
    ['cong-ty-moi-truong-do-thi+so-xay-dung > Khơi thông cống ngầm'],
  ],
  [
    'behind a dash',
    '1. Khơi thông cống ngầm - Sở Xây dựng chủ trì; Sở Tài chính phối hợp.',
    ['so-xay-dung > Khơi thông cống ngầm', 'so-tai-chinh > (p) Khơi thông cống ngầm'],
  ],
  ['behind a colon', '1. Khơi thông cống ngầm: Sở Xây dựng.', ['so-xay-dung > Khơi thông cống ngầm']],
  [
    'in a sentence of its own, with who helps in the next',
    '1. Khơi thông 12 cống ngầm. Giao Sở Xây dựng chủ trì; Sở Tài chính phối hợp.',
    ['so-xay-dung > ', 'so-tai-chinh > (p) '],
  ],
  [
    'in brackets behind another',
    '1. Khơi thông cống ngầm: Sở Xây dựng (Chi cục Kiểm lâm).',
    ['so-xay-dung > '],
  ],
])('work is of whom it names %s', (_, line, expected) => {
  const found = owned(`II. NHIỆM VỤ\n${line}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ: Theo dõi chung.`);
  expect(found.slice(0, -1)).toEqual(expected.map((begin) => expect.stringContaining(begin)));
});

test('work is of whom a leader hands it to, of the body of a post, and of nobody where it only introduces', () => {
  expect(
    owned(`II. TỔ CHỨC THỰC HIỆN
Yêu cầu các sở, ban, ngành tập trung thực hiện các nhiệm vụ sau:
1. Chủ tịch UBND tỉnh giao Sở Xây dựng rà soát kè ven sông trước mùa mưa.
2. Phó Trưởng ban (Giám đốc Sở Y tế): Điều phối thuốc.
3. Công chức Phòng Kinh tế phụ trách thủy lợi: Ghi mực nước.
4. Đại diện lãnh đạo Tỉnh đoàn: Huy động thanh niên.
5. Sở Tài chính cấp vốn.`),
  ).toEqual([
    'so-xay-dung > rà soát kè ven sông trước mùa mưa.',
    'so-y-te > Điều phối thuốc.',
    'phong-kinh-te > Ghi mực nước.',
    'doan-thanh-nien-cong-san-ho-chi-minh-tinh > Huy động thanh niên.',
    'so-tai-chinh > cấp vốn.',
  ]);
});

test('steps with a name before each colon assign, also below a title that does not say so', () => {
  expect(
    owned(`II. CÁC BƯỚC
1. Bước một
- Sở Xây dựng: Đo độ lún.
- Sở Tài chính: Cấp vốn.
2. Bước hai
- Công an tỉnh: Cấm đường.`),
  ).toEqual(['so-xay-dung > Đo độ lún.', 'so-tai-chinh > Cấp vốn.', 'cong-an-tinh > Cấm đường.']);
});

test('groups told something of their own are no word to everybody', () => {
  const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Đo độ lún.
2. Sở Tài chính: Cấp vốn.
3. Hiệp hội Vận tải tỉnh, các bến xe: Kiểm tra phao cứu sinh.
4. Công an tỉnh: Cấm đường.
5. Chủ tịch UBND các xã, phường dựng lều cho dân sơ tán.
6. Lái xe, chủ phương tiện: Dừng khi nước ngập bánh.`);
  expect(draft.headings.map(unitsOf).slice(2)).toEqual([
    ['hiep-hoi-van-tai-tinh', '*ben-xe'],
    ['cong-an-tinh'],
    ['*ubnd-cap-xa'],
    ['*lai-xe-chu-phuong-tien'],
  ]);
});

test('a label without “đơn vị” counts where a name stands behind it', () => {
  expect(
    owned(`II. NHIỆM VỤ
1. Dọn kênh hai lần mỗi tháng.
Thực hiện: Chi hội các thôn; Đoàn Thanh niên tỉnh.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Theo dõi chung.`)[0],
  ).toMatch(/^chi-hoi-cac-thon\+doan-thanh-nien\S* > Dọn kênh/);
});

test('a sentence with two bodies’ work is cut between them', () => {
  expect(
    owned(
      'II. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng sửa cầu phao ven sông; Công an tỉnh cấm đường khi nước dâng.',
    ),
  ).toEqual(['so-xay-dung > sửa cầu phao ven sông;', 'cong-an-tinh > cấm đường khi nước dâng.']);
});

test('a group of a place and owners without a register are told what follows their name', () => {
  expect(
    owned(`II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Đo độ lún.
2. Các ngân hàng trên địa bàn miễn phí đổi tiền lẻ ở bến phà.
3. Chủ thể OCOP: Dán lại nhãn hàng.
4. Hợp tác xã vận tải Hồ Xanh: Chở dân sơ tán.`).slice(1),
  ).toEqual([
    'ngan-hang-tren-dia-ban > miễn phí đổi tiền lẻ ở bến phà.',
    'chu-the-ocop > Dán lại nhãn hàng.',
    'hop-tac-xa-van-tai-ho-xanh > Chở dân sơ tán.',
  ]);
});

const P: AgencyContext = { level: 'province', area: 'tỉnh', place: 'Bắc Sơn', date: '2026-03-01' };

test.each([
  ['Các Phòng: Thủy nông, Cơ điện và Tài vụ', 'phong-thuy-nong phong-co-dien phong-tai-vu'],
  ['Các đảng bộ trực thuộc Tỉnh ủy, đảng ủy các xã', '*dang-bo-truc-thuoc-tinh-uy *dang-uy-cap-xa'],
  ['Công an, Quân sự tỉnh', 'cong-an-tinh bo-chi-huy-quan-su-tinh'],
  ['Sở Y tế, Sở Nội vụ, mỗi đơn vị', 'so-y-te so-noi-vu'],
  ['Hội Luật gia tỉnh (đề nghị)', 'hoi-luat-gia-tinh?'],
  ['Trưởng Thuế tỉnh', 'cuc-thue-tinh'],
  ['Hải quan khu vực IX', 'hai-quan-khu-vuc-ix'],
  ['Các bộ, ngành, cơ quan Trung ương các tổ chức', '*bo-nganh-co-quan-trung-uong *to-chuc-tinh'],
  ['Ban công tác Mặt trận, chi hội các thôn', 'ban-cong-tac-mat-tran *chi-hoi-cac-thon'],
  ['Ban Quản lý dự án các công trình thủy lợi', 'ban-quan-ly-du-an-cac-cong-trinh-thuy-loi'],
  ['UBND các huyện, thị xã Hoa Lư và thành phố Bắc Sơn', '*ubnd-cap-huyen'],
  ['Cục Đo đạc, Bản đồ và Thông tin địa lý Việt Nam', 'cuc-do-dac-ban-do-va-thong-tin-dia-ly-viet-nam'],
  ['Cục Trồng rừng và Bảo vệ đê', 'cuc-trong-rung-va-bao-ve-de'],
  ['Hiệp hội Ngành hàng mây tre Bắc Sơn', 'hiep-hoi-nganh-hang-may-tre-bac-son'],
  ['Các viện nghiên cứu trực thuộc Bộ', '*vien-nghien-cuu-truc-thuoc-bo'],
  ['Đảng ủy Mặt trận Tổ quốc tỉnh', 'dang-uy-mat-tran-to-quoc-cac-doan-the-tinh'],
  ['Chi nhánh Văn phòng Đăng ký đất đai', 'chi-nhanh-van-phong-dang-ky-dat-dai'],
  ['Các Ban quản lý rừng đặc dụng', '*ban-quan-ly-rung-dac-dung'],
  ['Khu phố 3, khu phố 4', 'khu-pho-3 khu-pho-4'],
  ['Tổ dân phố số 1, số 2, 3 và 4 dọn kênh', ['1', '2', '3', '4'].map((n) => `to-dan-pho-so-${n}`).join(' ')],
  ['Hợp tác xã Hồ Xanh 1, Hồ Xanh 2', 'hop-tac-xa-ho-xanh-1 hop-tac-xa-ho-xanh-2'],
  ['Hội đồng thẩm định giá rừng tỉnh thẩm định', 'hoi-dong-tham-dinh-gia-rung-tinh'],
  [
    'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh: Họp',
    'hoi-dong-phoi-hop-pho-bien-giao-duc-phap-luat-tinh',
  ],
  ['Hội Làm vườn tỉnh trao 40 giống tre', 'hoi-lam-vuon-tinh'],
  ['Viện Thủy văn quản lý Bắc Sơn, Sở Y tế', 'vien-thuy-van-quan-ly-bac-son so-y-te'],
  ['Các huyện ủy, thị ủy', '*huyen-uy-thi-uy'],
  ['Các đơn vị được giao nhiệm vụ: Họp', '*don-vi-duoc-giao-nhiem-vu'],
])('“%s” is %s', (text, expected) => {
  const { mentions, requested } = parseAgencies(text, P);
  const ids = mentions.map(({ id, kind }) => `${kind === 'class' ? '*' : ''}${id}${requested ? '?' : ''}`);
  expect(ids.join(' ')).toBe(expected);
});

test('a row that heads those counted by letters below it is nobody’s work', () => {
  const rows = [
    'STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn',
    '1 | Lập sổ bến đò. | Sở Xây dựng | Quý I',
    '2 | Kiểm tra các tuyến sông, bao gồm: | | Theo thời hạn sau đây:',
    'a) | Tuyến sông Lam. | Công an tỉnh | Quý II',
    'b) | Tuyến sông Cả. | Sở Y tế | Quý III',
  ];
  const { headings } = draftOfBody(
    `PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n${rows.map((row) => `| ${row} |`).join('\n')}`,
  );
  expect(headings.map((heading) => [...unitsOf(heading), heading.blocks[0]?.text])).toEqual([
    ['so-xay-dung', 'Lập sổ bến đò.'],
    ['cong-an-tinh', 'Tuyến sông Lam.'],
    ['so-y-te', 'Tuyến sông Cả.'],
  ]);
});

test('names behind a label without a colon are read, and a list behind a semicolon goes on', () => {
  expect(
    owned(`II. NỘI DUNG
1. Nội dung, biện pháp
a) Lập sổ bến đò.
b) Đo sâu luồng.
2. Chủ trì thực hiện
- Sở Xây dựng.
- Tư lệnh các quân khu.
III. GIẢI PHÁP
1. Thủ trưởng các sở, ban, ngành trực thuộc UBND tỉnh; Chủ tịch UBND các xã có trách nhiệm: Tuyên truyền luật giao thông đường thủy.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Theo dõi, đôn đốc.`),
  ).toEqual([
    'so-xay-dung+quan-khu > Lập sổ bến đò. Đo sâu luồng.',
    'so-ban-nganh-truc-thuoc-ubnd-tinh+ubnd-cap-xa > Thủ trưởng các sở, ban, ngành trực thuộc UBND tỉnh; Chủ tịch UBND các xã có trách nhiệm: Tuyên truyền luật giao thông đường thủy.',
    'so-y-te > Theo dõi, đôn đốc.',
  ]);
});

test('a sentence to the departments and a tier of committees is their work, a cycle of reports everybody’s', () => {
  const parts = `III. PHÂN CÔNG
1. Sở Y tế: Theo dõi, đôn đốc.
2. Sở Xây dựng: Lập sổ bến đò.
3. Công an tỉnh: Tuần tra.
IV. TỔ CHỨC THỰC HIỆN`;
  const told = (sentence: string) => {
    const { headings, general } = draftOfBody(`${parts}\n${sentence}`);
    return [headings.slice(3).flatMap(unitsOf), general.length];
  };
  expect(
    told(
      '1. Căn cứ Kế hoạch này, các sở, ban, ngành cấp tỉnh, cơ quan ngành dọc đóng trên địa bàn, UBND các xã xây dựng kế hoạch của mình.',
    ),
  ).toEqual([['*so-ban-nganh-cap-tinh', '*co-quan-nganh-doc-dong-tren-dia-ban', '*ubnd-cap-xa'], 0]);
  expect(
    told('1. Căn cứ Kế hoạch này, các sở, ban, ngành, UBND các xã báo cáo định kỳ 06 tháng, 01 năm.'),
  ).toEqual([[], 1]);
});

test('who is inspected, in a bracket behind the title, owes nothing of it', () => {
  expect(
    owned(`II. NỘI DUNG
1. Nội dung kiểm tra (đối với Ban Công tác Mặt trận các thôn):
- Kiểm tra sổ bến đò.
III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Theo dõi, đôn đốc.`),
  ).toEqual(['so-y-te > Theo dõi, đôn đốc.']);
});

test('an order in a part that says how, below aims in the same title, is told with its lines', () => {
  const { notes } = draftOfBody(`II. ĐỐI TƯỢNG, PHẠM VI VÀ PHƯƠNG ÁN
1. Đối tượng
Trẻ em ven sông.
2. Phương án cứu hộ
- UBND các xã thực hiện trực ban ngày đêm ở bến đò.
III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Theo dõi, đôn đốc.`);
  expect(notes.map(({ code, lines }) => [code, lines])).toContainEqual(['told-elsewhere', [11, 11]]);
});

test('who does something and has help leads; who helps, on whatever ground, supports', () => {
  expect(
    draftOfBody(`II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Xây dựng phương án cấp cứu (phối hợp với Công an tỉnh).
- Chuẩn bị thuốc men và phối hợp với các đội cứu hộ.
- Chủ động phối hợp với Sở Xây dựng kiểm tra bến đò.
- Trên cơ sở đề nghị của UBND các xã, phối hợp kiểm tra.`).headings[0]?.blocks.map(({ role }) => role),
  ).toEqual(['lead', 'lead', 'support', 'support']);
});

test('a group described by what it holds or does has what it owes, and no word to everybody', () => {
  const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Tập huấn sơ cứu.
2. Sở Xây dựng: Cắm biển báo.
3. Công an tỉnh: Tuần tra bến đò.
4. Các tổ chức, cá nhân được cấp giấy phép khai thác cát có trách nhiệm cắm phao.
5. Các đơn vị đang quản lý bến đò phải trang bị áo phao.`;
  expect(owned(body).slice(3)).toEqual([
    'to-chuc-ca-nhan-duoc-cap-giay-phep-khai-thac-cat > có trách nhiệm cắm phao.',
    'don-vi-dang-quan-ly-ben-do > phải trang bị áo phao.',
  ]);
});

test.each([
  ['Các sở, ban, ngành và các địa phương liên quan', ['so-ban-nganh', 'dia-phuong-lien-quan']],
  ['Sở Y tế; các địa phương có liên quan', ['so-y-te', 'dia-phuong-co-lien-quan']],
  // Who else is concerned may be anybody.
  ['Sở Y tế và các cơ quan, địa phương liên quan', ['so-y-te']],
  ['Đề nghị phối hợp với các Bộ, ngành liên quan', ['bo-nganh-lien-quan']],
  ['Phối hợp với Sở Y tế, UBND các xã', ['so-y-te', 'ubnd-cap-xa']],
])('“%s” help by a label', (named, helpers) => {
  const { headings } = draftOfBody(`II. NHIỆM VỤ
1. Dạy bơi cho trẻ em.
- Cơ quan chủ trì: Sở Nội vụ.
- Cơ quan phối hợp: ${named}.`);
  expect(headings[0]?.blocks[0]?.supports).toEqual(helpers);
});

test('an article that hands the whole plan to somebody is theirs, and says who coordinates', () => {
  const draft = draftOf(`ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN
Số: 12/QĐ-UBND
QUYẾT ĐỊNH
Ban hành Kế hoạch phòng, chống đuối nước
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống đuối nước.
Điều 2. Giao Sở Y tế chủ trì, phối hợp với các sở; UBND các xã triển khai thực hiện Kế hoạch này.
Điều 3. Chánh Văn phòng, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
KẾ HOẠCH
PHÒNG, CHỐNG ĐUỐI NƯỚC GIAI ĐOẠN 2026 - 2030
I. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Cắm biển báo.
2. Công an tỉnh: Tuần tra bến đò.`);
  expect(draft.headings.map(unitsOf)).toEqual([['so-y-te'], ['so-xay-dung'], ['cong-an-tinh']]);
  expect(draft.headings[0]).toMatchObject({ number: 'Điều 2', blocks: [{ lines: [8, 8], role: 'lead' }] });
  expect(draft.coordinator?.unit).toBe('so-y-te');
});

test('persons of a team are told by their part in it; whoever is spoken to is asked about', () => {
  const body = `IV. PHÂN CÔNG NHIỆM VỤ
1. Ông. Trần Văn Mẫu - Trưởng đoàn: Phụ trách chung.
2. Bà. Nguyễn Thị Mẫu - Thư ký đoàn: Lập biên bản kiểm tra.
V. CÁC VẤN ĐỀ KHÁC
1. Đối với Đoàn kiểm tra: Các thành viên Đoàn thực hiện nghiêm túc Kế hoạch.
2. Đối với đơn vị được kiểm tra: Chuẩn bị báo cáo bằng văn bản.`;
  expect(owned(body)).toEqual([
    'truong-doan > Phụ trách chung.',
    'thu-ky-doan > Lập biên bản kiểm tra.',
    'thanh-vien-doan > Đối với Đoàn kiểm tra: Các thành viên Đoàn thực hiện nghiêm túc Kế hoạch.',
  ]);
  expect(draftOfBody(body).unassigned.map(({ text }) => text)).toEqual([
    'Đối với đơn vị được kiểm tra: Chuẩn bị báo cáo bằng văn bản.',
  ]);
});

test('what is inspected names nobody; the day after which a body reports names it', () => {
  const body = `III. NỘI DUNG KIỂM TRA
1. Giám sát tuyên truyền
- Trách nhiệm của các cơ quan trong việc đăng tải tin.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Tập huấn sơ cứu.
2. Kết thúc đợt kiểm tra, Sở Xây dựng, chịu trách nhiệm tổng hợp báo cáo kết quả.
3. Đảng ủy cơ quan Văn phòng tỉnh: Dạy bơi.
4. Các đại biểu Hội đồng nhân dân: Giám sát bến đò.`;
  expect(owned(body).map((duty) => duty.split(' > ')[0])).toEqual([
    'so-y-te',
    'so-xay-dung',
    'dang-uy-co-quan-van-phong-tinh',
    'dai-bieu-hoi-dong-nhan-dan',
  ]);
});
