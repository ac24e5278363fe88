/** The table of targets of a report (its part IV): the same cells on pages and in the document. */
import type { Snapshot, SnapshotTarget } from '../domain/aggregation/snapshot.ts';
import type { TargetFigure } from '../domain/aggregation/types.ts';
import { assess, formatAssigned, formatRate, rateOf, resultOf } from './figures.ts';

type Amount = Pick<TargetFigure, 'numerator' | 'denominator' | 'value'>;

/** Assigned, this period, cumulative, rate, the same period last year, assessment. */
export interface TargetRow {
  code: string;
  statement: string;
  assigned: string;
  now: string;
  cumulative: string;
  rate: string;
  lastYear: string;
  assessment: string;
}

/** Titles of the columns behind the target's own. */
export const TARGET_COLUMNS = [
  'Giao',
  'Kỳ này',
  'Lũy kế',
  'Tỷ lệ (%)',
  'Cùng kỳ năm trước',
  'Đánh giá',
] as const;

const MARKS = ['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
/** As many decimals as any figure is kept with. */
const MOST_DECIMALS = 6;

const decimalsOf = (value: number | null): number =>
  value === null ? 0 : (String(Number(value.toFixed(MOST_DECIMALS))).split('.')[1]?.length ?? 0);

/** Writes numbers with equal decimals, so that they compare at a glance: `1.250,0` beside `98,5`; a dash for nothing. */
export function numbersAlike(numbers: readonly (number | null)[]): (value: number | null) => string {
  const digits = Math.max(0, ...numbers.map(decimalsOf));
  const print = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => (value === null ? '–' : print.format(value));
}

/** The same of amounts: `12/20` for a part of a whole, `12` for an amount. */
function amountsAlike(amounts: readonly (Amount | null)[]): (amount: Amount | null) => string {
  const print = numbersAlike(amounts.flatMap((one) => (one ? [one.numerator, one.denominator] : [])));
  return (amount) => {
    if (!amount || amount.value === null) return '–';
    const part = print(amount.numerator);
    return amount.denominator === null ? part : `${part}/${print(amount.denominator)}`;
  };
}

/** Sources of figures that were entered because the system did not yet exist, each once, in the order of the targets. */
function sourcesOf({ targets }: Snapshot): string[] {
  return [...new Set(targets.flatMap(({ lastYear }) => lastYear?.source ?? []))];
}

function lastYearOf(
  target: SnapshotTarget,
  print: (amount: Amount | null) => string,
  sources: string[],
): string {
  const { lastYear } = target;
  if (!lastYear) return '–';
  const rate = lastYear.denominator === null ? '' : ` (${formatRate(lastYear.value)}%)`;
  const mark = lastYear.source === undefined ? '' : (MARKS[sources.indexOf(lastYear.source)] ?? '*');
  return `${print(lastYear)}${rate}${mark}`;
}

/** One row for each target, in the order of the plan. */
export function targetRows(snapshot: Snapshot): TargetRow[] {
  const sources = sourcesOf(snapshot);
  return snapshot.targets.map((target, index) => {
    const figure = snapshot.aggregate.figures[index]!;
    const print = amountsAlike([figure, target.cumulative, target.lastYear]);
    return {
      code: target.code,
      statement: target.statement,
      assigned: formatAssigned(target),
      now: print(figure),
      cumulative: print(target.cumulative),
      rate: formatRate(rateOf(target, resultOf(target, figure, snapshot.period))),
      lastYear: lastYearOf(target, print, sources),
      assessment: assess(target, figure, snapshot.period),
    };
  });
}

/** What stands below the table: figures not yet complete, and where entered figures come from. */
export function targetNotes(snapshot: Snapshot): string[] {
  const incomplete = snapshot.aggregate.figures.filter(({ missing }) => missing > 0).length;
  return [
    ...(incomplete > 0
      ? [`Có ${incomplete} chỉ tiêu chưa đủ số liệu của các đơn vị được giao; chi tiết tại Phụ lục I.`]
      : []),
    ...sourcesOf(snapshot).map((source, index) => `${MARKS[index] ?? '*'} Số liệu cùng kỳ: ${source}.`),
  ];
}
