/** Plans as sites publish them and people save them: tables whose cells have lines of their own, and what stands around. */
import { expect, test } from '@jest/globals';
import { importPlan } from '../../importer/import-plan.ts';
import { readMarker } from '../../importer/text/markers.ts';
import { draftOf, draftOfBody, owned } from '../support/draft-of.ts';

/** Cells as a saved page has them: a bar before and behind each, so that two bars stand between rows. */
function saved(...rows: string[][]): string {
  return rows
    .map((row) => `|\n${row.map((cell) => `${cell}\n|`).join('\n')}`)
    .join('\n')
    .replace(/\n\n/g, '\n');
}

const HEAD = [
  '**TT**',
  '**Nhiệm vụ**',
  '**Cơ quan\nchủ trì**',
  '**Phối hợp**',
  '**Thời gian**',
  '**Kết quả**',
];

test('bars alone on their lines part cells and rows, and empty cells keep their columns', () => {
  const table = saved(
    HEAD,
    ['**I**', '**ĐÊ ĐIỀU**'],
    [
      '1',
      'Đo độ lún của 12 km kè\nphía hạ lưu',
      'Sở Xây\ndựng',
      'Sở Tài chính và cơ quan, địa phương liên quan',
      'Quý II/2026',
      '',
    ],
    ['2', 'Đóng mốc 14 đoạn xung yếu', 'Sở Xây dựng', '', '30/9/2026', 'Biên bản'],
    ['**II**', '**BẾN BÃI**'],
    [
      '1',
      'Cấm đò khi nước dâng',
      'Công an tỉnh',
      'Sở, ban, ngành, tổ chức chính trị - xã hội',
      'Thường xuyên',
      '',
    ],
  );
  expect(owned(`PHỤ LỤC\n${table}\nBảng này kèm theo Kế hoạch.`)).toEqual([
    'so-xay-dung > Đo độ lún của 12 km kè phía hạ lưu [Quý II/2026]',
    'so-tai-chinh > (p) Đo độ lún của 12 km kè phía hạ lưu [Quý II/2026]',
    'so-xay-dung > Đóng mốc 14 đoạn xung yếu [30/9/2026]',
    'cong-an-tinh > Cấm đò khi nước dâng [Thường xuyên]',
    '*so-ban-nganh+*to-chuc-chinh-tri-xa-hoi-tinh > (p) Cấm đò khi nước dâng [Thường xuyên]',
  ]);
});

test('a row below a number that runs over begins where the one above can have no more cells', () => {
  const rows = saved(
    [
      '**TT**',
      '**Nhiệm vụ**',
      '**Cơ quan chủ trì**',
      '**Phối hợp**',
      '**Thời gian**',
      '**Kết quả**',
      '**Kinh phí**',
    ],
    ['1', 'Đo độ lún của kè', 'Sở Xây dựng', 'Các sở', 'Quý I/2026', 'Biên bản', ''],
    ['2', 'Vận hành trạm bơm', 'Sở Xây dựng', 'Các sở', 'Quý IV/2026'],
    ['Sao lưu số liệu của trạm bơm', 'Sở Tài chính', 'Sở Y tế'],
    ['3', 'Cắm mốc', 'Sở Xây dựng', '', 'Quý II/2026', 'Mốc', ''],
  );
  expect(owned(`PHỤ LỤC\n${rows}`).filter((duty) => !duty.includes('(p)'))).toEqual([
    'so-xay-dung > Đo độ lún của kè [Quý I/2026]',
    'so-xay-dung > Vận hành trạm bơm [Quý IV/2026]',
    'so-tai-chinh > Sao lưu số liệu của trạm bơm',
    'so-xay-dung > Cắm mốc [Quý II/2026]',
  ]);
});

test('signatures before a table are no head of it, and a torn table goes on', () => {
  const signed = saved(['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH']);
  const [first, second] = [
    saved(HEAD, ['1', 'Đo độ lún của kè', 'Sở Xây dựng', '', 'Quý II/2026', '']),
    saved(
      ['5', 'Cấm đò khi nước dâng', 'Công an tỉnh', '', 'Thường xuyên', 'Biên bản'],
      ['6', 'Cấp vốn cho 3 bến', 'Sở Tài chính', '', '2026', ''],
    ),
  ];
  expect(owned(`${signed}\nPHỤ LỤC\n${first}\n…....................\n${second}`)).toEqual([
    'so-xay-dung > Đo độ lún của kè [Quý II/2026]',
    'cong-an-tinh > Cấm đò khi nước dâng [Thường xuyên]',
    'so-tai-chinh > Cấp vốn cho 3 bến [2026]',
  ]);
});

