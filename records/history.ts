/** The timeline people read: the audit trail, what was said to whom, and what became of the mails. */
import type { Kysely } from 'kysely';
import { toMs } from '../domain/clock.ts';
import type { AuditRow } from '../domain/effects.ts';
import type { Role } from '../domain/obligation.ts';
import type { Instant, IsoDate, UnitId } from '../domain/plan.ts';
import type { Database } from './schema.ts';

export interface HistoryLine {
  at: Instant;
  kind: AuditRow['kind'];
  unit: UnitId | null;
  obligation: string | null;
  /** A role, never a person. */
  who: Role | 'system' | null;
  /** What happened: an act, a notice's name, or `waiting`, `sent`, `bounced` of a mail. */
  what: string;
  /** For a mail: the notice it carries. */
  why: string | null;
}

export interface HistoryFilter {
  plan: string;
  unit?: UnitId;
  /** First and last day, both included, in Vietnam's time. */
  from?: IsoDate;
  to?: IsoDate;
}

/** All that happened in a plan, oldest first; of the same instant, acts come before what they caused. */
export async function readHistory(db: Kysely<Database>, filter: HistoryFilter): Promise<HistoryLine[]> {
  const audit = await readAudit(db, filter);
  const notices = await readNotices(db, filter);
  const from = filter.from === undefined ? -Infinity : toMs(`${filter.from}T00:00:00+07:00`);
  const to = filter.to === undefined ? Infinity : toMs(`${filter.to}T23:59:59.999+07:00`);
  return [...audit, ...notices.said, ...notices.mailed]
    .map((line) => ({ line, ms: toMs(line.at) }))
    .filter(({ ms }) => ms >= from && ms <= to)
    .sort((a, b) => a.ms - b.ms)
    .map(({ line }) => line);
}

async function readAudit(db: Kysely<Database>, { plan, unit }: HistoryFilter): Promise<HistoryLine[]> {
  let query = db
    .selectFrom('audit')
    .select(['at', 'kind', 'unit', 'obligation', 'who', 'what', 'why'])
    .where('plan', '=', plan);
  if (unit !== undefined) {
    // What is said of the whole plan concerns every unit.
    query = query.where((eb) =>
      eb.or([eb('unit', '=', unit), eb.and([eb('unit', 'is', null), eb('kind', '=', 'act')])]),
    );
  }
  return query.orderBy('at').orderBy('position').execute();
}

async function readNotices(
  db: Kysely<Database>,
  { plan, unit }: HistoryFilter,
): Promise<{ said: HistoryLine[]; mailed: HistoryLine[] }> {
  let query = db
    .selectFrom('notices')
    .leftJoin('mailNotices', 'mailNotices.notice', 'notices.id')
    .leftJoin('mails', 'mails.messageId', 'mailNotices.messageId')
    .select([
      'notices.id',
      'notices.at',
      'notices.unit',
      'notices.obligation',
      'notices.role',
      'notices.notice',
    ])
    .select(['mails.state', 'mails.queuedAt', 'mails.sentAt'])
    .where('notices.plan', '=', plan);
  if (unit !== undefined) query = query.where('notices.unit', '=', unit);
  const rows = await query.orderBy('notices.at').orderBy('notices.id').orderBy('mails.email').execute();
  const said = new Map<string, HistoryLine>();
  const mailed: HistoryLine[] = [];
  for (const { id, at, role: who, notice, state, queuedAt, sentAt, ...about } of rows) {
    said.set(id, { at, kind: 'rung', ...about, who, what: notice, why: null });
    if (state !== null && queuedAt !== null) {
      mailed.push({ at: sentAt ?? queuedAt, kind: 'mail', ...about, who, what: state, why: notice });
    }
  }
  return { said: [...said.values()], mailed };
}
