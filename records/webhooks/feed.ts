/**
 * From the audit log to what each webhook is told. A webhook keeps, for each plan, the number of the last entry it has
 * seen: numbers within a plan are given in the order of commits, so that none is passed over.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { AuditRow } from '../../domain/projections.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** What is told of an entry: under which id, and the bytes that are signed and sent each time. */
export interface Message {
  id: string;
  type: string;
  payload: string;
}

/** So many entries of a plan at a time. */
const AT_ONCE = 500;

interface Waiting {
  webhook: string;
  events: string[];
  plan: string;
  after: number;
}

/**
 * Writes what is still to be told of what was written since the last time. Of several processes that do it at once, one
 * does each webhook.
 * @param compose what is told of an entry, null where these events do not have it
 * @returns how many entries were looked at
 */
export async function feedWebhooks(
  db: Kysely<Database>,
  at: Instant,
  compose: (entry: AuditRow, events: readonly string[]) => Message | null,
): Promise<number> {
  const { rows: behind } = await sql<Waiting>`
    select w.id as webhook, w.events, h.plan, coalesce(c.chain_number, 0) as after
    from webhooks w cross join audit_heads h
    left join webhook_cursors c on c.webhook = w.id and c.plan = h.plan
    where h.entries > coalesce(c.chain_number, 0) order by w.id, h.plan`.execute(db);
  let seen = 0;
  for (const one of behind) {
    seen += await db.transaction().execute((trx) => feedOne(trx, one, at, compose));
  }
  return seen;
}

async function feedOne(
  trx: Transaction<Database>,
  { webhook, events, plan }: Waiting,
  at: Instant,
  compose: (entry: AuditRow, events: readonly string[]) => Message | null,
): Promise<number> {
  const { rows: mine } = await sql<{ after: number }>`
    select coalesce((select chain_number from webhook_cursors where webhook = ${webhook} and plan = ${plan}), 0) as after
    from webhooks where id = ${webhook} for update skip locked`.execute(trx);
  if (!mine[0]) return 0;
  const entries = await trx
    .selectFrom('audit')
    .selectAll()
    .where('plan', '=', plan)
    .where('chainNumber', '>', mine[0].after)
    .orderBy('chainNumber')
    .limit(AT_ONCE)
    .execute();
  const last = entries.at(-1);
  if (!last) return 0;
  const messages = entries.flatMap((entry) => compose(entry, events) ?? []);
  if (messages.length > 0) {
    await trx
      .insertInto('webhookDeliveries')
      .values(
        messages.map((message) => ({
          ...message,
          ...{ webhook, state: 'waiting' as const, attempts: 0, nextAt: at, createdAt: at },
          ...{ firstTriedAt: null, settledAt: null, lastError: null },
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await trx
    .insertInto('webhookCursors')
    .values({ webhook, plan, chainNumber: last.chainNumber })
    .onConflict((conflict) =>
      conflict.columns(['webhook', 'plan']).doUpdateSet({ chainNumber: last.chainNumber }),
    )
    .execute();
  return entries.length;
}
