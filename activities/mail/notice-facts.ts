/** From rows of the record to the facts a wording speaks of. */
import { both, translator } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import { cutoffOf } from '../../domain/cutoff.ts';
import { fullReportNumber } from '../../domain/document-number.ts';
import { itemOf as inUnit, keyOf } from '../../domain/ids.ts';
import { localDate } from '../../domain/instants.ts';
import { toMs } from '../../domain/clock.ts';
import type { NoticeRow, PeriodRow } from '../../domain/projections.ts';
import { findLeaders } from '../../domain/leaders.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import type { DigestItem } from '../../records/mail/outbox.ts';
import { FATES } from '../../records/mail/bounces.ts';
import type { MailMaterial, Refusal } from '../../records/mail/mail-material.ts';
import { subjectOf } from './notice-subject.ts';
import { daysBetween } from '../../words/dates.ts';
import { openWork } from '../../words/open-work.ts';
import { reportItems } from '../../words/report-items.ts';
import type { NoticeFacts, PlanFacts } from './wording/facts.ts';

type LanguageCode = 'vi' | 'en';

/** A unit's name in the reader's language, from the register, else from the plan, else its id. */
export function unitName(
  material: MailMaterial,
  plan: Plan | undefined,
  id: string,
  language: LanguageCode,
): string {
  const unit = material.units.get(id);
  const inPlan = plan?.units.find((u) => u.id === id);
  const english = language === 'en' ? (unit?.nameEn ?? inPlan?.nameEn) : null;
  const addressee = plan?.addressees.find((a) => a.unit === id);
  const issuer = plan?.issuer.unit === id ? plan.issuer.name : null;
  return english ?? inPlan?.name ?? unit?.name ?? addressee?.name ?? issuer ?? id;
}

function planFacts(material: MailMaterial, plan: Plan, language: LanguageCode): PlanFacts {
  const { id, number, date, title, titleEn, timeZone } = plan;
  const coordinator = unitName(material, plan, plan.coordinator, language);
  const addressees = plan.addressees.map((a) =>
    language === 'en' ? unitName(material, plan, a.unit, 'en') : a.name,
  );
  return { id, number, date, title, titleEn, timeZone, coordinator, addressees };
}

const asText = (value: NoticeRow['detail'][string] | undefined): string | null =>
  typeof value === 'string' ? value : null;
