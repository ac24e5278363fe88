import { describeMail, explainEntry } from '../words/history-entry.ts';
import { roleInWords, whatInWords } from '../words/history.ts';
import type { Session } from './session.ts';
import type { HistoryEntry } from '../domain/timeline.ts';

type Colour = 'blue' | 'cyan' | 'gray' | 'green' | 'red';

const KINDS: Record<HistoryEntry['kind'], { vi: string; en: string; colour: Colour }> = {
  act: { vi: 'THAO TÁC', en: 'ACT', colour: 'green' },
  rung: { vi: 'NHẮC', en: 'NOTICE', colour: 'blue' },
  mail: { vi: 'THƯ', en: 'MAIL', colour: 'cyan' },
  workflow: { vi: 'HỆ THỐNG', en: 'SYSTEM', colour: 'gray' },
  report: { vi: 'TỔNG HỢP', en: 'REPORT', colour: 'green' },
};
const MISSED = { vi: 'LỠ HẠN', en: 'MISSED', colour: 'red' } as const;

/** Width of the column of kinds, and where what belongs to an entry begins. */
const KIND_WIDTH = 10;
const INDENT = ' '.repeat(19);

function describeEntry(entry: HistoryEntry, all: HistoryEntry[], session: Session): string {
  const { t, colors } = session;
  const kind = entry.what === 'deadline-missed' ? MISSED : KINDS[entry.kind];
  const who = roleInWords(entry.who, session);
  const to =
    entry.kind === 'rung' && entry.notice !== null
      ? [` → ${who}`, entry.recipient].filter(Boolean).join(' · ')
      : entry.kind === 'act' || entry.kind === 'report'
        ? ` (${who})`
        : '';
  const about =
    entry.obligation !== null && all.every(({ obligation }) => obligation === entry.obligation)
      ? ''
      : `${entry.obligation ?? entry.unit ?? entry.plan}: `;
  const at = entry.at.slice(0, 19).replace('T', ' ');
  const head = `${at} ${colors[kind.colour](t(kind.vi, kind.en).padEnd(KIND_WIDTH))} ${about}${whatInWords(entry, session)}${to}`;
  const why = explainEntry(entry, all, session).map((line, i) =>
    i === 0 ? `${t('vì', 'why')}: ${line}` : line,
  );
  const mails = entry.kind === 'rung' ? mailsOf(entry, all) : entry.kind === 'mail' ? [entry] : [];
  const links = mails.map((mail) => `${t('thư', 'mail')}: ${describeMail(mail, session)}`);
  return [head, ...[...why, ...links].map((line) => colors.dim(`${INDENT} ${line}`))].join('\n');
}

function mailsOf({ notice }: HistoryEntry, all: HistoryEntry[]): HistoryEntry[] {
  return notice === null ? [] : all.filter((one) => one.kind === 'mail' && one.notice === notice);
}

/**
 * The timeline for people: each entry with its reason under it, oldest first; a mail stands under the notice that it
 * carried.
 */
export function describeHistory(entries: HistoryEntry[], session: Session): string {
  if (entries.length === 0) return session.t('Chưa có gì được ghi.', 'Nothing recorded.');
  const said = new Set(entries.map(({ kind, notice }) => (kind === 'rung' ? notice : null)));
  return entries
    .filter(({ kind, notice }) => kind !== 'mail' || notice === null || !said.has(notice))
    .map((entry) => describeEntry(entry, entries, session))
    .join('\n');
}

/** One mail for people: what it is, then everything behind it. */
export function describeMailHistory(entries: HistoryEntry[], session: Session): string {
  const { t, colors } = session;
  const mail = entries.find(({ kind }) => kind === 'mail');
  const subject = typeof mail?.detail.subject === 'string' ? mail.detail.subject : '';
  const title = `${t('Thư', 'Mail')} ${mail?.mail ?? ''}`;
  return `${colors.bold(title)}\n${subject}\n\n${describeHistory(entries, session)}`;
}
