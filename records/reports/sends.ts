/** Reports that were sent upward, version by version. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface SentReport {
  plan: string;
  period: string;
  version: number;
  at: Instant;
  /** Who sent it. */
  by: string;
}

/** Every version that these plans have sent, as the audit log has it, the oldest first. */
export async function listSends(db: Kysely<Database>, plans: readonly string[]): Promise<SentReport[]> {
  if (plans.length === 0) return [];
  const rows = await db
    .selectFrom('audit')
    .innerJoin('acts', 'acts.id', 'audit.id')
    .innerJoin('obligations', (join) =>
      join.onRef('obligations.plan', '=', 'audit.plan').onRef('obligations.id', '=', 'audit.obligation'),
    )
    .select(['audit.plan', 'obligations.period', 'audit.detail', 'audit.at', 'acts.actorEmail'])
    .where('audit.plan', 'in', plans)
    .where('audit.kind', '=', 'report')
    .where('audit.what', '=', 'send')
    .orderBy('audit.at')
    .orderBy('audit.id')
    .execute();
  return rows.map(({ plan, period, detail, at, actorEmail }) => ({
    plan,
    period: period ?? '',
    version: Number(detail.version ?? 1),
    at,
    by: actorEmail,
  }));
}
