import type { Paragraph, Table } from 'docx';
import { assess, formatAmount, formatAssigned, formatRate, rateOf } from '../../../words/figures.ts';
import type { Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { ruled, type Column } from './tables.ts';
import { body, gap } from './text.ts';

const COLUMNS: Column[] = [
  { title: 'TT', width: 8, align: 'centre' },
  { title: 'Chỉ tiêu', width: 49, align: 'left' },
  { title: 'Giao', width: 17, align: 'centre' },
  { title: 'Kỳ này', width: 22, align: 'centre' },
  { title: 'Lũy kế', width: 22, align: 'centre' },
  { title: 'Tỷ lệ (%)', width: 14, align: 'centre' },
  { title: 'Cùng kỳ (%)', width: 14, align: 'centre' },
  { title: 'Đánh giá', width: 19, align: 'centre' },
];

/** Assigned, this period, cumulative, rate, same period last year, assessment: one row per target. */
export function targetsTable(snapshot: Snapshot): (Paragraph | Table)[] {
  const { figures } = snapshot.aggregate;
  const rows = snapshot.targets.map((target, index) => {
    const figure = figures[index]!;
    return [
      String(index + 1),
      target.statement,
      formatAssigned(target),
      breakable(formatAmount(figure)),
      breakable(formatAmount(target.cumulative)),
      formatRate(rateOf(target, figure)),
      target.lastYear ? formatRate(rateOf(target, target.lastYear)) : '–',
      assess(target, figure, snapshot.period),
    ];
  });
  const incomplete = figures.filter((figure) => figure.missing > 0).length;
  return [
    ruled(COLUMNS, rows, 10),
    gap(6),
    ...(incomplete > 0
      ? [body(`Có ${incomplete} chỉ tiêu chưa đủ số liệu của các đơn vị được giao; chi tiết tại Phụ lục I.`)]
      : []),
  ];
}

/** Lets a long `numerator/denominator` break behind its stroke, never inside a number. */
function breakable(amount: string): string {
  return amount.replace('/', '/\u200b');
}
