/** Paragraphs of an official document: Times New Roman, black, sizes and spacing of Decree 30/2020/NĐ-CP, Annex I. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';

export const FONT = 'Times New Roman';
/** Word measures type in half-points and lengths in twentieths of a point. */
export const pt = (points: number): number => points * 2;
export const spacing = (points: number): number => points * 20;
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Width between the margins of the page: 210 − 30 − 15 mm. */
export const TEXT_WIDTH_MM = 165;
/** The body's type is the document's; only what differs says so. */
export const BODY_POINTS = 14;

interface Style {
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

type Layout = Pick<IParagraphOptions, 'alignment' | 'spacing' | 'keepNext'>;

/** A run of text; line feeds become line breaks. */
export function runs(text: string, { size, bold, italics }: Style = {}): TextRun[] {
  const look = { size: size && pt(size), bold, italics };
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...look, break: index > 0 ? 1 : undefined }));
}

/** A line without space around it, as in the head, the foot and tables. */
export function line(text: string, style: Style = {}, layout: Layout = {}): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0 },
    ...layout,
    // The size of the paragraph mark, or an empty line would be as high as the body's.
    run: style.size ? { size: pt(style.size) } : undefined,
    children: runs(text, style),
  });
}

/** A centred line. */
export function centred(text: string, style: Style = {}, layout: Layout = {}): Paragraph {
  return line(text, style, { alignment: AlignmentType.CENTER, ...layout });
}

/** A paragraph of the body: justified, first line 1,27 cm in, 6 pt before the next. */
export function body(text: string, layout: Pick<Layout, 'keepNext'> = {}): Paragraph {
  return new Paragraph({
    ...layout,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 0, after: spacing(6) },
    children: runs(text),
  });
}

/** Paragraphs of a text that may hold several lines. */
export function bodies(text: string): Paragraph[] {
  return text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => body(part));
}

/** `I. TÌNH HÌNH CHUNG` (level 1) or `1. Công an tỉnh` (level 2), kept with what follows. */
export function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: mm(12.7) },
    spacing: { before: spacing(level === 1 ? 6 : 0), after: spacing(6) },
    keepNext: true,
    outlineLevel: level - 1,
    children: runs(text, { bold: true }),
  });
}

/**
 * A horizontal rule of a given length, centred in a column, drawn as the border of an empty line.
 * @param column width of the column in mm
 * @param length length of the rule in mm
 */
export function rule(column: number, length: number): Paragraph {
  const side = mm((column - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    // Room above, or the rule would run through the descenders of the line before.
    spacing: { before: spacing(4), after: 0, line: spacing(2), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/** An empty line of a given height. */
export function gap(points: number): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: spacing(points), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  });
}
