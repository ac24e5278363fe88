/** How the units of a rehearsal behave: who is prompt, late, silent, returned once. */
import type { IsoDate, Plan, UnitId } from './plan.ts';
import type { Figure } from './submission.ts';

export type UnitBehaviour =
  | { kind: 'on-time' }
  /** Working days after the due date. */
  | { kind: 'late'; days: number }
  | { kind: 'silent' }
  /** In time, returned by the coordinator, then corrected. */
  | { kind: 'returned-once' }
  /** In time; every figure a confirmed zero. */
  | { kind: 'zero' }
  /** In time; every figure not applicable. */
  | { kind: 'not-applicable' };

export interface Behaviour {
  default: UnitBehaviour;
  units: Record<UnitId, UnitBehaviour>;
  /** Overrides for one period: by period id, then unit. */
  periods: Record<string, Record<UnitId, UnitBehaviour>>;
  /** By unit, period and target code; figures not given are drawn from `seed`. */
  figures: Record<UnitId, Record<string, Record<string, Figure>>>;
  coordinator: 'prompt' | 'slow' | 'silent';
  seed: number;
  /** What happens to the plan, its units and their people meanwhile, by date. */
  changes: BehaviourChange[];
}

export const CHANGE_FORMS = ['amend', 'reorganise', 'replace', 'calendar'] as const;

/** One change on its day; a file stands beside the behaviour file. */
export type BehaviourChange = { at: IsoDate } & (
  { kind: 'amend' | 'reorganise' | 'calendar'; file: string } | { kind: 'replace'; old: string; new: string }
);

/** Names a rehearsal can be given in place of a file. */
export const BEHAVIOUR_NAMES = ['all-on-time', 'mixed', 'all-silent'] as const;
export type BehaviourName = (typeof BEHAVIOUR_NAMES)[number];

/** Of any eight units, one is late, one is returned, one is silent; the order puts all three early in a small plan. */
const MIX: UnitBehaviour[] = [
  { kind: 'on-time' },
  { kind: 'late', days: 3 },
  { kind: 'on-time' },
  { kind: 'returned-once' },
  { kind: 'on-time' },
  { kind: 'silent' },
  { kind: 'on-time' },
  { kind: 'on-time' },
];

/** Everybody alike, coordinator prompt, seed 1. */
function everybody(behaviour: UnitBehaviour): Behaviour {
  return {
    ...{ default: behaviour, units: {}, periods: {}, figures: {}, coordinator: 'prompt' as const, seed: 1 },
    changes: [],
  };
}

/** The coordinator files its own part in time, so that a mixed rehearsal always reaches its end. */
function mixed(plan: Plan): Behaviour {
  const others = plan.units.filter((unit) => unit.id !== plan.coordinator);
  const units = others.map((unit, index) => [unit.id, MIX[index % MIX.length]!] as const);
  return { ...everybody({ kind: 'on-time' }), units: Object.fromEntries(units) };
}

/**
 * One of the named behaviours, the same for the same plan every time.
 *
 * @param name - which one
 * @param plan - the plan to be rehearsed
 */
export function namedBehaviour(name: BehaviourName, plan: Plan): Behaviour {
  switch (name) {
    case 'all-on-time':
      return everybody({ kind: 'on-time' });
    case 'all-silent':
      return everybody({ kind: 'silent' });
    case 'mixed':
      return mixed(plan);
  }
}

/**
 * How a unit behaves in a period: what is said for the period, else for the unit, else by default.
 *
 * @param behaviour - the rehearsal's behaviour
 * @param unit - unit id
 * @param period - period id; null for what belongs to no period
 */
export function behaviourOf(behaviour: Behaviour, unit: UnitId, period: string | null): UnitBehaviour {
  const inPeriod = period !== null ? behaviour.periods[period]?.[unit] : undefined;
  return inPeriod ?? behaviour.units[unit] ?? behaviour.default;
}

/**
 * The figures set by hand for a unit's report.
 *
 * @returns by target code; empty where all are to be drawn
 */
export function figuresOf(behaviour: Behaviour, unit: UnitId, period: string): Record<string, Figure> {
  return behaviour.figures[unit]?.[period] ?? {};
}
