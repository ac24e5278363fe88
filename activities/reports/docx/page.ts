/** The page every document is set on: A4 with the margins of Decree 30/2020/NĐ-CP, Annex I. */
import {
  AlignmentType,
  Header,
  NumberFormat,
  PageNumber,
  Paragraph,
  TextRun,
  type IStylesOptions,
  type ISectionOptions,
  type Table,
} from 'docx';
import { TABLE_SIZES, tableStyle } from './tables.ts';
import { BODY_POINTS, FONT, mm, pt } from './text.ts';

const RUN = { font: FONT, size: pt(BODY_POINTS), color: '000000', language: { value: 'vi-VN' } };

/** Type of the whole document, and of its tables. */
export const STYLES: IStylesOptions = {
  default: { document: { run: RUN } },
  paragraphStyles: TABLE_SIZES.map((size) => ({
    id: tableStyle(size),
    name: `Bảng ${size}`,
    run: { size: pt(size) },
    paragraph: { spacing: { before: 0, after: 0 } },
  })),
};

/** A4 with the page number centred in the top margin from the second page on; each section counts its own pages. */
export function page(children: (Paragraph | Table)[]): ISectionOptions {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: pt(13) });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
      }),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
    children,
  };
}
