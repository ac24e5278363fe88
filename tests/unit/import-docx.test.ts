import { describe, expect, it } from '@jest/globals';
import { readSource } from '../../importer/read/read-source.ts';
import { createBudget } from '../../importer/refuse/budget.ts';
import { item, level, makeDocx, numbering, paragraph, run, table } from '../support/make-docx.ts';

async function linesOf(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return (await readSource(makeDocx(body, parts), 'ke-hoach.docx', createBudget())).lines;
}

const PLAN = [
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
  level(3, 'bullet', '\uf0b7'),
].join('');

describe('a Word document', () => {
  it('shows the numbers that Word counts itself', async () => {
    const parts = { 'word/numbering.xml': numbering([PLAN], [[0]]) };
    const body = [
      item('MỤC ĐÍCH', 1),
      item('Mục đích chung', 1, 1),
      item('Yêu cầu', 1, 1),
      item('TỔ CHỨC THỰC HIỆN', 1),
      item('Sở Y tế', 1, 1),
      item('Việc thứ nhất', 1, 2),
      item('Việc thứ hai', 1, 2),
      item('Chi tiết', 1, 3),
      item('Công an tỉnh', 1, 1),
      item('Việc khác', 1, 2),
    ];
    expect(await linesOf(body.join(''), parts)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Mục đích chung',
      '2. Yêu cầu',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Y tế',
      'a) Việc thứ nhất',
      'b) Việc thứ hai',
      '- Chi tiết',
      '2. Công an tỉnh',
      'a) Việc khác',
    ]);
  });

  it('shows the numbers of rows that Word counts in cells without a word, and keeps empty cells', async () => {
    const parts = { 'word/numbering.xml': numbering([level(0, 'decimal', '%1.')], [[0]]) };
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const text = (words: string) => paragraph(run(words));
    const body = [
      row(text('TT'), text('Nhiệm vụ'), text('Người thực hiện'), text('Ghi chú')),
      row(item('', 1), text('Soát danh sách'), text('Đội 1'), text('')),
      row(item('', 1), text('Chấm bài'), text('Đội 2'), text('')),
      row(text(''), text('Vào điểm'), text('Đội 3'), text('')),
    ];
    expect(await linesOf(`<w:tbl>${body.join('')}</w:tbl>`, parts)).toEqual([
      'TT | Nhiệm vụ | Người thực hiện | Ghi chú',
      '1. | Soát danh sách | Đội 1 |',
      '2. | Chấm bài | Đội 2 |',
      '| | Vào điểm | Đội 3 | |',
    ]);
  });

  it('counts on through lists that share a definition, and anew where a list says so', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimalZero', '(%1)')}</w:lvlOverride>`;
    const parts = {
      'word/numbering.xml': numbering([level(0, 'decimal', '%1.')], [[0], [0], [0, anew], [0, own]]),
    };
    const body = item('một', 1) + item('hai', 2) + item('lại một', 3) + item('lại hai', 3) + item('ba', 4);
    expect(await linesOf(body, parts)).toEqual(['1. một', '2. hai', '1. lại một', '2. lại hai', '(03) ba']);
  });

  it('writes compound and legal numbers, and letters beyond z', async () => {
    const legal = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>');
    const parts = {
      'word/numbering.xml': numbering([legal, level(0, 'lowerLetter', '%1)')], [[0], [1]]),
    };
    const letters = Array.from({ length: 28 }, (_, i) => item(`việc ${i + 1}`, 2)).join('');
    const lines = await linesOf(item('Phần', 1) + item('Mục', 1, 1) + item('Mục', 1, 1) + letters, parts);
    expect(lines.slice(0, 3)).toEqual(['I. Phần', '1.1. Mục', '1.2. Mục']);
    expect([lines[28], lines[29], lines[30]]).toEqual(['z) việc 26', 'aa) việc 27', 'bb) việc 28']);
  });

  it('takes lists from styles, also from those that a style is based on', async () => {
    const styles =
      '<w:styles xmlns:w="x"><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style></w:styles>';
    const parts = {
      'word/styles.xml': styles,
      'word/numbering.xml': numbering([level(0, 'decimal', '%1.')], [[0]]),
    };
    const styled = (text: string, more = ''): string => paragraph(text, `<w:pStyle w:val="MucCon"/>${more}`);
    const out = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    expect(
      await linesOf(styled('Sở Y tế') + styled('không số', out) + styled('Sở Tài chính'), parts),
    ).toEqual(['1. Sở Y tế', 'không số', '2. Sở Tài chính']);
  });

  it('writes a table of data row by row, and the head of a document cell by cell', async () => {
    const body =
      table([
        [
          ['ỦY BAN NHÂN DÂN', 'TỈNH AN HÒA'],
          ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
        ],
      ]) +
      table([
        [['TT'], ['Nhiệm vụ'], ['Chủ trì']],
        [['1'], ['Rà soát', 'cơ sở'], ['Sở Y tế']],
      ]);
    expect(await linesOf(body)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN HÒA',
      '|',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'TT | Nhiệm vụ | Chủ trì',
      '1 | Rà soát cơ sở | Sở Y tế',
    ]);
  });

  it('leaves out what was deleted, hidden or is drawn twice, and keeps what was inserted', async () => {
    const body =
      paragraph(
        `${run('Sở ')}<w:del><w:r><w:delText>Công Thương</w:delText></w:r></w:del><w:ins>${run('Y tế')}</w:ins>`,
      ) +
      paragraph(run('bí ẩn', '<w:vanish/>') + run('Kế hoạch', '<w:caps/>')) +
      paragraph(
        `<mc:AlternateContent><mc:Choice>${run('một lần')}</mc:Choice><mc:Fallback>${run('hai lần')}</mc:Fallback></mc:AlternateContent>`,
      ) +
      paragraph('<w:r><w:t>dòng trên</w:t><w:br/><w:t>dòng dưới &amp; &#7844;</w:t></w:r>');
    expect(await linesOf(body)).toEqual(['Sở Y tế', 'KẾ HOẠCH', 'một lần', 'dòng trên', 'dòng dưới & Ấ']);
  });

  it('finds the main part where the package says it is', async () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/van-ban.xml"/></Relationships>';
    const other = makeDocx('', {
      '_rels/.rels': relations,
      'word/van-ban.xml': `<w:document xmlns:w="x"><w:body>${paragraph('Kế hoạch số 5')}</w:body></w:document>`,
    });
    expect((await readSource(other, 'x.docx', createBudget())).lines).toEqual(['Kế hoạch số 5']);
  });
});
