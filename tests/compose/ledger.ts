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
 * @param acknowledged codes of the receipts that people hold: the first letters of an id behind its kind
 * @param seen Message-IDs of the mails that arrived, by their id at the catcher; those that are there now are added
 */
export async function readLedger(
  stack: Stack,
  acknowledged: string[],
  seen: Map<string, string>,
): Promise<Ledger> {
  const codes = acknowledged.map((code) => `'${code}'`).join(', ');
  const kept = Number(
    await stack.ask(
      `select count(*) from acts a join submissions s on s.id = a.id
       where upper(substr(a.id, 5, 4) || '-' || substr(a.id, 9, 4)) in (${codes || 'null'}) and (a.answer ->> 'ok')::boolean`,
    ),
  );
  const twice = await stack.ask(`select (${TWICE.versions}) + (${TWICE.steps}) + (${TWICE.told})`);
  for (const { ID, MessageID } of await listMails(stack.mailUrl)) seen.set(ID, MessageID);
  const copies = seen.size - new Set(seen.values()).size;
  return { lost: acknowledged.length - kept, twice: Number(twice), copies };
}
