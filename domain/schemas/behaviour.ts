/** A rehearsal's behaviour file. */
import { z } from 'zod';
import { both } from '../bilingual.ts';
import type { Behaviour, UnitBehaviour } from '../behaviour.ts';
import { checkFigureFits } from '../figures/check-figure-fits.ts';
import type { Plan, UnitId } from '../plan.ts';
import type { Figure } from '../submission.ts';
import { behaviourChange } from './behaviour-change.ts';
import { unknownName } from './check-names.ts';
import { closestTo } from './closest.ts';
import { figure } from './figure.ts';
import { error, type Finding } from './finding.ts';
import { complain } from './finding.ts';
import { allPeriodIds, reportPeriodIds } from './period-ids.ts';

const WORDS = ['on-time', 'silent', 'returned-once', 'zero', 'not-applicable'] as const;
const late = z.strictObject({ late: z.number().int().min(1).max(250) });

/** `on-time`, `silent`, `returned-once`, `zero`, `not-applicable`, or `{late: N}` in working days. */
const unitBehaviour = z.unknown().transform((value, ctx): UnitBehaviour => {
  const word = WORDS.find((one) => one === value);
  if (word) return { kind: word };
  const lateness = late.safeParse(value);
  if (lateness.success) return { kind: 'late', days: lateness.data.late };
  const near = typeof value === 'string' ? closestTo(value, WORDS) : null;
  const list = `${WORDS.join(', ')}, {late: N}`;
  complain(
    ctx,
    both('Không có cách ứng xử này.', 'There is no such behaviour.'),
    near
      ? both(
          `Có phải là “${near}” không? Dùng một trong: ${list}.`,
          `Did you mean “${near}”? Use one of: ${list}.`,
        )
      : both(
          `Dùng một trong: ${list} (N là số ngày làm việc, từ 1).`,
          `Use one of: ${list} (N working days, from 1).`,
        ),
  );
  return z.NEVER;
});

const byUnit = z.record(z.string(), unitBehaviour);

export const behaviourFile = z.strictObject({
  default: unitBehaviour.default({ kind: 'on-time' }),
  units: byUnit.default({}),
  periods: z.record(z.string(), byUnit).default({}),
  figures: z.record(z.string(), z.record(z.string(), z.record(z.string(), figure))).default({}),
  coordinator: z.enum(['prompt', 'slow', 'silent']).default('prompt'),
  seed: z.number().int().min(0).default(1),
  changes: z.array(behaviourChange).default([]),
});

const UNIT = both('đơn vị', 'unit');
const PERIOD = both('kỳ', 'period');
const TARGET = both('chỉ tiêu', 'target');

/** The first of the plan's versions that asks the unit for the target, else the newest that knows the unit. */
function askedBy(versions: Plan[], unit: UnitId, code: string): Plan {
  const knowing = versions.filter(({ units }) => units.some(({ id }) => id === unit));
  const asks = ({ targets }: Plan): boolean =>
    targets.some((target) => target.code === code && target.reportedBy.includes(unit));
  return knowing.find(asks) ?? knowing.at(-1)!;
}

function checkFigure(plan: Plan, unit: UnitId, code: string, value: Figure, path: string[]): Finding[] {
  const own = plan.targets.filter((target) => target.reportedBy.includes(unit));
  const target = plan.targets.find((one) => one.code === code);
  if (!target)
    return [
      unknownName(
        path,
        code,
        plan.targets.map((one) => one.code),
        TARGET,
      ),
    ];
  if (!own.includes(target)) {
    const codes = own.map((one) => one.code).join(', ') || '–';
    return [
      error(
        path,
        both(`“${unit}” không báo cáo chỉ tiêu ${code}.`, `“${unit}” does not report target ${code}.`),
        both(`Bỏ dòng này. Đơn vị báo cáo: ${codes}.`, `Remove the line. The unit reports: ${codes}.`),
      ),
    ];
  }
  const wrong = checkFigureFits(value, target, unit);
  return wrong ? [error(path, wrong.message, wrong.remedy)] : [];
}

/**
 * Checks every name in a behaviour file against the plan, and against what its changes make of it.
 *
 * @param behaviour - a file of the right shape
 * @param versions - the plan to be rehearsed, and as each change leaves it; at least one
 */
export function checkBehaviour(behaviour: Behaviour, versions: Plan[]): Finding[] {
  const union = (namesOf: (plan: Plan) => string[]): string[] => [...new Set(versions.flatMap(namesOf))];
  const units = union((plan) => plan.units.map((unit) => unit.id));
  const checkUnit = (unit: string, path: string[]): Finding[] =>
    units.includes(unit) ? [] : [unknownName(path, unit, units, UNIT)];
  const checkPeriod = (period: string, known: string[], path: string[]): Finding[] =>
    known.includes(period) ? [] : [unknownName(path, period, known, PERIOD)];
  const all = union(allPeriodIds);
  const reporting = union(reportPeriodIds);
  return [
    ...Object.keys(behaviour.units).flatMap((unit) => checkUnit(unit, ['units', unit])),
    ...Object.entries(behaviour.periods).flatMap(([period, inPeriod]) => [
      ...checkPeriod(period, all, ['periods', period]),
      ...Object.keys(inPeriod).flatMap((unit) => checkUnit(unit, ['periods', period, unit])),
    ]),
    ...Object.entries(behaviour.figures).flatMap(([unit, byPeriod]) => {
      const stranger = checkUnit(unit, ['figures', unit]);
      if (stranger.length > 0) return stranger;
      return Object.entries(byPeriod).flatMap(([period, figures]) => [
        ...checkPeriod(period, reporting, ['figures', unit, period]),
        ...Object.entries(figures).flatMap(([code, value]) =>
          checkFigure(askedBy(versions, unit, code), unit, code, value, ['figures', unit, period, code]),
        ),
      ]);
    }),
  ];
}
