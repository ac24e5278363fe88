import type { Paragraph, Table } from 'docx';
import { TARGET_COLUMNS, targetNotes, targetRows } from '../../../words/target-rows.ts';
import type { Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { ruled, type Column } from './tables.ts';
import { body, gap, line } from './text.ts';

/** Widths and sides of the columns behind the target's own. */
const MEASURES: readonly [width: number, align: Column['align']][] = [
  [18, 'centre'],
  [20, 'right'],
  [20, 'right'],
  [15, 'right'],
  [23, 'right'],
  [20, 'centre'],
];

const COLUMNS: Column[] = [
  { title: 'TT', width: 8, align: 'centre' },
  { title: 'Chỉ tiêu', width: 41, align: 'left' },
  ...TARGET_COLUMNS.map((title, index) => {
    const [width, align] = MEASURES[index]!;
    return { title, width, align };
  }),
];

/** One row per target; below it what is not complete, and where entered figures come from. */
export function targetsTable(snapshot: Snapshot): (Paragraph | Table)[] {
  const rows = targetRows(snapshot).map((row, index) => [
    String(index + 1),
    row.statement,
    row.assigned,
    breakable(row.now),
    breakable(row.cumulative),
    row.rate,
    breakable(row.lastYear),
    row.assessment,
  ]);
  const notes = targetNotes(snapshot);
  return [
    ruled(COLUMNS, rows, 10),
    gap(6),
    ...notes.map((note) =>
      /^\p{No}|^\*/u.test(note) ? line(note, { size: 11, italics: true }) : body(note),
    ),
  ];
}

/** Lets a long `numerator/denominator` break behind its stroke, never inside a number. */
function breakable(amount: string): string {
  return amount.replace('/', '/\u200b');
}
