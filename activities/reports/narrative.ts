/** What the units say in words, gathered section by section. */
import type { PeriodKind, Plan } from '../../domain/plan.ts';
import { SECTIONS, type Section, type Submission } from '../../domain/submission.ts';
import { cleanText } from './clean-text.ts';
import type { Contribution, DutyProgress, ToldPart } from './snapshot-types.ts';

/**
 * Texts of each section with the unit that wrote them; the coordinator's own come first, for they speak of the
 * whole.
 * @param counting submissions whose content is in the report, in the order of the plan
 */
export function collectNarrative(
  plan: Plan,
  counting: readonly Submission[],
): Record<Section, Contribution[]> {
  return Object.fromEntries(
    SECTIONS.map((section) => [section, collectTexts(plan, counting, section)]),
  ) as Record<Section, Contribution[]>;
}

/**
 * The same part by part, where the plan lays down an outline for this kind of period.
 * @returns undefined where it lays down none
 */
export function collectOutline(
  plan: Plan,
  kind: PeriodKind,
  counting: readonly Submission[],
): ToldPart[] | undefined {
  return plan.reporting.contents?.[kind]?.map(({ number, title }) => ({
    number,
    title,
    told: collectTexts(plan, counting, number),
  }));
}

function collectTexts(plan: Plan, counting: readonly Submission[], key: string): Contribution[] {
  return coordinatorFirst(plan, counting).flatMap(({ unit, content }) => {
    const text = cleanText(content.narrative[key] ?? '');
    return text ? [{ unit, name: nameOf(plan, unit), text }] : [];
  });
}

/** Progress on standing duties, unit by unit, each in the order of the plan's duties. */
export function collectDuties(plan: Plan, counting: readonly Submission[]): DutyProgress[] {
  return counting.flatMap(({ unit, content }) =>
    plan.duties.flatMap((duty) => {
      const text = cleanText(content.duties[duty.code] ?? '');
      if (!text || !duty.units.includes(unit)) return [];
      return [{ unit, name: nameOf(plan, unit), duty: duty.code, dutyText: duty.text, text }];
    }),
  );
}

function coordinatorFirst(plan: Plan, counting: readonly Submission[]): Submission[] {
  const own = (submission: Submission): boolean => submission.unit === plan.coordinator;
  return [...counting.filter(own), ...counting.filter((submission) => !own(submission))];
}

function nameOf(plan: Plan, unit: string): string {
  return plan.units.find((each) => each.id === unit)?.name ?? unit;
}
