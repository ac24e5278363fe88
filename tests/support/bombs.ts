/** Small files that would cost a careless reader its memory or its time. Each is made when it is asked for. */
import { deflateSync } from 'node:zlib';
import { makeDocx, makeZip, paragraph } from './make-docx.ts';
import { lines, makePdf, show, stream } from './make-pdf.ts';
import { makeXlsx } from './make-xlsx.ts';

const MB = 1024 * 1024;

export interface Bomb {
  name: string;
  make(): Uint8Array;
  /** Whether it is taken all the same, since it costs nothing any more. */
  isHarmless?: boolean;
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const flate = (bytes: Uint8Array, level = 9): Uint8Array => deflateSync(bytes, { level });
const document = (xml: string): Uint8Array => makeDocx('', { 'word/document.xml': xml });

/** What a file sent with an act needs beside its words to be told as a Word file. */
const WORD = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
};
const wordOf = (body: string): Uint8Array => makeDocx(body, WORD);
const wordPart = (xml: string): Uint8Array => makeDocx('', { ...WORD, 'word/document.xml': xml });
const page = lines(['Báo cáo kết quả thực hiện kế hoạch']);

/** A page whose text is what the bytes say, packed as the filters say. */
function pdfOf(packed: Uint8Array, filter: string): Uint8Array {
  return makePdf([page], [], '', stream(packed, `/Filter ${filter}`));
}

/** Bytes packed twice and more: each layer shrinks the one below it a thousandfold. */
function layers(bytes: Uint8Array, count: number): Uint8Array {
  return count === 0 ? bytes : layers(flate(bytes), count - 1);
}

