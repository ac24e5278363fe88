/** The timeline people read: the audit log, who was notified of what, and what became of the mails. */
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import { toMs } from '../../domain/clock.ts';
import type { AuditRow } from '../../domain/projections.ts';
import type { HistoryLine } from '../../domain/timeline.ts';
import { mailedId } from '../../domain/notice-ids.ts';
import type { Obligation } from '../../domain/obligation.ts';
import type { Instant, IsoDate, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** Something owed, and the unit that owes it. */
export type Owed = Pick<Obligation, 'id' | 'unit'>;

export interface HistoryFilter {
  plan: string;
  unit?: UnitId;
  /** One thing owed, or several. */
  owed?: Owed | readonly Owed[];
  /** First and last day, both included, in Vietnam's time. */
  from?: IsoDate;
  to?: IsoDate;
}

/** All that happened in a plan, oldest first; of the same instant, acts come before what they caused. */
export async function readHistory(db: Kysely<Database>, filter: HistoryFilter): Promise<HistoryLine[]> {
  const { plan, unit, owed } = filter;
  const window = windowOf(filter);
  let audit = auditLines(db).where('audit.plan', '=', plan);
  let notices = noticeLines(db).where('notices.plan', '=', plan);
  // An act on the whole plan concerns everybody.
  if (unit !== undefined) {
    audit = audit.where((eb) => eb.or([eb('audit.unit', '=', unit), ofWhole(eb('audit.unit', 'is', null))]));
    notices = notices.where('notices.unit', '=', unit);
  }
  if (owed !== undefined) {
    const all = [owed].flat();
    const about = [...new Set(all.map(({ id }) => id))];
    // An act on the whole plan or on the unit that owes it concerns it, one on another unit does not.
    const owners = [...new Set(all.map((one) => one.unit))];
    audit = audit.where((eb) =>
      eb.or([
        eb('audit.obligation', '=', anyOf(about)),
        ofWhole(eb('audit.unit', 'is', null)),
        ofWhole(eb('audit.unit', '=', anyOf(owners))),
      ]),
    );
    notices = notices.where('notices.obligation', '=', anyOf(about));
  }
  if (window === null) return inOrder(datedAtTheTime(await linesOf(audit, [notices])), filter);
  // A notice of the time before may have been mailed within it.
  const lines = await linesOf(audit.where('audit.at', '>=', window.from).where('audit.at', '<=', window.to), [
    notices.where('notices.at', '>=', window.from).where('notices.at', '<=', window.to),
    // Stated, so that the search may begin with the mails.
    notices
      .where('mails.messageId', 'is not', null)
      .where(MAILED_AT, '>=', window.from)
      .where(MAILED_AT, '<=', window.to),
  ]);
  return inOrder(datedAtTheTime(lines, await movesSince(db, plan, lines)), filter);
}

/** The lines of one query of the audit log and of one or more of notices, each notice once for each mail. */
async function linesOf(
  audit: ReturnType<typeof auditLines>,
  notices: ReturnType<typeof noticeLines>[],
): Promise<HistoryLine[]> {
  const entries = (await audit.execute()).map(toAuditLine);
  const found = new Map<string, NoticeLine>();
  for (const query of notices) {
    for (const row of await query.execute()) found.set(mailedId(row.id, row.messageId), row);
  }
  const rows = [...found.values()];
  if (notices.length > 1)
    rows.sort((a, b) => toMs(a.at) - toMs(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [...entries, ...toNoticeLines(rows)];
}

/** Lines by which dates of these things owed were moved; what came before is shown with the date before. */
async function movesSince(db: Kysely<Database>, plan: string, lines: HistoryLine[]): Promise<HistoryLine[]> {
  const about = [...new Set(lines.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])))];
  if (about.length === 0) return [];
  const rows = await auditLines(db)
    .where('audit.plan', '=', plan)
    .where('audit.obligation', '=', anyOf(about))
    .where(MOVES_DATES)
    .execute();
  return rows.map(toAuditLine);
}

