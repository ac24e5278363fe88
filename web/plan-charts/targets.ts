/** Every target's figure against what the plan assigns, as the newest report with figures has it. */
import { assess, formatAmount, formatAssigned, rateOf } from '../../words/figures.ts';
import { toMs } from '../../domain/clock.ts';
import type { Records } from '../../records/database/database.ts';
import { reportPeriods } from '../plan-page/matrix.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { readReport } from '../report-view/read-report.ts';

export interface TargetProgress {
  code: string;
  statement: string;
  assigned: string;
  amount: string;
  /** In percent: of a ratio itself, of an amount against what was assigned; null where there is no figure. */
  rate: number | null;
  /** The rate at which the target is reached. */
  threshold: number;
  /** In words, as the report has it. */
  assessment: string;
}

export interface TargetsOfPeriod {
  period: string;
  targets: TargetProgress[];
}

/** The newest period from which anything was handed in. */
function newestReported(standing: PlanAsItStands): string | undefined {
  const { obligations, at } = standing;
  return reportPeriods(standing).findLast((period) =>
    obligations.some(
      (row) =>
        row.kind === 'report' && row.period === period && row.version > 0 && toMs(row.opensAt) <= toMs(at),
    ),
  );
}

/** @returns null where the plan has no targets, or nothing was reported yet */
export async function targetsOfPlan(
  records: Records,
  standing: PlanAsItStands,
): Promise<TargetsOfPeriod | null> {
  const { plan } = standing;
  const period = newestReported(standing);
  const report = period === undefined ? null : await readReport(records, plan, period);
  if (!report || report.snapshot.targets.length === 0) return null;
  const { targets, aggregate, period: dated } = report.snapshot;
  return {
    period: dated.id,
    targets: targets.map((target, index) => {
      const figure = aggregate.figures[index]!;
      return {
        code: target.code,
        statement: target.statement,
        assigned: formatAssigned(target),
        amount: formatAmount(figure),
        rate: rateOf(target, figure),
        threshold: target.overUnits === 'ratio' && target.unit === '%' ? target.value : 100,
        assessment: assess(target, figure, dated),
      };
    }),
  };
}
