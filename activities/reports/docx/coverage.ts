/** How many units reported, in one sentence and one table; those that have not are named. */
import type { Paragraph, Table } from 'docx';
import { coverageLine, coverageRows } from '../../../words/coverage-rows.ts';
import type { Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { ruled } from './tables.ts';
import { body, gap } from './text.ts';

/** Requested units appear only if they sent something. */
export function coverage(snapshot: Snapshot): (Paragraph | Table)[] {
  return [
    body(coverageLine(snapshot)),
    ruled(
      [
        { title: 'Tình trạng', width: 36, align: 'left' },
        { title: 'Số đơn vị', width: 17, align: 'centre' },
        { title: 'Đơn vị', width: 112, align: 'left' },
      ],
      coverageRows(snapshot).map(({ word, units }) => [word, String(units.length), units.join('; ')]),
    ),
    gap(8),
  ];
}
