import {
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  AlignmentType,
  type Table,
} from 'docx';
import type { ISectionOptions } from 'docx';
import { subjectLine } from '../letter-words.ts';
import type { Issue, Snapshot } from '../snapshot-types.ts';
import { packStably } from '../stable-zip.ts';
import { figuresAnnex, reportersAnnex } from './annexes.ts';
import { foot } from './foot.ts';
import { head, title } from './head.ts';
import { sections } from './sections.ts';
import { FONT, mm, pt } from './text.ts';

/**
 * Draws a sealed snapshot as an official report (Decree 30/2020/NĐ-CP, Annex I). The same arguments give the same
 * bytes.
 * @param issue number and date from the registry; null leaves room for them
 * @param signerName name under the title; null leaves room for it
 */
export async function renderReportDocx(
  snapshot: Snapshot,
  issue: Issue | null,
  signerName: string | null,
): Promise<Buffer> {
  const document = new Document({
    title: subjectLine(snapshot),
    creator: snapshot.coordinator.name,
    lastModifiedBy: snapshot.coordinator.name,
    styles: {
      default: {
        document: { run: { font: FONT, size: pt(14), color: '000000', language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      page([head(snapshot, issue), ...title(snapshot), ...sections(snapshot), foot(snapshot, signerName)]),
      page(figuresAnnex(snapshot, issue)),
      page(reportersAnnex(snapshot, issue)),
    ],
  });
  const madeOn = issue?.date ?? snapshot.period.sendDue;
  return packStably(await Packer.toBuffer(document), `${madeOn}T00:00:00Z`);
}

/** A4 with the page number centred in the top margin from the second page on; each annex counts its own pages. */
function page(children: (Paragraph | Table)[]): ISectionOptions {
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
