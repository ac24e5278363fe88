/** How many units reported: the same sentence and rows on pages and in the document. */
import type { Snapshot } from '../domain/aggregation/snapshot.ts';
import { shortDate } from './document-dates.ts';
import { formatRate, PUNCTUALITY } from './figures.ts';

export interface CoverageRow {
  /** How these units stand. */
  word: string;
  units: string[];
}

const nameIn = ({ units }: Snapshot, id: string): string => units.find((unit) => unit.id === id)?.name ?? id;

/** How many of the ordered units, how many in time, and who is missing. */
export function coverageLine(snapshot: Snapshot): string {
  const { aggregate, period } = snapshot;
  const { completeness, timeliness, missing } = aggregate;
  const absent = missing.map((unit) => nameIn(snapshot, unit)).join('; ');
  return (
    `Đến thời điểm tổng hợp, ${completeness.received}/${completeness.expected} đơn vị được giao đã gửi báo cáo ` +
    `(đạt ${formatRate(completeness.rate)}%), trong đó ${timeliness.onTime} đơn vị gửi đúng hạn ` +
    `ngày ${shortDate(period.unitDue)} (đạt ${formatRate(timeliness.rate)}%).` +
    (absent === '' ? '' : ` Chưa gửi: ${absent}.`)
  );
}

/** Units by how they stand, empty groups left out; requested ones appear only if they sent something. */
export function coverageRows(snapshot: Snapshot): CoverageRow[] {
  const { onTime, late, missing, requestedReceived, reporters, suspended = [], exempt } = snapshot.aggregate;
  const correcting = reporters.filter(({ beingCorrected }) => beingCorrected).map(({ unit }) => unit);
  const groups: [string, string[]][] = [
    [PUNCTUALITY.onTime.word, onTime],
    [PUNCTUALITY.late.word, late],
    [PUNCTUALITY.missing.word, missing],
    [PUNCTUALITY.exempt.word, exempt.filter((unit) => !suspended.includes(unit))],
    [PUNCTUALITY.suspended.word, suspended],
    ['Đang bổ sung theo đề nghị', correcting],
    ['Cơ quan, tổ chức được đề nghị phối hợp đã gửi', requestedReceived],
  ];
  return groups.flatMap(([word, units]) =>
    units.length > 0 ? [{ word, units: units.map((unit) => nameIn(snapshot, unit)) }] : [],
  );
}
