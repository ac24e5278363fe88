/** What the live server remembers and has sent, taken before a kill and compared after it. */
import { readdir } from 'node:fs/promises';
import type { Engine, MailEntry, PlanStatus } from '../../client/engine.ts';
import { listCaughtMails } from '../../standalone/mail-catcher.ts';
import { readHistories, type Histories } from './look-at-temporal.ts';
import type { LiveServer } from './live-server.ts';

export interface LiveRecord {
  status: PlanStatus['obligations'];
  mails: MailEntry[];
  /** Message-IDs in the catcher, sorted. */
  caught: string[];
  /** Files in the catcher. */
  files: number;
  histories: Histories;
}

/** Takes everything down. */
export async function snapshotRecord(
  { engine, info }: Pick<LiveServer, 'engine' | 'info'>,
  plan: string,
  mailDirectory: string,
): Promise<LiveRecord> {
  return {
    status: (await engine.planStatus({ plan })).obligations,
    mails: (await engine.listMails({})).mails,
    caught: (await listCaughtMails(mailDirectory)).map(({ email }) => email.messageId ?? '').sort(),
    files: (await readdir(mailDirectory)).filter((name) => name.endsWith('.eml')).length,
    histories: await readHistories(info.temporalAddress),
  };
}

/** Notices that stand in more than one mail to the same person. */
export function findRepeated(mails: MailEntry[]): string[] {
  const notices = mails.flatMap(({ to, notices }) =>
    notices.map(({ obligation, rung }) => `${to} ${obligation} ${rung}`),
  );
  return notices.filter((notice, index) => notices.indexOf(notice) !== index);
}

/** Obligations whose state, first submission or due date is not what it was. */
export function findChanged(before: LiveRecord['status'], after: LiveRecord['status']): string[] {
  const facts = (one: LiveRecord['status'][number]): string =>
    [one.id, one.state, one.dueAt, one.firstSubmittedAt, one.acceptedAt].join(' ');
  const now = new Set(after.map(facts));
  return before.filter((one) => !now.has(facts(one))).map(({ id }) => id);
}

/** How often an act was recorded about an obligation. */
export async function countActs(
  engine: Engine,
  plan: string,
  { id, unit }: Pick<PlanStatus['obligations'][number], 'id' | 'unit'>,
): Promise<number> {
  const { entries } = await engine.history({ plan, unit });
  return entries.filter((entry) => entry.kind === 'act' && entry.obligation === id).length;
}
