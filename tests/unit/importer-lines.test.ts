/** What the lines of real documents look like: wraps, marks, letters, numbers. */
import { describe, expect, it } from '@jest/globals';
import { allUnits, draftOf, draftOfBody } from '../support/draft-of.ts';

const WRAPPED = `II. PHÂN CÔNG NHIỆM
VỤ
1. Sở Lao động -
Thương binh và Xã hội
- Chủ trì, phối hợp với
các sở, ngành khảo sát ao, hồ, sông, suối nguy hiểm; gắn việc này với phát triển
kinh tế
- xã hội của từng địa phương và với cuộc vận động xây dựng đời sống văn hóa ở
các khu dân cư trên địa bàn tỉnh.
- Phối hợp Sở Lao động
- Thương binh và Xã hội tỉnh bạn tổ chức các lớp học bơi cho trẻ em vùng giáp
ranh trong dịp nghỉ hè hằng năm theo kế hoạch chung của hai tỉnh.
2. Sở Giáo dục và Đào
tạo
Chỉ đạo các trường dạy
kỹ năng an toàn trong môi trường nước cho học sinh; phối hợp với gia đình quản
lý học sinh trong thời gian nghỉ hè.
3.
Công an tỉnh
-
Tuần tra các bến sông vào mùa mưa lũ, xử lý phương tiện chở khách không bảo đảm
an toàn theo quy định của pháp luật về giao thông đường thủy.`;

