/** Figures of periods before the system existed, entered once with their source, for comparison. */
import { createHash } from 'node:crypto';
import { countsParts } from '../../domain/aggregation/over-units.ts';
import { both } from '../../domain/bilingual.ts';
import { checkFigureFits } from '../../domain/figures/check-figure-fits.ts';
import { findPeriod } from '../../domain/regime.ts';
import type { Plan, Target } from '../../domain/plan.ts';
import { invalid, refused } from '../../domain/user-error.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { listBaselines, saveBaseline, type Baseline } from '../../records/reports/baselines.ts';
import { listSealedReports } from '../../records/reports/reports.ts';
import type { BaselineEntry, Engine } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { requireActor, requireUnit } from './actors.ts';

type Input = Parameters<Engine['setBaseline']>[0];

function requireTarget(plan: Plan, code: string): Target {
  const target = plan.targets.find((one) => one.code === code);
  if (target) return target;
  throw invalid('target', both(`Kế hoạch không có chỉ tiêu “${code}”.`, `The plan has no target "${code}".`));
}

/**
 * As every figure of the target is: whole numbers, the part within the whole, and no more than a unit can count; of the
 * whole plan no more than all its units can.
 */
function requireFigure(target: Target, { unit, numerator, denominator }: Input): void {
  const isPart = countsParts(target);
  if (isPart && denominator === undefined) {
    throw invalid(
      'denominator',
      both(
        `Chỉ tiêu ${target.code} cần tử số và mẫu số.`,
        `${target.code} needs a numerator and a denominator.`,
      ),
    );
  }
  if (!isPart && denominator !== undefined) {
    throw invalid(
      'denominator',
      both(
        `Chỉ tiêu ${target.code} là một số, không có mẫu số.`,
        `${target.code} is an amount without denominator.`,
      ),
    );
  }
  const figure = denominator === undefined ? { value: numerator } : { numerator, denominator };
  const { max, enforced: _each, reportedBy, ...others } = target;
  const asked = {
    ...{ ...others, reportedBy },
    ...(max === undefined ? {} : { max: unit === undefined ? max * reportedBy.length : max }),
    // A denominator agreed in advance is that of the plan's own years, not of those before it.
    frozenDenominators: {},
  };
  const wrong = checkFigureFits(figure, asked, unit ?? '');
  if (!wrong) return;
  const field = wrong.part === 'value' ? 'numerator' : wrong.part;
  throw invalid(
    field,
    wrong.message,
    both('Xem lại hai số và nguồn.', 'Look at the numbers and their source again.'),
  );
}

const entryOf = ({ plan: _plan, unit, ...row }: Baseline): BaselineEntry => ({
  ...row,
  unit: unit === '' ? null : unit,
});

/**
 * Enters a figure; entered again, the newer stands, and the audit log keeps that it was entered twice.
 * @throws UserError `invalid` for what the plan has not or what is no figure of the target; `refused` for who does not
 *   coordinate it, and where a sealed report has the figure
 */
export async function setBaseline(context: EngineContext, input: Input): Promise<BaselineEntry> {
  const { db } = context.records;
  const at = context.now();
  const { plan } = await planAsOf(db, input.plan, at);
  const target = requireTarget(plan, input.target);
  if (!findPeriod(input.period)) {
    throw invalid(
      'period',
      both(`“${input.period}” không phải là một kỳ báo cáo.`, `"${input.period}" is no reporting period.`),
      both('Ví dụ: 2023-h1, 2023.', 'For example 2023-h1, 2023.'),
    );
  }
  if (input.unit !== undefined) await requireUnit(context, plan, input.unit);
  requireFigure(target, input);
  if (input.source.trim() === '')
    throw invalid('source', both('Cần ghi nguồn của số liệu.', 'The source of the figure is needed.'));
  const actor = await requireActor(context, plan, 'narrate', plan.coordinator, input.as);
  if ((await listSealedReports(db, plan.id)).some(({ period }) => period === input.period)) {
    throw refused(
      null,
      both(
        'Kỳ này đã có báo cáo được chốt trong hệ thống; số liệu so sánh lấy từ báo cáo đó.',
        'A sealed report of this period is in the system; figures for comparison come from it.',
      ),
      null,
      { code: 'already-reported' },
    );
  }
  const { period, unit = '', numerator, denominator = null, source } = input;
  const row = { plan: plan.id, period, target: target.code, unit, numerator, denominator, source };
  const hash = createHash('sha256')
    .update(JSON.stringify([row, at]))
    .digest('hex');
  await db.transaction().execute(async (trx) => {
    await saveBaseline(trx, { ...row, enteredAt: at });
    await writeAudit(trx, [
      {
        ...{ id: `baseline-${hash.slice(0, 32)}`, plan: plan.id, at, kind: 'act' },
        ...{
          unit: unit === '' ? null : unit,
          obligation: null,
          who: actor.role,
          what: 'baseline-set',
          why: null,
        },
        detail: { target: target.code, period, numerator, denominator },
      },
    ]);
  });
  return entryOf({ ...row, enteredAt: at });
}

/** @throws UserError `invalid` for an unknown plan */
export async function listBaselineFigures(
  { records, now }: EngineContext,
  { plan, period }: { plan: string; period?: string },
): Promise<{ baselines: BaselineEntry[] }> {
  const { plan: known } = await planAsOf(records.db, plan, now());
  return { baselines: (await listBaselines(records.db, known.id, period)).map(entryOf) };
}
