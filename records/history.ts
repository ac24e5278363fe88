/** The timeline people read: the audit trail, what was said to whom, and what became of the mails. */
import { sql, type Kysely } from 'kysely';
import { toMs } from '../domain/clock.ts';
import type { AuditRow } from '../domain/effects.ts';
import type { Role } from '../domain/obligation.ts';
import type { Instant, IsoDate, UnitId } from '../domain/plan.ts';
import type { Database } from './schema.ts';

export interface HistoryLine {
  /** The act's id, the line's, the notice's; of a mail, the notice it carries and its Message-ID. */
  id: string;
  plan: string;
  at: Instant;
  kind: AuditRow['kind'];
  unit: UnitId | null;
  obligation: string | null;
  /** A role, never a person. */
  who: Role | 'system' | null;
  /** What happened: an act, a notice's name, or `waiting`, `sent`, `bounced` of a mail. */
  what: string;
  /** For a mail: the notice it carries. For a notice: the due date it is about. */
  why: string | null;
  /** The unit whose official was told. */
  recipient: UnitId | null;
  /** Due date of the obligation as it stood then. */
  dueDate: IsoDate | null;
  /** The notice said, or carried by the mail. */
  notice: string | null;
  /** Message-ID of the mail; of a notice, of the first mail that carried it. */
  mail: string | null;
  /** The act that caused it. */
  act: string | null;
  /** What the person gave as the reason; of a mail, what the receiving server last answered. */
  reason: string | null;
  /** `slot`: when a notice was found too late for its own instant. `standIn`, `subject`: of a mail. */
  detail: AuditRow['detail'];
}

export interface HistoryFilter {
  plan: string;
  unit?: UnitId;
  obligation?: string;
  /** First and last day, both included, in Vietnam's time. */
  from?: IsoDate;
  to?: IsoDate;
}

/** All that happened in a plan, oldest first; of the same instant, acts come before what they caused. */
export async function readHistory(db: Kysely<Database>, filter: HistoryFilter): Promise<HistoryLine[]> {
  const { plan, unit, obligation } = filter;
  let audit = auditLines(db).where('audit.plan', '=', plan);
  let notices = noticeLines(db).where('notices.plan', '=', plan);
  // What is said of the whole plan concerns everybody.
  if (unit !== undefined) {
    audit = audit.where((eb) =>
      eb.or([
        eb('audit.unit', '=', unit),
        eb.and([eb('audit.unit', 'is', null), eb('audit.kind', '=', 'act')]),
      ]),
    );
    notices = notices.where('notices.unit', '=', unit);
  }
  if (obligation !== undefined) {
    // What is said of the whole plan or of the unit that owes it concerns it, what is said of another unit does not.
    const [owner = ''] = obligation.split('/');
    audit = audit.where((eb) =>
      eb.or([
        eb('audit.obligation', '=', obligation),
        eb.and([
          eb('audit.obligation', 'is', null),
          eb('audit.kind', '=', 'act'),
          eb.or([eb('audit.unit', 'is', null), eb('audit.unit', '=', owner)]),
        ]),
      ]),
    );
    notices = notices.where('notices.obligation', '=', obligation);
  }
  const lines = [...(await audit.execute()).map(toAuditLine), ...toNoticeLines(await notices.execute())];
  return inOrder(datedAtTheTime(lines), filter);
}

/** The notices that one mail carried; empty where there is no such mail. */
export function noticesInMail(
  db: Kysely<Database>,
  messageId: string,
): Promise<{ notice: string; plan: string; obligation: string }[]> {
  return db
    .selectFrom('mailNotices')
    .innerJoin('notices', 'notices.id', 'mailNotices.notice')
    .select(['notices.id as notice', 'notices.plan', 'notices.obligation'])
    .where('mailNotices.messageId', '=', messageId)
    .execute();
}

/** Sorts lines by their instant and keeps those of the days asked for; of one instant the order given stays. */
export function inOrder<Line extends Pick<HistoryLine, 'at'>>(
  lines: Line[],
  { from, to }: Pick<HistoryFilter, 'from' | 'to'> = {},
): Line[] {
  const first = from === undefined ? -Infinity : toMs(`${from}T00:00:00+07:00`);
  const last = to === undefined ? Infinity : toMs(`${to}T23:59:59.999+07:00`);
  return lines
    .map((line) => ({ line, ms: toMs(line.at) }))
    .filter(({ ms }) => ms >= first && ms <= last)
    .sort((a, b) => a.ms - b.ms)
    .map(({ line }) => line);
}

/** The date due before, where a line of the trail moved one: by an extension, or with the days off. */
export function movedFrom({ kind, what, detail }: HistoryLine): IsoDate | null {
  const before =
    what === 'extend'
      ? detail.extendedFrom
      : kind === 'workflow' && what === 'calendar-moved'
        ? detail.movedFrom
        : null;
  return typeof before === 'string' ? before : null;
}

/** What was said before a date was moved was said of the date before. */
function datedAtTheTime(lines: HistoryLine[]): HistoryLine[] {
  const moves = inOrder(lines.filter((line) => movedFrom(line) !== null));
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

function auditLines(db: Kysely<Database>) {
  return db
    .selectFrom('audit')
    .leftJoin('acts', 'acts.id', 'audit.id')
    .leftJoin('obligations', (join) =>
      join.onRef('obligations.plan', '=', 'audit.plan').onRef('obligations.id', '=', 'audit.obligation'),
    )
    .select(['audit.id', 'audit.plan', 'audit.at', 'audit.kind', 'audit.unit', 'audit.obligation'])
    .select(['audit.who', 'audit.what', 'audit.why', 'audit.detail', 'obligations.dueDate'])
    .select(sql<string | null>`coalesce(acts.content->>'why', acts.content->>'note')`.as('reason'))
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
      .leftJoin('obligations', (join) =>
        join
          .onRef('obligations.plan', '=', 'notices.plan')
          .onRef('obligations.id', '=', 'notices.obligation'),
      )
      .select(['notices.id', 'notices.plan', 'notices.at', 'notices.slot', 'notices.unit'])
      .select(['notices.obligation', 'notices.role', 'notices.recipient', 'notices.notice', 'notices.detail'])
      .select(['mails.messageId', 'mails.state', 'mails.queuedAt', 'mails.sentAt', 'mails.subject'])
      .select(['mails.lastError', 'obligations.dueDate'])
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
  const said = new Map<string, HistoryLine>();
  const mailed: HistoryLine[] = [];
  for (const row of rows) {
    const { id, plan, at, unit, obligation, role: who, recipient, notice: what, dueDate, detail } = row;
    const about = { plan, unit, obligation, who, recipient, dueDate, notice: id, mail: row.messageId };
    const act = typeof detail.act === 'string' ? detail.act : null;
    if (!said.has(id)) {
      const late: AuditRow['detail'] = toMs(row.slot) === toMs(at) ? {} : { slot: row.slot };
      const line = { ...about, id, at, kind: 'rung' as const, what, why: dueDate, act, reason: null };
      said.set(id, { ...line, detail: { ...detail, ...late } });
    }
    const { state, queuedAt, sentAt, subject, standIn, lastError } = row;
    if (state === null || queuedAt === null) continue;
    mailed.push({
      ...{ ...about, id: `${id} ${row.messageId}`, at: sentAt ?? queuedAt, kind: 'mail' },
      ...{ what: state, why: what, act, reason: lastError, detail: { subject, standIn } },
    });
  }
  return [...said.values(), ...mailed];
}
