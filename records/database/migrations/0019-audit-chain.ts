/**
 * The audit log of each plan is a chain: every entry holds a number and a hash over its content and the hash of the one
 * before, and `audit_heads` the last of each plan. A trigger does it, whichever release writes; what is there is
 * chained in the order of writing.
 */
import { sql, type Kysely } from 'kysely';

/**
 * What is hashed of an entry. Told once and for all: an instant by its microseconds, whatever the session's time zone,
 * and everything else as JSON, in which nothing can be shifted from one column to the next.
 */
const ENTRY_HASH = `create function audit_entry_hash(entry audit, previous text) returns text
  language sql immutable as $$
    select encode(sha256(convert_to(jsonb_build_array(
      previous, entry.chain_number, entry.position, entry.id, entry.plan,
      (extract(epoch from entry.at) * 1000000)::bigint, entry.kind, entry.unit, entry.obligation,
      entry.who, entry.what, entry.why, entry.detail)::text, 'UTF8')), 'hex')
  $$`;

/** The lock on the plan's head lasts until the commit, so that entries written at the same time follow each other. */
const CHAIN_ENTRY = `create function chain_audit_entry() returns trigger language plpgsql as $$
  declare head audit_heads;
  begin
    select * into head from audit_heads where plan = new.plan for update;
    if not found then
      insert into audit_heads (plan, entries, hash) values (new.plan, 0, '') on conflict (plan) do nothing;
      select * into head from audit_heads where plan = new.plan for update;
    end if;
    -- Written before, by a cause that came twice: its number must not be used up.
    if exists (select from audit where id = new.id) then return null; end if;
    new.chain_number := head.entries + 1;
    new.chain_hash := audit_entry_hash(new, head.hash);
    update audit_heads set entries = new.chain_number, hash = new.chain_hash where plan = new.plan;
    return new;
  end
  $$`;

const CHAIN_WHAT_IS_THERE = `do $$
  declare
    entry audit;
    number bigint := 0;
    previous text := '';
    of_plan text := null;
  begin
    for entry in select * from audit order by plan, position loop
      if of_plan is distinct from entry.plan then
        number := 0;
        previous := '';
        of_plan := entry.plan;
      end if;
      number := number + 1;
      entry.chain_number := number;
      previous := audit_entry_hash(entry, previous);
      update audit set chain_number = number, chain_hash = previous where id = entry.id;
      insert into audit_heads (plan, entries, hash) values (entry.plan, number, previous)
        on conflict (plan) do update set entries = excluded.entries, hash = excluded.hash;
    end loop;
  end
  $$`;

const STATEMENTS = [
  `create table audit_heads (
    plan text primary key,
    entries bigint not null,
    hash text not null
  )`,
  'alter table audit add column chain_number bigint',
  'alter table audit add column chain_hash text',
  ENTRY_HASH,
  CHAIN_WHAT_IS_THERE,
  'create index audit_by_chain on audit (plan, chain_number)',
  CHAIN_ENTRY,
  `create trigger audit_chain before insert on audit
    for each row execute function chain_audit_entry()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
