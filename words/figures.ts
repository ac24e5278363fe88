/** Figures in words and Vietnamese notation; the same ones in the document and in the workbook. */
import { periodKind } from '../domain/ids.ts';
import type { Combined } from '../domain/aggregation/over-units.ts';
import type { FigureState, TargetFigure } from '../domain/aggregation/types.ts';
import { assessTarget, type Assessment } from '../domain/figures/assess.ts';
import { shortDate } from './document-dates.ts';
import type { Snapshot, SnapshotTarget } from '../domain/aggregation/snapshot.ts';

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
const RATES = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '=': '=', count: '≥' } as const;

export const STATE_WORDS: Record<FigureState, string> = {
  reported: 'Có số liệu',
  zero: 'Không phát sinh',
  'not-applicable': 'Không áp dụng',
  elsewhere: 'Gửi qua kênh khác',
  missing: 'Chưa có số liệu',
};

/** `1234.5` → `1.234,5`; a dash for nothing. */
export function formatNumber(value: number | null): string {
  return value === null ? '–' : NUMBERS.format(value);
}

/** A percentage with both its decimals, so that a column of them stands in line: `86,30`. */
export function formatRate(value: number | null): string {
  return value === null ? '–' : RATES.format(value);
}

/** `12/20 (60,00%)` for a part of a whole, `12` for an amount; a dash where there is neither. */
export function formatCompared({
  numerator,
  denominator,
  value,
}: Pick<TargetFigure, 'numerator' | 'denominator' | 'value'>): string {
  if (denominator === null) return formatNumber(numerator);
  return value === null
    ? `${formatNumber(numerator)}/${formatNumber(denominator)}`
    : `${formatNumber(numerator)}/${formatNumber(denominator)} (${formatRate(value)}%)`;
}

/** `12/20` for a part of a whole, `12` for an amount. */
export function formatAmount(figure: Pick<Combined, 'numerator' | 'denominator' | 'value'>): string {
  if (figure.value === null) return '–';
  const part = formatNumber(figure.numerator);
  return figure.denominator === null ? part : `${part}/${formatNumber(figure.denominator)}`;
}

/** What the plan assigns: `≥ 70%`, `≥ 1 mô hình`. With units counted one by one the threshold is each unit's own. */
export function formatAssigned(target: Pick<SnapshotTarget, 'operator' | 'value' | 'unit'>): string {
  const unit = target.unit === '%' ? '%' : ` ${target.unit}`;
  return `${SIGNS[target.operator]} ${formatNumber(target.value)}${unit}`;
}

/** The rate in percent: of a ratio itself, of an amount against what was assigned. */
export function rateOf(
  target: Pick<SnapshotTarget, 'value'>,
  figure: Pick<Combined, 'denominator' | 'value'>,
): number | null {
  if (figure.value === null || figure.denominator !== null) return figure.value;
  return target.value > 0 ? Math.round((10_000 * figure.value) / target.value) / 100 : null;
}

/** By what a target is read: in a review for which nobody reports anew, by what its years have reached. */
export function resultOf(
  { cumulative }: SnapshotTarget,
  figure: TargetFigure,
  { id }: Pick<Snapshot['period'], 'id'>,
): Combined {
  return figure.value === null && periodKind(id) === 'review' ? cumulative : figure;
}

/** How long the rhythm of a target takes, beside "đang thực hiện". */
const RHYTHMS = {
  continuous: 'thường xuyên',
  month: 'cả tháng',
  quarter: 'cả quý',
  'half-year': 'cả 6 tháng',
  year: 'cả năm',
} as const;

/** Judges a target by what has been reached so far where it has a milestone, else by the period. */
export function judge(
  target: SnapshotTarget,
  figure: TargetFigure,
  period: Pick<Snapshot['period'], 'id' | 'to'>,
): Assessment | null {
  const { by, frequency = null, cumulative } = target;
  const { met } = by === null ? resultOf(target, figure, period) : cumulative;
  return assessTarget({ by, frequency }, met, period);
}

/** The judgement of a target in words. */
export function assess(
  target: SnapshotTarget,
  figure: TargetFigure,
  period: Pick<Snapshot['period'], 'id' | 'to'>,
): string {
  switch (judge(target, figure, period)) {
    case null:
      return STATE_WORDS[figure.state === 'reported' ? 'missing' : figure.state];
    case 'met':
      return 'Đạt';
    case 'not-met':
      return 'Chưa đạt';
    case 'under-way':
      return `Đang thực hiện (${target.by ? `mốc ${milestone(target.by)}` : RHYTHMS[target.frequency ?? 'year']})`;
  }
}

function milestone(by: string): string {
  return by.length === 4 ? by : shortDate(by);
}

export type Punctuality = 'onTime' | 'late' | 'missing' | 'exempt' | 'suspended' | 'received';

/** Words and colours of the reports' states; the colour never stands without its word. */
export const PUNCTUALITY: Record<Punctuality, { word: string; colour: string }> = {
  onTime: { word: 'Đúng hạn', colour: 'C6E0B4' },
  late: { word: 'Sau hạn', colour: 'F8CBAD' },
  missing: { word: 'Chưa gửi', colour: 'FF9C9C' },
  exempt: { word: 'Không thuộc diện báo cáo kỳ này', colour: 'D9D9D9' },
  suspended: { word: 'Đang tạm dừng', colour: 'D9D9D9' },
  received: { word: 'Đã gửi', colour: 'BDD7EE' },
};

/** How one named unit stands; requested units have no deadline to keep and are simply received. */
export function punctualityOf({ aggregate }: Snapshot, unit: string): Punctuality {
  if (aggregate.onTime.includes(unit)) return 'onTime';
  if (aggregate.late.includes(unit)) return 'late';
  if (aggregate.suspended?.includes(unit)) return 'suspended';
  if (aggregate.exempt.includes(unit)) return 'exempt';
  return aggregate.missing.includes(unit) ? 'missing' : 'received';
}
