/** The audit log: one entry per cause, never changed. */
import type { Kysely } from 'kysely';
import type { AuditRow, NoticeRow } from '../../domain/projections.ts';
import type { Instant } from '../../domain/plan.ts';
import { createInsertion, runCtes, type Cte } from '../database/ctes.ts';
import type { Database } from '../database/schema.ts';
import { causedId } from '../../domain/notice-ids.ts';

const COLUMNS = [
  'id',
  'plan',
  'at',
  'kind',
  'unit',
  'obligation',
  'who',
  'what',
  'why',
  'detail',
] as const satisfies readonly (keyof AuditRow)[];

const insertAudit = createInsertion<AuditRow>('audit', COLUMNS, 'on conflict (id) do nothing');

/**
 * The CTE that writes entries that are not there yet. Each locks its plan's audit log, always in the same order: two
 * transactions that write to several must not wait for each other.
 */
export function auditCtes(rows: readonly AuditRow[]): Cte[] {
  return insertAudit(rows.toSorted((a, b) => (a.plan < b.plan ? -1 : a.plan > b.plan ? 1 : 0)));
}

/** Writes entries that are not there yet, all in one statement. */
export async function writeAudit(db: Kysely<Database>, rows: AuditRow[]): Promise<void> {
  await runCtes(db, auditCtes(rows));
}

/**
 * The entry of what became of a notice on its way to a mail; one of a kind for each notice.
 * @param detail what explains it, beside the notice's own name
 */
export function noticeLine(
  { id, plan, obligation, unit, role, notice }: NoticeRow,
  what: 'undeliverable' | 'unworded' | 'delayed',
  at: Instant,
  detail: AuditRow['detail'],
): AuditRow {
  return {
    id: causedId(id, what),
    plan,
    at,
    kind: 'mail',
    unit,
    obligation,
    who: role,
    what,
    why: notice,
    detail,
  };
}

/** Whether a cause has its entry already. */
export async function hasAuditLine(db: Kysely<Database>, id: string): Promise<boolean> {
  const line = await db.selectFrom('audit').select('id').where('id', '=', id).executeTakeFirst();
  return line !== undefined;
}
