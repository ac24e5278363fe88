import type { Workbook } from 'exceljs';
import { localTime, periodName, shortDate } from '../../../words/document-dates.ts';
import { PUNCTUALITY, punctualityOf } from '../../../words/figures.ts';
import { annexLine } from '../../../words/letter.ts';
import type { Issue, Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { addRow, addSheet, paint, type SheetColumn } from './sheet.ts';

const COLUMNS: SheetColumn[] = [
  { title: 'TT', width: 6 },
  { title: 'Đơn vị', width: 44 },
  { title: 'Mục phân công', width: 17 },
  { title: 'Diện báo cáo', width: 20 },
  { title: 'Hạn gửi', width: 14 },
  { title: 'Gửi lần đầu', width: 24 },
  { title: 'Bản mới nhất', width: 24 },
  { title: 'Số bản', width: 10 },
  { title: 'Tình trạng', width: 24 },
  { title: 'Ghi chú', width: 24 },
];
const STATE_COLUMN = 8;

/** Sheet "Tình hình gửi báo cáo": who sent what when, the state in a word and a colour. */
export function addReportersSheet(workbook: Workbook, snapshot: Snapshot, issue: Issue | null): void {
  const title = `Tình hình gửi báo cáo ${periodName(snapshot.period)}`;
  const sheet = addSheet(workbook, 'Tình hình gửi báo cáo', title, annexLine(snapshot, issue), COLUMNS);
  const zone = snapshot.plan.timeZone;
  const of = (reports: string) => snapshot.units.filter((unit) => unit.reports === reports);
  [...of('ordered'), ...of('requested')].forEach((unit, index) => {
    const sent = snapshot.aggregate.reporters.find((reporter) => reporter.unit === unit.id);
    const { word, colour } = PUNCTUALITY[punctualityOf(snapshot, unit.id)];
    const cells = addRow(sheet, [
      index + 1,
      unit.name,
      unit.heading,
      unit.reports === 'ordered' ? 'Được giao' : 'Đề nghị phối hợp',
      shortDate(snapshot.period.unitDue),
      sent ? localTime(sent.firstReceivedAt, zone) : null,
      sent ? localTime(sent.receivedAt, zone) : null,
      sent?.version ?? null,
      word,
      [sent?.onBehalf && 'Nhập thay', sent?.beingCorrected && 'Đang bổ sung theo đề nghị']
        .filter(Boolean)
        .join('; ') || null,
    ]);
    paint(cells[STATE_COLUMN]!, colour);
  });
}
