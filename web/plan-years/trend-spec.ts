/** The drawing of a plan's years as a vega-lite specification; it stands beside a table of the same numbers. */
import type { TopLevelSpec } from 'vega-lite';
import type { PlanYears } from '../../client/engine.ts';
import type { Translate } from '../../domain/bilingual.ts';

const WIDTH = 480;
/** Of one target's strip. */
export const STRIP = 70;

/** A strip for each target: what each year reached, and the rate at which the target is met. */
export function trendSpec({ years, targets }: PlanYears, t: Translate): TopLevelSpec {
  const reached = t('Kết quả', 'Result');
  const met = t('Mức được giao', 'Assigned');
  const values = targets.flatMap(({ code, figures }) =>
    figures.flatMap((figure, n) =>
      figure?.rate == null
        ? []
        : [{ code, year: String(years[n]!.year), rate: figure.rate, threshold: figure.assigned.rate }],
    ),
  );
  const scale = { domain: [reached, met], range: ['#1d70b8', '#0b0c0c'] };
  const x = {
    field: 'year',
    type: 'ordinal' as const,
    title: null,
    scale: { domain: years.map(({ year }) => String(year)) },
    axis: { labelAngle: 0 },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    title: null,
    axis: { tickCount: 3, grid: true },
  });
  return {
    data: { values },
    facet: {
      row: {
        field: 'code',
        type: 'nominal',
        sort: targets.map(({ code }) => code),
        title: null,
        header: { labelAngle: 0, labelAlign: 'left', labelFontSize: 13 },
      },
    },
    spec: {
      width: WIDTH,
      height: STRIP - 20,
      layer: [
        {
          mark: { type: 'line', point: { size: 60 }, strokeWidth: 2 },
          encoding: { x, y: y('rate'), color: { datum: reached, scale } },
        },
        {
          mark: { type: 'tick', thickness: 3, width: 40 },
          encoding: { x, y: y('threshold'), color: { datum: met } },
        },
      ],
    },
    resolve: { scale: { y: 'independent' } },
    config: { legend: { title: null, orient: 'top' } },
  };
}
