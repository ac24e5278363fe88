import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSource } from '../../importer/read/read-source.ts';
import { createBudget } from '../../importer/refuse/budget.ts';
import type { Drawn, Placed } from '../support/make-pdf.ts';
import { lines, makePdf } from '../support/make-pdf.ts';

async function linesOf(...pages: (Placed | Drawn)[][]): Promise<string[]> {
  return (await readSource(makePdf(pages), 'ke-hoach.pdf', createBudget())).lines;
}

/** As wide as a line of the page. */
const FULL = 'Chủ trì phối hợp với các đơn vị có liên quan tổ chức thực hiện tốt';

describe('a PDF', () => {
  it('joins the lines of a paragraph and keeps paragraphs apart', async () => {
    expect(
      await linesOf(
        lines([
          ['1. Sở Y tế', 113],
          [`- ${FULL.slice(0, 57)}`, 113],
          'các việc được giao.',
          [`- ${FULL.slice(0, 57)}`, 113],
          '- Thương binh và Xã hội tỉnh An Hòa cùng các ban ngành đoàn',
          'thể khác.',
          ['2. Công an tỉnh', 113],
        ]),
      ),
    ).toEqual([
      '1. Sở Y tế',
      `- ${FULL.slice(0, 57)} các việc được giao.`,
      `- ${FULL.slice(0, 57)} - Thương binh và Xã hội tỉnh An Hòa cùng các ban ngành đoàn thể khác.`,
      '2. Công an tỉnh',
    ]);
  });

  it('goes on over the break of a page, without page numbers and running heads', async () => {
    const head = (page: number): Placed[] => [
      { text: `Kế hoạch phòng cháy, trang ${page}`, x: 85, y: 815 },
      { text: String(page), x: 300, y: 40 },
    ];
    const body = await linesOf(
      [...head(1), ...lines([[FULL.slice(0, 60), 113], FULL])],
      [
        ...head(2),
        ...lines(['cho đến khi hoàn thành nhiệm vụ.', ['Đoạn mới bắt đầu ở đây, thụt vào.', 113]]),
      ],
      [...head(3), ...lines([['Trang cuối cùng của văn bản này, có thêm một dòng chữ nữa.', 113]])],
    );
    expect(body).toEqual([
      `${FULL.slice(0, 60)} ${FULL} cho đến khi hoàn thành nhiệm vụ.`,
      'Đoạn mới bắt đầu ở đây, thụt vào.',
      'Trang cuối cùng của văn bản này, có thêm một dòng chữ nữa.',
    ]);
  });

  it('reads the head of a document column by column and tables row by row', async () => {
    const head: Placed[] = [
      { text: 'UBND TỈNH AN HÒA', x: 100, y: 800 },
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', x: 330, y: 800 },
      { text: 'Số: 18/KH-UBND', x: 105, y: 782 },
      { text: 'Độc lập - Tự do', x: 360, y: 782 },
      { text: 'KẾ HOẠCH', x: 280, y: 750 },
    ];
    const columns = [85, 130, 330, 450];
    const row = (cells: string[], y: number): Placed[] =>
      cells.flatMap((text, i) => (text ? [{ text, x: columns[i]!, y }] : []));
    const rows = [
      ...row(['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], 700),
      ...row(['1', 'Rà soát các cơ sở có', 'Sở Y tế', 'Quý II/2026'], 680),
      ...row(['', 'nguy cơ cao', '', ''], 662),
      ...row(['2', 'Bố trí kinh phí', 'Sở Tài chính', 'Hằng năm'], 644),
    ];
    expect(await linesOf([...head, ...rows])).toEqual([
      'UBND TỈNH AN HÒA',
      'Số: 18/KH-UBND',
      '|',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'Độc lập - Tự do',
      'KẾ HOẠCH',
      'TT | Nhiệm vụ | Chủ trì | Thời hạn',
      '1 | Rà soát các cơ sở có nguy cơ cao | Sở Y tế | Quý II/2026',
      '2 | Bố trí kinh phí | Sở Tài chính | Hằng năm',
    ]);
  });

  it('reads a table by its borders, whatever the height of the lines in its cells', async () => {
    const [left, right] = [80, 540];
    const across = (y: number, from = left): Drawn => ({ from: [from, y], to: [right, y] });
    const down = (top: number, bottom: number): Drawn[] =>
      [left, 120, 330, 440, right].map((x) => ({ from: [x, top], to: [x, bottom] }));
    const at = (y: number, ...cells: string[]): Placed[] =>
      cells.flatMap((text, i) => (text ? [{ text, x: [85, 125, 335, 445][i]!, y, size: 12 }] : []));
    const head = (y: number) => at(y, 'TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn');
    const first = [
      ...lines([['II. NHIỆM VỤ', 113]]),
      ...[across(760), across(740), across(690), across(640, 120), across(600), ...down(760, 600)],
      ...head(745),
      // The work has three lines, what stands beside it one or two, in the middle.
      ...at(725, '', 'Rà soát các cơ sở có'),
      ...at(718, '', '', 'Sở Công', 'Quý II/2026'),
      ...at(710, '1', 'nguy cơ cao về cháy'),
      ...at(703, '', '', 'Thương'),
      ...at(695, '', 'nổ trên địa bàn'),
      // The number runs over two rows.
      ...at(660, '', 'Lập trạm cứu nạn', 'Công an tỉnh', 'Hằng năm'),
      ...at(640, '2'),
      ...at(615, '', 'Tập huấn cứu nạn', 'Sở Y tế', 'Hằng năm'),
    ];
    const second = [
      ...[across(780), across(760), across(720), across(690), ...down(780, 690)],
      ...head(765),
      ...at(740, '', 'cho cán bộ các xã'),
      ...at(705, '3', 'Bố trí kinh phí', 'Sở Tài chính', '30/6/2026'),
      { text: 'III. TỔ CHỨC THỰC HIỆN Kế hoạch trên địa bàn', x: 113, y: 660 },
    ];
    expect(await linesOf(first, second)).toEqual([
      'II. NHIỆM VỤ',
      'TT | Nhiệm vụ | Chủ trì | Thời hạn',
      '1 | Rà soát các cơ sở có nguy cơ cao về cháy nổ trên địa bàn | Sở Công Thương | Quý II/2026',
      '2 | Lập trạm cứu nạn | Công an tỉnh | Hằng năm',
      '2 | Tập huấn cứu nạn cho cán bộ các xã | Sở Y tế | Hằng năm',
      '3 | Bố trí kinh phí | Sở Tài chính | 30/6/2026',
      'III. TỔ CHỨC THỰC HIỆN Kế hoạch trên địa bàn',
    ]);
  });

  it('takes frames around words for no table', async () => {
    const xs = Array.from({ length: 23 }, (_, i) => 83 + i * 12);
    const frames = xs.map((x): Drawn => ({ from: [x, 775], to: [x, 735] }));
    const across = [775, 755, 735].map((y): Drawn => ({ from: [83, y], to: [347, y] }));
    const text = lines(['Rà soát các quy định về bến đò và phao', 'trên hai tuyến sông của tỉnh.'], 760);
    expect(await linesOf([...frames, ...across, ...text])).toEqual([
      'Rà soát các quy định về bến đò và phao trên hai tuyến sông của tỉnh.',
    ]);
  });

  it('reads number and day where the registry signed them in above the page, and not who signed', async () => {
    const page = [
      { text: 'Số:', x: 85, y: 760 },
      { text: '/KH-UBND', x: 140, y: 760 },
      { text: 'Bắc Sơn, ngày', x: 300, y: 760 },
      { text: 'tháng 3 năm 2026', x: 415, y: 760 },
      ...lines(['KẾ HOẠCH', 'Phòng, chống đuối nước trẻ em trên địa bàn tỉnh Bắc Sơn năm 2026'], 720),
    ];
    const fields = [
      { text: '277', x: 110, y: 760 },
      { text: '14', x: 395, y: 760 },
      { text: 'Người ký: Nguyễn Văn A', x: 300, y: 600 },
    ];
    const file = makePdf([page], [], '', undefined, fields);
    const read = (await readSource(file, 'ke-hoach.pdf', createBudget())).lines;
    expect(read.join(' ')).toContain('Số: 277 /KH-UBND');
    expect(read.join(' ')).toContain('Bắc Sơn, ngày 14 tháng 3 năm 2026');
    expect(read.join(' ')).not.toContain('Nguyễn');
  });

  it('puts letters of a second font back into the holes of the first', async () => {
    const size = 14;
    const text = 'Kế hoạch phát triển của tỉnh được tổ chức thực hiện đồng bộ';
    const isLacking = (letter: string): boolean => /[\u1ea0-\u1ef9]/.test(letter);
    const pieces: Placed[] = [];
    let x = 85;
    for (const [i, letter] of [...text].entries()) {
      const last = pieces.at(-1);
      if (isLacking(letter)) pieces.push({ text: letter, x, y: 700, font: 2 });
      else if (last?.font === 1 && !isLacking(text[i - 1]!)) last.text += letter;
      else pieces.push({ text: letter, x, y: 700, font: 1 });
      x += size / 2;
    }
    const ordered = [...pieces.filter(({ font }) => font === 1), ...pieces.filter(({ font }) => font === 2)];
    expect(
      await linesOf([...ordered, { text: 'và một dòng nữa để trang có đủ chữ.', x: 85, y: 600 }]),
    ).toContain(text);
  });

  it('reads what a browser printed like the text it was printed from', async () => {
    const bytes = readFileSync('tests/support/plan-documents/ma-tuy-bo.pdf');
    const { lines: read } = await readSource(bytes, 'ma-tuy-bo.pdf', createBudget());
    expect(read).toContain('IV. TỔ CHỨC THỰC HIỆN');
    expect(read).toContain(
      'b) Nâng cấp phần mềm theo dõi kê đơn thuốc gây nghiện, hoàn thành trước ngày 31/12/2025.',
    );
    expect(read.some((line) => /^\d+$/.test(line))).toBe(false);
  });
});
