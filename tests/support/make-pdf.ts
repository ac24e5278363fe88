/** Small PDF files with Vietnamese text at given places, as only tests need them. */
import { deflateSync } from 'node:zlib';

/** A piece of text, in points from the lower left corner. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Which of the two fonts, 1 or 2. */
  font?: 1 | 2;
}

/** Every letter is half as wide as high. */
export const LETTER = 0.5;

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** A straight line between two points. */
export interface Drawn {
  from: [x: number, y: number];
  to: [x: number, y: number];
}

/** What a page has to say to show it. */
export function show(one: Placed | Drawn): string {
  if ('from' in one) return `${one.from.join(' ')} m ${one.to.join(' ')} l S`;
  const { text, x, y, size = 14, font = 1 } = one;
  return `BT /F${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;

/** A stream object's body; `filter` names what it was packed with. */
export function stream(bytes: Uint8Array | string, dictionary = ''): Buffer {
  const data = Buffer.from(bytes);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** Puts numbered objects together, the first being the catalogue. */
export function assemble(objects: (string | Buffer)[], trailer = ''): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let at = chunks[0]!.length;
  objects.forEach((object, i) => {
    const chunk = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += chunk.length;
    chunks.push(chunk);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * A PDF of pages of placed text and lines.
 * @param more objects behind those of the pages; their pages may draw the first by the name X
 * @param content stands in place of the text of the pages
 * @param fields signed fields that a program filled in above the first page
 */
export function makePdf(
  pages: (Placed | Drawn)[][],
  more: (string | Buffer)[] = [],
  trailer = '',
  content?: Buffer,
  fields: Placed[] = [],
): Uint8Array {
  const first = 7;
  const drawn = more.length > 0 ? `/XObject << /X ${first + 2 * pages.length} 0 R >>` : '';
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>`;
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    font('Times'),
    font('Other'),
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /DW ${LETTER * 1000} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Times /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 800] >> >>`,
    stream(TO_UNICODE),
  ];
  const behind = first + 2 * pages.length + more.length;
  const shown = fields.map((_, i) => `${behind + 2 * i} 0 R`).join(' ');
  pages.forEach((placed, i) => {
    const annotations = i === 0 && fields.length > 0 ? `/Annots [${shown}]` : '';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> ${drawn} >> ${annotations} /Contents ${first + 2 * i + 1} 0 R >>`,
      content ?? stream(deflateSync(placed.map(show).join('\n')), '/Filter /FlateDecode'),
    );
  });
  const filled = fields.flatMap((field, i) => [
    `<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /T (S${i}) /Rect [${field.x} ${field.y} ${field.x + 90} ${field.y + 20}] /AP << /N ${behind + 2 * i + 1} 0 R >> >>`,
    stream(
      show({ ...field, x: 0, y: 0 }),
      '/Type /XObject /Subtype /Form /BBox [0 0 90 20] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>',
    ),
  ]);
  return assemble([...objects, ...more, ...filled], trailer);
}

/** Lines one below the other, from the left margin at 85 to the right one at 540. */
export function lines(texts: (string | [text: string, x: number])[], top = 780): Placed[] {
  return texts.map((line, i) => {
    const [text, x] = typeof line === 'string' ? [line, 85] : line;
    return { text, x, y: top - i * 18 };
  });
}
