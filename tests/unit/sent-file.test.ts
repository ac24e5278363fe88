/** Files that people send with an act: what is taken, what is refused, and why. */
import { describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { checkFile, type ScanFile } from '../../client/documents/check-file.ts';
import { DOCX, PDF, XLSX } from '../../client/documents/media-types.ts';
import { readLines } from '../../client/documents/text-of-file.ts';
import type { UserError } from '../../domain/user-error.ts';

const HEAD = ['TT', 'Họ và tên', 'Năm sinh', 'Nơi ở'];
const PERSONS = [
  ['1', 'Nguyễn Văn An', '1990', 'Ấp 1'],
  ['2', 'TRẦN THỊ BÌNH', '1985', 'Ấp 2'],
  ['3', 'Lê Văn Cường', '1979', 'Ấp 3'],
];
const UNITS = [
  ['1', 'Ấp 1', '12', '1990'],
  ['2', 'Ấp 2', '0', '1985'],
  ['3', 'Ấp 3', '7', '2001'],
];

async function word(head: string[], rows: string[][]): Promise<Buffer> {
  const row = (cells: string[]): TableRow =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
  const table = new Table({ rows: [head, ...rows].map(row) });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Báo cáo'), table] }] }));
}

async function sheet(head: string[], rows: (string | number | Date)[][]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet('Số liệu');
  page.addRow(head);
  for (const row of rows) page.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function pdf(...lines: string[]): Promise<Buffer> {
  const made = await PDFDocument.create();
  const page = made.addPage();
  lines.forEach((line, n) => page.drawText(line, { x: 40, y: 700 - 20 * n, size: 12 }));
  return Buffer.from(await made.save());
}

const sent = (bytes: Uint8Array, name = 'van-ban') => ({
  name,
  base64: Buffer.from(bytes).toString('base64'),
});

async function refusal(check: Promise<unknown>): Promise<string> {
  const error = await check.then(
    () => null,
    (thrown: unknown) => thrown as UserError,
  );
  expect(error?.code).toBe('invalid');
  expect(error?.details[0]?.remedy?.vi).toMatch(/\S/);
  return error?.details[0]?.message.vi ?? '';
}

describe('a file sent with an act', () => {
  it('is told by its content, whatever its name says, and named without its folders', async () => {
    const bytes = await pdf('12/BC-SYT');
    const { file, warnings } = await checkFile(sent(bytes, '../../a\\b\u202e<c>.exe'));
    expect(file).toMatchObject({ mediaType: PDF, name: 'bc.exe.pdf' });
    expect(file.bytes.equals(bytes)).toBe(true);
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(warnings).toEqual([]);
    expect((await checkFile(sent(await word(['a'], [])))).file.mediaType).toBe(DOCX);
    expect((await checkFile(sent(await sheet(['a'], [])))).file.mediaType).toBe(XLSX);
    expect((await checkFile(sent(Buffer.from(PNG, 'base64'), '///'))).file).toMatchObject({
      ...{ mediaType: 'image/png', name: 'van-ban.png' },
    });
  });

  it('is refused where it is empty, too large, of another kind, or not the one kind asked for', async () => {
    expect(await refusal(checkFile(sent(Buffer.alloc(0))))).toContain('rỗng');
    const large = Buffer.concat([await pdf('x'), Buffer.alloc(20 * 1024 * 1024)]);
    expect(await refusal(checkFile(sent(large)))).toContain('20 MB');
    const others = [Buffer.from('<html>'), zipSync({ 'a.txt': Buffer.from('x') }), Buffer.from('MZ\u0090\0')];
    for (const other of others) expect(await refusal(checkFile(sent(other, 'a.pdf')))).toContain('PDF, DOCX');
    expect(await refusal(checkFile(sent(await word(['a'], [])), { only: PDF }))).toContain('(PDF)');
  });

  it('is refused where it cannot be looked into', async () => {
    const whole = await word(['a'], [['b']]);
    expect(await refusal(checkFile(sent(whole.subarray(0, -60))))).toContain('không đọc được');
    const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200)]);
    expect(await refusal(checkFile(sent(broken)))).toContain('không đọc được');
    const types = '<Types><Override ContentType="x" PartName="/word/document.xml"/></Types>';
    const bomb = zipSync({
      '[Content_Types].xml': Buffer.from(types),
      'word/document.xml': new Uint8Array(65 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(readLines(Buffer.from(bomb), DOCX)).rejects.toMatchObject({
      refusal: { code: 'too-large' },
    });
  });

  it('is refused where the scanner finds something, before anything is read out of it', async () => {
    const asked: string[] = [];
    const scan: ScanFile = ({ name, bytes }) => {
      asked.push(`${name} ${bytes.length}`);
      return Promise.resolve(name === 'xau.pdf' ? 'Eicar-Test' : null);
    };
    const bytes = await pdf('x');
    expect(await refusal(checkFile(sent(bytes, 'xau.pdf'), { scan }))).toContain('Eicar-Test');
    expect((await checkFile(sent(bytes, 'tot.pdf'), { scan })).file.name).toBe('tot.pdf');
    expect(asked).toEqual([`xau.pdf ${bytes.length}`, `tot.pdf ${bytes.length}`]);
  });
});

describe('a list of persons in a file', () => {
  const born = PERSONS.map(([n, name, year]) => [n!, name!, new Date(Date.UTC(Number(year), 1, 3))]);
  it.each([
    ['a Word table', () => word(HEAD, PERSONS)],
    [
      'a sheet',
      () =>
        sheet(
          HEAD,
          PERSONS.map(([n, name, year, at]) => [n!, name!, Number(year), at!]),
        ),
    ],
    ['a sheet with days', () => sheet(['TT', 'Tên', 'Ngày'], born)],
    [
      'a sheet with identity numbers',
      () =>
        sheet(
          ['Số'],
          [1, 2, 3].map((n) => [92_090_001_230 + n].map((id) => `0${id}`)),
        ),
    ],
    ['a PDF', () => pdf(...[1, 2, 3].map((n) => `${n}. Nguyen Van An, 0${n}/02/1990`))],
  ])('is refused in %s, without naming anybody', async (_where, make) => {
    const message = await refusal(checkFile(sent(await make())));
    expect(message).toContain('danh sách người (3 dòng');
    expect(message).not.toMatch(/Nguy|BÌNH|1990/);
  });

  it('is let through with a warning where it is but one or two rows', async () => {
    const { warnings } = await checkFile(sent(await word(HEAD, PERSONS.slice(0, 2)), 'bao-cao.docx'));
    expect(warnings).toEqual([
      {
        vi: expect.stringMatching(/^bao-cao\.docx: .*2 dòng/),
        en: expect.stringMatching(/^bao-cao\.docx: .*2 rows/),
      },
    ]);
  });

  it('is not seen in figures by place and year', async () => {
    const head = ['TT', 'Ấp', 'Số người', 'Từ năm'];
    for (const bytes of [await word(head, UNITS), await sheet(head, UNITS)]) {
      expect((await checkFile(sent(bytes))).warnings).toEqual([]);
    }
  });
});

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
