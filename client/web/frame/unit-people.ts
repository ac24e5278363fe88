import type { Role } from '../../../domain/obligation.ts';
import type { UnitId } from '../../../domain/plan.ts';
import { listContacts } from '../../../records/contacts.ts';
import type { Records } from '../../../records/database.ts';
import { findActor, type Actor } from '../../../records/directory.ts';

/** Roles that act for their own unit. */
const OWN: Role[] = ['focal-point', 'head'];

/**
 * Who an address is to a unit for which it acts in a plan: its focal point, its head, or a colleague to whom something
 * was handed. Undefined for everybody else, also for whoever was one of them once.
 */
export async function findUnitPerson(
  { db }: Records,
  plan: string,
  unit: UnitId,
  email: string,
): Promise<Actor | undefined> {
  const actor = await findActor(db, plan, email);
  const held = actor?.units.find((one) => one.unit === unit)?.roles ?? [];
  if (held.some((role) => OWN.includes(role))) return actor;
  const contacts = await listContacts(db, plan, unit);
  return [...contacts.values()].includes(email) ? actor : undefined;
}
