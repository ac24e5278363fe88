/** Figures so far from last period's that they were probably misread: worth a look, never an obstacle. */
import { both, type Bilingual } from '../bilingual.ts';
import type { Plan, Target, UnitId } from '../plan.ts';
import type { Figure, SubmissionContent } from '../submission.ts';
import { partLabel, partOf, partsOf, type Part } from './parts.ts';
import { printNumber } from './print-number.ts';
import { shareOf } from './share.ts';

/** A separator misread moves a number by a thousand; growth by ten is rare enough to be asked about. */
const FACTOR = 10;
/** Below it, one more or less is ten times as many. */
const FEW = 20;
/** Points of a percentage between two periods. */
const POINTS = 40;
/** How many times more than the others in the middle: units differ, a thousand-fold is a unit of measure misread. */
const OUTLIER = 100;
/** Fewer others say nothing. */
const PEERS = 3;
/** More than anything that one unit counts one by one: a fifth of the people of Vietnam. */
const CROWD = 20_000_000;

/** What the other units report of the same period. */
type Peers = readonly Pick<SubmissionContent, 'figures'>[];

/** Last period's numbers beside this one's. */
function outlierOf(target: Target, part: Part, before: number, now: number): Bilingual[] {
  const isMany = Math.max(before, now) >= FEW && now > 0 && before > 0;
  if (!isMany || Math.max(before / now, now / before) < FACTOR) return [];
  const [label, was, is] = [partLabel(target, part), printNumber(before), printNumber(now)];
  return [
    both(
      `${target.code}, ${label}: Kỳ trước ${was}; kỳ này ${is}: xin kiểm tra lại.`,
      `${target.code}, ${label}: last period ${was}; this period ${is}: please check.`,
    ),
  ];
}

function shareOutlier(target: Target, before: Figure | undefined, now: Figure): Bilingual[] {
  const [was, is] = [shareOf(before), shareOf(now)];
  const least = Math.min(partOf(before, 'denominator') ?? 0, partOf(now, 'denominator') ?? 0);
  if (was === null || is === null || least < FEW || Math.abs(was - is) < POINTS) return [];
  return [
    both(
      `${target.code}: Kỳ trước ${printNumber(was)}%; kỳ này ${printNumber(is)}%: xin kiểm tra lại.`,
      `${target.code}: last period ${was}%; this period ${is}%: please check.`,
    ),
  ];
}

/** What the others give in the middle; null where too few do. */
function middleOf(target: Target, part: Part, peers: Peers): number | null {
  const given = peers
    .flatMap(({ figures }) => partOf(figures[target.code], part) ?? [])
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  return given.length < PEERS ? null : given[Math.floor(given.length / 2)]!;
}

/** What is out of proportion by itself, or beside the other units. */
function crowd(target: Target, part: Part, now: number, peers: Peers): Bilingual[] {
  const middle = middleOf(target, part, peers);
  const isOutlier = middle !== null && now >= FEW && now / middle >= OUTLIER;
  if (!isOutlier && !(target.whole && now > CROWD)) return [];
  const [label, is] = [partLabel(target, part), printNumber(now)];
  return [
    isOutlier
      ? both(
          `${target.code}, ${label}: ${is} gấp hơn trăm lần số của phần lớn đơn vị khác: xin kiểm tra lại.`,
          `${target.code}, ${label}: ${is} is over a hundred times what most other units give: please check.`,
        )
      : both(
          `${target.code}, ${label}: ${is} là số rất lớn đối với một đơn vị: xin kiểm tra lại.`,
          `${target.code}, ${label}: ${is} is very many for one unit: please check.`,
        ),
  ];
}

/** What should be looked at once more in one figure. */
function outliersOfFigure(
  target: Target,
  now: Figure | undefined,
  before: Figure | undefined,
  peers: Peers,
): Bilingual[] {
  if (!now) return [];
  const ofParts = partsOf(target).flatMap((part) => {
    const [was, is] = [partOf(before, part), partOf(now, part)];
    if (is === null) return [];
    const outliers = was === null ? [] : outlierOf(target, part, was, is);
    return outliers.length > 0 ? outliers : crowd(target, part, is, peers);
  });
  return ofParts.length > 0 ? ofParts : shareOutlier(target, before, now);
}

/**
 * What should be looked at once more in a report, one sentence for each.
 *
 * @param content - the report
 * @param plan - with its targets
 * @param unit - whose report it is
 * @param before - the unit's last one, if there is one
 * @param peers - what the other units report of the same period
 */
export function outliersOf(
  { figures }: Pick<SubmissionContent, 'figures'>,
  plan: Pick<Plan, 'targets'>,
  unit: UnitId,
  before: Pick<SubmissionContent, 'figures'> | undefined,
  peers: Peers = [],
): Bilingual[] {
  return plan.targets
    .filter(({ reportedBy }) => reportedBy.includes(unit))
    .flatMap((target) => outliersOfFigure(target, figures[target.code], before?.figures[target.code], peers));
}