describe('lines of a source', () => {
  it('joins hard-wrapped lines, names cut in two included', () => {
    const draft = draftOfBody(WRAPPED);
    expect(draft.headings.map((heading) => heading.title)).toEqual([
      'Sở Lao động - Thương binh và Xã hội',
      'Sở Giáo dục và Đào tạo',
      'Công an tỉnh',
    ]);
    expect(draft.headings[1]?.blocks.map((block) => block.lines)).toEqual([[21, 23]]);
  });

  it('takes a hyphen inside a name for no bullet', () => {
    const blocks = draftOfBody(WRAPPED).headings[0]?.blocks ?? [];
    expect(blocks.map((block) => block.lines)).toEqual([
      [11, 15],
      [16, 18],
    ]);
    expect(blocks[0]?.text).toContain('kinh tế - xã hội của từng địa phương');
    expect(blocks[1]?.text).toContain('Sở Lao động - Thương binh và Xã hội tỉnh bạn');
  });

  it.each(['khóa', 'khoá', 'nhiệm kỳ', 'lần thứ'])(
    'takes what “%s” asks for, a line lower, for no number',
    (word) => {
      const { headings } = draftOfBody(`${WRAPPED}
4. Sở Y tế
- Tập huấn sơ cứu đuối nước theo Nghị quyết của Hội đồng nhân dân tỉnh ${word}
XI. Lập sổ những người bị nạn ở từng xã.`);
      expect(headings.at(-1)?.blocks.map(({ text }) => text.slice(-40))).toEqual([
        `${word} XI. Lập sổ những người bị nạn ở từng xã.`.slice(-40),
      ]);
    },
  );

  it('joins a number or a dash that stands alone with the next line', () => {
    const police = draftOfBody(WRAPPED).headings[2];
    expect(police?.number).toBe('II.3');
    expect(police?.blocks[0]?.text).toMatch(/^Tuần tra các bến sông/u);
  });

  it('trusts the numbers of OCR Markdown, not its heading levels', () => {
    const draft = draftOf(
      `# KẾ HOẠCH

#### Dạy bơi cho trẻ em xã Bình An năm 2024

##### I. CHỈ TIÊU

- 80% trẻ em biết bơi.

## **II. TỔ CHỨC THỰC HIỆN**

1\\. **Công an xã**

- Nhắc nhở ở bến sông.

##### **2.** Trạm Y tế xã

Sơ cứu, cấp cứu người bị nạn.

***Nơi nhận:***

- Lưu: VT.`,
      'markdown',
    );
    expect(draft.headings.map(({ number, title }) => `${number} ${title}`)).toEqual([
      'II.1 Công an xã',
      'II.2 Trạm Y tế xã',
    ]);
    expect(draft.headings[1]?.blocks).toHaveLength(1);
    expect(draft.meta.addressees).toEqual([]);
  });

  it('joins a sentence that a page break splits', () => {
    const draft = draftOf(
      `KẾ HOẠCH

Dạy bơi cho trẻ em xã Bình An năm 2024

I. TỔ CHỨC THỰC HIỆN

1. Công an xã

- Nhắc nhở người dân ở bến sông, bãi tắm và vận động

2

chủ ghe, đò trang bị áo phao cho hành khách.

2. Trạm Y tế xã

- Sơ cứu người bị nạn.`,
      'markdown',
    );
    expect(draft.headings[0]?.blocks.map((block) => block.text)).toEqual([
      'Nhắc nhở người dân ở bến sông, bãi tắm và vận động chủ ghe, đò trang bị áo phao cho hành khách.',
    ]);
    expect(draft.headings[0]?.blocks[0]?.lines).toEqual([9, 13]);
  });

  it('reads decomposed letters, odd spaces and dashes like the usual ones', () => {
    const body = `II. TỔ CHỨC THỰC HIỆN
1. Đài Phát thanh và Truyền hình tỉnh, Báo Đông Lâm
Tăng thời lượng phát sóng.
2. Sở Lao động – Thương binh và Xã hội
Chủ trì triển khai Kế hoạch.`;
    const odd = body.normalize('NFD').replace('Sở Lao', 'Sở\u00a0 Lao').replace('Tăng', '\tTăng');
    expect(allUnits(draftOfBody(odd))).toEqual(allUnits(draftOfBody(body)));
    expect(allUnits(draftOfBody(odd))).toEqual([
      ['dai-phat-thanh-va-truyen-hinh-tinh', 'bao-dong-lam'],
      ['so-lao-dong-thuong-binh-va-xa-hoi'],
    ]);
  });

  it('matches old and new tone placement and mixed case alike', () => {
    const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN
1. Sở Văn hoá, Thể thao và Du lịch
Tuyên truyền.
2. Đề nghị Toà án nhân dân tỉnh
Xét xử kịp thời.
3. Các Sở, Ban ngành; Uỷ ban nhân dân các huyện
Lồng ghép nội dung này.`);
    expect(allUnits(draft)).toEqual([
      ['so-van-hoa-the-thao-va-du-lich'],
      ['toa-an-nhan-dan-tinh?'],
      ['*so-ban-nganh', '*ubnd-cap-huyen'],
    ]);
  });

  it('does not take "II/2025)." for a section', () => {
    const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
Lập danh mục cơ sở cấp cứu
đuối nước và tập huấn cho nhân viên y tế các trạm ven sông, ven biển (hoàn thành
Quý
II/2025).
2. Sở Tài chính
Bố trí kinh phí theo khả năng cân đối của ngân sách tỉnh và các nguồn hợp pháp
khác theo quy định.`);
    expect(draft.headings.map((heading) => heading.number)).toEqual(['II.1', 'II.2']);
    expect(draft.headings[0]?.blocks).toHaveLength(1);
    expect(draft.headings[0]?.blocks[0]).toMatchObject({ due: 'hoàn thành Quý II/2025', cadence: 'once' });
  });

  it.each([
    ['định kỳ 06 tháng, 01 năm báo cáo UBND tỉnh', ['half-year', 'year']],
    ['định kỳ 6 tháng, hàng năm báo cáo UBND tỉnh', ['half-year', 'year']],
    ['mỗi quý báo cáo UBND tỉnh', ['quarter']],
    ['báo cáo UBND tỉnh trước ngày 25 hằng tháng', ['month']],
  ])('reads the cycle of "%s"', (text, cycles) => {
    const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tổng hợp, ${text}.`);
    expect(draft.reporting.map((clause) => clause.cadence)).toEqual([cycles]);
  });

  it('reads a text without a final newline and with a last line cut short', () => {
    const draft = draftOfBody(
      'II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\nCấp cứu.\nNơi nhận:\n- Thường trực Tỉnh uỷ; (Để báo cáo)',
    );
    expect(draft.headings).toHaveLength(1);
    expect(draft.meta.signer).toBeNull();
    expect(draft.refused).toBeNull();
  });
});

describe('headings that no mark ends', () => {
  const SAVED = `II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế, Sở Nội vụ
Sở Y tế chủ trì, phối
hợp với Sở Nội vụ tập huấn cấp cứu đuối nước cho nhân viên y tế thôn bản ở
các xã ven sông và các xã có hồ chứa trên địa bàn tỉnh.
2. Trung tâm Cứu hộ bờ
biển tỉnh
Trung tâm Cứu hộ bờ
biển tỉnh trực cứu hộ tại các bãi tắm trong mùa hè; hướng dẫn người dân cách
gọi cứu hộ khi có người bị nước cuốn.
3. Các tổ chức, cá nhân
kinh doanh bến bãi
Phối hợp với chính
quyền cấp xã kiểm tra phao, áo phao của từng phương tiện trước mỗi chuyến đi
và ghi vào sổ theo dõi.
4. Sở Xây dựng
- Rào các hố công trình
(thuộc Chương trình A:
“Hè an toàn cho mọi nhà”) và báo cáo kết quả theo mẫu do cơ quan thường trực
(Phòng Bảo vệ trẻ em
- Sở Y tế) ban hành.
- Tổng hợp số hố đã rào
của các chủ công trình, gửi Ủy ban nhân dân tỉnh. Thời gian hoàn thành:
Trước ngày 31/5/2025.
- Vận động chủ bãi làm
theo khẩu hiệu “Vui chơi
- Không vui quá bờ nước” tại các bãi tắm chưa có người trực cứu hộ.`;

  it('end where the next line begins a paragraph, as its length says, or names again whom they name', () => {
    const { headings } = draftOfBody(SAVED);
    expect(
      headings.flatMap(({ title, blocks }) =>
        blocks.map(({ text, due }) => `${title}: ${text} ${due ?? ''}`),
      ),
    ).toEqual([
      expect.stringMatching(/^Sở Y tế: chủ trì, phối hợp với Sở Nội vụ tập huấn/u),
      expect.stringMatching(/^Trung tâm Cứu hộ bờ biển tỉnh: .*trực cứu hộ tại các bãi tắm/u),
      expect.stringMatching(/^Các tổ chức, cá nhân kinh doanh bến bãi: Phối hợp với chính quyền/u),
      expect.stringMatching(
        /^Sở Xây dựng: Rào các hố công trình .* \(Phòng Bảo vệ trẻ em - Sở Y tế\) ban hành/u,
      ),
      expect.stringMatching(/^Sở Xây dựng: Tổng hợp số hố đã rào .* Trước ngày 31\/5\/2025$/u),
      expect.stringMatching(/^Sở Xây dựng: Vận động chủ bãi .*“Vui chơi - Không vui quá bờ nước”/u),
    ]);
  });
});
