/** From a plan file of the right shape to the plan the rest of the system sees. */
import type { Duty, DueRule, IsoDate, Plan, Shift, Target } from '../plan.ts';
import { calendarSpan, dataWindow, findPeriod } from '../regime.ts';
import { withReviewOutline } from '../review-outline.ts';
import type { Finding } from './finding.ts';
import { leaderOf } from './joint-duty.ts';
import type { DutyEntry } from './plan-duty.ts';
import type { PlanFile } from './plan.ts';
import type { TargetEntry } from './plan-target.ts';
import type { UnitResolver } from './resolve-units.ts';
import { createUnitResolver, expandUnits } from './resolve-units.ts';

/** The last day of a period named as a milestone; a year's is the end of its data window, the 14th of December. */
function endOfNamed(id: string): IsoDate {
  const label = findPeriod(id);
  if (!label) throw new RangeError(`not a period: ${id}`);
  return label.kind === 'year' ? dataWindow(label).to : calendarSpan(label).to;
}

/**
 * A named date moves as the plan says, to the next working day by default (Civil Code 2015 art. 148.5); the end of a
 * period moves to the previous one.
 */
function dueRuleOf(due: DutyEntry['due'], shift: Shift): DueRule | null {
  if (due?.by) return { date: endOfNamed(due.by), shift: due.shift ?? 'previous' };
  if (due?.date) return { date: due.date, shift: due.shift ?? shift };
  if (due?.monthDay) return { monthDay: due.monthDay, shift: due.shift ?? shift };
  if (due?.day) return { day: due.day, shift: due.shift ?? shift };
  if (due?.periodEnd) return { periodEnd: true, shift: due.shift ?? 'previous' };
  return null;
}

function toDuty(entry: DutyEntry, units: string[], supports: string[], shift: Shift): Duty {
  const { supports: named, ...rest } = entry;
  return {
    ...rest,
    units,
    ...(named ? { supports } : {}),
    due: dueRuleOf(entry.due, shift),
    textEn: entry.textEn ?? entry.text,
  };
}

function toTarget(entry: TargetEntry, reportedBy: string[], lastYear: number): Target {
  const { whole, max, enforced, parentTarget, ...rest } = entry;
  return {
    ...rest,
    ...(whole ? { whole } : {}),
    ...(max === undefined ? {} : { max }),
    ...(enforced ? { enforced } : {}),
    ...(parentTarget === undefined ? {} : { parentTarget }),
    statementEn: entry.statementEn ?? entry.statement,
    // A target without date or rhythm is a goal of the whole plan; the check warns of it.
    by: entry.by ?? (entry.frequency ? null : String(lastYear)),
    frequency: entry.frequency ?? null,
    denominator: entry.denominator ?? null,
    reportedBy,
  };
}

function resolveDuties(file: PlanFile, resolve: UnitResolver, findings: Finding[]): Duty[] {
  const duties = file.duties.map((entry, index) => {
    const references = entry.units ?? [`heading:${entry.heading}`];
    const path = ['duties', index, entry.units ? 'units' : 'heading'];
    const resolved = resolve(references, path);
    // An unknown heading, or one without units, is reported by the checks in words of its own.
    if (entry.units) findings.push(...resolved.findings);
    const helping = resolve(entry.supports ?? [], ['duties', index, 'supports']);
    findings.push(...helping.findings);
    const everybody = resolve([...resolved.units, ...helping.units], path).units;
    return toDuty(entry, everybody, helping.units, file.reporting.shift);
  });
  return duties.map((duty) => {
    const leader = leaderOf(duties, duty);
    return leader ? { ...duty, due: leader.due } : duty;
  });
}

function resolveTargets(file: PlanFile, resolve: UnitResolver, findings: Finding[]): Target[] {
  return file.targets.map((entry, index) => {
    const resolved = resolve(entry.reportedBy, ['targets', index, 'reportedBy']);
    findings.push(...resolved.findings);
    return toTarget(entry, resolved.units, file.years.to);
  });
}

/**
 * Expands classes and references and fills in what the file leaves to the defaults.
 *
 * @param file - a plan file of the right shape
 * @returns the plan, and the references that name nobody (the plan then lacks them)
 */
export function normalisePlan(file: PlanFile): { plan: Plan; findings: Finding[] } {
  const units = expandUnits(file);
  const resolve = createUnitResolver(units);
  const findings: Finding[] = [];
  const plan: Plan = {
    schema: file.schema,
    id: file.id,
    number: file.number,
    date: file.date,
    title: file.title,
    titleEn: file.titleEn ?? file.title,
    level: file.level,
    place: file.place,
    years: file.years,
    timeZone: file.timeZone,
    issuer: file.issuer,
    basis: file.basis,
    coordinator: file.coordinator,
    letterhead: file.letterhead,
    addressees: file.addressees,
    reporting: withReviewOutline(file.reporting),
    headings: file.headings,
    units,
    duties: resolveDuties(file, resolve, findings),
    targets: resolveTargets(file, resolve, findings),
    notes: file.notes,
    ...(file.parent ? { parent: file.parent } : {}),
    ...(file.amends ? { amends: file.amends } : {}),
  };
  return { plan, findings };
}