/** Ids of things owed whose date was moved away from one of these days. */
export async function listMovedFrom(
  db: Kysely<Database>,
  { plan, unit, from, to }: { plan: string; unit?: UnitId; from: IsoDate; to: IsoDate },
): Promise<string[]> {
  let moves = auditLines(db).where('audit.plan', '=', plan).where(MOVES_DATES);
  if (unit !== undefined) moves = moves.where('audit.unit', '=', unit);
  const ids = (await moves.execute()).map(toAuditLine).flatMap((line) => {
    const before = movedFrom(line);
    return before !== null && before >= from && before <= to && line.obligation !== null
      ? [line.obligation]
      : [];
  });
  return [...new Set(ids)];
}

/** As written in the index over them. */
const MOVES_DATES = sql<boolean>`audit.what in ('launched', 'projected', 'extend', 'calendar-moved')
  and audit.what in ('extend', 'calendar-moved')`;
/** When a mail was sent, or sealed where it was not. */
const MAILED_AT = sql<Instant>`coalesce(mails.sent_at, mails.queued_at)`;

const anyOf = (values: string[]) => sql<string>`any(${values})`;
/** An act on a plan or a unit as a whole. */
const ofWhole = (whose: Expression<SqlBool>) =>
  sql<boolean>`(audit.obligation is null and audit.kind = 'act' and ${whose})`;

/** The instants between which the days asked for lie; null where all are. */
function windowOf({ from, to }: Pick<HistoryFilter, 'from' | 'to'>): { from: Instant; to: Instant } | null {
  if (from === undefined && to === undefined) return null;
  return { from: startOfDay(from ?? '0001-01-01'), to: endOfDay(to ?? '9999-12-30') };
}

const startOfDay = (day: IsoDate): Instant => `${day}T00:00:00+07:00`;
const endOfDay = (day: IsoDate): Instant => `${day}T23:59:59.999+07:00`;

/** The notices that one mail carried; empty where there is no such mail. */
export function noticesInMail(
  db: Kysely<Database>,
  messageId: string,
): Promise<{ notice: string; plan: string; obligation: string; unit: UnitId }[]> {
  return db
    .selectFrom('mailNotices')
    .innerJoin('notices', 'notices.id', 'mailNotices.notice')
    .select(['notices.id as notice', 'notices.plan', 'notices.obligation', 'notices.unit'])
    .where('mailNotices.messageId', '=', messageId)
    .execute();
}

/** Sorts lines by their instant and keeps those of the days asked for; of one instant the order given stays. */
export function inOrder<Line extends Pick<HistoryLine, 'at'>>(
  lines: Line[],
  { from, to }: Pick<HistoryFilter, 'from' | 'to'> = {},
): Line[] {
  const first = from === undefined ? -Infinity : toMs(startOfDay(from));
  const last = to === undefined ? Infinity : toMs(endOfDay(to));
  return lines
    .map((line) => ({ line, ms: toMs(line.at) }))
    .filter(({ ms }) => ms >= first && ms <= last)
    .sort((a, b) => a.ms - b.ms)
    .map(({ line }) => line);
}

/** The date due before, where an audit entry moved one: by an extension, or with the days off. */
export function movedFrom({ kind, what, detail }: HistoryLine): IsoDate | null {
  const before =
    what === 'extend'
      ? detail.extendedFrom
      : kind === 'workflow' && what === 'calendar-moved'
        ? detail.movedFrom
        : null;
  return typeof before === 'string' ? before : null;
}

/**
 * What came before a date was moved is about the date before.
 * @param among where the lines that moved dates are
 */
function datedAtTheTime(lines: HistoryLine[], among: HistoryLine[] = lines): HistoryLine[] {
  const moves = inOrder(among.filter((line) => movedFrom(line) !== null));
  if (moves.length === 0) return lines;
  return lines.map((line) => {
    const next = moves.find(
      ({ obligation, at }) => obligation === line.obligation && toMs(at) > toMs(line.at),
    );
    const dueDate = next ? movedFrom(next) : null;
    if (dueDate === null) return line;
    return { ...line, dueDate, why: line.kind === 'rung' && line.notice !== null ? dueDate : line.why };
  });
}

