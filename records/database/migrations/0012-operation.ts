/** Where a process tries whether the record can be written, which Temporal it belongs to, and indices for what is read of five years of a plan. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // One row fills a page and stays uncompressed, so that each try needs room on the disk.
  `create table write_probes (
    at timestamptz not null,
    filler text not null
  )`,
  'alter table write_probes alter column filler set storage plain',
  // Where the workflows of this record live; one row.
  `create table temporal_home (
    one_row boolean primary key check (one_row),
    namespace text not null,
    namespace_id text not null,
    since timestamptz not null
  )`,
  // One unit, or one thing owed, is read of hundreds and of years.
  'create index obligations_by_unit on obligations (plan, unit)',
  'create index obligations_by_due_date on obligations (plan, due_date)',
  'create index acts_by_obligation on acts (plan, obligation, said_at)',
  'create index acts_by_name on acts (plan, act)',
  'create index submissions_by_unit on submissions (plan, unit, period)',
  'create index audit_by_unit on audit (plan, unit, at)',
  'create index audit_by_obligation on audit (plan, obligation, at)',
  'create index notices_by_unit on notices (plan, unit, at)',
  'create index notices_by_obligation on notices (plan, obligation, at)',
  // What concerns a unit or a plan as a whole is told with everything it owes.
  `create index audit_of_whole on audit (plan, unit, at) where obligation is null and kind = 'act'`,
  // Few lines among many: a launch, and dates that were moved.
  `create index audit_of_dates on audit (plan, obligation, at)
    where what in ('launched', 'projected', 'extend', 'calendar-moved')`,
  // Mails by what became of them and when.
  'create index mails_by_time on mails ((coalesce(sent_at, queued_at)))',
  `create index mails_waiting_in_slot on mails (slot) where state = 'waiting'`,
  `create index mails_bounced on mails (queued_at) where state = 'bounced'`,
  'create index slots_open on slots (slot) where open',
  // What is to be forgotten.
  'create index mails_with_bytes on mails ((coalesce(sent_at, queued_at))) where octet_length(raw) > 0',
  'create index messages_settled on messages ((coalesce(announced_at, undeliverable_at)))',
  'create index links_by_expiry on links (expires_at)',
  // Owed and late.
  `create index obligations_owed on obligations (due_at)
    where state in ('planned', 'open', 'returned') and quiet is null and on_time is null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
