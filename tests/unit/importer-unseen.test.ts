import { describe, expect, it } from '@jest/globals';
import { draftPlan } from '../../importer/draft-plan.ts';
import { importPlan } from '../../importer/import-plan.ts';
import type { PlanDraft } from '../../importer/plan-draft.ts';

const HEAD = `ỦY BAN NHÂN DÂN TỈNH LONG SƠN
Số: 12/KH-UBND
Long Sơn, ngày 10 tháng 3 năm 2026
KẾ HOẠCH
Chăm sóc cây xanh năm 2026
I. MỤC ĐÍCH
Đô thị xanh hơn.
`;

function draftOf(body: string): PlanDraft {
  return draftPlan({ format: 'txt', lines: (HEAD + body).split('\n') });
}

/** `ids > role: text` of every duty. */
function dutiesOf(draft: PlanDraft): string[] {
  return draft.headings.flatMap(({ units, blocks }) =>
    blocks.map(({ role, text }) => `${units.map(({ id }) => id).join('+')} > ${role}: ${text}`),
  );
}

describe('tables with gaps', () => {
  const HEADER = 'TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Ghi chú';

  it('keeps the empty last cell and leaves out the numbers of the columns', () => {
    const draft = draftOf(`Phụ lục
${HEADER}
| (1) | (2) | (3) | (4) | (5)
1 | Yêu cầu các đơn vị trồng thêm cây | Sở Xây dựng | Sở Tài chính | Quý II/2026 |
2 | Kiểm đếm cây cổ thụ | Sở Nông nghiệp và Môi trường | | Hằng năm | Ngân sách tỉnh`);
    expect(dutiesOf(draft)).toEqual([
      'so-xay-dung > lead: Yêu cầu các đơn vị trồng thêm cây',
      'so-tai-chinh > support: Yêu cầu các đơn vị trồng thêm cây',
      'so-nong-nghiep-va-moi-truong > lead: Kiểm đếm cây cổ thụ',
    ]);
    expect(draft.headings.map(({ blocks }) => blocks[0]?.due)).toEqual([
      'Quý II/2026',
      'Quý II/2026',
      'Hằng năm',
    ]);
  });

  it.each([
    ['the number', 'Tỉa cành trước mùa mưa | Sở Xây dựng | Sở Tài chính | Quý II/2026 | Đợt 1'],
    ['the supporter', '1 | Tỉa cành trước mùa mưa | Sở Xây dựng | Quý II/2026 | Đợt 1'],
    ['number and note', 'Tỉa cành trước mùa mưa | Sở Xây dựng | Sở Tài chính | Quý II/2026'],
  ])('finds the columns where a row lacks %s', (_, row) => {
    const [first] = draftOf(`Phụ lục\n${HEADER}\n${row}`).headings;
    expect(first?.units.map(({ id }) => id)).toEqual(['so-xay-dung']);
    expect(first?.blocks[0]).toMatchObject({ text: 'Tỉa cành trước mùa mưa', due: 'Quý II/2026' });
  });

  it('does not read the form of a report into the table before it', () => {
    const draft = draftOf(`Phụ lục
${HEADER}
1 | Tỉa cành | Sở Xây dựng | | Quý II/2026 | Đợt 1
Biểu 01: Mẫu báo cáo
TT | Tên dự án | Tổng mức đầu tư | Vốn đã giao | Đã giải ngân | Ghi chú`);
    expect(dutiesOf(draft)).toEqual(['so-xay-dung > lead: Tỉa cành']);
  });

  it('counts a cell of a web page in every row that it runs over', async () => {
    const page = `<p>ỦY BAN NHÂN DÂN TỈNH LONG SƠN</p><p>Số: 12/KH-UBND</p><p>KẾ HOẠCH</p><p>Trồng cây năm 2026</p>
<p>I. PHÂN CÔNG TRÁCH NHIỆM</p><table><tr><th>Đơn vị</th><th>Nhiệm vụ</th><th>Thời hạn</th></tr>
<tr><td rowspan="2">Sở Xây dựng</td><td>Tỉa cành</td><td>Quý II/2026</td></tr>
<tr><td>Bón phân</td><td>Hằng tháng</td></tr><tr><td>Công an tỉnh</td><td>Cấm đường khi đốn cây</td><td></td></tr></table>`;
    const { draft } = await importPlan(new TextEncoder().encode(page), 'plan.html');
    expect(dutiesOf(draft)).toEqual([
      'so-xay-dung > lead: Tỉa cành',
      'so-xay-dung > lead: Bón phân',
      'cong-an-tinh > lead: Cấm đường khi đốn cây',
    ]);
  });
});

