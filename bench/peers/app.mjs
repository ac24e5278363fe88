/**
 * What each peer's application has in common: its tables, its mails, and how the bench asks it. Such an application has
 * a row for each reminder and report, and a mail for each: no dates that move, no rules, no trail.
 */
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import nodemailer from 'nodemailer';
import pg from 'pg';

const [CONNECTIONS, MAILS_AT_ONCE] = [10, 20];

/**
 * @param name of the peer, before its tables' names
 */
export async function openApp(name, [databaseUrl, smtpUrl]) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  pool.on('error', () => undefined);
  const [notices, reports, mails] = ['notices', 'reports', 'mails'].map((table) => `${name}_${table}`);
  await pool.query(
    `create table if not exists ${notices} (id text primary key, unit text not null, at timestamptz not null default now())`,
  );
  await pool.query(
    `create table if not exists ${reports} (id text primary key, unit text not null, version integer not null,
       content jsonb not null, said_at timestamptz not null default now(), unique (unit, version))`,
  );
  await pool.query(
    `create table if not exists ${mails} (id text primary key, sent_at timestamptz not null default now())`,
  );
  const transport = nodemailer.createTransport({
    ...{ url: smtpUrl, pool: true, maxConnections: MAILS_AT_ONCE, maxMessages: Infinity },
  });
  return {
    pool,
    databaseUrl,
    async writeNotice({ id, unit }) {
      await pool.query(`insert into ${notices} (id, unit) values ($1, $2) on conflict do nothing`, [
        id,
        unit,
      ]);
    },
    /** Within a transaction where `db` has begun one. @returns the version it became */
    async writeReport(db, { id, unit, content }) {
      const { rows } = await db.query(
        `insert into ${reports} (id, unit, version, content)
         values ($1, $2, 1 + (select count(*) from ${reports} where unit = $2), $3)
         on conflict (id) do update set id = excluded.id returning version`,
        [id, unit, content],
      );
      return rows[0].version;
    },
    /** One mail, and the mark that it was sent. */
    async sendMail({ id, unit, subject }) {
      await transport.sendMail({
        ...{ from: 'no-reply@lien-nganh.example', to: `${name}-focal-point@${unit}.example` },
        ...{ subject, text: `${subject}: ${unit}`, messageId: `<${id}@${name}.example>` },
      });
      await pool.query(`insert into ${mails} (id) values ($1) on conflict do nothing`, [id]);
    },
    /** What is written and queued together, or not at all. */
    async inTransaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

/** So many at once until all have had their turn; milliseconds that each took. */
async function crowd(all, atOnce, take) {
  const waiting = all.values();
  const times = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of waiting) {
        const begun = performance.now();
        await take(one);
        times.push(performance.now() - begun);
      }
    }),
  );
  return times;
}

/**
 * Does what the bench asks for until it goes away.
 * @param schedule sees to it that each of these is reminded at an instant
 * @param submit takes one report; resolves when its sender may be told that it is recorded
 */
export function serve({ schedule, submit }) {
  process.on('disconnect', () => process.exit(0));
  process.on('message', ({ reminders, atMs, reports, atOnce }) => {
    const done = reminders ? schedule(reminders, new Date(atMs)) : crowd(reports, atOnce, submit);
    done.then(
      (times) => process.send({ times: times ?? [] }),
      (error) => process.send({ error: String(error.stack) }),
    );
  });
  process.send({ times: [] });
}