const asNumber = (value: NoticeRow['detail'][string] | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** Acts by which something goes back to its unit with a date to correct by. */
const SENT_BACK: ReadonlySet<string> = new Set(['return', 'reopen-report']);

/** The reason of what a notice tells: its own, else that of the act it names, else of the newest return before it. */
function reasonOf(material: MailMaterial, notice: NoticeRow): string | null {
  const reasons = material.reasons.get(keyOf(notice.plan, notice.obligation)) ?? [];
  if (notice.detail.act !== undefined) return reasons.find(({ id }) => id === notice.detail.act)?.why ?? null;
  const returns = reasons.filter(
    ({ act, at }) => SENT_BACK.has(act) && Date.parse(at) <= Date.parse(notice.at),
  );
  return returns.at(-1)?.why ?? null;
}

function unitDueOf({ unitDue, unitDueFrom }: NoticeRow['detail']): NoticeFacts['unitDue'] {
  const [from, to] = [asText(unitDueFrom), asText(unitDue)];
  return from && to ? { from, to } : null;
}

/** The issuer's document that a notice rests on. */
function basisOf({ basisNumber, basisDate }: NoticeRow['detail']): NoticeFacts['basis'] {
  const [number, date] = [asText(basisNumber), asText(basisDate)];
  return number && date ? { number, date } : null;
}

/** What an amendment changes for one unit; each line an obligation's id, with its dates where it has any. */
function amendedOf(
  { detail, notice, unit }: NoticeRow,
  name: (id: string) => string,
): NoticeFacts['amended'] {
  if (notice !== 'plan-amended') return null;
  const lines = (
    value: NoticeRow['detail'][string] | undefined,
  ): [item: string, first: string, second: string][] =>
    (Array.isArray(value) ? value : []).map((line) => {
      const [id = '', first = '', second = ''] = line.split(' ');
      return [inUnit({ unit, id }), first, second];
    });
  const coordinator = asText(detail.newCoordinator);
  return {
    moved: lines(detail.moved).map(([item, from, to]) => ({ item, from, to })),
    superseded: lines(detail.superseded).map(([item]) => item),
    added: lines(detail.added).map(([item, due]) => ({ item, due })),
    coordinator: coordinator === null ? null : name(coordinator),
  };
}

/** What is open of a unit's work when somebody takes it over. */
function inChargeOf(
  { notice, detail, plan: id, unit }: NoticeRow,
  { timeZone }: Plan,
  material: MailMaterial,
  at: Instant,
): NoticeFacts['inCharge'] {
  if (notice !== 'put-in-charge') return null;
  const { rows = [], obstacles = 0 } = material.owed.get(keyOf(id, unit)) ?? {};
  return { until: asText(detail.until), open: openWork(rows, { at, timeZone }), obstacles };
}

/** What a report sent to the plan above could not bring; each line a target's code and the reason's. */
function sentUpOf({ detail, notice }: NoticeRow): NoticeFacts['sentUp'] {
  if (notice !== 'sent-up-short') return null;
  const gaps = (Array.isArray(detail.gaps) ? detail.gaps : []).map((line) => {
    const [target = '', why = ''] = line.split(' ');
    return { target, why };
  });
  const [vi, en] = [asText(detail.refusedVi), asText(detail.refusedEn)];
  return { other: asText(detail.other) ?? '', gaps, refusal: vi && en ? both(vi, en) : null };
}

/** The item of a report that a notice is about. */
function itemOf({ detail, unit }: NoticeRow, plan: Plan, period: string | null): NoticeFacts['item'] {
  const code = asText(detail.about);
  if (code === null || period === null) return null;
  const found = reportItems(plan, unit, period).find(({ item }) => item === code);
  return { code, title: found?.title ?? both(code, code) };
}

/** Whether the aggregate had gone its way before something came: approved without it, or sent. */
function aggregateBefore(
  period: PeriodRow | undefined,
  at: Instant,
): Pick<NoticeFacts['receipt'], 'aggregate' | 'aggregateAt'> {
  const isBefore = (done: Instant | null | undefined): done is Instant =>
    Boolean(done && toMs(done) <= toMs(at));
  if (isBefore(period?.sentAt)) return { aggregate: 'sent', aggregateAt: period.sentAt };
  return isBefore(period?.approvedAt)
    ? { aggregate: 'approved', aggregateAt: period.approvedAt }
    : { aggregate: null };
}

function bouncedOf({ detail }: NoticeRow, { email, answer }: Refusal): NoticeFacts['bounced'] {
  const fate = FATES.find((one) => one === detail.fate) ?? 'refused';
  return { address: email, answer, fate, isMarked: detail.badAddress !== false };
}

/**
 * The facts of one notice of a digest made at `at`.
 *
 * @throws Error when the plan or obligation is not in the record, which its own transaction rules out
 */
export function noticeFacts(
  item: DigestItem,
  material: MailMaterial,
  language: LanguageCode,
  at: Instant,
): NoticeFacts {
  const { notice } = item;
  const key = keyOf(notice.plan, notice.obligation);
  const plan = material.madeBy.get(key) ?? material.plans.get(notice.plan);
  if (!plan) throw new Error(`notice ${notice.id} is about nothing the record knows`);
  const obligation = subjectOf(notice, plan, material);
  const obstacle = material.obstacles.get(keyOf(notice.plan, notice.obligation)) ?? null;
  const name = (id: string): string => unitName(material, plan, id, language);
  const duty = plan.duties.find((d) => d.code === obligation.duty) ?? null;
  const refusal = material.refusals.get(asText(notice.detail.mail) ?? '');
  const late = material.lateRefusals.get(asText(notice.detail.act) ?? '');
  const number = asText(notice.detail.number);
  const missing = Array.isArray(notice.detail.missing) ? notice.detail.missing : [];
  // The reason of a date that moved is put together by the program; any other is a person's own words.
  const movedWhy = asText(notice.detail.reason);
  const t = translator(language);
  const past = material.past.get(keyOf(notice.plan, notice.obligation)) ?? [];
  return {
    notice: notice.notice,
    role: notice.role,
    recipient: name(notice.recipient),
    at: notice.at,
    plan: planFacts(material, plan, language),
    unit: name(notice.unit),
    kind: obligation.kind,
    requested: obligation.requested,
    period: obligation.period,
    cutoff: obligation.period ? cutoffOf(plan, obligation.period) : null,
    duty: duty && { code: duty.code, text: duty.text, textEn: duty.textEn },
    leaders: duty ? findLeaders(plan, duty, notice.unit).map(name) : [],
    dueDate: obligation.dueDate,
    dueReason: reasonIn(obligation.dueReason, t),
    daysLate: daysBetween(obligation.dueDate, localDate(at, plan.timeZone)),
    delayed: localDate(at, plan.timeZone) > localDate(notice.at, plan.timeZone),
    missing: missing.map(name),
    undocumented: (material.undocumented.get(keyOf(plan.id, obligation.period)) ?? []).map(name),
    sentBefore: past.map(({ recipient, ...before }) => ({ ...before, unit: name(recipient) })),
    receipt: {
      reference: asText(notice.detail.act) ?? notice.id,
      version: asNumber(notice.detail.version) ?? obligation.version,
      at: notice.at,
      onTime: typeof notice.detail.onTime === 'boolean' ? notice.detail.onTime : obligation.onTime,
      receivedOn: asText(notice.detail.receivedOn),
      newer: asNumber(notice.detail.newest),
      ...aggregateBefore(material.periods.get(keyOf(notice.plan, obligation.period)), notice.at),
    },
    proposedDate: asText(notice.detail.proposedDate),
    extendedFrom: asText(notice.detail.extendedFrom),
    breached: notice.detail.breached === true,
    movedFrom: asText(notice.detail.movedFrom),
    unitDue: unitDueOf(notice.detail),
    basis: basisOf(notice.detail),
    proposal: asText(notice.detail.proposal),
    why: reasonIn(movedWhy, t) ?? reasonOf(material, notice),
    correctBy: asText(notice.detail.correctBy) ?? obligation.correctBy,
    obstacle,
    item: itemOf(notice, plan, obligation.period),
    documented:
      typeof notice.detail.documented === 'boolean' ? notice.detail.documented : obligation.documented,
    reportVersion: asNumber(notice.detail.version),
    reportNumber: number === null ? null : fullReportNumber(number, plan.letterhead.abbreviation),
    reportDate: asText(notice.detail.issuedOn),
    handedTo: material.handedTo.get(asText(notice.detail.act) ?? '') ?? null,
    lateRefusal: late ?? null,
    bounced: refusal ? bouncedOf(notice, refusal) : null,
    amended: amendedOf(notice, name),
    inCharge: inChargeOf(notice, plan, material, at),
    sentUp: sentUpOf(notice),
    standIn: item.standIn,
  };
}
