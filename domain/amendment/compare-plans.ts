/** Two versions of a plan compared: each unit, duty, target and heading that was added, removed or changed. */
import type { Plan } from '../plan.ts';
import type { ChangeKind, PlanChange } from './changes.ts';
import { compareFields } from './flatten.ts';

/** What is compared item by item, or is no part of the plan's substance: the names under which it is kept. */
const APART = new Set<keyof Plan>([
  'schema',
  'id',
  'units',
  'duties',
  'targets',
  'headings',
  'addressees',
  'coordinator',
  'letterhead',
  'reporting',
  'notes',
  'amends',
]);

function compareItems<T extends object>(
  kind: ChangeKind,
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
): PlanChange[] {
  const [was, is] = [before, after].map((items) => new Map(items.map((item) => [idOf(item), item]))) as [
    Map<string, T>,
    Map<string, T>,
  ];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): PlanChange[] => {
    const [old, fresh] = [was.get(id), is.get(id)];
    const fields = compareFields(old, fresh);
    if (fields.length === 0) return [];
    return [{ kind, id, change: old ? (fresh ? 'changed' : 'removed') : 'added', fields }];
  });
}

/** One part of which a plan has exactly one. */
function comparePart(kind: ChangeKind, id: string, before: unknown, after: unknown): PlanChange[] {
  const fields = compareFields(before, after);
  return fields.length === 0 ? [] : [{ kind, id, change: 'changed', fields }];
}

/** Number, date, title, years and whatever else stands at the head of a plan. */
function headOf(plan: Plan): object {
  return Object.fromEntries(Object.entries(plan).filter(([key]) => !APART.has(key as keyof Plan)));
}

/**
 * What an amendment changes, in the order of the plan: its head and regime, who coordinates and receives, then units,
 * duties and targets. Notes for the editor of a file change nothing.
 */
export function comparePlans(before: Plan, after: Plan): PlanChange[] {
  return [
    ...comparePart('regime', 'plan', headOf(before), headOf(after)),
    ...comparePart('regime', 'reporting', before.reporting, after.reporting),
    ...comparePart(
      'coordinator',
      after.coordinator,
      { unit: before.coordinator },
      { unit: after.coordinator },
    ),
    ...comparePart('letterhead', 'letterhead', before.letterhead, after.letterhead),
    ...compareItems('addressee', before.addressees, after.addressees, ({ unit }) => unit),
    ...compareItems('heading', before.headings, after.headings, ({ number }) => number),
    ...compareItems('unit', before.units, after.units, ({ id }) => id),
    ...compareItems('duty', before.duties, after.duties, ({ code }) => code),
    ...compareItems('target', before.targets, after.targets, ({ code }) => code),
  ];
}
