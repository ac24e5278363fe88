/** Who gathers the reports, where they go, and how often. */
import type { PeriodKind } from '../../domain/plan.ts';
import type { PlanDraft } from '../plan-draft.ts';
import type { Desk } from './desk.ts';
import type { UnitInput } from './plan-input.ts';
import { foldName, toId } from './vietnamese-names.ts';

const KINDS: PeriodKind[] = ['month', 'quarter', 'half-year', 'year', 'review'];
const COORDINATES = /(?:đầu mối|thường trực|tổng hợp[^.;]*báo cáo|đôn đốc)/iu;

/** How much speaks for a unit as the one that gathers. */
function scoreOf(unit: UnitInput, draft: PlanDraft): number {
  const name = foldName(unit.name);
  const names = (words: string | null): boolean => words !== null && foldName(words).includes(name);
  const through = draft.reporting.filter((clause) => names(clause.through)).length;
  const to = draft.reporting.filter((clause) => names(clause.to)).length;
  const own = draft.headings
    .filter((heading) => heading.units.length === 1 && heading.units[0]?.id === unit.id)
    .flatMap((heading) => heading.blocks)
    .filter(({ text }) => COORDINATES.test(text.normalize('NFC'))).length;
  return through * 3 + to * 2 + Math.min(own, 3);
}

/**
 * Asks who coordinates; proposed is the one that the text has reports sent to or through.
 * @param draft as read
 * @param units single units of the file
 * @param desk where it is asked
 * @returns a unit's id, or null
 */
export function askCoordinator(draft: PlanDraft, units: UnitInput[], desk: Desk): string | null {
  const scored = units.map((unit) => ({ id: unit.id, score: scoreOf(unit, draft) }));
  const best = scored.reduce<{ id: string; score: number } | null>(
    (a, b) => (b.score > (a?.score ?? 0) ? b : a),
    null,
  );
  const answer = desk.ask({
    code: 'coordinator',
    id: 'coordinator',
    vi: 'Cơ quan nào là đầu mối: hướng dẫn, đôn đốc và tổng hợp báo cáo?',
    en: 'Which agency coordinates: guides, chases and gathers the reports?',
    lines: draft.reporting[0]?.lines ?? draft.headings[0]?.lines ?? null,
    options: units.map(({ id }) => id),
    proposal: best?.id ?? null,
    required: best === null,
  });
  if (answer === null) return null;
  return units.find(({ id, name }) => id === answer || toId(name) === toId(answer))?.id ?? null;
}

/** Asks how often reports are made, where the text does not say. */
export function askKinds(draft: PlanDraft, desk: Desk): PeriodKind[] {
  const stated = draft.reporting
    .filter(({ about }) => about === 'report')
    .flatMap(({ cadence }) => cadence)
    .filter((one): one is PeriodKind => KINDS.includes(one as PeriodKind));
  if (stated.length > 0) return KINDS.filter((kind) => stated.includes(kind));
  const answer = desk.askMany({
    code: 'cadence-not-stated',
    id: 'reporting-kinds',
    vi: 'Văn bản không nêu chu kỳ báo cáo. Báo cáo theo kỳ nào?',
    en: 'The text states no reporting cycle. How often are reports made?',
    lines: draft.reporting[0]?.lines ?? null,
    options: KINDS,
    required: true,
  });
  return KINDS.filter((kind) => answer.includes(kind));
}

/** "UBND tỉnh" without a name is the issuer itself. */
function isIssuer(name: string, issuer: string): boolean {
  const folded = foldName(name);
  return folded === 'ubnd' || foldName(issuer) === folded || foldName(issuer).startsWith(`${folded} `);
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
  const stated = draft.reporting
    .filter(({ about, to }) => about === 'report' && to !== null)
    .map(({ to }) => to!)
    .map((name) => (issuer !== null && isIssuer(name, issuer) ? issuer : name))
    .filter((name) => !coordinator || !toId(name).startsWith(coordinator));
  const proposed = stated.length > 0 ? stated : issuer === null ? [] : [issuer];
  const byId = new Map(proposed.map((name) => [toId(name), name]));
  const names = desk.askMany({
    code: 'addressees',
    id: 'addressees',
    vi: 'Báo cáo tổng hợp gửi tới đâu?',
    en: 'Where does the gathered report go?',
    lines: draft.reporting[0]?.lines ?? null,
    proposal: [...byId.values()].join('; ') || null,
    required: byId.size === 0,
  });
  return names.map((name) => ({ unit: toId(name), name }));
}
