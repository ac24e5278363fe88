import type { Role } from '../../../domain/obligation.ts';
import type { UnitId } from '../../../domain/plan.ts';
import { listContacts } from '../../../records/contacts.ts';
import type { Records } from '../../../records/database.ts';
import { findActor, type Actor } from '../../../records/directory.ts';

/** Roles that act for their own unit. */
const OWN: Role[] = ['focal-point', 'head'];
/** Roles of the coordinating unit, for which one signs in, whether or not the directory has a name. */
const SIGNED_IN: Role[] = ['coordinator', 'approver', 'leadership'];

/**
 * Who an address is to a unit for which it acts in a plan: its focal point, its head, its mailbox (an
 * official without a name, who may name the focal point), or a colleague to whom something was handed. Undefined for everybody else, also for whoever was one of them once.
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
  const isMailbox = held.length > 0 && !held.some((role) => SIGNED_IN.includes(role));
  if (actor?.name === null && isMailbox) return actor;
  const contacts = await listContacts(db, plan, unit);
  return [...contacts.values()].includes(email) ? actor : undefined;
}
