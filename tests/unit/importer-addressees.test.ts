/** Who owes, where the text names no registered agency, or names it inside a sentence. */
import { describe, expect, it } from '@jest/globals';
import { draftOf, draftOfBody, unitsOf } from '../support/draft-of.ts';

/** Names, kinds and duties of every heading. */
const read = (body: string) =>
  draftOfBody(body).headings.map(({ units, blocks }) => [
    units.map(({ name, kind }) => (kind === 'class' ? `*${name}` : name)).join('; '),
    ...blocks.map(({ role, text }) => `${role}: ${text}`),
  ]);

describe('addressees who are no agencies', () => {
  it.each([
    ['Các chủ rừng và hộ nhận khoán bảo vệ rừng', 'Các chủ rừng và hộ nhận khoán bảo vệ rừng'],
    ['Người dân, cộng đồng dân cư sống ven sông', 'Người dân, cộng đồng dân cư sống ven sông'],
    ['Đối với các chủ tàu, chủ bến', 'Các chủ tàu, chủ bến'],
    ['CÁC DOANH NGHIỆP VẬN TẢI', 'Các doanh nghiệp vận tải'],
  ])('are a group by their whole name: %s', (title, name) => {
    const body = `IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Sơ cứu.\n2. ${title}\n- Giữ phao cứu sinh.`;
    expect(read(body)[1]).toEqual([`*${name}`, 'lead: Giữ phao cứu sinh.']);
    const inline = read(`IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Sơ cứu.\n2. ${title}: Giữ phao cứu sinh.`);
    expect(inline[1]).toEqual([`*${name}`, 'lead: Giữ phao cứu sinh.']);
  });

  it('keeps a body that bears such a word in its name', () => {
    const draft = draftOfBody('IV. TỔ CHỨC THỰC HIỆN\n1. Hiệp hội Du lịch tỉnh\n- Vận động hội viên.');
    expect(unitsOf(draft.headings[0])).toEqual(['hiep-hoi-du-lich-tinh']);
  });

  it('takes a heading beside those of agencies for a name that somebody confirms', () => {
    const draft = draftOfBody(
      'IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Sơ cứu.\n2. Công an tỉnh\n- Tuần tra.\n3. Hồ Xanh Đông Lâm\n- Bảo đảm liên lạc.',
    );
    expect(unitsOf(draft.headings[2])).toEqual(['ho-xanh-dong-lam']);
    expect(draft.questions.map(({ id }) => id)).toContain('post-as-lead:ho-xanh-dong-lam');
  });
});

describe('posts', () => {
  it.each([
    ['Đồng chí Phó Chủ tịch phụ trách kinh tế', 'dong-chi-pho-chu-tich-phu-trach-kinh-te'],
    ['Công chức Văn hóa - Xã hội', 'cong-chuc-van-hoa-xa-hoi'],
    ['Tổ giúp việc Ban Chỉ đạo', 'to-giup-viec-ban-chi-dao'],
  ])('keep their task and its date: %s', (post, id) => {
    const draft = draftOfBody(
      `II. NỘI DUNG\n1. Kê bàn ghế\n- Đơn vị chủ trì: ${post}\n- Thời gian hoàn thành: ngày 20/4/2024`,
    );
    const [heading] = draft.headings;
    expect([unitsOf(heading), heading?.blocks.map(({ text, due }) => [text, due])]).toEqual([
      [id],
      [['Kê bàn ghế', 'ngày 20/4/2024']],
    ]);
  });

  it('are those of a body where the text names it, without the name of a person', () => {
    const draft = draftOfBody(
      'IV. PHÂN CÔNG\n1. Đồng chí Trần Văn Mẫu - Giám đốc Sở Y tế: Phụ trách cấp cứu.\n2. Chánh Văn phòng UBND tỉnh: Lo xe.',
    );
    expect(draft.headings.map(unitsOf)).toEqual([['so-y-te'], ['van-phong-uy-ban-nhan-dan-tinh']]);
    expect(JSON.stringify(draft.headings)).not.toContain('Trần Văn Mẫu');
  });
});

