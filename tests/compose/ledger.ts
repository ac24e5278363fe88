import { spokenReference } from '../../words/spoken-reference.ts';
import { TWICE } from '../faults/ledger.ts';
import { listMails } from './mail.ts';
import type { Stack } from './stack.ts';
import { until } from './wait.ts';

/** What is still to be done; a mail that was cut off on its way waits a quarter of an hour, and is counted by itself. */
const UNDONE = `select
  (select count(*) from acts where answered_at is null)
  + (select count(*) from messages where announced_at is null and undeliverable_at is null)
  + (select count(*) from mails where state = 'waiting' and unanswered = 0)`;

export interface Ledger {
  lost: number;
  twice: number;
  /** Mails that arrived again under the same Message-ID. */
  copies: number;
}

/** Waits until nothing is left to be done. */
export async function settle(stack: Stack): Promise<void> {
  await until('everything to be done', async () => {
    const left = await stack.ask(UNDONE);
    if (left !== '0') throw new Error(`${left} acts, messages or mails are left`);
    return true;
  });
}

/**
 * @param acknowledged codes of the receipts that people hold
 * @param seen Message-IDs of the mails that arrived, by their id at the catcher; those that are there now are added
 */
export async function readLedger(
  stack: Stack,
  acknowledged: string[],
  seen: Map<string, string>,
): Promise<Ledger> {
  const ids = await stack.ask(
    `select a.id from acts a join submissions s on s.id = a.id where (a.answer ->> 'ok')::boolean`,
  );
  const kept = new Set(ids.split('\n').map(spokenReference));
  const twice = await stack.ask(`select (${TWICE.versions}) + (${TWICE.steps}) + (${TWICE.told})`);
  for (const { ID, MessageID } of await listMails(stack.mailUrl)) seen.set(ID, MessageID);
  const copies = seen.size - new Set(seen.values()).size;
  const lost = acknowledged.filter((code) => !kept.has(code)).length;
  return { lost, twice: Number(twice), copies };
}
