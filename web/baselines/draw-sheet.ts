import { addRow, addSheet, renderWorkbook } from '../../client/reports.ts';
import { translator } from '../../domain/bilingual.ts';
import type { Instant } from '../../domain/plan.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { periodName } from '../unit/what-name.ts';
import { HEADS, keyOfBaseline, WHOLE_PLAN, type Head } from './columns.ts';
import type { BaselinesSeen } from './load.ts';

/** Characters. */
const WIDTHS: Record<Head, number> = {
  ...{ period: 12, target: 12, unit: 36, numerator: 18, denominator: 14, source: 48 },
};

/** A row for each period and target, with what was entered; more rows for units may be added. */
export function drawBaselines({ plan, periods, entered }: BaselinesSeen, madeAt: Instant): Promise<Buffer> {
  const t = translator('vi');
  const known = new Map(entered.map((one) => [keyOfBaseline(one), one]));
  const made = `${madeAt.slice(0, 10)}T00:00:00Z`;
  return renderWorkbook(unitName(plan, plan.coordinator, t), made, (workbook) => {
    const columns = [
      ...(Object.keys(HEADS) as Head[]).map((head) => ({ title: HEADS[head], width: WIDTHS[head] })),
      { title: 'Chỉ tiêu', width: 60 },
    ];
    const sheet = addSheet(workbook, 'Số liệu cùng kỳ', plan.title, citePlan(plan, t), columns);
    for (const period of periods) {
      for (const { code, statement } of plan.targets) {
        const ofUnits = entered.filter(
          (one) => one.period === period && one.target === code && one.unit !== '',
        );
        for (const unit of ['', ...ofUnits.map((one) => one.unit)]) {
          const one = known.get(keyOfBaseline({ period, target: code, unit }));
          addRow(sheet, [
            ...[period, code, unit === '' ? WHOLE_PLAN : unitName(plan, unit, t)],
            ...[one?.numerator ?? null, one?.denominator ?? null, one?.source ?? null],
            `${statement} (${periodName(period, t)})`,
          ]);
        }
      }
    }
  });
}
