/** The charts' drawings as vega-lite specifications; every one stands beside a table of the same numbers. */
import type { TopLevelSpec } from 'vega-lite';
import type { Translate } from '../../domain/bilingual.ts';
import { periodName } from '../unit/what-name.ts';
import type { TargetsOfPeriod } from './targets.ts';
import type { Timeliness } from './timeliness.ts';

const WIDTH = 560;

/** Bars of what was reached, and a mark where each target is met. */
export function targetsSpec({ targets }: TargetsOfPeriod, t: Translate): TopLevelSpec {
  const reached = t('Kết quả', 'Result');
  const met = t('Mức được giao', 'Assigned');
  const axis = { title: t('Tỷ lệ (%)', 'Rate (%)'), grid: true };
  const y = { field: 'code', type: 'nominal' as const, sort: null, title: null };
  const shown = targets.map(({ code, rate, threshold }) => ({ code, rate: rate ?? 0, threshold }));
  return {
    data: { values: shown },
    width: WIDTH,
    height: { step: 34 },
    layer: [
      {
        mark: { type: 'bar', height: 16 },
        encoding: {
          y,
          x: { field: 'rate', type: 'quantitative', axis },
          color: { datum: reached, scale: { domain: [reached, met], range: ['#1d70b8', '#0b0c0c'] } },
        },
      },
      {
        mark: { type: 'tick', thickness: 3, size: 28 },
        encoding: { y, x: { field: 'threshold', type: 'quantitative' }, color: { datum: met } },
      },
    ],
    config: { legend: { title: null, orient: 'top' } },
  };
}

/** One stacked bar for each period. */
export function timelinessSpec(periods: Timeliness[], t: Translate): TopLevelSpec {
  const parts: [Exclude<keyof Timeliness, 'period'>, string, string][] = [
    ['onTime', t('Đúng hạn', 'On time'), '#00703c'],
    ['late', t('Quá hạn', 'Late'), '#f47738'],
    ['missing', t('Quá hạn chưa gửi', 'Overdue'), '#d4351c'],
    ['waiting', t('Chưa đến hạn', 'Not due yet'), '#b1b4b6'],
  ];
  const values = periods.flatMap((each) =>
    parts.map(([part, word], order) => ({
      period: periodName(each.period, t),
      word,
      order,
      units: each[part],
    })),
  );
  const scale = { domain: parts.map(([, word]) => word), range: parts.map(([, , colour]) => colour) };
  return {
    data: { values },
    width: WIDTH,
    height: { step: 34 },
    mark: { type: 'bar', height: 18 },
    encoding: {
      y: { field: 'period', type: 'nominal', sort: null, title: null },
      x: { field: 'units', type: 'quantitative', axis: { title: t('Số đơn vị', 'Units'), tickMinStep: 1 } },
      color: { field: 'word', type: 'nominal', scale },
      order: { field: 'order' },
    },
    config: { legend: { title: null, orient: 'top', columns: 4 } },
  };
}
