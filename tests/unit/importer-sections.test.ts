/** Layouts of the assignment section, and what stands around it. */
import { describe, expect, it } from '@jest/globals';
import { checkSource } from '../../importer/refuse/check-source.ts';
import { allUnits, draftOf, draftOfBody } from '../support/draft-of.ts';

const texts = (draft: ReturnType<typeof draftOf>) =>
  draft.headings.map((heading) => heading.blocks.map((block) => block.text));

describe('the assignment section', () => {
  it('tells an agency heading from a numbered paragraph by the names, not by typography', () => {
    const draft = draftOfBody(`V. PHÂN CÔNG NHIỆM VỤ
1. Sở Tư pháp
Phổ biến pháp luật về an toàn đường thủy.
2. Sở Y tế
Cấp cứu người bị nạn.
3. Công an tỉnh
Tuần tra bến sông.
VI. TỔ CHỨC THỰC HIỆN
1. Căn cứ nội dung Kế hoạch này, Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch UBND các huyện xây dựng kế hoạch hằng năm, định kỳ 06 tháng, 01 năm báo cáo UBND tỉnh (qua Sở Y tế để tổng hợp).
2. Sở Y tế có trách nhiệm đôn đốc, kiểm tra việc thực hiện.`);
    expect(draft.headings.map((heading) => heading.number)).toEqual(['V.1', 'V.2', 'V.3', 'VI.2']);
    expect(draft.general.map(({ about, lines }) => ({ about, lines }))).toEqual([
      { about: 'report', lines: [15, 15] },
    ]);
    expect(draft.reporting[0]).toMatchObject({
      from: 'so-ban-nganh-tinh, ubnd-cap-huyen',
      to: 'ubnd-tinh-dong-lam',
      through: 'so-y-te',
    });
    expect(draft.coordinator?.unit).toBe('so-y-te');
  });

  it.each([
    ['IV. PHÂN CÔNG TRÁCH NHIỆM'],
    ['IV. TỔ CHỨC THỰC HIỆN'],
    ['IV. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ'],
    ['D. TỔ CHỨC TRIỂN KHAI THỰC HIỆN'],
    ['IV/ PHÂN CÔNG NHIỆM VỤ'],
    ['PHÂN CÔNG NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN'],
  ])('finds it under "%s"', (title) => {
    const draft = draftOfBody(
      `${title}\n1. Sở Y tế\n- Cấp cứu người bị nạn.\n2. Công an tỉnh\n- Tuần tra bến sông.`,
    );
    expect(allUnits(draft)).toEqual([['so-y-te'], ['cong-an-tinh']]);
  });

  it('leaves "Giải pháp về tổ chức thực hiện" alone', () => {
    const draft = draftOfBody(`III. GIẢI PHÁP
1. Giải pháp về tổ chức thực hiện
- Tăng cường sự lãnh đạo của cấp ủy.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Cấp cứu người bị nạn.`);
    expect(draft.headings.map((heading) => heading.number)).toEqual(['IV.1']);
  });

  it('reads duties as bullets, bare paragraphs, after a colon and under sub-numbers', () => {
    const draft = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Chủ trì triển khai Kế hoạch.
2. Công an tỉnh
- Tuần tra bến sông.
- Xử lý vi phạm.
3. Sở Tài chính
Bố trí kinh phí.
Hướng dẫn thanh quyết toán.
4. Sở Giáo dục và Đào tạo
4.1. Tổ chức dạy bơi.
4.2. Kiểm tra an toàn bể bơi.`);
    expect(texts(draft)).toEqual([
      ['Chủ trì triển khai Kế hoạch.'],
      ['Tuần tra bến sông.', 'Xử lý vi phạm.'],
      ['Bố trí kinh phí.', 'Hướng dẫn thanh quyết toán.'],
      ['Tổ chức dạy bơi.', 'Kiểm tra an toàn bể bơi.'],
    ]);
  });

  it('reads agencies as bullets and as lines of their own', () => {
    const bullets = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
- Giao Sở Y tế chủ trì, đôn đốc việc thực hiện.
- Công an tỉnh: Tuần tra bến sông.`);
    const bare = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
Sở Y tế
- Chủ trì, đôn đốc việc thực hiện.
Công an tỉnh
- Tuần tra bến sông.`);
    expect(allUnits(bullets)).toEqual([['so-y-te'], ['cong-an-tinh']]);
    expect(allUnits(bare)).toEqual([['so-y-te'], ['cong-an-tinh']]);
  });

  it('goes down into "Các sở, ban, ngành" to the agencies below it', () => {
    const draft = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Trách nhiệm của các sở, ngành
1.1. Sở Y tế
Cấp cứu người bị nạn.
1.2. Công an tỉnh
Tuần tra bến sông.
2. Các đơn vị khác
a) Sở Tài chính: Bố trí kinh phí.
3. UBND các xã, phường
Rào chắn nơi nguy hiểm.`);
    expect(draft.headings.map((heading) => heading.number)).toEqual(['IV.1.1', 'IV.1.2', 'IV.2.a', 'IV.3']);
  });

  it('stops before money, the closing sentence and the signature', () => {
    const draft = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Cấp cứu người bị nạn.
2. Kinh phí thực hiện từ ngân sách nhà nước.
Trên đây là Kế hoạch phòng, chống đuối nước./.
Nơi nhận:
- UBND các huyện;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Ví Dụ`);
    expect(texts(draft)).toEqual([['Cấp cứu người bị nạn.']]);
    expect(draft.general).toEqual([]);
    expect(draft.meta.addressees).toEqual(['UBND các huyện']);
    expect(draft.meta.signer).toBe('TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH');
    expect(JSON.stringify(draft)).not.toContain('Ví Dụ');
  });

  it('cuts a web page off where it speaks of other things, and reads no tool as a target', () => {
    const draft = draftOf(
      `Trang chủ > Tin tức
Đăng ngày 07/3/2024
100%
ỦY BAN NHÂN DÂN
TỈNH ĐÔNG LÂM
Số: 15/KH-UBND
KẾ HOẠCH
Phòng, chống đuối nước năm 2024
I. CHỈ TIÊU
- 80% trẻ em biết bơi.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Cấp cứu người bị nạn.
Tin liên quan
1. Công an tỉnh ra quân đầu năm
369 người đang online`,
      'html',
    );
    expect(draft.targets.map((target) => target.value)).toEqual([80]);
    expect(allUnits(draft)).toEqual([['so-y-te']]);
  });

  it('tells the duty to hand over a list of persons from its text', () => {
    const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh
- Cung cấp danh sách người bị nạn cho Sở Y tế.`);
    expect(draft.headings[0]?.blocks[0]?.sensitive).toBe(true);
    expect(draft.notes.map((note) => note.code)).toContain('list-of-persons');
  });

  it('finds the agencies where titles were lost on the way, and parts that stand on their own lines', () => {
    const lost = draftOfBody(`1. Mục đích
- Giảm số vụ đuối nước.
1. Sở Y tế
- Cấp cứu người bị nạn.
2. Công an tỉnh
- Tuần tra bến sông.`);
    const parts = draftOfBody(`PHẦN I
MỤC ĐÍCH
Giảm số vụ đuối nước.
PHẦN THỨ HAI
TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Cấp cứu người bị nạn.`);
    expect(allUnits(lost)).toEqual([['so-y-te'], ['cong-an-tinh']]);
    expect(parts.headings.map((heading) => heading.number)).toEqual(['II.1']);
    expect(parts.meta.title).not.toContain('PHẦN');
  });

  it('reads a table of who does what, and tasks that name their leader', () => {
    const table = draftOfBody(`II. PHÂN CÔNG NHIỆM VỤ
STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
1 | Rào chắn nơi nguy hiểm | UBND các xã | | Quý II/2025
2 | Dạy bơi trong trường học | Sở Giáo dục và Đào tạo | Sở Y tế | Hằng năm`);
    const tasks = draftOfBody(`II. NHIỆM VỤ
1. Dạy bơi
Mở lớp dạy bơi trong trường học.
- Cơ quan chủ trì: Sở Giáo dục và Đào tạo.
- Cơ quan phối hợp: Sở Y tế.
- Thời gian thực hiện: Hằng năm.`);
    const owed = (draft: ReturnType<typeof draftOf>) =>
      draft.headings.map((heading, i) => [
        ...(allUnits(draft)[i] ?? []),
        ...heading.blocks.map(({ role, cadence }) => `${role} ${cadence}`),
      ]);
    expect(owed(table)).toEqual([
      ['*ubnd-cap-xa', 'lead once'],
      ['so-giao-duc-va-dao-tao', 'lead year'],
      ['so-y-te', 'support year'],
    ]);
    expect(owed(tasks)).toEqual([
      ['so-giao-duc-va-dao-tao', 'lead year'],
      ['so-y-te', 'support year'],
    ]);
    expect(tasks.headings[0]?.blocks[0]?.text).toBe('Mở lớp dạy bơi trong trường học.');
  });

  it('takes a known body that is told plainly among the tasks, and no clause that carries the document out', () => {
    const draft = draftOfBody(`II. NHIỆM VỤ
1. Dạy bơi
- Giao Sở Y tế chủ trì mở lớp.
- Công an tỉnh bảo đảm an ninh tại bến bãi.
- Thanh tra, kiểm tra việc thực hiện.
III. TỔ CHỨC THỰC HIỆN
1. Sở Tư pháp
- Phổ biến luật.
(Chi tiết tại Phụ lục kèm theo)
2. Giám đốc Sở Y tế và Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này./.`);
    expect(allUnits(draft)).toEqual([['so-y-te'], ['cong-an-tinh'], ['so-tu-phap']]);
    expect(draft.general.map(({ about }) => about)).toEqual(['closing']);
    expect(draft.unassigned.map(({ text }) => text)).toEqual(['Thanh tra, kiểm tra việc thực hiện.']);
  });

  it('keeps a day for reports that stands among the rules of work', () => {
    const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Khám sức khỏe.
2. Sở Tư pháp: Phổ biến luật.
III. CHẾ ĐỘ LÀM VIỆC
1. Các thành viên báo cáo Sở Y tế trước ngày 25 hằng tháng.`);
    expect(draft.reportingDays.map((day) => [day.for, day.period, day.day])).toEqual([
      ['unit', 'month', '25'],
    ]);
  });

  it('is also one of tasks in which each item says whose it is', () => {
    const draft = draftOfBody(`III. GIẢI PHÁP
1. Sở Y tế theo dõi tình hình, thông báo lịch cho các địa phương.
2. Sở Tư pháp rà soát văn bản.
3. Công ty TNHH Bến Đò vận hành phà an toàn.
4. UBND các xã vận động người dân.
5. Kế toán xã: tham mưu giải ngân.`);
    expect(allUnits(draft)).toEqual([
      ['so-y-te'],
      ['so-tu-phap'],
      ['cong-ty-tnhh-ben-do'],
      ['*ubnd-cap-xa'],
      ['ke-toan-xa'],
    ]);
  });

  it('is read in the documents of the Party and in programmes', () => {
    const party = draftOf(
      [
        'ĐẢNG ỦY XÃ TÂN SƠN',
        'Số 15-KH/ĐU',
        'Tân Sơn, ngày 10 tháng 3 năm 2026',
        'KẾ HOẠCH',
        'Tổ chức học tập nghị quyết',
        'IV- PHÂN CÔNG THỰC HIỆN',
        '1- Văn phòng Đảng ủy: Bảo đảm cơ sở vật chất.',
        '2- Các chi bộ, đảng bộ trực thuộc: Tổ chức học tập.',
      ].join('\n'),
    );
    expect(party.meta.number).toBe('15-KH/ĐU');
    expect(allUnits(party)).toEqual([['van-phong-dang-uy'], ['*chi-bo-dang-bo-truc-thuoc']]);
    expect(() => {
      checkSource(
        ['Số: 45/CTr-UBND', 'CHƯƠNG TRÌNH', 'II. NHIỆM VỤ', '1. Sở Tài chính: Sửa đổi chính sách.'],
        [],
      );
    }).not.toThrow();
    expect(() => {
      checkSource(['Số 15-KH/ĐU', 'KẾ HOẠCH', 'IV- PHÂN CÔNG THỰC HIỆN'], []);
    }).not.toThrow();
  });

  it('adds a paragraph on a case to the duty above, and gives what binds whoever has work to everybody', () => {
    const draft = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Sở Tư pháp
- Thẩm định dự thảo trong 10 ngày.
Trường hợp dự thảo còn ý kiến khác nhau, họp tư vấn trước khi thẩm định.
- Tập huấn cho cán bộ tư pháp xã.
2. Các cơ quan, đơn vị được giao chủ trì có trách nhiệm hoàn thành nhiệm vụ đúng tiến độ.
V. KHẨU HIỆU TUYÊN TRUYỀN
1. Toàn dân học bơi!
2. Sở Y tế vì sức khỏe của Nhân dân!
3. Hội Nông dân tỉnh thi đua dạy bơi cho trẻ em!
4. Quốc hội là niềm tin của Nhân dân!`);
    expect(texts(draft)).toEqual([
      [
        'Thẩm định dự thảo trong 10 ngày. Trường hợp dự thảo còn ý kiến khác nhau, họp tư vấn trước khi thẩm định.',
        'Tập huấn cho cán bộ tư pháp xã.',
      ],
    ]);
    expect(draft.general.map(({ text }) => text)).toEqual([
      'Các cơ quan, đơn vị được giao chủ trì có trách nhiệm hoàn thành nhiệm vụ đúng tiến độ.',
    ]);
  });
});
