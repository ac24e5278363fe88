/** A sealed report as the report of one unit of the plan above. Nothing is guessed: what does not fit stays missing. */
import { countsParts } from '../aggregation/over-units.ts';
import type { Contribution, Snapshot } from '../aggregation/snapshot.ts';
import type { TargetFigure } from '../aggregation/types.ts';
import { checkFigureFits } from '../figures/check-figure-fits.ts';
import { isNothing, mergeTexts } from '../narrative.ts';
import type { Plan, Target, UnitId } from '../plan.ts';
import { SECTIONS } from '../sections.ts';
import type { Figure, SubmissionContent } from '../submission.ts';
import { LONGEST_TEXT } from '../text-limits.ts';
import { codeAbove, misfitOf, type CountedTarget, type Misfit } from './target-above.ts';

/** Why a figure that the plan above asks for did not go up. */
export type GapReason =
  | Misfit
  /** No target below has it. */
  | 'no-target'
  /** It was sent through another channel below, so its number is not in the report. */
  | 'elsewhere'
  /** The target above does not take the number: a ceiling, whole numbers, a denominator agreed in advance. */
  | 'does-not-fit';

/** A target above whose figure stays missing. */
export interface Gap {
  target: string;
  why: GapReason;
}

export interface SentUp {
  content: Pick<SubmissionContent, 'figures' | 'duties' | 'narrative'>;
  gaps: Gap[];
}

/** What stands in place of a section that is longer than a submission's text may be. */
const SEE_DOCUMENT = 'Nội dung dài, xem báo cáo kèm theo.';

/** The number of a target's figure in the form that the target above takes. */
function inFormOf(above: Target, below: CountedTarget, figure: TargetFigure): Figure | undefined {
  if (figure.state === 'zero' || figure.state === 'not-applicable') return figure.state;
  const { numerator, denominator } = figure;
  if (figure.state !== 'reported' || numerator === null) return undefined;
  const isAmount = !countsParts(above) || !countsParts(below);
  return isAmount ? { value: numerator } : { numerator, denominator: denominator ?? 0 };
}

function figureFor(above: Target, { below, snapshot, unit }: Asked): Figure | GapReason | undefined {
  const own = below.targets.find((target) => codeAbove(target) === above.code);
  const index = snapshot.targets.findIndex(({ code }) => code === own?.code);
  const [sealed, figure] = [snapshot.targets[index], snapshot.aggregate.figures[index]];
  if (!sealed || !figure) return 'no-target';
  const misfit = misfitOf(sealed, above);
  if (misfit !== null) return misfit;
  if (figure.state === 'elsewhere') return 'elsewhere';
  const value = inFormOf(above, sealed, figure);
  return value !== undefined && checkFigureFits(value, above, unit) ? 'does-not-fit' : value;
}

/** Texts of several units as one; who wrote what stands before it, but for "Không có". */
function told(contributions: readonly Contribution[]): string {
  return mergeTexts(contributions)
    .map(({ from, text }) => (isNothing(text) ? text : `${from.map(({ name }) => name).join(', ')}: ${text}`))
    .join('\n');
}

/** The report's words, by section and by the parts of the outline above that have the same number below. */
function narrativeFor(above: Plan, { narrative, own, outline, period }: Snapshot): Record<string, string> {
  const numbers = new Set(above.reporting.contents?.[period.kind]?.map(({ number }) => number));
  const parts = (outline ?? []).filter(({ number }) => numbers.has(number));
  // What a part has taken goes up in it, and not once more by itself.
  const sections = SECTIONS.filter((section) => !parts.some(({ takes }) => takes === section));
  const texts: [string, string][] = [
    ...sections.map((section): [string, string] => [section, own?.[section] ?? told(narrative[section])]),
    ...parts.map((part): [string, string] => [part.number, own?.[part.number] ?? told(part.told)]),
  ];
  return Object.fromEntries(
    texts
      .filter(([, text]) => text !== '')
      .map(([key, text]) => [key, text.length > LONGEST_TEXT ? SEE_DOCUMENT : text]),
  );
}

interface Asked {
  snapshot: Snapshot;
  /** The plan by which the report was made. */
  below: Plan;
  /** The plan by which the unit above is asked for its report. */
  above: Plan;
  unit: UnitId;
}

/**
 * What a sealed report says as the report of a unit of the plan above: figures by the codes above, in numbers that add
 * up there; its words; and each figure asked for above that it cannot give.
 */
export function sentUp(asked: Asked): SentUp {
  const figures: Record<string, Figure> = {};
  const gaps: Gap[] = [];
  for (const target of asked.above.targets.filter(({ reportedBy }) => reportedBy.includes(asked.unit))) {
    const figure = figureFor(target, asked);
    if (figure === undefined) continue;
    if (figure === 'zero' || figure === 'not-applicable' || typeof figure === 'object')
      figures[target.code] = figure;
    else gaps.push({ target: target.code, why: figure });
  }
  return { content: { figures, duties: {}, narrative: narrativeFor(asked.above, asked.snapshot) }, gaps };
}
