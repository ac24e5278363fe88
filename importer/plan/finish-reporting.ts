/** Who gathers the reports, where they go, and how often. */
import type { PeriodKind } from '../../domain/plan.ts';
import type { DraftReportingClause, DraftReportingDay, PlanDraft } from '../plan-draft.ts';
import { REGISTRY } from '../registry/registry.ts';
import type { Desk } from './desk.ts';
import type { UnitInput } from './plan-input.ts';
import { foldName, meansEverybody, toId } from './vietnamese-names.ts';

const KINDS: PeriodKind[] = ['month', 'quarter', 'half-year', 'year', 'review'];

/**
 * Who coordinates: as the text says, else as a person does.
 * @param draft as read
 * @param units single units of the file
 * @param desk where it is asked
 * @returns a unit's id, or null
 */
export function askCoordinator(draft: PlanDraft, units: UnitInput[], desk: Desk): string | null {
  const known = units.find(({ id }) => id === draft.coordinator?.unit)?.id ?? null;
  const answer = desk.ask({
    code: 'coordinator',
    id: 'coordinator',
    vi: 'Cơ quan nào là đầu mối: hướng dẫn, đôn đốc và tổng hợp báo cáo?',
    en: 'Which agency coordinates: guides, chases and gathers the reports?',
    lines: draft.coordinator?.lines ?? draft.headings[0]?.lines ?? null,
    options: units.map(({ id }) => id),
    proposal: known,
    required: true,
  });
  if (answer === null) return null;
  return units.find(({ id, name }) => id === answer || toId(name) === toId(answer))?.id ?? null;
}

/** The cycles that clauses name, and those whose days they state: "trước ngày 01/6 và 15/11". */
function kindsOf(clauses: DraftReportingClause[], days: readonly DraftReportingDay[]): PeriodKind[] {
  const dated = days.filter(({ lines }) =>
    clauses.some((clause) => clause.lines[0] <= lines[1] && lines[0] <= clause.lines[1]),
  );
  const stated = [...clauses.flatMap(({ cadence }) => cadence), ...dated.map(({ period }) => period)];
  return KINDS.filter((kind) => stated.some((one) => one === kind));
}

/** The rhythm of the plan is that of everybody, else of what goes upward; what one kind of unit does is its duty. */
function statedKinds(draft: PlanDraft, coordinator: string | null): PeriodKind[] {
  const clauses = draft.reporting.filter(({ about, cadence }) => about === 'report' && cadence.length > 0);
  const general = clauses.filter(
    ({ from, through }) => from !== coordinator && (through !== null || meansEverybody(from)),
  );
  const days = draft.reportingDays;
  const upward = clauses.filter(({ from }) => from === coordinator);
  const best = [general, upward, clauses].find((some) => kindsOf(some, days).length > 0);
  return best ? kindsOf(best, days) : [];
}

/**
 * How often reports are made: as the text says, else as a person does.
 * @param draft as read
 * @param coordinator id of the unit that gathers
 * @param desk where it is asked
 */
export function askKinds(draft: PlanDraft, coordinator: string | null, desk: Desk): PeriodKind[] {
  const stated = statedKinds(draft, coordinator);
  const isAsked = draft.questions.some(({ id }) => id === 'no-reporting-cycle');
  if (stated.length > 0 && !isAsked) return stated;
  const answer = desk.askMany({
    code: 'no-reporting-cycle',
    id: 'no-reporting-cycle',
    vi: 'Văn bản không nêu chu kỳ báo cáo. Báo cáo theo kỳ nào?',
    en: 'The text states no cycle of reports to the coordinator. How often are they made?',
    lines: draft.reporting[0]?.lines ?? null,
    options: KINDS,
    proposal: stated.length > 0 ? stated.join('; ') : null,
    required: true,
  });
  const named = answer.flatMap((one) => one.split('+'));
  const kinds = KINDS.filter((kind) => named.includes(kind));
  // Nobody reports to the coordinator; what it sends upward has a rhythm all the same.
  return kinds.length > 0 ? kinds : stated;
}

/** A name whose id this is, where the clause spells it out. */
function nameIn(text: string, id: string): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\d-]+/gu) ?? [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + 14); to += 1) {
      const name = words.slice(from, to).join(' ');
      if (toId(name) === id) return name;
    }
  }
  return null;
}

/** In the clause or in what the plan carries out; else from the registry; else the id, which a person then corrects. */
function nameOf(id: string, clause: string, { meta }: PlanDraft, issuer: string | null): string {
  if (issuer !== null && (toId(issuer) === id || foldName(issuer).startsWith(`${id.replaceAll('-', ' ')} `)))
    return issuer;
  const texts = [clause, meta.upper ?? '', ...meta.basis, ...meta.addressees];
  const spelt = texts.map((text) => nameIn(text, id)).find((name) => name !== null);
  const name = spelt ?? REGISTRY.find((body) => body.id === id)?.name ?? id.replaceAll('-', ' ');
  return name.replace(/^(?:ủy ban nhân dân|ubnd)(?= )/iu, 'UBND');
}

/**
 * Asks to whom the gathered report goes; proposed is whom the text names, else the issuer.
 * @param draft as read
 * @param issuer its name, or null
 * @param coordinator id of the unit that gathers, which is no addressee
 * @param desk where it is asked
 */
export function askAddressees(
  draft: PlanDraft,
  issuer: string | null,
  coordinator: string | null,
  desk: Desk,
): { unit: string; name: string }[] {
  const clauses = draft.reporting.filter(({ about }) => about === 'report');
  const byId = new Map<string, string>();
  clauses.forEach((clause, i) => {
    const to = clause.to ?? desk.answerTo(`report-recipient:${i + 1}`);
    const isUpward = clause.from === coordinator || clause.through !== null;
    for (const id of to !== null && isUpward ? to.split(/[,;] */).map(toId) : []) {
      if (id !== coordinator && id !== '') byId.set(id, nameOf(id, clause.text ?? '', draft, issuer));
    }
  });
  if (byId.size === 0 && issuer !== null && toId(issuer) !== coordinator) byId.set(toId(issuer), issuer);
  const names = desk.askMany({
    code: 'addressees',
    id: 'addressees',
    vi: 'Báo cáo tổng hợp gửi tới đâu?',
    en: 'Where does the gathered report go?',
    lines: clauses[0]?.lines ?? null,
    proposal: [...byId.values()].join('; ') || null,
    required: true,
  });
  const addressees = names.map((name) => ({
    unit: [...byId].find(([, one]) => one === name)?.[0] ?? toId(name),
    name,
  }));
  return addressees.filter(({ unit }, i) => addressees.findIndex((one) => one.unit === unit) === i);
}
