/** The tables of the first release. Plain SQL, nothing newer than PostgreSQL 15. */
import { sql, type Kysely } from 'kysely';

const TABLES = [
  `create table units (
    id text primary key,
    name text not null,
    name_en text,
    valid_from date,
    valid_to date
  )`,
  `create table officials (
    email text not null,
    name text,
    unit text not null,
    plan text,
    roles text[] not null,
    language text not null default 'vi',
    bounced_at timestamptz,
    unique nulls not distinct (email, unit, plan)
  )`,
  `create table plans (
    id text primary key,
    title text not null,
    number text not null,
    state text not null,
    current_version integer not null,
    workflow_id text not null,
    launched_at timestamptz,
    closed_at timestamptz
  )`,
  `create table plan_versions (
    plan text not null references plans,
    version integer not null,
    content jsonb not null,
    source text not null,
    sha256 text not null,
    created_at timestamptz not null,
    primary key (plan, version)
  )`,
  `create table obligations (
    plan text not null,
    id text not null,
    unit text not null,
    kind text not null,
    period text,
    duty text,
    requested boolean not null,
    window_start timestamptz not null,
    opens_at timestamptz not null,
    due_at timestamptz not null,
    due_date date not null,
    due_reason text,
    state text not null,
    revision integer not null,
    sequence integer not null,
    first_submitted_at timestamptz,
    on_time boolean,
    submission text,
    version integer not null,
    accepted_at timestamptz,
    done_at timestamptz,
    correct_by timestamptz,
    next_rung_at timestamptz,
    primary key (plan, id)
  )`,
  `create table periods (
    plan text not null,
    period text not null,
    state text not null,
    sequence integer not null,
    version integer not null,
    drafted_at timestamptz,
    approved_at timestamptz,
    sha256 text,
    number text,
    issued_on date,
    sent_at timestamptz,
    primary key (plan, period)
  )`,
  `create table sealed_reports (
    plan text not null,
    period text not null,
    version integer not null,
    sealed_at timestamptz not null,
    sha256 text not null,
    snapshot text not null,
    docx bytea,
    xlsx bytea,
    number text,
    issued_on date,
    primary key (plan, period, version)
  )`,
  `create table acts (
    id text primary key,
    plan text not null,
    workflow_id text not null,
    obligation text not null,
    act text not null,
    actor_email text not null,
    actor_role text not null,
    said_at timestamptz not null,
    content jsonb not null,
    content_sha256 text not null,
    obligation_revision integer not null,
    answer jsonb,
    answered_at timestamptz
  )`,
  `create table submissions (
    id text primary key,
    plan text not null,
    obligation text not null,
    unit text not null,
    period text not null,
    version integer not null,
    received_at timestamptz not null,
    on_time boolean not null,
    state text not null,
    state_at timestamptz not null,
    content jsonb not null
  )`,
  `create table notices (
    id text primary key,
    plan text not null,
    obligation text not null,
    unit text not null,
    notice text not null,
    role text not null,
    recipient text not null,
    at timestamptz not null,
    slot timestamptz not null,
    detail jsonb not null,
    written_at timestamptz not null
  )`,
  `create table slots (
    slot timestamptz primary key,
    open boolean not null,
    opened_at timestamptz not null,
    closed_at timestamptz
  )`,
  `create table link_keys (
    id text primary key,
    secret bytea not null,
    created_at timestamptz not null
  )`,
  `create table mails (
    message_id text primary key,
    slot timestamptz not null,
    email text not null,
    number integer not null,
    subject text not null,
    raw bytea not null,
    state text not null,
    queued_at timestamptz not null,
    sent_at timestamptz,
    attempts integer not null default 0,
    last_error text,
    next_try_at timestamptz,
    unique (slot, email, number)
  )`,
  `create table mail_notices (
    message_id text not null references mails on delete cascade,
    notice text not null,
    primary key (message_id, notice)
  )`,
  `create table messages (
    id text primary key,
    to_workflow text not null,
    body jsonb not null,
    created_at timestamptz not null,
    announced_at timestamptz,
    undeliverable_at timestamptz,
    position bigint generated always as identity
  )`,
  `create table audit (
    id text primary key,
    plan text not null,
    at timestamptz not null,
    kind text not null,
    unit text,
    obligation text,
    who text,
    what text not null,
    why text,
    detail jsonb not null,
    position bigint generated always as identity
  )`,
];

const INDEXES = [
  'create index obligations_next_rung on obligations (next_rung_at) where next_rung_at is not null',
  'create index acts_same_content on acts (actor_email, obligation, act, content_sha256)',
  'create index acts_unanswered on acts (said_at) where answered_at is null',
  // Not unique: a decision taken again after a crash may number versions in another order (see apply-batch).
  'create index submissions_by_period on submissions (plan, period, unit, version)',
  'create index notices_by_slot on notices (slot)',
  'create index notices_by_plan on notices (plan, at)',
  `create index mails_waiting on mails (next_try_at) where state = 'waiting'`,
  'create index mails_by_email on mails (email)',
  'create index mail_notices_by_notice on mail_notices (notice)',
  'create index messages_pending on messages (position) where announced_at is null and undeliverable_at is null',
  'create index audit_by_plan on audit (plan, at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...INDEXES]) await sql.raw(statement).execute(db);
}