/** Looked up for each line: joined, the planner reads years of a plan to find it for a day's. */
const dueDateOf = (table: 'audit' | 'notices') =>
  sql<IsoDate | null>`(select o.due_date from obligations o where o.plan = ${sql.ref(`${table}.plan`)}
    and o.id = ${sql.ref(`${table}.obligation`)})`.as('dueDate');
/** What the person gave as the reason, or said, where the line is of an act. */
const REASON = sql<
  string | null
>`(select coalesce(a.content->>'why', a.content->>'note', a.content->>'text') from acts a
  where a.id = audit.id)`.as('reason');

function auditLines(db: Kysely<Database>) {
  return db
    .selectFrom('audit')
    .select(['audit.id', 'audit.plan', 'audit.at', 'audit.kind', 'audit.unit', 'audit.obligation'])
    .select(['audit.who', 'audit.what', 'audit.why', 'audit.detail'])
    .select([dueDateOf('audit'), REASON])
    .orderBy('audit.at')
    .orderBy('audit.position');
}

type AuditLine = Awaited<ReturnType<ReturnType<typeof auditLines>['execute']>>[number];

function toAuditLine(row: AuditLine): HistoryLine {
  return { ...row, recipient: null, notice: null, mail: null, act: null };
}

/** One row for each notice and mail that carried it. */
function noticeLines(db: Kysely<Database>) {
  return (
    db
      .selectFrom('notices')
      .leftJoin('mailNotices', 'mailNotices.notice', 'notices.id')
      .leftJoin('mails', 'mails.messageId', 'mailNotices.messageId')
      .select(['notices.id', 'notices.plan', 'notices.at', 'notices.slot', 'notices.unit'])
      .select(['notices.obligation', 'notices.role', 'notices.recipient', 'notices.notice', 'notices.detail'])
      .select(['mails.messageId', 'mails.state', 'mails.queuedAt', 'mails.sentAt', 'mails.subject'])
      .select(['mails.lastError', dueDateOf('notices')])
      // As the directory stands now: the mail went to somebody, but to nobody of the unit addressed.
      .select(
        sql<boolean>`exists (select from officials o where o.email = mails.email)
          and not exists (select from officials o where o.email = mails.email and o.unit = notices.recipient)`.as(
          'standIn',
        ),
      )
      .orderBy('notices.at')
      .orderBy('notices.id')
      .orderBy('mails.email')
  );
}

type NoticeLine = Awaited<ReturnType<ReturnType<typeof noticeLines>['execute']>>[number];

/** Each notice once, and each mail that carried it. */
function toNoticeLines(rows: NoticeLine[]): HistoryLine[] {
  const once = new Map<string, HistoryLine>();
  const mailed: HistoryLine[] = [];
  for (const row of rows) {
    const { id, plan, at, unit, obligation, role: who, recipient, notice: what, dueDate, detail } = row;
    const about = { plan, unit, obligation, who, recipient, dueDate, notice: id, mail: row.messageId };
    const act = typeof detail.act === 'string' ? detail.act : null;
    if (!once.has(id)) {
      const late: AuditRow['detail'] = toMs(row.slot) === toMs(at) ? {} : { slot: row.slot };
      const line = { ...about, id, at, kind: 'rung' as const, what, why: dueDate, act, reason: null };
      once.set(id, { ...line, detail: { ...detail, ...late } });
    }
    const { state, queuedAt, sentAt, subject, standIn, lastError } = row;
    if (state === null || queuedAt === null) continue;
    mailed.push({
      ...about,
      id: mailedId(id, row.messageId),
      at: sentAt ?? queuedAt,
      kind: 'mail',
      what: state,
      why: what,
      act,
      reason: lastError,
      detail: { subject, standIn },
    });
  }
  return [...once.values(), ...mailed];
}
