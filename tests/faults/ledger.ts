/** What must hold after any fault: nothing acknowledged is lost, nothing is there twice, nothing is left undone. */
import { setTimeout as pause } from 'node:timers/promises';
import { skipGap } from './skip-gap.ts';
import type { Stage } from './stage.ts';

export interface Ledger {
  /** Acknowledged acts without their answer or their submission. */
  lost: number;
  /** Versions, steps and notices that are there twice, and mails sent under more than one Message-ID. */
  twice: number;
  /** Acts without an answer, messages not brought, slots and mails still waiting. */
  stuck: number;
  /** The most copies that were sent of one mail, all under the same Message-ID. */
  copies: number;
  /** Mails whose worker ended, or whose server did not answer, while they were handed over. */
  cutOff: number;
}

const UNDONE = `
  (select count(*) from acts where answered_at is null)
  + (select count(*) from messages where announced_at is null and undeliverable_at is null)
  + (select count(*) from slots where open)
  + (select count(*) from mails where state = 'waiting')`;

/** What is there twice, counted in SQL: versions of a report, steps, notices told in mails of different ids. */
export const TWICE = {
  versions: `select count(*) from (
       select 1 from submissions group by plan, obligation
       having count(*) <> count(distinct version)
         or count(*) filter (where state in ('submitted', 'accepted')) > 1) doubled`,
  steps: `select count(*) from (
       select 1 from notices where notice ~ '^(opened|due|send)'
       group by plan, obligation, notice, role, recipient having count(*) > 1) doubled`,
  told: `select count(*) from (
       select 1 from mail_notices n join mails m using (message_id)
       group by n.notice, m.email having count(*) > 1) doubled`,
};

async function count(stage: Stage, expression: string, values: unknown[] = []): Promise<number> {
  const [row] = await stage.sql<{ n: string }>(`select (${expression}) as n`, values);
  return Number(row?.n);
}

/**
 * Waits until nothing is left to be done; not for a mail's quarter of an hour, which is skipped.
 * @returns the milliseconds it took, or null when something was still left after `patienceMs`
 */
export async function settle(stage: Stage, patienceMs = 300_000): Promise<number | null> {
  const started = Date.now();
  while ((await count(stage, UNDONE)) > 0) {
    if (Date.now() - started > patienceMs) return null;
    await skipGap(stage);
    await pause(250);
  }
  return Date.now() - started;
}

/** @param acknowledged ids of the submissions whose senders were told that they are recorded */
export async function readLedger(stage: Stage, acknowledged: string[] = []): Promise<Ledger> {
  const kept = await count(
    stage,
    `select count(*) from acts a join submissions s on s.id = a.id
     where a.id = any($1) and (a.answer ->> 'ok')::boolean`,
    [acknowledged],
  );
  const versions = await count(stage, TWICE.versions);
  const steps = await count(stage, TWICE.steps);
  const told = await count(stage, TWICE.told);
  const copies = new Map<string, number>();
  for (const { messageId } of stage.smtp.taken) copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
  return {
    lost: new Set(acknowledged).size - kept,
    twice: versions + steps + told,
    stuck: await count(stage, UNDONE),
    copies: Math.max(0, ...copies.values()),
    cutOff: await count(stage, 'select count(*) from mails where unanswered > 0'),
  };
}
