/** How many units reported, in one sentence and one table; those that have not are named. */
import type { Paragraph, Table } from 'docx';
import { shortDate } from '../../../words/document-dates.ts';
import { formatNumber, PUNCTUALITY } from '../../../words/figures.ts';
import type { Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { ruled, type Row } from './tables.ts';
import { body, gap } from './text.ts';

/** Requested units appear only if they sent something. */
export function coverage(snapshot: Snapshot): (Paragraph | Table)[] {
  const { aggregate, period } = snapshot;
  const { completeness, timeliness, onTime, late, missing, requestedReceived, reporters } = aggregate;
  const { suspended = [] } = aggregate;
  const exempt = aggregate.exempt.filter((unit) => !suspended.includes(unit));
  const correcting = reporters.filter((each) => each.beingCorrected).map((each) => each.unit);
  const names = (units: string[]): string =>
    units.map((unit) => snapshot.units.find((each) => each.id === unit)?.name ?? unit).join('; ');
  const row = (word: string, units: string[]): Row[] =>
    units.length > 0 ? [[word, String(units.length), names(units)]] : [];
  const rows = [
    ...row(PUNCTUALITY.onTime.word, onTime),
    ...row(PUNCTUALITY.late.word, late),
    ...row(PUNCTUALITY.missing.word, missing),
    ...row(PUNCTUALITY.exempt.word, exempt),
    ...row(PUNCTUALITY.suspended.word, suspended),
    ...row('Đang bổ sung theo đề nghị', correcting),
    ...row('Cơ quan, tổ chức được đề nghị phối hợp đã gửi', requestedReceived),
  ];
  return [
    body(
      `Đến thời điểm tổng hợp, ${completeness.received}/${completeness.expected} đơn vị được giao đã gửi báo cáo ` +
        `(đạt ${formatNumber(completeness.rate)}%), trong đó ${timeliness.onTime} đơn vị gửi đúng hạn ` +
        `ngày ${shortDate(period.unitDue)} (đạt ${formatNumber(timeliness.rate)}%).` +
        (missing.length > 0 ? ` Chưa gửi: ${names(missing)}.` : ''),
    ),
    ruled(
      [
        { title: 'Tình trạng', width: 36, align: 'left' },
        { title: 'Số đơn vị', width: 17, align: 'centre' },
        { title: 'Đơn vị', width: 112, align: 'left' },
      ],
      rows,
    ),
    gap(8),
  ];
}
