/** Long and hostile documents, to see what reading them costs. Each is made when it is asked for. */
import { deflateSync } from 'node:zlib';
import { item, level, makeDocx, makeZip, numbering, paragraph } from './make-docx.ts';
import { lines, makePdf, stream } from './make-pdf.ts';
import { SAMPLE_PLAN_TEXT } from './sample-plan-text.ts';

const MIB = 1024 * 1024;
const [HEAD = '', TAIL = ''] = SAMPLE_PLAN_TEXT.split(/(?=^2\. Sở Giáo dục)/mu);

/** A plan just below the limits of lines and characters, every line of it a duty or an agency. */
function largestPlan(): string {
  const line = (i: number): string =>
    i % 12 === 0
      ? `${i / 12 + 2}. Trung tâm Văn hóa số ${i}, Công an tỉnh`
      : `- Phối hợp với Công an tỉnh tổ chức việc số ${i}, hằng quý báo cáo UBND tỉnh.`;
  const body = Array.from({ length: 5_950 }, (_, i) => line(i));
  return `${HEAD}${body.join('\n')}\n${TAIL}`;
}

/** A sentence that never ends, cut into as many lines as are accepted. */
function endlessSentence(): string {
  const pieces = ['các cơ quan, đơn vị và Ủy ban nhân dân các xã, phường', 'Sở Y tế phối hợp với Sở Nội vụ,'];
  const body = Array.from({ length: 5_950 }, (_, i) => pieces[i % 2]);
  return `${HEAD}${body.join('\n')}\n${TAIL}`;
}

/** A plan of so many agencies, each with ten duties. */
function longPlan(agencies: number): string {
  const duty = (i: number, j: number): string =>
    `- Chủ trì, phối hợp với Công an tỉnh và các đơn vị liên quan tổ chức thực hiện nhóm việc số ${i}.${j}, hằng quý tổng hợp kết quả, kịp thời tháo gỡ khó khăn ở cơ sở.`;
  const parts = Array.from({ length: agencies }, (_, i) =>
    [`${i + 2}. Trung tâm Văn hóa số ${i + 2}`, ...Array.from({ length: 10 }, (_, j) => duty(i, j))].join(
      '\n',
    ),
  );
  return `${HEAD}${parts.join('\n')}\n${TAIL}`;
}

function asHtml(text: string): string {
  const body = text.split('\n').map((line) => `<div><span>${line}</span></div>`);
  return `<!DOCTYPE html><html><body><nav>Trang chủ</nav>${body.join('\n')}</body></html>`;
}

function asDocx(text: string): Uint8Array {
  const body = text
    .split('\n')
    .map((line) => (line.startsWith('- ') ? item(line.slice(2), 1) : paragraph(line)))
    .join('');
  const media = Buffer.alloc(8 * MIB, 'ảnh chụp hội nghị ');
  return makeDocx(body, {
    'word/numbering.xml': numbering([level(0, 'bullet', '-')], [[0]]),
    'word/media/1.bin': new Uint8Array(media),
  });
}

function asPdf(text: string): Uint8Array {
  const rows = text.split('\n').flatMap((line) => line.match(/.{1,62}(?: |$)/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(rows.length / 38) }, (_, i) =>
    rows.slice(i * 38, i * 38 + 38),
  );
  return makePdf(pages.map((page) => lines(page)));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const xml = (text: string): Uint8Array => makeDocx('', { 'word/document.xml': text });

/** By name; the ending of a name says which kind of file it is. */
export const HEAVY_DOCUMENTS: Record<string, () => Uint8Array> = {
  'plan of 100 pages.txt': () => bytes(longPlan(120)),
  'plan of 100 pages, with pictures.docx': () => asDocx(longPlan(120)),
  'plan of 100 pages.pdf': () => asPdf(longPlan(120)),
  'plan of 100 pages.html': () => bytes(asHtml(longPlan(120))),
  'largest plan accepted.txt': () => bytes(largestPlan()),
  'one sentence, as many lines as accepted.txt': () => bytes(endlessSentence()),
  'text of 50 MB.txt': () => bytes('Kế hoạch thực hiện nhiệm vụ năm 2026. '.repeat(1_100_000)),
  'text of 4 MB in one line.txt': () => bytes('Kế hoạch '.repeat(400_000)),
  'line breaks.txt': () => bytes('\n'.repeat(4 * MIB)),
  'zip bomb.docx': () => makeDocx('', { 'word/document.xml': new Uint8Array(256 * MIB) }),
  'ten thousand parts.docx': () =>
    makeZip(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, 'x']))),
  'billion laughs.docx': () => xml('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'),
  'nesting.docx': () => xml('<a>'.repeat(500_000)),
  'tags.docx': () => xml(`<a>${'<b/>'.repeat(4_000_000)}</a>`),
  'stream bomb.pdf': () =>
    makePdf([lines(['Kế hoạch'])], [stream(deflateSync(Buffer.alloc(256 * MIB)), '/Filter /FlateDecode')]),
  'nesting.html': () => bytes(`<html>${'<div>'.repeat(700_000)}`),
  'tags.html': () => bytes(`<html>${'<b><i>'.repeat(650_000)}`),
};