test('how units are judged is not what they owe', () => {
  const draft = draftOfBody(`III. TIÊU CHUẨN KHEN THƯỞNG
1. Đối với Sở Xây dựng: Đo đủ số km kè trong năm.
2. Đối với Công an tỉnh: Không để xảy ra tai nạn đường thủy.
3. Đối với UBND các xã: Giữ sạch bến bãi.
4. Căn cứ kết quả chấm điểm, giao Sở Nội vụ thành lập đoàn kiểm tra.
IV. THỜI GIAN VÀ TRÁCH NHIỆM THỰC HIỆN
1. Sở Tài chính: Cấp vốn cho 3 bến.`);
  expect(draft.headings.flatMap(({ units }) => units.map(({ id }) => id))).toEqual([
    'so-noi-vu',
    'so-tai-chinh',
  ]);
});

test('a sentence that introduces a list says whose it is, in parts that assign nothing else', () => {
  expect(
    owned(`II. CHỈ TIÊU, PHƯƠNG ÁN
2. Phương án triển khai
Căn cứ tình hình bến bãi, các sở, ngành, địa phương phối hợp thực hiện các hoạt động sau:
- Kẻ vạch mớn nước trên 60 đò.
- Phát áo phao cho 900 học sinh.
III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Cấp vốn cho 3 bến.`),
  ).toEqual([
    '*so-nganh-dia-phuong > Kẻ vạch mớn nước trên 60 đò.',
    '*so-nganh-dia-phuong > Phát áo phao cho 900 học sinh.',
    'so-tai-chinh > Cấp vốn cho 3 bến.',
  ]);
});

test('who is told of a report, or acts in another clause, does not owe it', () => {
  expect(
    owned(`II. NHIỆM VỤ
1. Báo cáo
- Sở Xây dựng chủ trì tổng hợp, báo cáo UBND tỉnh và Bộ Xây dựng trước ngày 30/11 hằng năm.
- Sở Nội vụ có trách nhiệm rà soát biên chế khi Chính phủ và các Bộ, ngành ban hành văn bản mới.
- Trên cơ sở số liệu của các bến, UBND các xã quyết định khen thưởng cho chủ đò.`),
  ).toEqual([
    'so-xay-dung > Sở Xây dựng chủ trì tổng hợp, báo cáo UBND tỉnh và Bộ Xây dựng trước ngày 30/11 hằng năm. [trước ngày 30/11 hằng năm]',
    'so-noi-vu > Sở Nội vụ có trách nhiệm rà soát biên chế khi Chính phủ và các Bộ, ngành ban hành văn bản mới.',
    '*ubnd-cap-xa > Trên cơ sở số liệu của các bến, UBND các xã quyết định khen thưởng cho chủ đò.',
  ]);
});

test('the number of a cited document opens no item', () => {
  expect(readMarker('49/QC-UBND-MTTQ đã ký.')).toBeNull();
  expect(readMarker('1/UBND các xã')).toMatchObject({ kind: 'arabic', label: '1' });
});

test('a management board of several zones is one body, of a tier each a group', () => {
  const [zones, tier] = draftOfBody(`V. TỔ CHỨC THỰC HIỆN
1. Ban Quản lý các khu công nghệ cao và khu công nghiệp: Cấp vốn.
2. Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã: Trực 24/24 giờ.`).headings;
  expect([zones, tier].map((each) => each?.units[0]?.kind)).toEqual(['unit', 'class']);
});

test('what tells an agency something where money is spoken of is noted, not lost', () => {
  const draft = draftOfBody(`II. KINH PHÍ
1. Hằng năm, căn cứ vào số bến của các sở, UBND các xã xây dựng dự toán gửi Sở Tài chính.
III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Cấp vốn cho 3 bến.
2. UBND các xã: Giữ sạch bến bãi.`);
  const [note] = draft.notes.filter(({ code }) => code === 'told-elsewhere');
  expect(note).toMatchObject({ lines: [8, 8] });
  expect(note?.message.vi).toMatch(/^Dòng 8 nói cơ quan làm gì nhưng nằm ngoài phần giao việc/);
});

test('what enterprises are to do outside the assigning parts is noted as well', () => {
  const draft = draftOfBody(`II. GIẢI PHÁP
1. Doanh nghiệp vận tải bảo đảm kinh phí mua áo phao.
III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Cấp vốn cho 3 bến.
2. UBND các xã: Giữ sạch bến bãi.`);
  const noted = draft.notes.filter(({ code }) => code === 'told-elsewhere').map(({ lines }) => lines);
  expect(noted).toEqual([[8, 8]]);
});

