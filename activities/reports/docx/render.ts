import { Document, Packer } from 'docx';
import { figuresAnnex, reportersAnnex } from '../../../words/annex-rows.ts';
import { receiverLines, subjectLine } from '../../../words/letter.ts';
import type { Issue, Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { packStably } from '../stable-zip.ts';
import { drawAnnex, FIGURES, REPORTERS } from './annexes.ts';
import { foot } from './foot.ts';
import { head, title } from './head.ts';
import { page, STYLES } from './page.ts';
import { sections } from './sections.ts';

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
    styles: STYLES,
    sections: [
      page([
        head(snapshot, issue),
        ...title(snapshot),
        ...sections(snapshot),
        foot({ ...snapshot.letterhead, receivers: receiverLines(snapshot.letterhead) }, signerName),
      ]),
      page(drawAnnex(figuresAnnex(snapshot), FIGURES, snapshot, issue)),
      page(drawAnnex(reportersAnnex(snapshot), REPORTERS, snapshot, issue)),
    ],
  });
  const madeOn = issue?.date ?? snapshot.period.sendDue;
  return packStably(await Packer.toBuffer(document), `${madeOn}T00:00:00Z`);
}
