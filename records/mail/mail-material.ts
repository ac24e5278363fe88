/** What the words of a slot's mails need from the record, read once for all its digests. */
import { sql, type Transaction } from 'kysely';
import type { NoticeRow, ObligationRow, PeriodRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import { groupBy } from '../../domain/group-by.ts';
import { keyOf, obstacleId, obstacleNamed } from '../../domain/ids.ts';
import { entriesSaid, entriesToMind, type EntrySaid } from './calendar-entries.ts';
import { readInstallation } from '../database/installation.ts';
import { readLateRefusals, type LateRefusal } from './late-refusals.ts';
import { listPeriodRows } from '../reports/periods.ts';
import { listObstacles, type ObstacleWithTexts } from '../obligations/obstacles.ts';
import { readUnitsOwing, type UnitOwing } from './units-owing.ts';
import { sentBefore, type PastNotice } from './mail-history.ts';
import { resolveRecipients } from './mail-recipients.ts';
import { readPlanVersions } from '../plans/plan-versions.ts';
import type { Database, OfficialsTable, UnitsTable } from '../database/schema.ts';
import type { CalendarEntriesTable } from '../database/schema-mail.ts';
import type { SealedReportsTable } from '../database/schema-reports.ts';

export interface Refusal {
  email: string;
  answer: string;
}

export interface MailMaterial {
  /** As in force when the mails are made, by id. */
  plans: Map<string, Plan>;
  /** The plan as each obligation was made by it, where the record knows, by `<plan>/<obligation>`. */
  madeBy: Map<string, Plan>;
  /** By `<plan>/<obligation>`. */
  obligations: Map<string, ObligationRow>;
  units: Map<string, UnitsTable>;
  /** Addresses of each plan's coordinators, by plan: where answers go. */
  coordinators: Map<string, string[]>;
  /** Reasons given with acts, or what they say, oldest first, by `<plan>/<obligation>`. */
  reasons: Map<string, { id: string; act: string; at: string; why: string }[]>;
  /** Whom an act that hands something over names, by the act's id. */
  handedTo: Map<string, { email: string; name: string | null }>;
  /** Units whose report is there without its document, by `<plan>/<period>`, for drafts that are told of. */
  undocumented: Map<string, string[]>;
  /** By `<plan>/<unit>/<obstacle>`, as notices name them. */
  obstacles: Map<string, ObstacleWithTexts>;
  /** Earlier notices by `<plan>/<obligation>`, oldest first. */
  past: Map<string, PastNotice[]>;
  /** How far each period's aggregate has come, by `<plan>/<period>`, where something was received. */
  periods: Map<string, PeriodRow>;
  /** By `<plan>/<period>/<version>`. */
  reports: Map<string, SealedReportsTable>;
  /** Addresses that were refused, by Message-ID. */
  refusals: Map<string, Refusal>;
  /** Acts that were kept and refused later, by id. */
  lateRefusals: Map<string, LateRefusal>;
  /** What tells this installation from all others. */
  installation: string;
  /** What stands in people's calendars and may need a word, by address; its obligations are among those above. */
  entries: Map<string, CalendarEntriesTable[]>;
  /** Under which UID and highest SEQUENCE anybody was told, by `<plan>/<obligation>`. */
  said: Map<string, EntrySaid>;
  /** Addresses of colleagues to whom obligations were handed, by `<plan>/<obligation>`. */
  contacts: Map<string, string>;
  /** All that a unit owes, and how many of its obstacles wait, by `<plan>/<unit>`, where somebody takes its work over. */
  owed: Map<string, UnitOwing>;
}

type Trx = Transaction<Database>;

/**
 * Reads all that the notices' words may speak of.
 *
 * @param notices at least one
 * @param officials reachable officials of the units concerned, the coordinating ones among them
 * @param emails who is told
 */
export async function readMailMaterial(
  trx: Trx,
  notices: NoticeRow[],
  plans: Map<string, Plan>,
  officials: OfficialsTable[],
  emails: string[],
): Promise<MailMaterial> {
  const planIds = [...new Set(notices.map((n) => n.plan))];
  const entries = await entriesToMind(trx, emails, planIds);
  const obligationIds = [...new Set([...notices, ...entries].map(({ obligation }) => obligation))];
  const obligations = await trx
    .selectFrom('obligations')
    .selectAll()
    .where('plan', 'in', planIds)
    .where('id', 'in', obligationIds)
    .execute();
  const units = await trx.selectFrom('units').selectAll().execute();
  return {
    plans,
    madeBy: await readMadeBy(trx, obligations),
    obligations: new Map(obligations.map((o) => [keyOf(o.plan, o.id), o])),
    units: new Map(units.map((u) => [u.id, u])),
    coordinators: new Map([...plans].map(([id, plan]) => [id, coordinatorsOf(id, plan, officials)])),
    reasons: await readReasons(trx, notices),
    handedTo: await readHandedTo(trx, notices),
    undocumented: await readUndocumented(trx, notices),
    obstacles: await readObstacles(trx, notices),
    past: await sentBefore(trx, notices),
    periods: await readPeriods(trx, notices),
    reports: await readReports(trx, notices),
    refusals: await readRefusals(trx, notices),
    lateRefusals: await readLateRefusals(trx, notices),
    installation: await readInstallation(trx),
    entries: new Map(emails.map((email) => [email, entries.filter((entry) => entry.email === email)])),
    said: await entriesSaid(trx, planIds, obligationIds),
    contacts: await readContacts(trx, planIds, obligationIds),
    owed: await readUnitsOwing(trx, notices),
  };
}

async function readMadeBy(trx: Trx, obligations: ObligationRow[]): Promise<MailMaterial['madeBy']> {
  const made = obligations.flatMap(({ plan, id, planVersion }) =>
    planVersion == null ? [] : [{ plan, id, version: planVersion }],
  );
  const versions = await readPlanVersions(trx, made);
  return new Map(
    made.flatMap(({ plan, id, version }) => {
      const found = versions.get(keyOf(plan, version));
      return found ? [[keyOf(plan, id), found]] : [];
    }),
  );
}

function coordinatorsOf(id: string, plan: Plan, officials: OfficialsTable[]): string[] {
  const role = { plan: id, role: 'coordinator' as const, recipient: plan.coordinator };
  return resolveRecipients(role, officials, plan).map(({ official }) => official.email);
}

async function readContacts(
  trx: Trx,
  plans: string[],
  obligations: string[],
): Promise<MailMaterial['contacts']> {
  const rows = await trx
    .selectFrom('obligationContacts')
    .select(['plan', 'obligation', 'email'])
    .where('plan', 'in', plans)
    .where('obligation', 'in', obligations)
    .execute();
  return new Map(rows.map(({ plan, obligation, email }) => [keyOf(plan, obligation), email]));
}

/** Notices that an act causes name it; a step after a return speaks of the return's reason. */
async function readReasons(trx: Trx, notices: NoticeRow[]): Promise<MailMaterial['reasons']> {
  const about = notices.filter((n) => n.detail.act !== undefined || n.notice.startsWith('correct'));
  if (about.length === 0) return new Map();
  const rows = await trx
    .selectFrom('acts')
    .select(['id', 'act', 'plan', 'obligation', 'saidAt', 'content'])
    .where('plan', 'in', [...new Set(about.map((n) => n.plan))])
    .where('obligation', 'in', [...new Set(about.map((n) => n.obligation))])
    .where(sql<boolean>`content ?| array['why', 'text']`)
    .orderBy('saidAt')
    .execute();
  const wordsOf = ({ why, text }: Record<string, unknown>): unknown => why ?? text;
  return groupBy(
    rows.filter(({ content }) => typeof wordsOf(content) === 'string'),
    ({ plan, obligation }) => keyOf(plan, obligation),
    ({ id, act, saidAt: at, content }) => ({ id, act, at, why: String(wordsOf(content)) }),
  );
}

/** To whom something was handed who was new to the directory. */
async function readHandedTo(trx: Trx, notices: NoticeRow[]): Promise<MailMaterial['handedTo']> {
  const acts = notices.filter((n) => n.notice === 'introduced').map(({ detail }) => String(detail.act));
  if (acts.length === 0) return new Map();
  const rows = await trx.selectFrom('acts').select(['id', 'content']).where('id', 'in', acts).execute();
  return new Map(
    rows.map(({ id, content: { to, name } }) => [
      id,
      { email: String(to), name: typeof name === 'string' ? name : null },
    ]),
  );
}

async function readUndocumented(trx: Trx, notices: NoticeRow[]): Promise<MailMaterial['undocumented']> {
  const drafts = notices.filter((n) => n.notice === 'draft-ready').map((n) => n.plan);
  if (drafts.length === 0) return new Map();
  const rows = await trx
    .selectFrom('obligations')
    .select(['plan', 'period', 'unit'])
    .where('plan', 'in', [...new Set(drafts)])
    .where('kind', '=', 'report')
    .where('state', 'in', ['submitted', 'accepted'])
    .where('documented', '=', false)
    .orderBy('unit')
    .execute();
  return groupBy(
    rows,
    ({ plan, period }) => keyOf(plan, period),
    ({ unit }) => unit,
  );
}

/** Known by their form, for a notice of a refused mail may be about one, too, and names the unit that was written to. */
async function readObstacles(trx: Trx, notices: NoticeRow[]): Promise<MailMaterial['obstacles']> {
  const found: MailMaterial['obstacles'] = new Map();
  const ids = new Map<string, Set<string>>();
  for (const { plan, obligation } of notices) {
    const id = obstacleNamed(obligation);
    if (id !== undefined) ids.set(plan, (ids.get(plan) ?? new Set()).add(id));
  }
  for (const [plan, wanted] of ids) {
    for (const one of await listObstacles(trx, { plan, ids: [...wanted] }))
      found.set(keyOf(plan, obstacleId(one.unit, one.id)), one);
  }
  return found;
}

async function readPeriods(trx: Trx, notices: NoticeRow[]): Promise<MailMaterial['periods']> {
  const plans = [...new Set(notices.filter((n) => n.notice === 'receipt').map((n) => n.plan))];
  const rows = await Promise.all(plans.map((plan) => listPeriodRows(trx, plan)));
  return new Map(rows.flat().map((row) => [keyOf(row.plan, row.period), row]));
}

/** Sealed reports that are mailed to an addressee, with their documents. */
async function readReports(trx: Trx, notices: NoticeRow[]): Promise<MailMaterial['reports']> {
  const plans = [...new Set(notices.filter((n) => n.notice === 'report-sent').map((n) => n.plan))];
  if (plans.length === 0) return new Map();
  const sent = notices.filter((n) => n.notice === 'report-sent');
  const rows = await trx
    .selectFrom('sealedReports')
    .innerJoin('obligations', (join) =>
      join
        .onRef('obligations.plan', '=', 'sealedReports.plan')
        .onRef('obligations.period', '=', 'sealedReports.period'),
    )
    .selectAll('sealedReports')
    .where('sealedReports.plan', 'in', plans)
    .where('obligations.id', 'in', [...new Set(sent.map((n) => n.obligation))])
    .execute();
  return new Map(rows.map((r) => [keyOf(r.plan, r.period, r.version), r]));
}

async function readRefusals(trx: Trx, notices: NoticeRow[]): Promise<MailMaterial['refusals']> {
  const ids = notices.flatMap((n) => (typeof n.detail.mail === 'string' ? [n.detail.mail] : []));
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('mails')
    .select(['messageId', 'email', 'lastError'])
    .where('messageId', 'in', ids)
    .execute();
  return new Map(rows.map((m) => [m.messageId, { email: m.email, answer: m.lastError ?? '' }]));
}