test('a board in a column of leaders is a body, and no post', () => {
  const board = 'Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã';
  const table = saved(HEAD, ['1', 'Diễn tập cứu nạn', board, 'Sở Y tế', 'Quý II/2026', 'Báo cáo']);
  const { headings, questions } = draftOfBody(`PHỤ LỤC\n${table}\nBảng này kèm theo Kế hoạch.`);
  expect(headings[0]?.units[0]).toMatchObject({ kind: 'class' });
  expect(questions.some(({ code }) => code === 'post-as-lead')).toBe(false);
});

test('targets that are handed to somebody are read as work, row by row', () => {
  const table = saved(
    ['TT', 'Chỉ tiêu', 'Chủ trì'],
    ['1', 'Tỷ lệ bến đò có phép đạt 95%', 'Sở Xây dựng'],
    ['2', '12 xã có bể bơi', 'Sở Y tế chủ trì; UBND các xã bố trí đất'],
  );
  expect(owned(`PHỤ LỤC\n${table}\nBảng này kèm theo Kế hoạch.`)).toEqual([
    'so-xay-dung > Tỷ lệ bến đò có phép đạt 95%',
    'so-y-te+*ubnd-cap-xa > 12 xã có bể bơi',
  ]);
});

test('work in a row below cells that run over two rows has their helpers and time', () => {
  const table = saved(
    HEAD,
    ['1', 'Đo độ lún của 12 km kè', 'Sở Xây dựng', 'Sở Tài chính', 'Quý II/2026', 'Bản đồ'],
    ['Lập bản đồ các đoạn xung yếu', 'Công an tỉnh'],
    ['2', 'Cấm đò khi nước dâng', 'Công an tỉnh', 'Sở Y tế', 'Thường xuyên', ''],
  );
  expect(owned(`PHỤ LỤC\n${table}\nBảng này kèm theo Kế hoạch.`).slice(2, 4)).toEqual([
    'cong-an-tinh > Lập bản đồ các đoạn xung yếu [Quý II/2026]',
    'so-tai-chinh > (p) Lập bản đồ các đoạn xung yếu [Quý II/2026]',
  ]);
});

test('a part of a table may say again what its columns hold, also without the column of numbers', () => {
  const table = saved(
    HEAD,
    ['1', 'Đo độ lún của 12 km kè', 'Sở Xây dựng', 'Sở Tài chính', 'Quý II/2026', 'Bản đồ'],
    ['**B**', '**BẾN BÃI**'],
    ['**I**', '**Bến đò**'],
    ['**Nội dung**', '**Đơn vị thực hiện**', '**Phối hợp**', '**Thời gian**', '**Sản phẩm**'],
    ['1.1', 'Cấm đò khi nước dâng', 'Công an tỉnh', 'Sở Y tế', 'Thường xuyên', 'Biên bản'],
    ['1.2', 'Kẻ vạch mớn nước', 'Sở Xây dựng', 'UBND các xã', 'Quý III/2026', 'Vạch'],
  );
  expect(owned(`PHỤ LỤC\n${table}\nBảng này kèm theo Kế hoạch.`).slice(2)).toEqual([
    'cong-an-tinh > Cấm đò khi nước dâng [Thường xuyên]',
    'so-y-te > (p) Cấm đò khi nước dâng [Thường xuyên]',
    'so-xay-dung > Kẻ vạch mớn nước [Quý III/2026]',
    '*ubnd-cap-xa > (p) Kẻ vạch mớn nước [Quý III/2026]',
  ]);
});

test('work below cells that run over several rows is of those named in the first', () => {
  const head = [
    'STT',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Thuộc nhóm nhiệm vụ',
    'Nội dung nhiệm vụ',
    'Thời hạn',
  ];
  const table = `${saved(
    head,
    ['1', 'Sở Xây dựng', '- Sở Y tế;\n- Công an tỉnh.', 'Bến bãi', '- Lập sổ bến.', 'Quý I/2026'],
    ['- Kẻ vạch mớn nước.', 'Quý II/2026'],
    ['- Cắm biển;\n- Treo phao.', 'Quý III/2026'],
  )}\n|\n**K.**\n|\n**SỞ Y TẾ**\n|\n|\n${saved(['', 'Sở Y tế', 'Sở Nội vụ', 'Sơ cứu', 'Mở 2 lớp', '2027']).slice(2)}`;
  const led = owned(`PHỤ LỤC\n${table}\nBảng này kèm theo Kế hoạch.`).filter((duty) => !duty.includes('(p)'));
  expect(led).toEqual([
    'so-xay-dung > Lập sổ bến. [Quý I/2026]',
    'so-xay-dung > Kẻ vạch mớn nước. [Quý II/2026]',
    'so-xay-dung > Cắm biển; [Quý III/2026]',
    'so-xay-dung > Treo phao. [Quý III/2026]',
    'so-y-te > Mở 2 lớp [2027]',
  ]);
});