/** A drawing by its orders, which may draw another by the name X. */
function drawing(orders: string, other?: number): Uint8Array {
  const resources = other === undefined ? '' : `/Resources << /XObject << /X ${other} 0 R >> >>`;
  const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`;
  return stream(flate(Buffer.from(orders)), `${dictionary} /Filter /FlateDecode`);
}

/** Three drawings, each a thousand times in the one before: a billion lines, beside text in two columns. */
function pdfOfDrawings(): Uint8Array {
  const columns = [85, 330].flatMap((x) =>
    lines(Array.from({ length: 6 }, (): [string, number] => ['Báo cáo kết quả', x])),
  );
  const content = [...columns.map(show), '/X Do'].join('\n');
  const again = '/X Do '.repeat(1000);
  const drawings = [drawing(again, 10), drawing(again, 11), drawing('0 0 m 500 0 l S '.repeat(1000))];
  return makePdf([columns], drawings.map(Buffer.from), '', stream(content));
}

/** As signed files of an act. */
export const ATTACHED_BOMBS: Bomb[] = [
  {
    name: 'PDF packed twice',
    make: () => pdfOf(layers(Buffer.alloc(512 * MB, ' '), 2), '[/FlateDecode /FlateDecode]'),
  },
  { name: 'PDF of 1 GB in 1 MB', make: () => pdfOf(flate(Buffer.alloc(1024 * MB, ' '), 1), '/FlateDecode') },
  {
    name: 'PDF whose filters stand elsewhere',
    make: () =>
      makePdf(
        [page],
        ['[/FlateDecode /FlateDecode]'],
        '',
        stream(layers(Buffer.alloc(512 * MB, ' '), 2), '/Filter 9 0 R'),
      ),
  },
  {
    name: 'PDF whose text says it is a picture',
    make: () =>
      makePdf(
        [page],
        [],
        '',
        stream(flate(Buffer.alloc(768 * MB, ' '), 1), '/Subtype /Image /Filter /FlateDecode'),
      ),
  },
  {
    name: 'PDF of three million pieces of text',
    make: () => pdfOf(flate(Buffer.from(`BT /F1 9 Tf ${'<0041> Tj '.repeat(3_000_000)} ET`)), '/FlateDecode'),
  },
  { name: 'PDF of a billion lines', make: pdfOfDrawings, isHarmless: true },
  {
    name: 'XLSX, a row far below the last one',
    make: () => makeXlsx('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
  },
  ...['A1:XFD1048576', 'A1:Z1048576'].map((range) => ({
    name: `XLSX, merged ${range}`,
    make: () => makeXlsx('', `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`),
  })),
  {
    name: 'XLSX, a rule on every cell',
    make: () =>
      makeXlsx(
        '',
        '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>',
      ),
  },
  {
    name: 'XLSX, a rule on three columns',
    make: () =>
      makeXlsx(
        '',
        '<dataValidations count="1"><dataValidation type="whole" sqref="A1:C1048576"/></dataValidations>',
      ),
    isHarmless: true,
  },
  {
    name: 'XLSX, a million rows',
    make: () =>
      makeXlsx(
        Array.from(
          { length: 1_000_000 },
          (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
        ).join(''),
      ),
  },
  {
    name: 'XLSX of 256 MB',
    make: () => makeXlsx(`<row r="1"><c r="A1" t="str"><v>${' '.repeat(256 * MB)}</v></c></row>`),
  },
  { name: 'DOCX, ten million paragraphs', make: () => wordOf('<w:p/>'.repeat(10_000_000)) },
  {
    name: 'DOCX, 2.6 million runs',
    make: () => wordOf(paragraph('<w:r><w:t>a</w:t></w:r>'.repeat(2_600_000))),
  },
  {
    name: 'DOCX, half a million paragraphs in each other',
    make: () => wordOf(`${'<w:p>'.repeat(500_000)}${'</w:p>'.repeat(500_000)}`),
  },
  {
    name: 'DOCX, 200,000 attributes',
    make: () => wordOf(`<w:p ${Array.from({ length: 200_000 }, (_, i) => `a${i}="${i}"`).join(' ')}/>`),
  },
  { name: 'DOCX of 256 MB', make: () => wordPart(' '.repeat(256 * MB)) },
  {
    name: 'DOCX, laughs',
    make: () => wordPart('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'),
  },
  {
    name: 'DOCX, a list’s head and names without end',
    make: () => wordOf(paragraph('Họ và tên, ngày sinh') + paragraph('A '.repeat(1_000_000))),
    isHarmless: true,
  },
  {
    name: 'archive of ten thousand parts',
    make: () =>
      makeZip({
        ...WORD,
        'word/document.xml': '<a/>',
        ...Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, 'x'])),
      }),
  },
];

const comments = (count: number): string => '<!---->'.repeat(count);
const plan = 'KẾ HOẠCH\nPhân công nhiệm vụ cho các đơn vị\n';

/** As documents to be made a plan of. */
export const IMPORTED_BOMBS: Bomb[] = [
  ...[30, 600, 100_000].map((count) => ({
    name: `${count} comments.txt`,
    make: () => text(`${comments(count)}N`),
  })),
  { name: 'comments and blanks.txt', make: () => text(`${'<!-- --> \n<?xml ?>'.repeat(2_000)}N`) },
  { name: 'nesting.html', make: () => text(`<html>${'<div>'.repeat(700_000)}`) },
  { name: 'tags.html', make: () => text(`<html>${'<b><i>'.repeat(650_000)}`) },
  {
    name: 'attributes.html',
    make: () => text(`<html><p ${Array.from({ length: 200_000 }, (_, i) => `a${i}="${i}"`).join(' ')}>x`),
  },
  { name: 'text of 15 MB.txt', make: () => text('Kế hoạch thực hiện nhiệm vụ năm 2026. '.repeat(300_000)) },
  { name: 'one line.txt', make: () => text(plan + 'Kế hoạch '.repeat(300_000)) },
  { name: 'line breaks.txt', make: () => text('\n'.repeat(4 * MB)) },
  { name: 'blanks.txt', make: () => text(`${plan}${' '.repeat(19_000)}.\n`.repeat(20)) },
  { name: 'names.txt', make: () => text(`Họ và tên, ngày sinh\n${`${'A '.repeat(9_900)}\n`.repeat(20)}`) },
  { name: 'zip bomb.docx', make: () => makeDocx('', { 'word/document.xml': new Uint8Array(256 * MB) }) },
  {
    name: 'ten thousand parts.docx',
    make: () => makeZip(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, 'x']))),
  },
  { name: 'tags.docx', make: () => document(`<a>${'<b/>'.repeat(4_000_000)}</a>`) },
  { name: 'laughs.docx', make: () => document('<!DOCTYPE a [<!ENTITY a "ha">]><a>&a;</a>') },
  ...ATTACHED_BOMBS.filter(({ name }) => name.startsWith('PDF')).map(({ name, make }) => ({
    name: `${name}.pdf`,
    make,
  })),
];

/** As texts in YAML. */
export const YAML_BOMBS: Bomb[] = [
  { name: 'three million brackets', make: () => text('['.repeat(3_000_000)) },
  { name: 'brackets and braces', make: () => text('[{a: '.repeat(200_000)) },
  { name: 'sequences in each other on one line', make: () => text('- '.repeat(500_000)) },
  {
    name: 'eight thousand keys',
    make: () => text(Array.from({ length: 40_000 }, (_, i) => `k${i}: ${i}`).join('\n')),
  },
  { name: 'the same key again and again', make: () => text('a: 1\n'.repeat(19_000)) },
  {
    name: 'aliases',
    make: () =>
      text(
        `a: &a [${'x,'.repeat(9)}x]\n${'bcdefghi'
          .split('')
          .map((one, i) => `${one}: &${one} [${`*${'abcdefgh'[i]},`.repeat(9)}x]`)
          .join('\n')}`,
      ),
  },
  {
    name: 'mistakes',
    make: () =>
      text(
        `schema: lien-nganh/plan@1\n${Array.from({ length: 9_000 }, (_, i) => `unknown${i}: 1`).join('\n')}`,
      ),
  },
  { name: 'syntax errors', make: () => text('a: b: c\n'.repeat(9_000)) },
  { name: 'tabs', make: () => text('\t- a\n'.repeat(9_000)) },
  { name: 'quotes', make: () => text(`a: ${'"a" '.repeat(100_000)}`) },
];
