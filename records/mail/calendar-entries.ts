/** What mails have put into people's calendars: one entry for each person and obligation, as last sent. */
import { sql, type Kysely } from 'kysely';
import type { Cte } from '../database/ctes.ts';
import { createRowSource } from '../database/ctes.ts';
import type { Database } from '../database/schema.ts';
import type { CalendarEntriesTable } from '../database/schema-mail.ts';
import { keyOf } from '../../domain/ids.ts';

const COLUMNS = ['email', 'plan', 'obligation', 'uid', 'sequence', 'date', 'cancelled', 'summary'] as const;
const selectEntries = createRowSource<CalendarEntriesTable>('calendar_entries', COLUMNS);

/** The part that writes entries in place of those there were. */
export function entryCtes(entries: readonly CalendarEntriesTable[]): Cte[] {
  if (entries.length === 0) return [];
  return [
    sql`entries_kept as (insert into calendar_entries (email, plan, obligation, uid, sequence, date, cancelled, summary)
      ${selectEntries(entries)}
      on conflict (email, plan, obligation) do update set uid = excluded.uid, sequence = excluded.sequence,
        date = excluded.date, cancelled = excluded.cancelled, summary = excluded.summary)`,
  ];
}

/**
 * Entries of these people in these plans that may need a word: those that stand, and cancelled ones of what is owed
 * again.
 */
export function entriesToMind(
  db: Kysely<Database>,
  emails: string[],
  plans: string[],
): Promise<CalendarEntriesTable[]> {
  return db
    .selectFrom('calendarEntries as e')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.plan', '=', 'e.plan').onRef('o.id', '=', 'e.obligation'),
    )
    .selectAll('e')
    .where('e.email', 'in', emails)
    .where('e.plan', 'in', plans)
    .where((eb) =>
      eb.or([eb('e.cancelled', '=', false), eb('o.state', 'in', ['planned', 'open', 'returned'])]),
    )
    .orderBy('e.plan')
    .orderBy('e.obligation')
    .execute();
}

/** How an obligation stands in calendars: under which UID, and with which highest SEQUENCE. */
export interface EntrySaid {
  plan: string;
  obligation: string;
  uid: string;
  sequence: number;
}

/** The newest entry of each obligation of these plans that ever stood in a calendar, by `<plan>/<obligation>`; of all or of those named. */
export async function entriesSaid(
  db: Kysely<Database>,
  plans: string[],
  obligations?: string[],
): Promise<Map<string, EntrySaid>> {
  let query = db
    .selectFrom('calendarEntries')
    .distinctOn(['plan', 'obligation'])
    .select(['plan', 'obligation', 'uid', 'sequence'])
    .where('plan', 'in', plans);
  if (obligations) query = query.where('obligation', 'in', obligations);
  const rows = await query.orderBy('plan').orderBy('obligation').orderBy('sequence', 'desc').execute();
  return new Map(rows.map((row) => [keyOf(row.plan, row.obligation), row]));
}
