import { isCoordinating, type Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import { listContacts } from '../../records/obligations/contacts.ts';
import type { Records } from '../../records/database/database.ts';
import { findActor } from '../../records/directory/directory.ts';

/** Roles that act for their own unit. */
const OWN: Role[] = ['focal-point', 'head'];

/** Somebody of a unit, and how much of its work is theirs. */
export interface UnitPerson {
  name: string | null;
  /** Ids of the obligations handed to a colleague, who sees nothing else; null for whoever acts for the whole unit. */
  handed: ReadonlySet<string> | null;
}

/**
 * Who an address is to a unit for which it acts in a plan: its focal point, its head, its mailbox (an official
 * without a name, who may name the focal point), or a colleague to whom something was handed. Undefined for everybody
 * else, also for whoever was one of them once. Who stands in for one of them at that instant is one, too.
 */
export async function findUnitPerson(
  { db }: Records,
  plan: string,
  unit: UnitId,
  email: string,
  at: Instant,
): Promise<UnitPerson | undefined> {
  const actor = await findActor(db, plan, email, { at });
  if (!actor) return undefined;
  const { name } = actor;
  const held = actor.units.find((one) => one.unit === unit)?.roles ?? [];
  if (held.some((role) => OWN.includes(role))) return { name, handed: null };
  const isMailbox = held.length > 0 && !held.some(isCoordinating);
  if (name === null && isMailbox) return { name, handed: null };
  const contacts = await listContacts(db, plan, unit);
  const handed = [...contacts].filter(([, contact]) => contact === actor.email).map(([id]) => id);
  return handed.length > 0 ? { name, handed: new Set(handed) } : undefined;
}
