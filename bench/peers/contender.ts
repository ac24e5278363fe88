/** A peer's application as a process of its own: what it is asked, and what became of it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { noteChild } from '../../tests/support/children.ts';
import type { FaultySmtp } from '../../tests/support/faulty-smtp.ts';
import { until } from '../spike/until.ts';
import type { Crowded } from '../support/crowd.ts';

export const PEERS = ['graphile', 'pgboss', 'dbos'] as const;
export type Peer = (typeof PEERS)[number];

const PATIENCE_MS = 300_000;

/** What became of reminders of one instant. */
export interface Spiked {
  /** Seconds from the instant to the last committed row. */
  rows: number;
  /** Seconds from the instant to the last mail. */
  mails: number;
  lost: number;
  double: number;
  early: number;
}

export interface Contender {
  pid: number;
  /** Reminds each unit once, `leadMs` from now. */
  spike(units: readonly string[], leadMs: number): Promise<Spiked>;
  /** Takes one report of each unit, so many at once; then waits until all receipts are mailed. */
  submit(units: readonly string[], atOnce: number): Promise<Crowded>;
  stop(): Promise<void>;
}

interface Answer {
  times: number[];
  error?: string;
}

/** Starts it and waits until it takes work. */
export async function startContender(
  name: Peer,
  { db, smtp, databaseUrl }: { db: pg.Client; smtp: FaultySmtp; databaseUrl: string },
): Promise<Contender> {
  const child = fork(fileURLToPath(new URL(`./${name}.mjs`, import.meta.url)), [databaseUrl, smtp.url], {
    execArgv: [],
  });
  const forget = noteChild(child.pid!);
  const gone = once(child, 'exit').then(forget);
  const answered = async (): Promise<Answer> => {
    const failed = gone.then(() => Promise.reject(new Error(`${name} ended`)));
    const [answer] = (await Promise.race([once(child, 'message'), failed])) as [Answer];
    if (answer.error !== undefined) throw new Error(`${name}: ${answer.error}`);
    return answer;
  };
  await answered();
  const ask = (what: object): Promise<Answer> => {
    const answer = answered();
    child.send(what);
    return answer;
  };
  const count = async (rest: string, values: unknown[] = []): Promise<number> => {
    const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from ${name}_${rest}`, values);
    return rows[0]!.n;
  };
  const reach = async (table: string, goal: number): Promise<number> =>
    (await until(async () => (await count(table)) >= goal, PATIENCE_MS)) ?? NaN;
  let round = 0;
  const entries = (units: readonly string[], prefix: string): { id: string; unit: string }[] => {
    round += 1;
    return units.map((unit) => ({ id: `${prefix}-${round}-${unit}`, unit }));
  };
  return {
    pid: child.pid!,
    async spike(units, leadMs) {
      const reminders = entries(units, 'reminder');
      const [said, mailed] = [await count('notices'), await count('mails')];
      const takenBefore = smtp.taken.length;
      const atMs = Date.now() + leadMs;
      await ask({ reminders, atMs });
      if (Date.now() >= atMs) throw new Error(`${name} had not planned ${units.length} within ${leadMs} ms`);
      const rows = await reach('notices', said + units.length);
      const mails = await reach('mails', mailed + units.length);
      const taken = smtp.taken.slice(takenBefore).map(({ messageId }) => messageId);
      return {
        rows: (rows - atMs) / 1_000,
        mails: (mails - atMs) / 1_000,
        lost: units.length - Math.min(new Set(taken).size, (await count('notices')) - said),
        double: taken.length - new Set(taken).size,
        early: await count('notices where id = any($1) and at < to_timestamp($2)', [
          reminders.map(({ id }) => id),
          atMs / 1_000,
        ]),
      };
    },
    async submit(units, atOnce) {
      const mailed = await count('mails');
      const reports = entries(units, 'report').map((one) => ({ ...one, content: { figure: round } }));
      const begun = performance.now();
      const { times } = await ask({ reports, atOnce });
      const seconds = (performance.now() - begun) / 1_000;
      await reach('mails', mailed + units.length);
      return { times, seconds };
    },
    async stop() {
      child.disconnect();
      await gone;
    },
  };
}
