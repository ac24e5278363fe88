import type { Workbook } from 'exceljs';
import { assess, formatAmount, formatAssigned, STATE_WORDS } from '../../../words/figures.ts';
import { annexLine, subjectLine } from '../../../words/letter.ts';
import type { Issue, Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { addRow, addSheet, type SheetColumn } from './sheet.ts';

const COLUMNS: SheetColumn[] = [
  { title: 'Mã chỉ tiêu', width: 12 },
  { title: 'Chỉ tiêu', width: 50 },
  { title: 'Mức giao', width: 13 },
  { title: 'Đơn vị', width: 34 },
  { title: 'Số đạt', width: 12 },
  { title: 'Tổng số', width: 12 },
  { title: 'Giá trị', width: 12 },
  { title: 'Tình trạng số liệu', width: 18 },
  { title: 'Văn bản gửi qua kênh khác', width: 18 },
  { title: 'Lũy kế', width: 16 },
  { title: 'Cùng kỳ năm trước', width: 14 },
  { title: 'Đánh giá', width: 20 },
];

/** Sheet "Số liệu": each target's total in bold, its units below. */
export function addFiguresSheet(workbook: Workbook, snapshot: Snapshot, issue: Issue | null): void {
  const sheet = addSheet(workbook, 'Số liệu', subjectLine(snapshot), annexLine(snapshot, issue), COLUMNS);
  const names = new Map(snapshot.units.map((unit) => [unit.id, unit.name]));
  snapshot.targets.forEach((target, index) => {
    const figure = snapshot.aggregate.figures[index]!;
    const common = [target.code, target.statement, formatAssigned(target)];
    addRow(
      sheet,
      [
        ...common,
        'Tổng hợp',
        figure.numerator,
        figure.denominator,
        figure.value,
        STATE_WORDS[figure.state],
        null,
        formatAmount(target.cumulative),
        target.lastYear?.value ?? null,
        assess(target, figure, snapshot.period),
      ],
      { bold: true, colour: 'F2F2F2' },
    );
    for (const row of figure.byUnit) {
      const document = row.elsewhere ? `${row.elsewhere.number}, ${row.elsewhere.date}` : null;
      addRow(sheet, [
        ...common,
        names.get(row.unit) ?? row.unit,
        row.numerator,
        row.denominator,
        row.value,
        STATE_WORDS[row.state],
        ...[document, null, null, null],
      ]);
    }
  });
}
