/** A report on a page, part by part as its document has it. The report itself is Vietnamese, whoever reads the page. */
import { coverageLine, coverageRows } from '../../words/coverage-rows.ts';
import { closingLine, numberLine, openingLine, placeLine, subjectLine } from '../../words/letter.ts';
import { reportBody, type BodyPart } from '../../words/report-body.ts';
import { TARGET_COLUMNS, targetNotes, targetRows } from '../../words/target-rows.ts';
import {
  heading,
  paragraph,
  section,
  smallHeading,
  table,
  type Block,
  type Parts,
} from '../layout/blocks.ts';
import type { Issue, Snapshot } from '../../domain/aggregation/snapshot.ts';
import { BREAK, joined } from '../layout/sentence.ts';

/** How the units reported. */
function coverage(snapshot: Snapshot): Parts {
  return [
    paragraph(coverageLine(snapshot)),
    table({
      columns: ['Tình trạng', { text: 'Số đơn vị', isNumber: true }, 'Đơn vị'],
      rows: coverageRows(snapshot).map(({ word, units }) => [word, units.length, units.join('; ')]),
    }),
  ];
}

const TARGETS = 'chi-tieu';
/** Of the columns behind the target's own, those with numbers. */
const NUMBERS: readonly string[] = TARGET_COLUMNS.slice(1, -1);

function figures(snapshot: Snapshot): Parts {
  return [
    table({
      labelledBy: TARGETS,
      columns: [
        'Mã',
        'Chỉ tiêu',
        ...TARGET_COLUMNS.map((text) => ({ text, isNumber: NUMBERS.includes(text) })),
      ],
      rows: targetRows(snapshot).map((row) => [
        row.code,
        row.statement,
        row.assigned,
        row.now,
        row.cumulative,
        row.rate,
        row.lastYear,
        row.assessment,
      ]),
    }),
    targetNotes(snapshot).map((note) => paragraph(note)),
  ];
}

function draw(part: BodyPart, next: BodyPart | undefined, snapshot: Snapshot): Parts {
  switch (part.kind) {
    case 'heading':
      return smallHeading(part.text, 3, next?.kind === 'targets' ? TARGETS : undefined);
    case 'words':
      return part.paragraphs.map((text) => paragraph(text, { isTyped: true }));
    case 'coverage':
      return coverage(snapshot);
    case 'targets':
      return snapshot.targets.length > 0 && figures(snapshot);
  }
}

/**
 * A report on a page, from its letterhead to its last sentence.
 * @param issue number and date from the registry, once there are
 */
export function reportView(snapshot: Snapshot, issue: Issue | null = null): Block {
  const body = reportBody(snapshot);
  return section(
    [
      paragraph(joined([snapshot.letterhead.superior ?? '', snapshot.letterhead.body])),
      paragraph(joined([numberLine(snapshot, issue), placeLine(snapshot, issue)])),
      heading(['BÁO CÁO', BREAK, subjectLine(snapshot)]),
      paragraph(`Kính gửi: ${snapshot.addressees.join('; ')}.`),
      paragraph(openingLine(snapshot)),
      body.map((part, index) => draw(part, body[index + 1], snapshot)),
      paragraph(closingLine(snapshot)),
    ],
    { lang: 'vi', isReport: true },
  );
}