test('a line that goes on with a word of menus does not end the document', () => {
  const draft = draftOfBody(`II. GIẢI PHÁP
Cử người đi học tại các bến đò lớn của vùng để
chia sẻ kinh nghiệm.
III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Cắm biển báo.
2. UBND các xã: Giữ sạch bến bãi.`);
  expect(draft.headings.map(({ title }) => title)).toEqual(['Sở Xây dựng', 'UBND các xã']);
});

test('sentences that begin like tools of a page are kept', async () => {
  const page = `<h1>KẾ HOẠCH</h1><p>An toàn bến đò</p><p>I. TỔ CHỨC THỰC HIỆN</p><p>1. Sở Tư pháp</p>
    <p>Đăng ký khai sinh cho trẻ em vùng sông nước.</p><p>Chia sẻ dữ liệu dân cư với Sở Y tế.</p><p>Đăng nhập</p>`;
  const { draft } = await importPlan(new TextEncoder().encode(page), 'trang.html');
  const [heading] = draft.headings;
  expect(heading?.blocks.map(({ text }) => text)).toEqual([
    'Đăng ký khai sinh cho trẻ em vùng sông nước.',
    'Chia sẻ dữ liệu dân cư với Sở Y tế.',
  ]);
});

test('what a site says in capitals above the letterhead is no title', () => {
  const text = `CÁC NỘI DUNG ĐƯỢC SỬA ĐỔI, HƯỚNG DẪN KÈM THEO
ỦY BAN NHÂN DÂN
TỈNH ĐÔNG LÂM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 15/QĐ-UBND
Đông Lâm, ngày 06 tháng 3 năm 2024
QUYẾT ĐỊNH
VỀ VIỆC PHÊ DUYỆT CHƯƠNG TRÌNH AN TOÀN BẾN ĐÒ
I. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Cắm biển báo.`;
  const { meta } = draftOf(text);
  expect([meta.number, meta.title]).toEqual([
    '15/QĐ-UBND',
    'Kế hoạch về việc phê duyệt chương trình an toàn bến đò',
  ]);
});

test('what a page says behind the document is not read, and that is said', () => {
  const draft = draftOfBody(`I. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Cắm biển báo.
2. UBND các xã: Giữ sạch bến bãi.
Tin liên quan
Sở Y tế mở lớp sơ cứu.`);
  expect(draft.headings).toHaveLength(2);
  const [note] = draft.notes.filter(({ code }) => code === 'page-rest');
  expect(note).toMatchObject({ lines: [10, 11] });
  expect(note?.message.vi).toMatch(/^Dòng 10-11 không được đọc: từ đó trang lưu nói chuyện khác/);
});

test('marks that a page left at the end of the line above count the text below', () => {
  const body = [
    'II. NỘI DUNG',
    '1. Nạo vét luồng lạch. 1.1.',
    'Đo sâu các đoạn cong.',
    'Cơ quan chủ trì: Sở Xây dựng. 1.2.',
    'Thả lại phao tiêu.',
    'Cơ quan chủ trì: Công an tỉnh.',
    'III. TỔ CHỨC THỰC HIỆN 1.',
    'Sở Xây dựng',
    'a) Lập bản đồ luồng lạch; b)',
    'Công bố mớn nước trước mùa lũ.',
    '2. Sở Tài chính bố trí kinh phí. 3.',
    'Sở Y tế lập trạm sơ cứu ven sông.',
  ].join('\n');
  expect(owned(body)).toEqual([
    'so-xay-dung > Đo sâu các đoạn cong.',
    'cong-an-tinh > Thả lại phao tiêu.',
    'so-xay-dung > Lập bản đồ luồng lạch;',
    'so-xay-dung > Công bố mớn nước trước mùa lũ.',
    'so-tai-chinh > bố trí kinh phí.',
    'so-y-te > lập trạm sơ cứu ven sông.',
  ]);
});

