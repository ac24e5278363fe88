/** A plan over its years: the annual reports side by side, and each target's figures unit by unit. */
import { combineBaselines } from '../../domain/aggregation/baseline.ts';
import { both } from '../../domain/bilingual.ts';
import { periodKind } from '../../domain/ids.ts';
import type { Instant, Plan, Target, UnitId } from '../../domain/plan.ts';
import { figuresByLineage } from '../../domain/succession/by-lineage.ts';
import { invalid } from '../../domain/user-error.ts';
import { judge, rateOf } from '../../words/figures.ts';
import type { Snapshot } from '../../activities/reports/index.ts';
import type { Records } from '../../records/database/database.ts';
import { readLineage } from '../../records/directory/successions.ts';
import { listUnits } from '../../records/directory/directory.ts';
import { planAsOf, planOfPeriod } from '../../records/plans/plan-versions.ts';
import { formerUnits } from '../../records/plans/unit-of-plan.ts';
import { listBaselines, type Baseline } from '../../records/reports/baselines.ts';
import { findSealedReport, listSealedReports } from '../../records/reports/reports.ts';
import { periodsHandedIn } from '../../records/reports/submissions.ts';
import type { PlanYears, TargetYears, UnitYears, YearEntry, YearFigure } from '../engine.ts';
import { gatherNow } from './read-figures.ts';

/** The report that stands for a year. */
interface YearRead {
  year: number;
  snapshot: Snapshot | null;
  version: number | null;
  baselines: Baseline[];
}

/** The rate at which a target is reached. */
const assignedRate = ({ overUnits, unit, value }: Pick<Target, 'overUnits' | 'unit' | 'value'>): number =>
  overUnits === 'ratio' && unit === '%' ? value : 100;

/** A year's annual report; where there is none yet, the newest of its periods from which anything is known. */
function standsFor(year: number, known: ReadonlySet<string>): string | undefined {
  if (known.has(String(year))) return String(year);
  const within = [...known].filter((id) => id.startsWith(`${year}-`) && periodKind(id) !== 'review');
  return within.sort().at(-1);
}

async function readYear(
  records: Records,
  plan: Plan,
  year: number,
  { sealed, known, baselines }: { sealed: Map<string, number>; known: Set<string>; baselines: Baseline[] },
): Promise<YearRead> {
  const period = standsFor(year, known);
  const entered = baselines.filter((one) => one.period === (period ?? String(year)));
  if (period === undefined) return { year, snapshot: null, version: null, baselines: entered };
  const version = sealed.get(period) ?? null;
  if (version !== null) {
    const report = await findSealedReport(records.db, plan.id, period, version);
    if (report)
      return { year, version, snapshot: JSON.parse(report.snapshot) as Snapshot, baselines: entered };
  }
  const { plan: asked } = await planOfPeriod(records.db, plan.id, period);
  return { year, version: null, snapshot: await gatherNow({ records }, asked, period), baselines: entered };
}

function yearEntry({ year, snapshot, version }: YearRead): YearEntry {
  const aggregate = snapshot?.aggregate;
  return {
    ...{ year, version, period: snapshot?.period.id ?? null },
    reporting: aggregate
      ? {
          expected: aggregate.completeness.expected,
          received: aggregate.completeness.received,
          onTime: aggregate.timeliness.onTime,
        }
      : null,
  };
}

/** One target's figure of a year: its report's, else one that was entered with its source. */
function yearFigure(code: string, target: Target | undefined, read: YearRead): YearFigure | null {
  const { snapshot } = read;
  const described = snapshot?.targets.find((one) => one.code === code);
  const figure = snapshot?.aggregate.figures.find((one) => one.target === code);
  if (described && figure && figure.value !== null) {
    const { numerator, denominator, value, met } = figure;
    return {
      ...{ numerator, denominator, value, met, source: null },
      rate: rateOf(described, figure),
      assessment: judge(described, figure, snapshot!.period),
      assigned: { value: described.value, by: described.by, rate: assignedRate(described) },
    };
  }
  if (!target) return null;
  const like = described ?? target;
  const entered = combineBaselines(
    target,
    read.baselines.map(({ unit, ...one }) => ({ ...one, unit: unit === '' ? null : unit })),
  );
  if (!entered) return null;
  return {
    ...entered,
    rate: rateOf(like, entered),
    assessment: null,
    assigned: { value: like.value, by: like.by, rate: assignedRate(like) },
  };
}