describe('names', () => {
  it('are those of the text, with the id of the registry', () => {
    const draft = draftOf(
      'UBND TỈNH ĐÔNG LÂM\nSỞ CÔNG THƯƠNG\nSố: 4/KH-SCT\nĐông Lâm, ngày 12 tháng 3 năm 2024\nKẾ HOẠCH\nChống hàng giả năm 2024\nV. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở\n- Xếp lịch.\n2. Chi cục Quản lý thị trường\n- Kiểm tra.\n3. Công ty Điện lực Đông Lâm\n- Cấp điện.\n4. SỞ Y TẾ\n- Sơ cứu.',
    );
    expect(draft.headings.flatMap(({ units }) => units.map(({ name }) => name))).toEqual([
      'Văn phòng Sở',
      'Chi cục Quản lý thị trường',
      'Công ty Điện lực Đông Lâm',
      'Sở Y tế',
    ]);
  });

  it('never become that of a body that is only like them', () => {
    const draft = draftOfBody('IV. TỔ CHỨC THỰC HIỆN\n1. Chi cục Kiểm ngư tỉnh\n- Tuần tra bến sông.');
    expect(draft.headings[0]?.units[0]).toMatchObject({ name: 'Chi cục Kiểm ngư tỉnh' });
    expect(draft.headings[0]?.units[0]?.id).toContain('kiem-ngu');
  });
});

describe('a label whose value is a sentence', () => {
  it('names all who have a verb of their own', () => {
    const draft = draftOfBody(
      'II. NỘI DUNG\n1. Dạy bơi\n- Cơ quan thực hiện: Sở Y tế chủ trì soạn tài liệu; Sở Tư pháp, Đài Phát thanh và Truyền hình tỉnh chủ động phổ biến.\n- Thời gian: tháng 5 năm 2024.',
    );
    expect(draft.headings.map(unitsOf)).toEqual([
      ['so-y-te', 'so-tu-phap', 'dai-phat-thanh-va-truyen-hinh-tinh'],
    ]);
  });

  it.each([
    ['Sở Y tế chủ trì, phối hợp với Công an tỉnh và Sở Tài chính'],
    ['Sở Y tế chủ trì; Công an tỉnh, Sở Tài chính phối hợp'],
  ])('tells who leads from who supports: %s', (value) => {
    const draft = draftOfBody(`II. NỘI DUNG\n1. Dạy bơi\n- Cơ quan thực hiện: ${value}.`);
    expect(draft.headings.map((heading) => [heading.blocks[0]?.role, unitsOf(heading)])).toEqual([
      ['lead', ['so-y-te']],
      ['support', ['cong-an-tinh', 'so-tai-chinh']],
    ]);
  });

  it.each([
    ['Thời gian: Quý III/2024\nChủ trì: Sở Y tế\nPhối hợp: Công an tỉnh'],
    ['- Đơn vị chủ trì:\n+ Sở Y tế\n- Đơn vị phối hợp:\n+ Công an tỉnh\n- Thời gian: Quý III/2024'],
    ['(chủ trì: Sở Y tế; phối hợp: Công an tỉnh; thời gian: Quý III/2024)'],
  ])('may stand in any order: %j', (labels) => {
    const glue = labels.startsWith('(') ? ' ' : '\n';
    const draft = draftOfBody(`II. NỘI DUNG\n1. Dạy bơi${glue}${labels}\n2. Việc khác.`);
    expect(
      draft.headings.map((heading) => [unitsOf(heading), heading.blocks[0]?.text, heading.blocks[0]?.due]),
    ).toEqual([
      [['so-y-te'], 'Dạy bơi', 'Quý III/2024'],
      [['cong-an-tinh'], 'Dạy bơi', 'Quý III/2024'],
    ]);
  });
});

describe('work that a section of tasks hands over in its own sentence', () => {
  it.each([
    [
      'a) Dạy bơi trong trường.\n- Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện.',
      'Dạy bơi trong trường.',
    ],
    ['- Sở Y tế chủ trì, phối hợp với Công an tỉnh dạy bơi trong trường.', 'Sở Y tế chủ trì'],
    ['- Dạy bơi trong trường (Sở Y tế chủ trì, phối hợp với Công an tỉnh).', 'Dạy bơi trong trường'],
  ])('has its leader and supporter: %j', (task, text) => {
    const draft = draftOfBody(
      `II. NHIỆM VỤ\n1. An toàn\n${task}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính: Bố trí vốn.\n2. Sở Tư pháp: Phổ biến luật.`,
    );
    expect(draft.headings.slice(0, 2).map((heading) => [heading.blocks[0]?.role, unitsOf(heading)])).toEqual([
      ['lead', ['so-y-te']],
      ['support', ['cong-an-tinh']],
    ]);
    expect(draft.headings[0]?.blocks[0]?.text).toContain(text);
  });
});

describe('a title that names nobody', () => {
  it('leaves its items to the agencies that open them', () => {
    expect(
      read(
        'IV. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n- Bố trí vốn.\n2. Công tác kiểm tra\n- Sở Y tế chủ trì kiểm tra bể bơi.\n- Công an tỉnh kiểm tra bến sông.',
      ).slice(1),
    ).toEqual([
      ['Sở Y tế', 'lead: chủ trì kiểm tra bể bơi.'],
      ['Công an tỉnh', 'lead: kiểm tra bến sông.'],
    ]);
  });
});
