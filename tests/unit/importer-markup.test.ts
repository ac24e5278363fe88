/** What converters leave around words, before anything means something: emphasis, lone numbers, cut ranges. */
import { describe, expect, it } from '@jest/globals';
import { allUnits, draftOf, draftOfBody } from '../support/draft-of.ts';

const read = (body: string) => {
  const draft = draftOfBody(body);
  return draft.headings.map(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
};

describe('emphasis', () => {
  it.each([
    [
      'single asterisks over two lines',
      '*1. Công an\ntỉnh*\n\n- Tuần tra bến sông.\n\n*2. Sở Y tế*\n\n- Sơ cứu.',
    ],
    ['two asterisks', '**1. Công an\ntỉnh**\n\n- Tuần tra bến sông.\n\n**2. Sở Y tế**\n\n- Sơ cứu.'],
    ['lines below', '_1. Công an\ntỉnh_\n\n- Tuần tra bến sông.\n\n__2. Sở Y tế__\n\n- Sơ cứu.'],
    ['around the label only', '**1.** Công an tỉnh\n\n*a) *Tuần tra bến sông.\n\n*2. *Sở Y tế\n\n- Sơ cứu.'],
    [
      'around a whole paragraph',
      '1. Công an tỉnh\n\n*- Tuần tra bến sông.*\n\n2. *Sở Y tế*\n\n- **Sơ cứu.**',
    ],
    ['tags', '<b>1. Công an tỉnh</b>\n- <i>Tuần tra bến sông.</i>\n<b>2. Sở Y tế</b>\n- Sơ cứu.'],
  ])('is no text: %s', (_, body) => {
    expect(read(`IV. TỔ CHỨC THỰC HIỆN\n${body}`)).toEqual([
      ['Công an tỉnh', 'Tuần tra bến sông.'],
      ['Sở Y tế', 'Sơ cứu.'],
    ]);
  });

  it('leaves asterisks that open items', () => {
    expect(read('IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n* Sơ cứu.\n* Tập huấn cho trạm y tế.')).toEqual([
      ['Sở Y tế', 'Sơ cứu.', 'Tập huấn cho trạm y tế.'],
    ]);
    expect(read('IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n*Sơ cứu.\n*Tập huấn cho trạm y tế.')).toEqual([
      ['Sở Y tế', 'Sơ cứu.', 'Tập huấn cho trạm y tế.'],
    ]);
  });

  it('ends the plan at emphasised recipients', () => {
    const draft = draftOfBody(
      'IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Sơ cứu.\n\n*Nơi nhận:*\n- Bộ Y tế;\n- Sở Tư pháp;',
    );
    expect(allUnits(draft)).toEqual([['so-y-te']]);
    expect(draft.meta.addressees).toEqual(['Bộ Y tế', 'Sở Tư pháp']);
  });
});

describe('a number alone on its line', () => {
  it.each([['3.2.'], ['3.2)'], ['3.2.\n']])('opens the heading that follows: %j', (label) => {
    expect(
      read(
        `III. PHÂN CÔNG TRÁCH NHIỆM\n\n3.1. Sở Y tế\n\n- Sơ cứu.\n\n${label}\nCông an tỉnh\n\n- Tuần tra.`,
      ),
    ).toEqual([
      ['Sở Y tế', 'Sơ cứu.'],
      ['Công an tỉnh', 'Tuần tra.'],
    ]);
  });

  it('may be a letter or a roman number', () => {
    expect(read('II.\nTỔ CHỨC THỰC HIỆN\n1.\nSở Y tế\na)\nSơ cứu.\nb)\nTập huấn cho trạm y tế.')).toEqual([
      ['Sở Y tế', 'Sơ cứu.', 'Tập huấn cho trạm y tế.'],
    ]);
  });
});

describe('a range cut in two', () => {
  it.each([
    ['tăng bình quân 08\n- 10% mỗi năm', 'tăng bình quân 08 - 10% mỗi năm'],
    ['đạt từ 3,5\n- 4,2% số trẻ', 'đạt từ 3,5 - 4,2% số trẻ'],
    ['đạt 60%\n- 70% số trẻ', 'đạt 60% - 70% số trẻ'],
  ])('is no bullet: %j', (cut, whole) => {
    const targets = draftOfBody(`II. CHỈ TIÊU\n+ Số trẻ học bơi ${cut}.\n+ 95% lớp có giáo viên.`).targets;
    expect(targets.map(({ statement }) => statement)).toEqual([
      expect.stringContaining(whole),
      '95% lớp có giáo viên.',
    ]);
  });

  it('leaves an item that begins with a figure', () => {
    const { targets } = draftOfBody(
      'II. CHỈ TIÊU ĐẾN NĂM 2025\n- 70% trẻ biết bơi.\n- 90% lớp có giáo viên.',
    );
    expect(targets.map(({ value }) => value)).toEqual([70, 90]);
  });
});

describe('characters that print nothing', () => {
  it.each([
    ['isolates', '\u2066', '\u2069'],
    ['zero-width spaces', '\u200b', '\u200b'],
    ['marks of direction', '\u200e', '\u061c'],
  ])('are no letters: %s', (_, open, close) => {
    const draft = draftOf(
      `KẾ${close} HO${open}ẠCH\nDạy bơi năm 2024\nII. TỔ CHỨC THỰC HIỆN\n1. ${open}Công an tỉnh${close}\n- Tuần tra.`,
    );
    expect(draft.meta.title).toBe('Kế hoạch dạy bơi năm 2024');
    expect(allUnits(draft)).toEqual([['cong-an-tinh']]);
  });
});
