import { COORDINATING_ROLES, type Role } from '../../domain/obligation.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { Official } from '../../records/directory/directory.ts';

/** The invented official who holds a role of a unit; `.example` addresses can never be delivered. */
export function rehearsedAddress(unit: UnitId, role: Role): string {
  return `${role}@${unit}.example`;
}

/** The unit whose official an invented address belongs to. */
export function unitOf(address: string): UnitId {
  return /@(.*)\.example$/.exec(address)?.[1] ?? address;
}

/**
 * A directory of invented officials: a rehearsal must never write to real people, whatever directory
 * lies beside the plan.
 */
export function rehearsedOfficials(plan: Plan): Official[] {
  const official = (unit: UnitId, role: Role): Official => ({
    email: rehearsedAddress(unit, role),
    name: null,
    unit,
    plan: plan.id,
    roles: [role],
    language: 'vi',
  });
  return [
    ...plan.units.flatMap(({ id }) => [official(id, 'focal-point'), official(id, 'head')]),
    ...COORDINATING_ROLES.map((role) => official(plan.coordinator, role)),
    ...plan.addressees.map(({ unit }) => official(unit, 'addressee')),
  ];
}

/** Who changes plans and units in a rehearsal, in the unit that issued the plan. */
export function administratorOf({ issuer }: Plan): Official {
  return {
    email: rehearsedAddress(issuer.unit, 'administrator'),
    name: null,
    unit: issuer.unit,
    plan: null,
    roles: ['administrator'],
    language: 'vi',
  };
}
