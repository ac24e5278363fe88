/** Metadata, targets, doubts: read where stated, asked where not, never invented or corrected. */
import { describe, expect, it } from '@jest/globals';
import { draftOf, draftOfBody } from '../support/draft-of.ts';

const codes = (draft: ReturnType<typeof draftOf>) =>
  [...draft.questions, ...draft.notes].map((each) => each.code);
const figures = (body: string) =>
  draftOfBody(body).targets.map(({ operator, value, unit, by, frequency }) =>
    [operator, value, unit, by ?? frequency].join(' '),
  );

describe('metadata', () => {
  it('is read out of a letterhead laid out as a table and cut into lines', () => {
    const draft = draftOf(`ỦY BAN NHÂN DÂN
TỈNH ĐÔNG LÂM
-------
|
CỘNG HÒA XÃ HỘI CHỦ
NGHĨA VIỆT NAM
---------------
|
Số: 15/KH-UBND
|
Đông Lâm, ngày 06
tháng 3 năm 2024
|
KẾ
HOẠCH
PHÒNG, CHỐNG ĐUỐI NƯỚC
GIAI ĐOẠN 2024 - 2026 TRÊN ĐỊA BÀN TỈNH ĐÔNG LÂM
Thực hiện Quyết định
số 1248/QĐ-TTg ngày 19 tháng 7 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương
trình phòng, chống tai nạn, thương tích trẻ em, UBND tỉnh ban hành Kế hoạch:
I. MỤC ĐÍCH`);
    expect(draft.meta).toMatchObject({
      number: '15/KH-UBND',
      date: '2024-03-06',
      issuer: 'UBND tỉnh Đông Lâm',
      level: 'province',
      from: 2024,
      to: 2026,
      upper: 'Quyết định 1248/QĐ-TTg ngày 19/7/2021 của Thủ tướng Chính phủ',
    });
  });

  it('stays empty where the text is blank, and asks', () => {
    const draft = draftOf(`Số:      /KH-UBND
Bình An, ngày      tháng 3 năm 2024
KẾ HOẠCH
Dạy bơi cho trẻ em xã Bình An năm 2024
UBND xã xây dựng Kế hoạch như sau:
I. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Nhắc nhở ở bến sông.`);
    expect(draft.meta).toMatchObject({
      ...{ number: null, date: null, signer: null, upper: null },
      ...{ issuer: 'UBND xã Bình An', level: 'commune', from: 2024, to: 2024 },
    });
    expect(codes(draft)).toEqual(expect.arrayContaining(['missing-number', 'missing-date']));
  });

  it.each([
    ['ngày 28 tháng 9 năm 2021', '28/9/2021'],
    ['ngày 02/3/2021', '2/3/2021'],
    ['ngày 05-11-2021', '5/11/2021'],
  ])('reads a date day first: %s', (written, day) => {
    const draft = draftOfBody(`Thực hiện Kế hoạch số 7/KH-BYT ${written} của Bộ Y tế;\nI. MỤC ĐÍCH`);
    expect(draft.meta.upper).toBe(`Kế hoạch 7/KH-BYT ngày ${day} của Bộ Y tế`);
  });

  it.each([
    ['UBND HUYỆN SÔNG TRANH\nUBND XÃ BÌNH AN', 'UBND xã Bình An', 'commune'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ', 'UBND thành phố Cần Thơ', 'province'],
    ['BỘ Y TẾ', 'Bộ Y tế', 'ministry'],
    ['ỦY BAN NHÂN DÂN ĐẶC KHU PHÚ QUÝ', 'UBND đặc khu Phú Quý', 'commune'],
    ['BAN CHỈ ĐẠO QUỐC GIA VỀ PHÒNG, CHỐNG ĐUỐI NƯỚC', 'Ban Chỉ đạo quốc gia', 'ministry'],
    ['THỦ TƯỚNG CHÍNH PHỦ\nSố: 12/QĐ-TTg', 'Thủ tướng Chính phủ', 'ministry'],
    ['CHÍNH PHỦ\nSố: 12/CTr-CP', 'Chính phủ', 'ministry'],
    ['CHÍNH PHỦ\nSố: 12/NQ-CP', 'Chính phủ', 'ministry'],
    ['UBND TỈNH ĐÔNG LÂM\nVĂN PHÒNG', 'UBND tỉnh Đông Lâm', 'province'],
    [
      'ỦY BAN MTTQ VIỆT NAM\nXÃ BÌNH AN\nBAN THƯỜNG TRỰC',
      'Ủy ban Mặt trận Tổ quốc Việt Nam xã Bình An',
      'commune',
    ],
    ['HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nTỈNH ĐÔNG LÂM', 'Hội Liên hiệp Phụ nữ tỉnh Đông Lâm', 'province'],
  ])('knows the issuer and level of %s', (letterhead, issuer, level) => {
    expect(draftOf(`${letterhead}\nKẾ HOẠCH\nDạy bơi năm 2024\nI. MỤC ĐÍCH`).meta).toMatchObject({
      issuer,
      level,
    });
  });
});

describe('the place of a date line', () => {
  it.each([
    ['Số: 12/QĐ-TTg | Hà Nội, ngày 06 tháng 3 năm 2024', 'Hà Nội'],
    ['Số: 12 | /KH-UBND KẾ HOẠCH | Đông Lâm, ngày 06 tháng 3 năm 2024', 'Đông Lâm'],
    ['Số: 12/KH-UBND | TP. Hồ Chí Minh, ngày 0 6 tháng 3 năm 20 24', 'TP. Hồ Chí Minh'],
  ])('is nothing else of the line: %s', (line, place) => {
    expect(draftOf(`${line}\nKẾ HOẠCH\nDạy bơi năm 2024\nI. MỤC ĐÍCH`).meta).toMatchObject({
      ...{ place, date: '2024-03-06' },
    });
  });
});

describe('targets', () => {
  it('reads several out of one item, each with its own time', () => {
    expect(
      figures(`I. CHỈ TIÊU ĐẾN NĂM 2026
- Ít nhất 70% cha mẹ và 50% giáo viên được tập huấn.
- Hằng năm, 100% bể bơi được kiểm tra; đến năm 2026, trên 90% trường học có bể bơi.
- 40% số xã vào năm 2025 và 80% vào năm 2026 có nơi dạy bơi.`),
    ).toEqual([
      '>= 70 % 2026',
      '>= 50 % 2026',
      '>= 100 % year',
      '> 90 % 2026',
      '>= 40 % 2025',
      '>= 80 % 2026',
    ]);
  });

  it('reads frequencies, counts, limits and rates', () => {
    expect(
      figures(`I. CHỈ TIÊU
- Đăng tin ít nhất một quý một lần.
- Mỗi huyện xây dựng ít nhất 01 mô hình bến sông an toàn.
- Không quá 05 trẻ em tử vong mỗi năm.
- Giảm tỷ suất đuối nước xuống còn 4,5/100.000 trẻ em.`),
    ).toEqual([
      '>= 1 lần/quý quarter',
      '>= 1 mô hình 2026',
      '<= 5 trẻ em year',
      '<= 4.5 /100.000 trẻ em 2026',
    ]);
  });

  it('offers figures outside the targets as candidates, and asks', () => {
    const draft = draftOfBody(`I. CHỈ TIÊU
- 70% trẻ em biết bơi.
II. NHIỆM VỤ
1. Kiểm tra
Bảo đảm 100% bến đò được kiểm tra kịp thời.
III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Cấp cứu người bị nạn.`);
    expect(draft.targets.map(({ value, confidence }) => [value, confidence > 0.6])).toEqual([
      [70, true],
      [100, false],
    ]);
    expect(codes(draft)).toContain('target-outside-section');
  });

  it('asks what a vague denominator counts and how to follow an item without a figure', () => {
    const draft = draftOfBody(`I. CHỈ TIÊU
- 60% gia đình có nhu cầu và đủ điều kiện được hỗ trợ hàng rào an toàn.
- Duy trì mô hình dạy bơi khi được tỉnh lựa chọn làm điểm trong giai đoạn này.`);
    expect(draft.targets[1]).toMatchObject({ operator: 'count', value: null });
    expect(codes(draft)).toEqual(expect.arrayContaining(['unclear-denominator', 'target-without-figure']));
  });

  it('finds targets under a title that names them with other things, and in the same line', () => {
    expect(
      figures(`I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Giảm số vụ đuối nước.
2. Chỉ tiêu: Phấn đấu 90% trẻ em biết bơi.
II. NHIỆM VỤ, CHỈ TIÊU CHỦ YẾU
- Ít nhất 80% trường học có bể bơi.
III. BỐI CẢNH
- Khoảng 30% trẻ em sống ven sông.`),
    ).toEqual(['>= 90 % 2026', '>= 80 % 2026']);
  });

  it('reads a table with a column of figures a year', () => {
    expect(
      figures(`I. CHỈ TIÊU
STT | Chỉ tiêu | Đơn vị tính | Năm 2024 | Năm 2026
1 | Tỷ lệ trẻ em biết bơi | % | 40 | 60
2 | Số lớp dạy bơi | Lớp | 5 | 10`),
    ).toEqual(['>= 40 % 2024', '>= 60 % 2026', '>= 5 lớp 2024', '>= 10 lớp 2026']);
  });

  it('reads no target in what was already reached', () => {
    const draft = draftOfBody(`I. TÌNH HÌNH
- Năm 2023, 85% trẻ em được học bơi.
II. CHỈ TIÊU
- 90% trẻ em biết bơi.`);
    expect(draft.targets.map((target) => target.value)).toEqual([90]);
  });
});

describe('doubts', () => {
  it('notes letters that scanning may have confused, and leaves them', () => {
    const draft = draftOfBody(`I. NHIỆM VỤ
- Rà soát nơi để xảy ra đuối nước, các điếm sạt lở, tụ điếm tắm sông.
II. TỔ CHỨC THỰC HIỆN
1. UBND các xã, phương
- Rào chắn nơi nguy hiểm.`);
    const notes = draft.notes
      .filter((note) => note.code === 'suspected-misreading')
      .map((note) => note.message.vi);
    expect(notes.join(' ')).toMatch(/"để" có thể là "dễ"/u);
    expect(notes.join(' ')).toMatch(/có thể là "điểm"/u);
    expect(notes.join(' ')).toMatch(/có thể là "xã, phường"/u);
  });

  it('takes a misspelt agency for the one it resembles only with a question', () => {
    const draft = draftOfBody('II. TỔ CHỨC THỰC HIỆN\n1. Sở Giáo đục và Đào tọa\n- Dạy bơi.');
    expect(draft.headings[0]?.units[0]).toMatchObject({
      id: 'so-giao-duc-va-dao-tao',
      written: 'Sở Giáo đục và Đào tọa',
    });
    expect(
      draftOfBody('II. TỔ CHỨC THỰC HIỆN\n1. Sở Giao thông vận tảii\n- Bến đò.').questions.map(
        (question) => question.code,
      ),
    ).toContain('unknown-agency');
  });

  it('makes a unit of a name it does not know, with less confidence', () => {
    const unit = draftOfBody('II. TỔ CHỨC THỰC HIỆN\n1. Trung tâm Huấn luyện Cứu hộ tỉnh\n- Dạy bơi.')
      .headings[0]?.units[0];
    expect(unit).toMatchObject({ id: 'trung-tam-huan-luyen-cuu-ho-tinh', kind: 'unit' });
    expect(unit?.confidence).toBeLessThan(0.75);
  });

  it('notes repeated text, contradictory years and misdated decrees', () => {
    const twice =
      'Tăng cường phối hợp liên ngành thông qua xây dựng, ký kết và thực hiện quy chế phối hợp giữa các cơ quan cấp tỉnh, cấp huyện trong phòng ngừa đuối nước';
    const draft = draftOfBody(`Thực hiện Nghị định số 178/2004/NĐ-CP ngày 10 tháng 5 năm 2004 của Chính phủ;
I. MỤC TIÊU
- Đến năm 2020, đạt 90% trẻ em biết bơi.
II. NHIỆM VỤ
- ${twice};
- Duy trì kiểm tra.
- ${twice}.`);
    expect(codes(draft)).toEqual(
      expect.arrayContaining(['repeated-text', 'contradictory-years', 'misdated-citation']),
    );
  });

  it('asks who leads where two units only support each other, and how often "định kỳ" is', () => {
    const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Phối hợp với Công an tỉnh khảo sát bến sông, bãi tắm nguy hiểm.
2. Công an tỉnh
- Phối hợp với Sở Y tế khảo sát bến sông, bãi tắm nguy hiểm.
- Định kỳ gửi số liệu cho Sở Y tế để báo cáo.`);
    const noLead = draft.questions.find((question) => question.code === 'no-lead');
    expect(noLead?.options).toEqual(['so-y-te', 'cong-an-tinh']);
    expect(draft.questions.find((question) => question.code === 'unclear-cadence')?.proposal).toBe(
      'half-year+year',
    );
  });

  it('notes agencies that did not exist on the day, with who took over', () => {
    const draft = draftOf(`ỦY BAN NHÂN DÂN
TỈNH ĐÔNG LÂM
Số: 15/KH-UBND
Đông Lâm, ngày 06 tháng 8 năm 2025
KẾ HOẠCH
Dạy bơi cho trẻ em năm 2025
I. TỔ CHỨC THỰC HIỆN
1. Sở Lao động - Thương binh và Xã hội
- Tổng hợp.`);
    expect(draft.notes.find((note) => note.code === 'agency-out-of-time')?.message.vi).toContain(
      '6/8/2025. Từ 1/3/2025 là: Sở Nội vụ',
    );
  });

  it('tells the reader of an old plan what its province and agencies became', () => {
    const draft = draftOf(`ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG
Số: 15/KH-UBND
Hậu Giang, ngày 06 tháng 8 năm 2024
KẾ HOẠCH
Dạy bơi cho trẻ em năm 2024
I. TỔ CHỨC THỰC HIỆN
1. Ban Dân tộc tỉnh
- Tổng hợp.
2. Sở Giao thông vận tải
- Tổng hợp.`);
    const told = (code: string) =>
      draft.notes.filter((note) => note.code === code).map(({ message }) => message.vi);
    expect(told('province-succeeded')).toEqual(['Tỉnh Hậu Giang: từ 1/7/2025 là thành phố Cần Thơ.']);
    expect(told('agency-succeeded')).toEqual([
      'Ban Dân tộc tỉnh. Từ 1/3/2025 là: Sở Dân tộc và Tôn giáo (mọi việc).',
      'Sở Giao thông vận tải. Từ 1/3/2025 là: Sở Xây dựng (mọi việc).',
    ]);
    expect(told('agency-out-of-time')).toEqual([]);
  });

  it('gives every question a stable id of its own', () => {
    const body =
      'I. CHỈ TIÊU\n- 60% gia đình có nhu cầu được hỗ trợ.\nII. TỔ CHỨC THỰC HIỆN\n1. Các xã\n- Định kỳ báo cáo.';
    const ids = draftOfBody(body).questions.map((question) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(draftOfBody(body).questions.map((question) => question.id)).toEqual(ids);
  });
});
