/** Questions about items of reports, and the replies: the acts as they were recorded. */
import { sql, type Kysely } from 'kysely';
import { keyOf } from '../../domain/ids.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface ThreadMessage {
  at: Instant;
  who: Role;
  isQuestion: boolean;
  text: string;
}

/** All that was said about one item of a report, in the order in which it was. */
export interface Thread {
  /** Of the report. */
  obligation: string;
  item: string;
  messages: ThreadMessage[];
}

/** Whether the newest message is a question. */
export function isWaiting({ messages }: Thread): boolean {
  return messages.at(-1)?.isQuestion === true;
}

/**
 * Threads in the order in which they began.
 *
 * @param filter `obligation` is a report; without it all of the unit's
 */
export async function listThreads(
  db: Kysely<Database>,
  { plan, unit, obligation }: { plan: string; unit: UnitId; obligation?: string },
): Promise<Thread[]> {
  let query = db
    .selectFrom('acts')
    .innerJoin('obligations', (join) =>
      join.onRef('obligations.plan', '=', 'acts.plan').onRef('obligations.id', '=', 'acts.obligation'),
    )
    .select(['acts.obligation', 'acts.act', 'acts.actorRole', 'acts.saidAt'])
    .select([
      sql<string>`acts.content->'carried'->>'about'`.as('item'),
      sql<string>`acts.content->>'text'`.as('text'),
    ])
    .where('acts.plan', '=', plan)
    .where('obligations.unit', '=', unit)
    .where('acts.act', 'in', ['ask', 'reply'])
    .where(sql<boolean>`acts.answer->>'ok' = 'true'`);
  if (obligation !== undefined) query = query.where('acts.obligation', '=', obligation);
  const threads = new Map<string, Thread>();
  for (const row of await query.orderBy('acts.saidAt').orderBy('acts.id').execute()) {
    const key = keyOf(row.obligation, row.item);
    const thread = threads.get(key) ?? { obligation: row.obligation, item: row.item, messages: [] };
    const { saidAt: at, actorRole: who, act, text } = row;
    thread.messages.push({ at, who, isQuestion: act === 'ask', text });
    threads.set(key, thread);
  }
  return [...threads.values()];
}
