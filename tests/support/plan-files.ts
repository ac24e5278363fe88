import { readFileSync } from 'node:fs';
import { readOfficials } from '../../client/documents/read-officials.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { OfficialEntry } from '../../client/engine.ts';
import type { Duty, Plan, Reports } from '../../domain/plan.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';

export interface PlanOnFile {
  plan: Plan;
  warnings: ErrorDetail[];
  officials: OfficialEntry[];
  duty(code: string): Duty;
  /** Codes of the duties that pass a test, in the order of the file. */
  codesWhere(test: (duty: Duty) => boolean): string[];
  unitsThat(reports: Reports): string[];
  unitsUnder(heading: string): string[];
}

/** A plan of `plans/` with its demonstration directory, and ways to look things up. */
export function openPlan(id: string): PlanOnFile {
  const file = `plans/${id}.yaml`;
  const people = `plans/${id}.officials.yaml`;
  const { plan, warnings } = requirePlan(readFileSync(file, 'utf8'), file);
  const unitIds = (test: (unit: Plan['units'][number]) => boolean) =>
    plan.units.filter(test).map((unit) => unit.id);
  return {
    plan,
    warnings,
    officials: readOfficials(readFileSync(people, 'utf8'), people),
    duty: (code) => plan.duties.find((duty) => duty.code === code)!,
    codesWhere: (test) => plan.duties.filter(test).map(({ code }) => code),
    unitsThat: (reports) => unitIds((unit) => unit.reports === reports),
    unitsUnder: (heading) => unitIds((unit) => unit.heading === heading),
  };
}

/** `TQ-2.1` … `TQ-2.12` from `codes('TQ', { '2.': 12 })`. */
export function codes(plan: string, counts: Record<string, number>): string[] {
  return Object.entries(counts).flatMap(([prefix, count]) =>
    Array.from({ length: count }, (_, i) => `${plan}-${prefix}${i + 1}`),
  );
}

/** What is wrong with a demonstration directory: roles nobody holds, addresses that could reach somebody. */
export function faultsOfDirectory({ plan, officials }: PlanOnFile): string[] {
  const faults: string[] = [];
  const expectOne = (unit: string, role: OfficialEntry['roles'][number]): void => {
    const held = officials.filter((one) => one.unit === unit && one.roles.includes(role));
    if (held.length !== 1) faults.push(`${unit} has ${held.length} ${role}`);
  };
  for (const { id } of plan.units) {
    expectOne(id, 'focal-point');
    expectOne(id, 'head');
  }
  for (const role of ['coordinator', 'approver', 'leadership'] as const) expectOne(plan.coordinator, role);
  for (const { unit } of plan.addressees) expectOne(unit, 'addressee');
  for (const { email, name } of officials) {
    if (!email.endsWith('.example')) faults.push(`${email} could be real`);
    if (name !== null && !/ Thử Nghiệm \d\d$/.test(name)) faults.push(`${name} could be real`);
  }
  const addresses = new Set(officials.map(({ email }) => email));
  if (addresses.size !== officials.length) faults.push('an address stands twice');
  return faults;
}
