import { Document, Packer, type Paragraph, type Table } from 'docx';
import type { UnitBodyPart } from '../../../words/unit-report-body.ts';
import { foot } from '../docx/foot.ts';
import { letterHead, salutation } from '../docx/head.ts';
import { page, STYLES } from '../docx/page.ts';
import { ruled, type Column } from '../docx/tables.ts';
import { bodies, body, centred, gap, heading, rule, TEXT_WIDTH_MM } from '../docx/text.ts';
import { packStably } from '../stable-zip.ts';
import { FIGURE_HEADS, figureRows } from './figure-rows.ts';
import type { UnitForm } from './types.ts';

type Block = Paragraph | Table;

const [LABEL, NOW, BEFORE] = FIGURE_HEADS;
const COLUMNS: Column[] = [
  { title: LABEL, width: 95, align: 'left' },
  { title: NOW, width: 38, align: 'right' },
  { title: BEFORE, width: 32, align: 'right' },
];

function draw(part: UnitBodyPart, form: UnitForm): Block[] {
  switch (part.kind) {
    case 'heading':
      return [heading(part.text, part.level)];
    case 'words':
      return part.paragraphs.flatMap(bodies);
    case 'targets':
      return [ruled(COLUMNS, figureRows(form)), gap(8)];
  }
}

/** Draws the report in the layout of Decree 30/2020/NĐ-CP; the same content gives the same bytes. */
export async function renderUnitFormDocx(form: UnitForm): Promise<Buffer> {
  const { unit, report, subject, addressee, opening, closing, parts, signer } = form;
  const document = new Document({
    title: report,
    creator: unit,
    lastModifiedBy: unit,
    styles: STYLES,
    sections: [
      page([
        letterHead(form, [centred(form.number, { size: 13 })], form.placeAndDate),
        gap(18),
        centred('BÁO CÁO', { size: 14, bold: true }),
        centred(subject, { size: 14, bold: true }),
        rule(TEXT_WIDTH_MM, 50),
        gap(10),
        ...salutation([addressee]),
        gap(12),
        body(opening),
        ...parts.flatMap((part) => draw(part, form)),
        body(closing, { keepNext: true }),
        foot(form, signer),
      ]),
    ],
  });
  return packStably(await Packer.toBuffer(document), '2000-01-01T00:00:00Z');
}