test('a figure or a reference at the end of a line is no such mark', () => {
  const body = [
    'IV. TỔ CHỨC THỰC HIỆN',
    '1. Sở Xây dựng thả phao theo mẫu tại khoản 2.',
    'Công an tỉnh kiểm tra phao.',
    '2. Sở Y tế lập trạm sơ cứu; số trạm là 14.',
    'Sở Tài chính cấp thuốc.',
  ].join('\n');
  const draft = draftOfBody(body);
  const said = draft.headings.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  expect(said.join(' ')).toContain('khoản 2.');
  expect(said.join(' ')).toContain('là 14.');
});

test('a table with one cell to a line may have columns that nobody foresaw', () => {
  const head = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Cơ quan chủ trì', 'Theo dõi, đôn đốc'];
  const rows = [
    ['I', 'Luồng lạch', '', '', '', ''],
    ['1', 'Đo sâu các đoạn cong', 'Bản đồ', 'Quý II/2026', 'Sở Xây dựng', 'Văn phòng UBND tỉnh'],
    ['2', 'Thả lại phao tiêu', 'Biên bản', 'Quý III/2026', 'Công an tỉnh', 'Văn phòng UBND tỉnh'],
  ];
  expect(owned(`PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n${[head, ...rows].flat().join('\n')}`)).toEqual([
    'so-xay-dung > Đo sâu các đoạn cong [Quý II/2026]',
    'cong-an-tinh > Thả lại phao tiêu [Quý III/2026]',
  ]);
});

test('text between two tables of the same head, one cell to a line, is in neither', () => {
  const head = ['TT', 'Nội dung', 'Trách nhiệm', 'thực hiện', 'Thời gian', '(Năm 2026)'];
  const body = [
    'III. NỘI DUNG',
    'a) Đo luồng lạch:',
    ...head,
    ...['1', 'Đo sâu các đoạn cong', 'Lãnh đạo', 'Sở Xây dựng', 'Từ ngày 05 tháng 3'],
    ...['2', 'Đo lưu tốc', 'Lãnh đạo Sở Y tế', 'Từ ngày 09 tháng 4'],
    'b) Sở Tài chính chủ trì lập dự toán trước ngày 15 tháng 2.',
    ...head,
    ...['1', 'Thả lại phao tiêu', 'Công an tỉnh', 'Từ ngày 11 tháng 5'],
  ].join('\n');
  expect(owned(body)).toEqual([
    'so-xay-dung > Đo sâu các đoạn cong [Từ ngày 05 tháng 3]',
    'so-y-te > Đo lưu tốc [Từ ngày 09 tháng 4]',
    'so-tai-chinh > Sở Tài chính chủ trì lập dự toán trước ngày 15 tháng 2. [trước ngày 15 tháng 2]',
    'cong-an-tinh > Thả lại phao tiêu [Từ ngày 11 tháng 5]',
  ]);
});

test('a table with one cell to a line whose rows nothing counts is asked about as a whole', () => {
  const head = ['TT', 'Nhiệm vụ thực hiện', 'Người thực hiện', 'Ghi chú'];
  const body = ['II. NỘI DUNG', ...head, 'Đo sâu các đoạn cong', 'Nguyễn Văn A', 'Thả lại phao tiêu'].join(
    '\n',
  );
  const { unassigned, questions } = draftOfBody(body);
  expect(unassigned).toHaveLength(1);
  expect(unassigned[0]?.text).toBe('TT Nhiệm vụ thực hiện Người thực hiện Ghi chú');
  const [first, last] = unassigned[0]?.lines ?? [0, 0];
  expect(last - first).toBe(6);
  expect(questions.map(({ code }) => code)).toContain('unassigned-work');
});

test('a table that was copied column by column is asked about as one, over all its pages', () => {
  const page = (one: string, two: string) =>
    ['STT', 'Nhiệm vụ', one, two, 'Sản phẩm', 'Báo cáo', 'Thời gian', 'Quý II', 'Chủ trì', 'Sở Y tế'].join(
      '\n\n',
    );
  const pages = [page('Rà soát kho thuốc.', 'Lập danh mục.'), page('Kiểm tra chợ.', 'Mở lớp tập huấn.')];
  const { unassigned } = draftOfBody(`PHỤ LỤC\n\nPHÂN CÔNG NHIỆM VỤ\n\n${pages.join('\n\n')}`);
  const tables = unassigned.filter(({ text }) => text.startsWith('STT'));
  expect(tables.map(({ text }) => text)).toEqual(['STT Nhiệm vụ Sản phẩm Thời gian Chủ trì']);
  const [first, last] = tables[0]?.lines ?? [0, 0];
  expect(last - first).toBe(38);
});
