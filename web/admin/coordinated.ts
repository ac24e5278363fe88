/** Plans whose coordinator's pages somebody may open. */
import type { Plan } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { rolesOf } from '../../records/directory/directory.ts';

/** Those of the plans that this address coordinates. */
export async function coordinatedBy({ db }: Records, email: string, plans: readonly Plan[]): Promise<Plan[]> {
  const held = await rolesOf(db, email);
  return plans.filter((plan) =>
    held.some(
      ({ unit, plan: only, roles }) =>
        unit === plan.coordinator && (only ?? plan.id) === plan.id && roles.includes('coordinator'),
    ),
  );
}
