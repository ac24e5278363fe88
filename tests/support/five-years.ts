/** A record after years of one plan, made inside PostgreSQL: what reading it costs is counted in rows. */
import type pg from 'pg';

export const BIG_PLAN = 'nam-nam';
/** By number, from 1. */
export const bigUnit = (n: number): string => `xa-${n}`;
/** A period's first and last due dates are those of its half-year. */
export const DUE = '2026-06-19';

/**
 * Fills the tables: for each unit and half-year a report, and five tasks; for each of them eight notices with a mail
 * each, eight lines of the trail and four acts.
 * @param db connected to a migrated database
 */
export async function fillFiveYears(
  db: pg.Client,
  { units, years }: { units: number; years: number },
): Promise<void> {
  const run = (text: string, values: unknown[] = []) => db.query(text, values);
  await run(
    `insert into obligations (plan, id, unit, kind, period, duty, requested, window_start, opens_at, due_at, due_date,
       state, revision, sequence, on_time, version, documented)
     select $1, 'xa-' || u || '/' || case k when 0 then period else 'TT-' || k || '@' || period end, 'xa-' || u,
       case k when 0 then 'report' else 'task' end, period, case k when 0 then null else 'TT-' || k end, false,
       due - interval '40 days', due - interval '30 days', due, due::date,
       case k when 0 then 'accepted' else 'done' end, 3, 9, true, 1, true
     from generate_series(1, $2::int) u, generate_series(0, 5) k,
       (select to_char(d, 'YYYY') || case extract(month from d) when 6 then '-h1' else '-h2' end as period,
          d + interval '18 days 16 hours 59 minutes 59 seconds' as due
        from generate_series('2024-06-01 00:00Z'::timestamptz, '2024-06-01 00:00Z'::timestamptz
          + ($3::int * 2 - 1) * interval '6 months', interval '6 months') d) periods`,
    [BIG_PLAN, units, years],
  );
  await run(
    `insert into acts select 'act-' || o.id || '-' || k, o.plan, 'plan/' || o.plan || '/unit/' || o.unit, o.id,
       (array['submit', 'return', 'submit', 'accept'])[k], 'dm@' || o.unit || '.example', 'focal-point',
       o.due_at - k * interval '1 day', '{}', md5(o.id || k), 1, '{"ok": true, "revision": 2}', o.due_at
     from obligations o, generate_series(1, 4) k`,
  );
  await run(
    `insert into submissions (id, plan, obligation, unit, period, version, received_at, on_time, state, state_at,
       content, said_at)
     select a.id, a.plan, a.obligation, o.unit, o.period, 1, a.said_at, true, 'accepted', a.said_at, '{}', a.said_at
     from acts a join obligations o on o.plan = a.plan and o.id = a.obligation
     where a.act = 'submit' and o.kind = 'report'`,
  );
  await run(
    `insert into notices (id, plan, obligation, unit, notice, role, recipient, at, slot, detail, written_at)
     select o.id || '/' || r || '/' || k, o.plan, o.id, o.unit, r, 'focal-point', o.unit, at, at, '{}', at
     from (select o.*, r, k, o.due_at - k * interval '1 day' as at from obligations o,
       unnest(array['opened', 'due-10', 'due-5', 'due-2', 'due', 'receipt', 'returned', 'accepted'])
         with ordinality as t (r, k)) o`,
  );
  // Row by row as it is chained, so many in one statement would take the day.
  await run('alter table audit disable trigger user');
  await run(
    `insert into audit (id, plan, at, kind, unit, obligation, who, what, why, detail)
     select 'au-' || id || '-' || k, plan, due_at - k * interval '1 day', 'act', unit, id, 'focal-point', 'submit',
       null, '{"version": 1}' from obligations, generate_series(1, 8) k`,
  );
  await run('alter table audit enable trigger user');
  await run(
    `insert into mails (message_id, slot, email, number, subject, raw, state, queued_at, sent_at, attempts)
     select '<' || md5(id) || '@lien-nganh>', slot, 'dm@' || unit || '.example',
       row_number() over (partition by slot, unit), 's', 'x', 'sent', at, at + interval '1 minute', 1 from notices`,
  );
  await run(`insert into mail_notices select '<' || md5(id) || '@lien-nganh>', id from notices`);
  await run(
    `insert into messages (id, to_workflow, body, created_at, announced_at)
     select id, workflow_id, '{}', said_at, said_at from acts`,
  );
  await run('analyze');
}
