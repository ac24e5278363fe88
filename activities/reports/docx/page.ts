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
import { FONT, mm, pt } from './text.ts';

/** Type of the whole document. */
export const STYLES: IStylesOptions = {
  default: { document: { run: { font: FONT, size: pt(14), color: '000000', language: { value: 'vi-VN' } } } },
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