describe('labels below a list', () => {
  it('hold for every item, and the patron is not who does the work', () => {
    const draft = draftOf(`II. NHIỆM VỤ
1. Giống cây
- Ươm giống bản địa.
- Thử nghiệm đất trồng.
Lãnh đạo phụ trách: Phó Giám đốc Sở.
Đơn vị chủ trì: Sở Xây dựng; Đơn vị phối hợp: Sở Tài chính.
2. Tuyên truyền
- Phát tờ rơi.
Đơn vị chủ trì: Sở Nội vụ.`);
    expect(dutiesOf(draft)).toEqual([
      'so-xay-dung > lead: Ươm giống bản địa.',
      'so-tai-chinh > support: Ươm giống bản địa.',
      'so-xay-dung > lead: Thử nghiệm đất trồng.',
      'so-tai-chinh > support: Thử nghiệm đất trồng.',
      'so-noi-vu > lead: Phát tờ rơi.',
    ]);
  });
});

describe('names and tiers', () => {
  it.each([
    ['Thanh tra Sở', ['thanh-tra-so']],
    ['Phòng Kế hoạch - Tổng hợp', ['phong-ke-hoach-tong-hop']],
    [
      'Đoàn Thanh niên - Hội Sinh viên Trường',
      ['doan-thanh-nien-cong-san-ho-chi-minh-tinh', 'hoi-sinh-vien-truong'],
    ],
    ['Ủy ban Kiểm tra Công đoàn tỉnh', ['uy-ban-kiem-tra-cong-doan-tinh']],
    ['Giám đốc các sở, Thủ trưởng các ban, ngành tỉnh', ['so', 'ban-nganh-tinh']],
  ])('reads "%s"', (title, ids) => {
    const [heading] = draftOf(`II. TỔ CHỨC THỰC HIỆN\n1. ${title}: Trồng thêm cây ven đường.`).headings;
    expect(heading?.units.map(({ id }) => id)).toEqual(ids);
  });

  it('takes a named body below a group for a heading, also where it opens a sentence', () => {
    const draft = draftOf(`II. TỔ CHỨC THỰC HIỆN
A. Các sở, ngành
1. Sở Xây dựng chủ trì trồng cây ven đường.
2. Sở Tài chính bố trí kinh phí.
B. Ủy ban nhân dân các xã, phường
1. Chỉ đạo Công an xã cấm đường khi đốn cây.`);
    expect(draft.headings.map(({ units }) => units.map(({ id }) => id))).toEqual([
      ['so-xay-dung'],
      ['so-tai-chinh'],
      ['ubnd-cap-xa'],
    ]);
  });

  it('hands work to a name that no register holds', () => {
    const draft = draftOf(`II. NHIỆM VỤ
1. Giao Trường Cao đẳng Lâm nghiệp Long Sơn mở lớp dạy nghề cho 40 công nhân, hoàn thành trong năm 2026.
III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Theo dõi chung.`);
    expect(dutiesOf(draft)[0]).toContain('truong-cao-dang-lam-nghiep-long-son > lead');
  });

  it('opens a bullet at a dash alone on its line, also behind a name', () => {
    const draft = draftOf(`II. TỔ CHỨC THỰC HIỆN
1.
Sở Xây dựng, Bệnh viện đa khoa tỉnh
-
Chăm sóc, bảo vệ cây trong khuôn viên.`);
    expect(dutiesOf(draft)).toEqual([
      'so-xay-dung+benh-vien-da-khoa-tinh > lead: Chăm sóc, bảo vệ cây trong khuôn viên.',
    ]);
  });
});

describe('days of reports', () => {
  it('are none of the documents cited, and of plans handed in', () => {
    const draft = draftOf(`II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
- Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện Chỉ thị số 09-CT/TU ngày 05/01/2026 trước ngày 20/12 hằng năm.
2. Sở Tài chính
- Xây dựng kế hoạch, gửi về Sở Xây dựng trước ngày 20/4/2026.`);
    expect(draft.reportingDays.map(({ period, day }) => `${period} ${day}`)).toEqual(['year 12-20']);
  });
});

describe('what is a plan', () => {
  const decision = (articles: string): Uint8Array =>
    new TextEncoder().encode(`ỦY BAN NHÂN DÂN TỈNH LONG SƠN
Số: 31/QĐ-UBND
QUYẾT ĐỊNH
Ban hành Kế hoạch trồng cây năm 2026
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG SƠN
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT ĐỊNH:
${articles}
Nơi nhận:
- Lưu: VT.`);

  it('is a decision that gives out work', async () => {
    const { draft } = await importPlan(
      decision(
        'Điều 1. Ban hành Kế hoạch.\nĐiều 2. Trách nhiệm của các cơ quan\n1. Sở Xây dựng: Trồng cây ven đường.',
      ),
      'a.txt',
    );
    expect(draft.refused).toBeNull();
    expect(dutiesOf(draft)).toEqual(['so-xay-dung > lead: Trồng cây ven đường.']);
  });

  it('is none that only has one attached', async () => {
    const { draft } = await importPlan(decision('Nội dung xem tệp đính kèm.'), 'a.txt');
    expect(draft.refused?.code).toBe('not-a-plan');
  });
});
