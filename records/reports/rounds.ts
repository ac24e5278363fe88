/** The rounds of a period's report before its approver: each time it was proposed, sent back and approved. */
import { sql, type Kysely } from 'kysely';
import { sendId } from '../../domain/ids.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

const WHAT = { propose: 'proposed', reject: 'returned', approve: 'approved' } as const;

export interface Round {
  at: Instant;
  what: (typeof WHAT)[keyof typeof WHAT];
  who: Role | 'system' | null;
  /** In the approver's own words, where it was sent back. */
  why: string | null;
  /** Version of the report. */
  version: number;
  /** What was in it, where it was proposed. */
  submissions: string[];
}

/**
 * All rounds, oldest first.
 * @param plan by which the period's report is made: its coordinator sends it
 */
export async function listRounds(
  db: Kysely<Database>,
  { id, coordinator }: Pick<Plan, 'id' | 'coordinator'>,
  period: string,
): Promise<Round[]> {
  const rows = await db
    .selectFrom('audit')
    .innerJoin('acts', 'acts.id', 'audit.id')
    .select(['audit.at', 'audit.what', 'audit.who', 'audit.detail'])
    .select(sql<string | null>`acts.content ->> 'why'`.as('why'))
    .where('audit.plan', '=', id)
    .where('audit.obligation', '=', sendId(coordinator, period))
    .where('audit.kind', '=', 'report')
    .where('audit.what', 'in', Object.keys(WHAT))
    .orderBy('audit.at')
    .orderBy('audit.position')
    .execute();
  return rows.map(({ at, what, who, why, detail }) => ({
    at,
    what: WHAT[what as keyof typeof WHAT],
    who,
    why,
    version: Number(detail.version ?? 1),
    submissions: Array.isArray(detail.submissions) ? detail.submissions : [],
  }));
}

/** Why the report was sent back, as long as it has not been proposed again; null otherwise. */
export function reasonOfReturn(rounds: readonly Round[]): string | null {
  const last = rounds.at(-1);
  return last?.what === 'returned' ? last.why : null;
}
