import type { Command } from 'commander';
import type { TargetYears, UnitYears, YearFigure } from '../../client/engine.ts';
import { formatCompared, formatNumber } from '../../words/figures.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { parseText } from '../arguments.ts';

const shown = (figure: YearFigure | null | undefined): string =>
  !figure ? '–' : `${formatCompared(figure)}${figure.met === null ? '' : figure.met ? ' ✓' : ' ✗'}`;

/** `plan years PLAN`: what each year reached, and with a target what each unit had in it. */
export function addPlanYears(parent: Command, run: Run): void {
  const command = parent
    .command('years')
    .description(
      run.t('kết quả từng năm so với mức được giao', 'each year’s figures against what was assigned'),
    )
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
    .option(
      '--target <CODE>',
      run.t('so sánh các đơn vị theo chỉ tiêu này', 'compare the units by this target'),
      parseText,
    );
  withExamples(
    command,
    run,
    'plan years hau-giang-2021-2025',
    'plan years hau-giang-2021-2025 --target HG-T1 --json',
  );
  onRun<{ target?: string }>(command, run, async (session, [plan = ''], { target }) => {
    const { t } = session;
    const wanted = { plan, ...(target === undefined ? {} : { target }) };
    const result = await session.withEngine((engine) => engine.planYears(wanted));
    session.answer(result, () => {
      const years = result.years.map(({ year }, n) => [String(year), n] as const);
      return result.units
        ? session.table(result.units.rows, [
            [t('Đơn vị', 'Unit'), (one) => [one.name, ...one.from.map((name) => `+ ${name}`)].join(' ')],
            ...years.map(([year, n]): [string, (one: UnitYears) => string] => [
              year,
              ({ figures }) => (figures[n] ? formatCompared(figures[n]) : '–'),
            ]),
          ])
        : session.table(result.targets, [
            [t('Chỉ tiêu', 'Target'), (one) => one.code],
            [t('Giao', 'Assigned'), (one) => assignedOf(one.figures)],
            ...years.map(([year, n]): [string, (one: TargetYears) => string] => [
              year,
              ({ figures }) => shown(figures[n]),
            ]),
          ]);
    });
  });
}

/** What was assigned, where it changed from year to year the last. */
function assignedOf(figures: readonly (YearFigure | null)[]): string {
  const last = figures.findLast((one) => one !== null);
  return last ? formatNumber(last.assigned.value) : '–';
}
