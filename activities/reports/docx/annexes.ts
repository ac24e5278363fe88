/** The annexes of a report, each on pages of its own. */
import type { Paragraph, Table } from 'docx';
import { FIGURE_COLUMNS, REPORTER_COLUMNS, type Annex } from '../../../words/annex-rows.ts';
import { annexLine } from '../../../words/letter.ts';
import type { Issue, Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { ruled, type Column, type TableSize } from './tables.ts';
import { centred, gap, rule, TEXT_WIDTH_MM } from './text.ts';

/** Widths and sides of an annex's columns, and its type. */
interface Measures {
  columns: Column[];
  size: TableSize;
}

const columnsOf = (titles: readonly string[], measures: readonly [number, Column['align']][]): Column[] =>
  titles.map((title, index) => {
    const [width, align] = measures[index]!;
    return { title, width, align };
  });

export const FIGURES: Measures = {
  size: 10,
  columns: columnsOf(FIGURE_COLUMNS, [
    [69, 'left'],
    [20, 'right'],
    [20, 'right'],
    [18, 'right'],
    [38, 'left'],
  ]),
};

export const REPORTERS: Measures = {
  size: 11,
  columns: columnsOf(REPORTER_COLUMNS, [
    [10, 'centre'],
    [50, 'left'],
    [41, 'centre'],
    [40, 'centre'],
    [24, 'centre'],
  ]),
};

/** Its head, which ties it to its report, and its table. */
export function drawAnnex(
  { number, title, groups }: Annex,
  { columns, size }: Measures,
  snapshot: Snapshot,
  issue: Issue | null,
): (Paragraph | Table)[] {
  return [
    centred(`Phụ lục ${number}`, { bold: true }),
    centred(title.replace(' các đơn vị ', ' các đơn vị\n').toLocaleUpperCase('vi'), { bold: true }),
    centred(annexLine(snapshot, issue), { italics: true }),
    rule(TEXT_WIDTH_MM, 50),
    gap(10),
    ruled(
      columns,
      groups.flatMap((group) => [{ span: group.title }, ...group.rows]),
      size,
    ),
  ];
}
