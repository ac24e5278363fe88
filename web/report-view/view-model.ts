/** A report on a page, part by part as its document has it. The report itself is Vietnamese, whoever reads the page. */
import { figuresAnnex, reportersAnnex, type Annex } from '../../words/annex-rows.ts';
import { coverageLine, coverageRows } from '../../words/coverage-rows.ts';
import {
  annexLine,
  closingLine,
  numberLine,
  openingLine,
  placeLine,
  receiverLines,
  subjectLine,
} from '../../words/letter.ts';
import { reportBody } from '../../words/report-body.ts';
import { TARGET_COLUMNS, targetNotes, targetRows } from '../../words/target-rows.ts';
import {
  details,
  heading,
  inset,
  paragraph,
  section,
  smallHeading,
  table,
  type Block,
  type Parts,
} from '../layout/blocks.ts';
import type { Issue, Snapshot } from '../../domain/aggregation/snapshot.ts';
import { BREAK, joined, strong } from '../layout/sentence.ts';
import { lightBody, type LightPart } from './light-body.ts';

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

function draw(part: LightPart, next: LightPart | undefined, snapshot: Snapshot): Parts {
  switch (part.kind) {
    case 'heading':
      return smallHeading(part.text, 3, next?.kind === 'targets' ? TARGETS : undefined);
    case 'words':
      return part.paragraphs.map((text) => paragraph(text, { isTyped: true }));
    case 'coverage':
      return coverage(snapshot);
    case 'targets':
      return snapshot.targets.length > 0 && figures(snapshot);
    case 'more':
      return inset(`Và ${part.paragraphs} đoạn nữa của phần này, đủ trong tệp Word.`);
  }
}

const isNumber = (column: string): boolean => ['Số đạt', 'Tổng số', 'Giá trị'].includes(column);

/** Rows of an annex that a page shows: those of four hundred units would make it three times as heavy as it may be. */
const MOST_ROWS = 30;

/** An annex, to be opened: unit by unit it is longer than all the rest; of a long one the beginning, the files have it all. */
function annex({ number, title, columns, groups }: Annex, snapshot: Snapshot, issue: Issue | null): Block {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  let left = MOST_ROWS;
  const shown = groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
  return details(`Phụ lục ${number}. ${title}`, [
    paragraph(annexLine(snapshot, issue)),
    ...shown.flatMap((group) => [
      paragraph(group.title, { isBold: true }),
      table({
        label: group.title,
        columns: columns.map((text) => ({ text, isNumber: isNumber(text) })),
        rows: group.rows,
      }),
    ]),
    ...(count > MOST_ROWS
      ? [paragraph(`Và ${count - MOST_ROWS} dòng nữa, đủ trong tệp Word và Excel.`)]
      : []),
  ]);
}

/** Bytes of a page for a report's words, its targets and the names of its units, each of which is said up to thrice. */
const MOST_BODY = 70 * 1024;
const OF_A_TARGET = 900;
const OF_A_NAME = 2.5;

function roomForWords({ units, targets }: Snapshot): number {
  const names = units.reduce((sum, { name }) => sum + Buffer.byteLength(name), 0);
  return Math.max(0, MOST_BODY - OF_A_NAME * names - OF_A_TARGET * targets.length);
}

/** "Nơi nhận", and who signs. */
const foot = ({ letterhead }: Snapshot): Parts => [
  paragraph(joined(['Nơi nhận:', ...receiverLines(letterhead)])),
  paragraph(strong(joined(letterhead.signerTitle.map((title) => title.toLocaleUpperCase('vi'))))),
];

/**
 * A report on a page, from its letterhead to its last annex.
 * @param issue number and date from the registry, once there are
 */
export function reportView(snapshot: Snapshot, issue: Issue | null = null): Block {
  const body = lightBody(reportBody(snapshot), roomForWords(snapshot));
  return section(
    [
      paragraph(joined([snapshot.letterhead.superior ?? '', snapshot.letterhead.body])),
      paragraph(joined([numberLine(snapshot, issue), placeLine(snapshot, issue)])),
      heading(['BÁO CÁO', BREAK, subjectLine(snapshot)]),
      paragraph(`Kính gửi: ${snapshot.addressees.join('; ')}.`),
      paragraph(openingLine(snapshot)),
      body.map((part, index) => draw(part, body[index + 1], snapshot)),
      paragraph(closingLine(snapshot)),
      foot(snapshot),
      annex(figuresAnnex(snapshot), snapshot, issue),
      annex(reportersAnnex(snapshot), snapshot, issue),
    ],
    { lang: 'vi', isReport: true },
  );
}
