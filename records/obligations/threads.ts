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

/** By id what was the same obligation in a unit before, as often as it was passed on; the id it has now. */
async function inheritedBy(
  db: Kysely<Database>,
  { plan, unit }: { plan: string; unit: UnitId },
): Promise<Map<string, string>> {
  const { rows } = await sql<{ before: string; now: string }>`
    with recursive heritage(now, before) as (
      select obligation, why from audit where plan = ${plan} and unit = ${unit} and what = 'inherited'
      union
      select heritage.now, audit.why from heritage join audit
        on audit.plan = ${plan} and audit.what = 'inherited' and audit.obligation = heritage.before)
    select now, before from heritage where before is not null`.execute(db);
  return new Map(rows.map(({ before, now }) => [before, now]));
}

/**
 * Threads in the order in which they began; what was asked of a predecessor about the same report among them.
 *
 * @param filter `obligation` is a report; without it all of the unit's
 */
export async function listThreads(
  db: Kysely<Database>,
  { plan, unit, obligation }: { plan: string; unit: UnitId; obligation?: string },
): Promise<Thread[]> {
  const inherited = await inheritedBy(db, { plan, unit });
  const own = obligation === undefined ? undefined : [obligation];
  const before = [...inherited].flatMap(([id, now]) => ((own?.includes(now) ?? true) ? [id] : []));
  const query = db
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
    .where((eb) =>
      eb.or([
        own ? eb('acts.obligation', 'in', own) : eb('obligations.unit', '=', unit),
        ...(before.length > 0 ? [eb('acts.obligation', 'in', before)] : []),
      ]),
    )
    .where('acts.act', 'in', ['ask', 'reply'])
    .where(sql<boolean>`acts.answer->>'ok' = 'true'`);
  const threads = new Map<string, Thread>();
  for (const row of await query.orderBy('acts.saidAt').orderBy('acts.id').execute()) {
    const subject = inherited.get(row.obligation) ?? row.obligation;
    const key = keyOf(subject, row.item);
    const thread = threads.get(key) ?? { obligation: subject, item: row.item, messages: [] };
    const { saidAt: at, actorRole: who, act, text } = row;
    thread.messages.push({ at, who, isQuestion: act === 'ask', text });
    threads.set(key, thread);
  }
  return [...threads.values()];
}
