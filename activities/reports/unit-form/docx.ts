import { Document, Packer, type Paragraph, type Table } from 'docx';
import { columns, ruled } from '../docx/tables.ts';
import { STYLES } from '../docx/page.ts';
import { bodies, body, centred, gap, heading, line, mm, rule, TEXT_WIDTH_MM } from '../docx/text.ts';
import { packStably } from '../stable-zip.ts';
import type { UnitForm } from './types.ts';

const LEFT = 69;
const DOTS = '…………………………………………………………………………………………';
const upper = (text: string): string => text.toLocaleUpperCase('vi');

function head({ unit }: UnitForm): Table {
  const right = TEXT_WIDTH_MM - LEFT;
  return columns(
    [LEFT, right],
    [
      [
        [
          centred(upper(unit), { size: 12, bold: true }),
          rule(LEFT, 26),
          centred('Số:        /BC-', { size: 13 }),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
          rule(right, 58),
          centred('…………, ngày      tháng      năm', { size: 13, italics: true }),
        ],
      ],
    ],
  );
}

function figuresTable({ figures }: UnitForm): (Paragraph | Table)[] {
  if (figures.length === 0) return [];
  const rows = figures.flatMap(({ code, statement, parts, instead, previous }) => [
    { span: `${code}. ${statement}${previous ? ` (kỳ trước: ${previous})` : ''}` },
    ...parts.map(({ label, value }) => [label, instead || value]),
  ]);
  const heads = [
    { title: 'Nội dung', width: 125, align: 'left' as const },
    { title: 'Số liệu', width: 40, align: 'right' as const },
  ];
  return [heading('SỐ LIỆU CÁC CHỈ TIÊU', 1), ruled(heads, rows), gap(8)];
}

function texts({ texts: groups }: UnitForm): Paragraph[] {
  return groups.flatMap(({ heading: title, parts }) => [
    heading(title, 1),
    ...parts.flatMap((part) => [heading(part.title, 2), ...(part.text ? bodies(part.text) : [body(DOTS)])]),
  ]);
}

/** Draws the form in the layout of Decree 30/2020/NĐ-CP; the same content gives the same bytes. */
export async function renderUnitFormDocx(form: UnitForm): Promise<Buffer> {
  const sign = columns(
    [82, 83],
    [
      [
        [line('Người lập', { size: 13, bold: true }), gap(60), line(form.preparer, { size: 13 })],
        [
          centred('THỦ TRƯỞNG ĐƠN VỊ', { size: 13, bold: true }),
          centred('(ký, ghi rõ họ tên)', { size: 12, italics: true }),
          gap(60),
        ],
      ],
    ],
  );
  const document = new Document({
    title: form.report,
    creator: form.unit,
    lastModifiedBy: form.unit,
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
          },
        },
        children: [
          head(form),
          gap(18),
          centred('BÁO CÁO', { size: 14, bold: true }),
          centred(form.report.replace(/^Báo cáo /, 'Kết quả '), { size: 14, bold: true }),
          centred(form.plan, { size: 13, italics: true }),
          rule(TEXT_WIDTH_MM, 50),
          gap(10),
          centred(`Kính gửi: ${form.addressee}.`),
          gap(8),
          ...figuresTable(form),
          ...texts(form),
          gap(12),
          sign,
        ],
      },
    ],
  });
  return packStably(await Packer.toBuffer(document), '2000-01-01T00:00:00Z');
}
