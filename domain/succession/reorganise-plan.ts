/** A plan after a reorganisation: its units, who does and reports what, who coordinates, and to whom reports go. */
import { readItem, itemOf, reportId, sendId, taskId } from '../ids.ts';
import type { Obligation } from '../obligation.ts';
import type { IsoDate, Plan, PlanUnit, Target, UnitId } from '../plan.ts';
import type { Heirs } from './heirs.ts';
import type { Reorganisation, UnitNamed } from './reorganisation.ts';

/** What units are called that the plan does not know. */
export type NameOf = (unit: UnitId) => UnitNamed;

/** From when a unit that comes in reports; null where from the beginning. */
export type ReportsFrom = (unit: UnitId) => IsoDate | null;

const unique = <T>(items: T[]): T[] => [...new Set(items)];

function coordinatorOf(plan: Plan, { coordinators }: Reorganisation, heirs: Heirs): UnitId {
  const named = coordinators.find(
    ({ plan: only, from }) => from === plan.coordinator && (only === undefined || only === plan.id),
  );
  return named?.to ?? heirs.of(plan.coordinator) ?? plan.coordinator;
}

/** A unit that comes in stands where the first of those stood from which it takes something over. */
function joining(
  plan: Plan,
  id: UnitId,
  from: PlanUnit[],
  nameOf: NameOf,
  reportsFrom: IsoDate | null,
): PlanUnit {
  const [first] = from;
  const { name, nameEn } = nameOf(id);
  const isOrdered = from.some(({ reports }) => reports === 'ordered');
  const isAsked = from.some(({ reports }) => reports === 'requested');
  const classes = unique(from.map((unit) => unit.class));
  return {
    id,
    name: name ?? id,
    ...(nameEn === undefined ? {} : { nameEn }),
    heading: first?.heading ?? plan.headings[0]?.number ?? '',
    reports: from.length === 0 || isOrdered ? 'ordered' : isAsked ? 'requested' : 'none',
    ...(reportsFrom === null
      ? { class: classes.length === 1 ? (classes[0] ?? null) : null }
      : // Members of a class are written alike.
        { class: null, reportsFrom }),
  };
}

function unitsOf(
  plan: Plan,
  coordinator: UnitId,
  reorganisation: Reorganisation,
  heirs: Heirs,
  { nameOf, reportsFrom }: { nameOf: NameOf; reportsFrom: ReportsFrom },
): PlanUnit[] {
  const known = new Set(plan.units.map(({ id }) => id));
  const coming = unique(
    reorganisation.changes
      .filter(({ from }) => from.some((unit) => known.has(unit)))
      .flatMap(({ to }) => to.map(({ id }) => id)),
  );
  const wanted = unique([...coming, coordinator]).filter((id) => !known.has(id));
  const renamed = new Map(
    reorganisation.changes.flatMap(({ to }) =>
      to.flatMap(({ id, name, nameEn }) => (name === undefined ? [] : [[id, { name, nameEn }] as const])),
    ),
  );
  return [
    ...plan.units
      .filter(({ id }) => !heirs.ended.has(id))
      .map((unit): PlanUnit => {
        const called = renamed.get(unit.id);
        if (!called) return unit;
        const { nameEn: _before, ...rest } = unit;
        return {
          ...rest,
          name: called.name,
          ...(called.nameEn === undefined ? {} : { nameEn: called.nameEn }),
        };
      }),
    ...wanted.map((id) =>
      joining(
        plan,
        id,
        plan.units.filter((unit) => heirs.successors(unit.id).includes(id)),
        nameOf,
        reportsFrom(id),
      ),
    ),
  ];
}

/** Units of a duty or target after the change, each once. */
function handed(units: UnitId[], code: string, heirs: Heirs): UnitId[] {
  return unique(units.flatMap((unit) => heirs.of(unit, code) ?? []));
}

function handTarget(target: Target, heirs: Heirs): Target {
  const frozen: Record<UnitId, number> = {};
  for (const [unit, value] of Object.entries(target.frozenDenominators)) {
    const heir = heirs.of(unit, target.code);
    if (heir !== null) frozen[heir] = (frozen[heir] ?? 0) + value;
  }
  return { ...target, reportedBy: handed(target.reportedBy, target.code, heirs), frozenDenominators: frozen };
}

/**
 * The plan as the reorganisation leaves it; the very same where it concerns nobody in it.
 * @param nameOf what units are called by the directory, or by the reorganisation itself
 * @param reportsFrom from when a unit that comes in reports, where its predecessors have reported before
 */
export function reorganisePlan(
  plan: Plan,
  reorganisation: Reorganisation,
  heirs: Heirs,
  nameOf: NameOf,
  reportsFrom: ReportsFrom = () => null,
): Plan {
  const coordinator = coordinatorOf(plan, reorganisation, heirs);
  const letterhead = reorganisation.letterheads.find((one) => one.coordinator === coordinator);
  const { coordinator: _of, place, ...head } = letterhead ?? { coordinator };
  return {
    ...plan,
    ...(place === undefined ? {} : { place }),
    coordinator,
    letterhead: { ...plan.letterhead, ...head },
    addressees: plan.addressees.map((addressee) => {
      const next = reorganisation.addressees.find(({ from }) => from === addressee.unit);
      return next
        ? { ...addressee, unit: next.to, name: next.name ?? nameOf(next.to).name ?? next.to }
        : addressee;
    }),
    units: unitsOf(plan, coordinator, reorganisation, heirs, { nameOf, reportsFrom }),
    duties: plan.duties
      .map((duty) => ({
        ...duty,
        units: handed(duty.units, duty.code, heirs),
        ...(duty.supports ? { supports: handed(duty.supports, duty.code, heirs) } : {}),
      }))
      .filter(({ units }) => units.length > 0),
    targets: plan.targets.map((target) => handTarget(target, heirs)),
  };
}

/** Under which unit and id something owed goes on; null where nobody takes it over. */
export function passTo(
  o: Pick<Obligation, 'id' | 'unit' | 'kind'>,
  heirs: Heirs,
  coordinator: UnitId,
): { id: string; unit: UnitId } | null {
  const { duty, period } = readItem(itemOf(o));
  if (o.kind === 'send') return { id: sendId(coordinator, period ?? ''), unit: coordinator };
  const unit = heirs.of(o.unit, duty ?? undefined);
  if (unit === null) return null;
  return {
    unit,
    id: duty === null ? reportId(unit, period ?? '') : taskId(unit, duty, period),
  };
}
