/** Ids, headings and the coordinator: does every name stand for exactly one thing? */
import { both } from '../bilingual.ts';
import type { Plan } from '../plan.ts';
import { closestTo } from './closest.ts';
import { error, warning, type Finding } from './finding.ts';
import type { PlanFile } from './plan.ts';

interface Named {
  name: string;
  path: (string | number)[];
}

/** One error for each name that stood before. */
export function findRepeated(named: Named[]): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ name, path }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      error(
        path,
        both(`“${name}” đã có ở trên.`, `“${name}” stands above already.`),
        both('Đặt mã khác, hoặc bỏ mục trùng.', 'Give it another id, or remove the repeated entry.'),
      ),
    ];
  });
}

/** An error for a reference that names nothing known, with the nearest name as remedy. */
export function unknownName(
  path: (string | number)[],
  typed: string,
  known: string[],
  what: { vi: string; en: string },
): Finding {
  const near = closestTo(typed, known);
  return error(
    path,
    both(`Không có ${what.vi} “${typed}”.`, `There is no ${what.en} “${typed}”.`),
    near
      ? both(`Có phải là “${near}” không?`, `Did you mean “${near}”?`)
      : both(
          `Dùng một trong: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`,
          `Use one of: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`,
        ),
  );
}

function namedUnits(file: PlanFile): Named[] {
  const single = file.units.map((unit, i) => ({ name: unit.id, path: ['units', i, 'id'] }));
  const grouped = file.classes.flatMap((group, i) => [
    { name: group.id, path: ['classes', i, 'id'] },
    ...group.members.map((member, j) => ({ name: member.id, path: ['classes', i, 'members', j, 'id'] })),
  ]);
  return [...single, ...grouped];
}

function checkHeadings(file: PlanFile): Finding[] {
  const known = file.headings.map((heading) => heading.number);
  const used = [
    ...file.units.map((unit, i) => ({ name: unit.heading, path: ['units', i, 'heading'] })),
    ...file.classes.map((group, i) => ({ name: group.heading, path: ['classes', i, 'heading'] })),
    ...file.duties.map((duty, i) => ({ name: duty.heading, path: ['duties', i, 'heading'] })),
  ];
  const unknown = used
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) => unknownName(path, name, known, both('mục', 'heading')));
  const empty = file.headings.flatMap((heading, i) =>
    file.duties.some((duty) => duty.heading === heading.number)
      ? []
      : [
          warning(
            ['headings', i],
            both(`Mục ${heading.number} không có nhiệm vụ nào.`, `Heading ${heading.number} holds no duty.`),
            both('Kiểm tra xem có sót nhiệm vụ không.', 'Check whether a duty was left out.'),
          ),
        ],
  );
  return [...unknown, ...empty];
}

function checkCoordinator(file: PlanFile, plan: Plan): Finding[] {
  const units = plan.units.map((unit) => unit.id);
  if (units.includes(plan.coordinator)) return [];
  return [unknownName(['coordinator'], file.coordinator, units, both('đơn vị', 'unit'))];
}

/** Repeated ids and codes, unknown headings, headings without duties, a coordinator that is no unit. */
export function checkNames(file: PlanFile, plan: Plan): Finding[] {
  return [
    ...findRepeated(file.addressees.map(({ unit }, i) => ({ name: unit, path: ['addressees', i, 'unit'] }))),
    ...findRepeated(
      file.headings.map(({ number }, i) => ({ name: number, path: ['headings', i, 'number'] })),
    ),
    ...findRepeated(namedUnits(file)),
    ...findRepeated([
      ...file.duties.map(({ code }, i) => ({ name: code, path: ['duties', i, 'code'] })),
      ...file.targets.map(({ code }, i) => ({ name: code, path: ['targets', i, 'code'] })),
    ]),
    ...checkHeadings(file),
    ...checkCoordinator(file, plan),
  ];
}
