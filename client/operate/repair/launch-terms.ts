import type { LaunchTerms } from '../../../domain/checkpoint.ts';
import { launchedId } from '../../../domain/notice-ids.ts';
import type { Records } from '../../../records/database/database.ts';

/** How a plan was launched, by its entry of the audit log; null where it has none. */
export async function launchTerms(db: Records['db'], plan: string): Promise<LaunchTerms | null> {
  const row = await db
    .selectFrom('plans')
    .innerJoin('audit', 'audit.plan', 'plans.id')
    .select(['plans.launchedAt', 'audit.at', 'audit.why'])
    .where('audit.id', '=', launchedId(plan))
    .executeTakeFirst();
  return row ? { launchedAt: row.launchedAt ?? row.at, past: row.why === 'open' ? 'open' : 'skip' } : null;
}
