/** What a plan file's references to units mean. */
import { both } from '../bilingual.ts';
import type { PlanUnit } from '../plan.ts';
import { closestTo } from './closest.ts';
import { error, type Finding } from './finding.ts';
import type { PlanFile } from './plan.ts';

/**
 * Every real unit of a plan, classes expanded, in the order of the headings.
 *
 * @param file - a plan file of the right shape
 */
export function expandUnits(file: PlanFile): PlanUnit[] {
  const single = file.units.map((unit) => ({ ...unit, class: null }));
  const members = file.classes.flatMap((group) =>
    group.members.map((member) => ({
      ...member,
      heading: group.heading,
      reports: group.reports,
      class: group.id,
    })),
  );
  const place = new Map(file.headings.map((heading, index) => [heading.number, index]));
  const order = (unit: PlanUnit): number => place.get(unit.heading) ?? file.headings.length;
  return [...single, ...members].sort((a, b) => order(a) - order(b));
}

/** The references a plan file may use: unit ids and the three kinds of groups. */
function groupsOf(units: PlanUnit[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const unit of units) {
    const names = [unit.id, `heading:${unit.heading}`, `reports:${unit.reports}`];
    if (unit.class) names.push(`class:${unit.class}`);
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), unit.id]);
  }
  return groups;
}

/** Turns references into unit ids, each once, and says which references name nobody. */
export interface UnitResolver {
  (references: string[], path: (string | number)[]): { units: string[]; findings: Finding[] };
}

/**
 * A resolver for one plan's units: `so-y-te`, `class:ubnd-cap-huyen`, `heading:V.9`, `reports:ordered`.
 *
 * @param units - the plan's real units
 */
export function createUnitResolver(units: PlanUnit[]): UnitResolver {
  const groups = groupsOf(units);
  return (references, path) => {
    const found = new Set<string>();
    const findings: Finding[] = [];
    references.forEach((reference, index) => {
      const ids = groups.get(reference);
      for (const id of ids ?? []) found.add(id);
      if (ids) return;
      const near = closestTo(reference, [...groups.keys()]);
      findings.push(
        error(
          [...path, index],
          both(`Không có đơn vị nào là “${reference}”.`, `No unit is called “${reference}”.`),
          near
            ? both(`Có phải là “${near}” không?`, `Did you mean “${near}”?`)
            : both(
                'Dùng mã đơn vị trong mục units, hoặc class:…, heading:…, reports:….',
                'Use a unit id from the units section, or class:…, heading:…, reports:….',
              ),
        ),
      );
    });
    return { units: units.filter((unit) => found.has(unit.id)).map((unit) => unit.id), findings };
  };
}
