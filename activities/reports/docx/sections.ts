/** The body of a report as a document. */
import type { Paragraph, Table } from 'docx';
import { closingLine, openingLine } from '../../../words/letter.ts';
import { reportBody, type BodyPart } from '../../../words/report-body.ts';
import type { Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { coverage } from './coverage.ts';
import { targetsChart } from './targets-chart.ts';
import { targetsTable } from './targets-table.ts';
import { bodies, body, gap, heading } from './text.ts';

type Block = Paragraph | Table;

/** From its first sentence to "./.". */
export function sections(snapshot: Snapshot): Block[] {
  const content = reportBody(snapshot).flatMap((part) => draw(part, snapshot));
  return [body(openingLine(snapshot)), ...content, body(closingLine(snapshot), { keepNext: true })];
}

function draw(part: BodyPart, snapshot: Snapshot): Block[] {
  switch (part.kind) {
    case 'heading':
      return [heading(part.text, part.level)];
    case 'words':
      return part.paragraphs.flatMap(bodies);
    case 'coverage':
      return coverage(snapshot);
    case 'targets':
      return [...targetsTable(snapshot), gap(8), ...targetsChart(snapshot)];
  }
}
