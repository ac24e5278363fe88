/** Who plays whom in a rehearsal: for each role of a unit an invented official, or whoever was put in their place. */
import type { Role } from '../../domain/obligation.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import type { Records } from '../../records/database/database.ts';
import { administratorOf, rehearsedAddress, rehearsedOfficials } from './officials.ts';

export interface Cast {
  /** Address of whoever holds the role now. */
  addressOf(unit: UnitId, role: Role): string;
  administrator: string;
  /** Takes those into the directory whom a version of the plan needs and who were never there. */
  admit(plan: Plan): Promise<void>;
  /** Notes that one has taken another's place. */
  replaced(old: string, by: string): void;
}

/**
 * @param plan - as it is launched
 * @param isSteered - whether somebody has to make changes: then an administrator is there, too
 */
export async function engageCast({ db }: Records, plan: Plan, isSteered: boolean): Promise<Cast> {
  const administrator = administratorOf(plan);
  const met = new Set<string>();
  const successors = new Map<string, string>();
  const now = (address: string): string => {
    const next = successors.get(address);
    return next === undefined ? address : now(next);
  };
  const cast: Cast = {
    addressOf: (unit, role) => now(rehearsedAddress(unit, role)),
    administrator: administrator.email,
    async admit(version) {
      const strangers = rehearsedOfficials(version).filter(({ email }) => !met.has(email));
      for (const { email } of strangers) met.add(email);
      await importOfficials(db, strangers);
    },
    replaced: (old, by) => void successors.set(old, by),
  };
  await cast.admit(plan);
  if (isSteered) await importOfficials(db, [administrator]);
  return cast;
}