/** The plan's targets in its order, then those that reports of earlier versions have. */
function targetRows(plan: Plan, reads: readonly YearRead[]): TargetYears[] {
  const now = new Map(plan.targets.map((target) => [target.code, target]));
  const described = reads.flatMap(({ snapshot }) => snapshot?.targets ?? []);
  const all = new Map(
    [...plan.targets, ...described.filter(({ code }) => !now.has(code))].map((one) => [one.code, one]),
  );
  return [...all.values()].map(({ code, statement, operator, unit }) => ({
    ...{ code, statement, operator, unit },
    figures: reads.map((read) => yearFigure(code, now.get(code), read)),
  }));
}

async function unitRows(
  { db }: Records,
  plan: Plan,
  target: Target,
  reads: readonly YearRead[],
  at: Instant,
): Promise<UnitYears[]> {
  const periods = reads.map(
    ({ snapshot }) => snapshot?.aggregate.figures.find((one) => one.target === target.code)?.byUnit ?? [],
  );
  const lives = (id: UnitId): boolean => plan.units.some((unit) => unit.id === id);
  const { successors } = await readLineage(db);
  const rows = figuresByLineage(target, periods, { successors, lives });
  const ids = new Set(rows.flatMap(({ unit, from }) => [unit, ...from]));
  const former = await formerUnits(db, plan, ids, at);
  const names = new Map([
    ...(await listUnits(db)).map(({ id, name }) => [id, name] as const),
    ...[...former, ...plan.units].map(({ id, name }) => [id, name] as const),
  ]);
  const nameOf = (id: UnitId): string => names.get(id) ?? id;
  const place = new Map(plan.units.map(({ id }, n) => [id, n]));
  const placeOf = ({ unit }: { unit: UnitId }): number => place.get(unit) ?? plan.units.length;
  return rows
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ unit, from, figures }) => ({ unit, name: nameOf(unit), from: from.map(nameOf), figures }));
}

/**
 * Reads it from the record alone: of each year the annual report as sealed, else as it stands.
 * @param target code of the one whose units are compared
 * @throws UserError `invalid` for a plan, or a target of it, that is not there
 */
export async function readPlanYears(
  records: Records,
  { plan: id, target: code }: { plan: string; target?: string },
  at: Instant,
): Promise<PlanYears> {
  const { plan } = await planAsOf(records.db, id, at);
  const target = plan.targets.find((one) => one.code === code);
  if (code !== undefined && !target) {
    const codes = plan.targets.map((one) => one.code).join(', ');
    throw invalid(
      'target',
      both(`Kế hoạch không có chỉ tiêu "${code}".`, `The plan has no target "${code}".`),
      both(`Chọn một trong: ${codes}.`, `Choose one of: ${codes}.`),
    );
  }
  const sealed = new Map((await listSealedReports(records.db, id)).map((one) => [one.period, one.version]));
  const known = new Set([...sealed.keys(), ...(await periodsHandedIn(records.db, id))]);
  const baselines = await listBaselines(records.db, id);
  const reads: YearRead[] = [];
  for (let year = plan.years.from; year <= plan.years.to; year++)
    reads.push(await readYear(records, plan, year, { sealed, known, baselines }));
  return {
    plan: id,
    years: reads.map(yearEntry),
    targets: targetRows(plan, reads),
    ...(target
      ? { units: { target: target.code, rows: await unitRows(records, plan, target, reads, at) } }
      : {}),
  };
}
